import { readLine, type Line, type WrittenLine } from "../emulator/conversation-line.ts";
import { ConfigurationError, UsageError } from "../errors.ts";
import { readExpectation, type Expectation } from "./expectation.ts";
import { readFrontMatter, type FrontMatter } from "./front-matter.ts";

// docs/conversation-files.md describes the grammar.

/** A conversation file, read. */
export interface Conversation {
  readonly file: string;
  /** Every line of the text with its ending; together they are the file, character by character. */
  readonly lines: readonly string[];
  readonly frontMatter: FrontMatter;
  readonly exchanges: readonly Exchange[];
}

/** One line of the user's, and what the device must do until the next. */
export interface Exchange {
  /** 1-based. */
  readonly line: number;
  readonly said: WrittenLine;
  readonly expected: readonly Expectation[];
}

/** Reads a conversation file. Throws ConfigurationError with the place of the first fault. */
export function parseConversation(text: string, file: string): Conversation {
  const lines = splitLines(text);
  const contents = lines.map((line, index) => withoutEnding(index === 0 ? line.replace(/^\ufeff/, "") : line));
  const { frontMatter, end } = readFrontMatter(contents, file);
  const exchanges: { line: number; said: WrittenLine; expected: Expectation[] }[] = [];
  for (const [index, content] of contents.entries()) {
    const written = content.trim();
    if (index < end || written === "" || written.startsWith("#")) continue;
    const place = { file, line: index + 1, column: content.length - content.trimStart().length + 1 };
    if (written.startsWith(">")) {
      exchanges.push({ line: place.line, said: readSaid(written.slice(1), place), expected: [] });
      continue;
    }
    const exchange = exchanges.at(-1);
    if (!exchange) throw new ConfigurationError("a conversation begins with a line of the user's, `> …`", place);
    exchange.expected.push(readExpectation(written, place));
  }
  if (exchanges.length === 0) throw new ConfigurationError("there is no line of the user's, `> …`", { file });
  return { file, lines, frontMatter, exchanges };
}

/** Every line with its ending, whichever that is. */
const splitLines = (text: string): string[] => text.split(/(?<=\r\n|\n|\r(?!\n))/);

const withoutEnding = (line: string): string => line.replace(/[\r\n]+$/, "");

const forTerminals: ReadonlySet<Line["type"]> = new Set(["show", "save", "help", "quit"]);

function readSaid(text: string, place: { file: string; line: number; column: number }): WrittenLine {
  const said = understood(text, place);
  if (said === null)
    throw new ConfigurationError("the user's line is empty; an utterance or a `/` line is needed", place);
  if (!forTerminals.has(said.line.type)) return said;
  throw new ConfigurationError(`\`${said.text}\` is a line for the terminal and has no place in a test`, place);
}

function understood(text: string, place: { file: string; line: number; column: number }): WrittenLine | null {
  try {
    return readLine(text);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    // What stands behind `/link` is a token, and never part of a message.
    if (/^[!\s]*\/link\b/.test(text)) throw new ConfigurationError("`/link` takes one word: `/link TOKEN`", place);
    throw new ConfigurationError(error.message, place, { cause: error });
  }
}
