import { parse, printParseErrorCode, type ParseError } from "jsonc-parser";

/** The first thing that keeps a text from being JSON, and where. */
export interface JsonFault {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly says: string;
}

/** Finds the fault of a text that `JSON.parse` has refused. */
export function jsonFault(text: string): JsonFault {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const { error, offset } = errors[0] ?? { error: 1, offset: 0 };
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const says = text.trimStart().startsWith("<") ? "this looks like HTML" : inWords(printParseErrorCode(error));
  return { line: before.length, column: before.at(-1)!.length + 1, says };
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
