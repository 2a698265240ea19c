import { signsOf } from "../../cells.ts";

/** What all of the texts begin with, in whole signs. */
export function commonStart(texts: readonly string[]): string {
  const [first = [], ...others] = texts.map(signsOf);
  const end = first.findIndex((sign, index) => others.some((other) => other[index] !== sign));
  return (end === -1 ? first : first.slice(0, end)).join("");
}
