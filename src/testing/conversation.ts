import type { Line, WrittenLine } from "../emulator/conversation-line.ts";
import { ConfigurationError, UsageError } from "../errors.ts";
import { namesIn, placeOfName, type CaptureNames } from "./captures.ts";
import { clipped } from "./clipped.ts";
import { capturesOf, readExpectation, type Expectation, type LinePlace } from "./expectation.ts";
import { fileFaults, type OnFault } from "./file-faults.ts";
import { readFrontMatter, type FrontMatter } from "./front-matter.ts";
import { shapeFault } from "./line-shape.ts";
import { readTemplate } from "./said-line.ts";

// docs/conversation-files.md describes the grammar.

/** A conversation file, read. */
export interface Conversation {
  readonly file: string;
  /** Every line of the text with its ending; together they are the file, character by character. */
  readonly lines: readonly string[];
  readonly frontMatter: FrontMatter;
  readonly exchanges: readonly Exchange[];
  /** What is captured, and where. */
  readonly names: CaptureNames;
}

/** One line of the user's, and what the device must do until the next. */
export interface Exchange {
  /** 1-based. */
  readonly line: number;
  readonly said: WrittenLine;
  /** The captured texts that stand in what is said, by name. */
  readonly uses?: readonly string[];
  readonly expected: readonly Expectation[];
}

/** A line of the file that says something, without the white space around it. */
interface FileLine {
  readonly text: string;
  readonly place: LinePlace & { readonly file: string; readonly column: number };
}

/** Reads a conversation file. Throws ConfigurationError with the place of the first fault, and tells of others too. */
export function parseConversation(text: string, file: string): Conversation {
  const lines = splitLines(text);
  const contents = lines.map((line, index) => withoutEnding(index === 0 ? line.replace(/^\ufeff/, "") : line));
  const faults = fileFaults();
  const { frontMatter, end } = readFrontMatter(contents, file, faults.add);
  const written = contents.slice(end).flatMap((content, index): FileLine[] => {
    const trimmed = content.trim();
    if (trimmed === "" || trimmed.startsWith("#")) return [];
    const column = content.length - content.trimStart().length + 1;
    return [{ text: trimmed, place: { file, line: end + index + 1, column } }];
  });
  const names = captureNames(written);
  const exchanges = readExchanges(written, names, frontMatter.expectations === "loose", faults.add);
  faults.throwIfAny();
  if (exchanges.length === 0) throw new ConfigurationError("there is no line of the user's, `> …`", { file });
  return { file, lines, frontMatter, exchanges, names };
}

/** Every line with its ending, whichever that is. */
const splitLines = (text: string): string[] => text.split(/(?<=\r\n|\n|\r(?!\n))/);

const withoutEnding = (line: string): string => line.replace(/[\r\n]+$/, "");

function captureNames(written: readonly FileLine[]): CaptureNames {
  const names = new Map<string, number[]>();
  for (const { text, place } of written) {
    if (text.startsWith(">")) continue;
    for (const name of capturesOf(text)) {
      const lines = names.get(name) ?? [];
      names.set(name, lines);
      lines.push(place.line);
    }
  }
  return names;
}

function readExchanges(
  written: readonly FileLine[],
  names: CaptureNames,
  isLoose: boolean,
  onFault: OnFault,
): Exchange[] {
  const exchanges: (Exchange & { readonly expected: Expectation[] })[] = [];
  let isBegun = false;
  for (const { text, place } of written) {
    try {
      refuseEarlyUse(text, names, place);
      if (text.startsWith(">")) {
        isBegun = true;
        exchanges.push(readExchange(text.slice(1), names, isLoose, place));
        continue;
      }
      // A first line that is broken is told of, and not once more with each line below it.
      if (!isBegun) throw new ConfigurationError("a conversation begins with a line of the user's, `> …`", place);
      const expectation = readExpectation(text, place, names);
      if (expectation.type === "exactly") {
        const fault = shapeFault(expectation.text, expectation.uses);
        if (fault) onFault(new ConfigurationError(fault.message, place), fault.hint);
      }
      exchanges.at(-1)?.expected.push(expectation, ...(isLoose ? [unwritten(place.line)] : []));
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error;
      onFault(error);
    }
  }
  return exchanges;
}

/** In a loose file, anything may come before and after each line. */
const unwritten = (line: number): Expectation => ({ type: "anything", line, text: "...", isWritten: false });

function refuseEarlyUse(text: string, names: CaptureNames, place: FileLine["place"]): void {
  for (const name of namesIn(text, names, !text.startsWith(">") && text.endsWith("/"))) {
    const [line] = names.get(name)!;
    if (line! < place.line) continue;
    const message = `\`\${${clipped(name)}}\` stands for nothing yet: it is captured in line ${line}`;
    throw new ConfigurationError(message, { ...place, column: place.column + placeOfName(text, name) });
  }
}

/** To understand a line takes time for each of its characters, and nobody says as many. */
const mostSaid = 100_000;

const forTerminals: ReadonlySet<Line["type"]> = new Set(["show", "verbosity", "save", "help", "quit"]);

function readExchange(
  text: string,
  names: CaptureNames,
  isLoose: boolean,
  place: FileLine["place"],
): Exchange & { readonly expected: Expectation[] } {
  if (text.length > mostSaid) {
    const message = `a line of the user's has ${mostSaid} characters at most, got ${text.length}`;
    throw new ConfigurationError(message, place);
  }
  const said = understood(text, names, place);
  if (said === null) {
    throw new ConfigurationError("the user's line is empty; an utterance or a `/` line is needed", place);
  }
  if (forTerminals.has(said.line.type)) {
    const message = `\`${clipped(said.text)}\` is a line for the terminal and has no place in a test`;
    throw new ConfigurationError(message, place);
  }
  const uses = namesIn(text, names);
  const expected = isLoose ? [unwritten(place.line)] : [];
  return { line: place.line, said, ...(uses.length > 0 && { uses }), expected };
}

function understood(text: string, names: CaptureNames, place: FileLine["place"]): WrittenLine | null {
  try {
    return readTemplate(text, names);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    throw new ConfigurationError(clipped(error.message, 400), place, { cause: error });
  }
}
