import { ConfigurationError, type Place } from "../errors.ts";
import { clipped } from "./clipped.ts";
import { groupNames, namesIn, withoutNames, type Captured, type CaptureNames } from "./captures.ts";

/** What a conversation file wants of the device at one place. */
export type Expectation = Skip | (ExpectedLine & (Exactly | Pattern));

/** `...`: anything may happen here, or nothing. */
interface Skip {
  readonly type: "anything";
  readonly line: number;
  readonly text: string;
  /** Around every line of a loose file there is one that nobody wrote. */
  readonly isWritten?: false;
}

interface ExpectedLine {
  readonly line: number;
  /** As the file has it, without the time. */
  readonly text: string;
  readonly time: string | null;
  /** The captured texts that stand in it, by name. */
  readonly uses?: readonly string[];
  /** What these are. */
  readonly values?: Captured;
  /** Why it is not known what they are, so that no line can meet it. */
  readonly lacks?: string;
}

interface Exactly {
  readonly type: "exactly";
  /** With what was captured in its place; absent where that is the text itself. */
  readonly wanted?: string;
}

interface Pattern {
  readonly type: "pattern";
  readonly pattern: RegExp;
  /** Names of what it captures. */
  readonly captures?: readonly string[];
}

/** One line of the device's transcript, and when it came: `+12.345`. */
export interface ReceivedLine {
  readonly text: string;
  readonly time: string;
}

export const isTimed = (expected: Expectation): boolean => expected.type !== "anything" && expected.time !== null;

/** An expectation as a file has it. */
export const expectationText = (expected: Expectation): string =>
  expected.type !== "anything" && expected.time !== null ? `${expected.time} ${expected.text}` : expected.text;

/** A received line as a file has it. */
export const receivedText = ({ text, time }: ReceivedLine, withTime: boolean): string =>
  withTime ? `${time} ${text}` : text;

/** Where a line stands, and how far its text is set in. */
export interface LinePlace extends Place {
  readonly line: number;
}

const noNames: CaptureNames = new Map();

/**
 * Reads an expectation as it stands in a file, without the white space around it. Throws ConfigurationError. `names` are
 * those that any line of the file captures.
 */
export function readExpectation(text: string, place: LinePlace, names = noNames): Expectation {
  const { line } = place;
  if (text === "...") return { type: "anything", line, text };
  const { time, rest, source } = partsOf(text);
  if (rest === "...") throw new ConfigurationError("`...` stands for any time too; leave the time out", place);
  const uses = namesIn(rest, names, source !== null);
  const expected = { line, text: rest, time, ...(uses.length > 0 && { uses }) };
  if (source === null) return { ...expected, type: "exactly" };
  const pattern = wholeLine(withoutNames(source, names), place);
  const captures = groupNames(source);
  return { ...expected, type: "pattern", pattern, ...(captures.length > 0 && { captures }) };
}

/** What an expectation captures, as far as it can be read. */
export const capturesOf = (text: string): readonly string[] => groupNames(partsOf(text).source ?? "");

function partsOf(text: string): {
  readonly time: string | null;
  readonly rest: string;
  readonly source: string | null;
} {
  const [, written, rest = text] = /^\+(\d+\.\d{3})\s+(.*)$/s.exec(text) ?? [];
  const [, source = null] = /^\/(.*)\/$/s.exec(rest) ?? [];
  return { time: written === undefined ? null : `+${written}`, rest, source };
}

function wholeLine(source: string, place: Place): RegExp {
  try {
    // Once alone, so that no bracket of the file's can pair with one of ours.
    new RegExp(source, "u");
    return new RegExp(`^(?:${source})$`, "u");
  } catch (cause) {
    throw new ConfigurationError(`not a regular expression: ${faultOf(cause)}.${unknownName(source)}`, place, {
      cause,
    });
  }
}

/** The engine's own words, which repeat the expression and may be as long as it is. */
const faultOf = (cause: unknown): string =>
  clipped(cause instanceof Error ? cause.message.replace(/^Invalid regular expression: /, "") : String(cause));

function unknownName(source: string): string {
  const [, name] = /\$\{([^{}\s]+)\}/.exec(source) ?? [];
  return name === undefined
    ? ""
    : ` No line of this file captures \`${clipped(name)}\`, with \`(?<${clipped(name)}>…)\``;
}
