import { printable } from "../../index.ts";
import { wrapped } from "./wrapped.ts";

/** Lines to read, as text: on a terminal broken between words, elsewhere as they are. */
export function fitted(
  lines: readonly string[],
  { isTTY, columns }: Pick<NodeJS.WriteStream, "isTTY" | "columns">,
): string {
  const shown = lines.map(printable);
  const all = isTTY && columns > 0 ? shown.flatMap((line) => wrapped(line, columns, below(line))) : shown;
  return all.map((line) => `${line}\n`).join("");
}

/** A little further to the right than the line that goes on. */
const below = (line: string): string => `${/^ */.exec(line)?.[0] ?? ""}  `;
