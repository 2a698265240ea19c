import { findNodeAtLocation, parse, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";

/** The first thing that keeps a text from being JSON, and where. */
export interface JsonFault {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly says: string;
}

/** Finds the fault of a text that `JSON.parse` has refused. */
export function jsonFault(text: string): JsonFault {
  const { error, offset } = firstFault(text);
  const says = text.trimStart().startsWith("<") ? "this looks like HTML" : inWords(printParseErrorCode(error));
  return { ...placeAt(text, offset), says };
}

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

/** Where the value at a field path stands in a text that is JSON; the nearest one above it where there is none. */
export function jsonPlace(text: string, path: string): Pick<JsonFault, "line" | "column"> {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== "");
  let node = parseTree(text);
  for (const key of keys) {
    const next: Node | undefined = node && findNodeAtLocation(node, [node.type === "array" ? Number(key) : key]);
    if (!next) break;
    node = next;
  }
  return placeAt(text, node?.offset ?? 0);
}

function placeAt(text: string, offset: number): Pick<JsonFault, "line" | "column"> {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

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
