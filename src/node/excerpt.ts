import { inspect, stripVTControlCharacters } from "node:util";

/** Text from outside as one harmless line for a message: no terminal controls, no direction marks, no tags, cut short. */
export function excerpt(text: string, length = 200): string {
  const plain = withoutMarkup(stripVTControlCharacters(text.slice(0, 20 * length)))
    .replace(/[A-Za-z0-9+/]{100,}={0,2}/g, shortened)
    .replace(/[\p{C}\p{Z}]+/gu, " ")
    .trim();
  const characters = [...plain];
  return characters.length <= length ? plain : `${characters.slice(0, length - 1).join("")}…`;
}

const entities: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&#x27;": "'",
  "&nbsp;": " ",
};

/** What a browser would show of a page; a text without tags, such as a URL, is none. */
function withoutMarkup(text: string): string {
  const bare = text.replace(/<[^<>]*>/g, " ");
  return bare === text ? text : bare.replace(/&(?:amp|lt|gt|quot|#39|#x27|nbsp);/g, (entity) => entities[entity] ?? "");
}

/** Nobody reads a signature or a key. */
const shortened = (run: string): string =>
  /[a-z]/.test(run) && /[A-Z]/.test(run) && /[0-9]/.test(run) ? `${run.slice(0, 12)}…` : run;

const isObject = (value: unknown): boolean => typeof value === "object";
const onOneLine = { depth: 1, breakLength: Infinity, customInspect: false } as const;

/** What somebody threw, whatever it is, as one line: `TypeError: x is not a function`. */
export function thrown(value: unknown): string {
  try {
    if (value instanceof Error) return excerpt(`${value.name}: ${value.message}`);
    return excerpt(isObject(value) ? inspect(value, onOneLine) : String(value));
  } catch {
    return "something that cannot be shown";
  }
}
