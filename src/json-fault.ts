import { parse, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";

/** The first thing that keeps a text from being JSON, and where. */
export interface JsonFault {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly says: string;
  /** What stands there, with `▸` in front of the fault. */
  readonly excerpt: string;
}

/** Finds the fault of a text that `JSON.parse` has refused. */
export function jsonFault(text: string): JsonFault {
  const { error, offset } = firstFault(text);
  const says = atSight(text, offset) ?? inWords(printParseErrorCode(error));
  return { ...placeAt(text, offset), says, excerpt: excerptAt(text, offset) };
}

/** What a person would see at once. */
function atSight(text: string, offset: number): string | undefined {
  if (text.trimStart().startsWith("<")) return "this looks like HTML";
  if (text.slice(0, 8).includes("\0")) return "this looks like UTF-16, where UTF-8 belongs";
  const sign = text[offset] ?? "";
  if ("“”„‟".includes(sign) && sign !== "") return 'a curly quote, where `"` belongs';
  return sign === "'" ? "a text in single quotes, where JSON has double ones" : undefined;
}

/** Some characters before and behind, in one line; the end of the text says so. */
function excerptAt(text: string, offset: number): string {
  const from = Math.max(0, offset - 30);
  const until = Math.min(text.length, offset + 30);
  const before = `${from > 0 ? "…" : ""}${inLine(text.slice(from, offset))}`;
  if (offset >= text.length) return `the end, behind \`${before}\``;
  return `\`${before}▸${inLine(text.slice(offset, until))}${until < text.length ? "…" : ""}\``;
}

const inLine = (text: string): string => text.replace(/\s+/g, " ");

function firstFault(text: string): { readonly error: number; readonly offset: number } {
  const errors: ParseError[] = [];
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // Nested so deep that the parser gave up: what opens is never closed.
    return { error: closeMissing, offset: text.length };
  }
  return errors[0] ?? { error: closeMissing, offset: text.length };
}

/** The parser's code for a bracket that is not closed. */
const closeMissing = 8;

export type JsonPlace = Pick<JsonFault, "line" | "column">;

/** Where the value at a field path stands in a text that is JSON; the nearest one above it where there is none. */
export const jsonPlace = (text: string, path: string): JsonPlace => jsonPlaces(text).value(path);

/** Where values stand in a text, or their keys; it is read once. */
export interface JsonPlaces {
  readonly value: (path: string) => JsonPlace;
  /** Of a member its key, else the value. */
  readonly key: (path: string) => JsonPlace;
}

export function jsonPlaces(text: string): JsonPlaces {
  const root = parseTree(text);
  const starts = lineStarts(text);
  const find = (path: string): Node | undefined => {
    let node = root;
    for (const key of keysOf(path)) {
      const next = node && childOf(node, key);
      if (!next) break;
      node = next;
    }
    return node;
  };
  return {
    value: (path) => placeIn(starts, find(path)?.offset ?? 0),
    key(path) {
      const node = find(path);
      const { parent = node } = node ?? {};
      return placeIn(starts, (parent?.type === "property" ? parent.offset : node?.offset) ?? 0);
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return starts;
}

/** The last line that begins at or before an offset, by halves. */
function placeIn(starts: readonly number[], offset: number): JsonPlace {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return { line: low + 1, column: offset - starts[low]! + 1 };
}

/** Of two members with one key the last counts, as for `JSON.parse`. */
function childOf({ type, children = [] }: Node, key: string): Node | undefined {
  if (type === "array") return children[Number(key)];
  return children.findLast(({ children: [name] = [] }) => name?.value === key)?.children?.[1];
}

/** The keys of `a.b[0]["c.d"]`. */
const keysOf = (path: string): readonly string[] =>
  [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain! : (JSON.parse(`"${quoted}"`) as string),
  );

const placeAt = (text: string, offset: number): JsonPlace => placeIn(lineStarts(text), offset);

const words = new Map([
  ["InvalidSymbol", "a word that JSON does not have"],
  ["InvalidNumberFormat", "a number that is none"],
  ["PropertyNameExpected", "a property name is missing, or a comma is too many"],
  ["ValueExpected", "a value is missing, or a comma is too many"],
  ["ColonExpected", "a `:` is missing"],
  ["CommaExpected", "a `,` is missing"],
  ["CloseBraceExpected", "a `}` is missing"],
  ["CloseBracketExpected", "a `]` is missing"],
  ["EndOfFileExpected", "something stands behind the end"],
  ["InvalidCommentToken", "a comment, which JSON does not have"],
  ["UnexpectedEndOfString", "a text without its closing quote"],
  ["UnexpectedEndOfNumber", "a number that is not finished"],
  ["InvalidUnicode", "a `\\u` that is not finished"],
  ["InvalidEscapeCharacter", "a `\\` before something that cannot be escaped"],
  ["InvalidCharacter", "a control character inside a text"],
]);

const inWords = (code: string): string => words.get(code) ?? code;
