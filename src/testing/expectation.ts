import { ConfigurationError, type Place } from "../errors.ts";

/** What a conversation file wants of the device at one place. */
export type Expectation =
  /** `...`: anything may happen here, or nothing. */
  | { readonly type: "anything"; readonly line: number; readonly text: string }
  | { readonly type: "exactly"; readonly line: number; readonly text: string; readonly time: string | null }
  | {
      readonly type: "pattern";
      readonly line: number;
      readonly text: string;
      readonly time: string | null;
      readonly pattern: RegExp;
    };

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

/** Reads an expectation as it stands in a file, without the white space around it. Throws ConfigurationError. */
export function readExpectation(text: string, place: Place & { readonly line: number }): Expectation {
  const { line } = place;
  if (text === "...") return { type: "anything", line, text };
  const [, written, rest = text] = /^\+(\d+\.\d{3})\s+(.*)$/s.exec(text) ?? [];
  const time = written === undefined ? null : `+${written}`;
  if (rest === "...") throw new ConfigurationError("`...` stands for any time too; leave the time out", place);
  const [, source] = /^\/(.*)\/$/s.exec(rest) ?? [];
  if (source === undefined) return { type: "exactly", line, text: rest, time };
  return { type: "pattern", line, text: rest, time, pattern: wholeLine(source, place) };
}

function wholeLine(source: string, place: Place): RegExp {
  try {
    // Once alone, so that no bracket of the file's can pair with one of ours.
    new RegExp(source, "u");
    return new RegExp(`^(?:${source})$`, "u");
  } catch (cause) {
    const fault = cause instanceof Error ? cause.message.replace(/^Invalid regular expression: /, "") : String(cause);
    throw new ConfigurationError(`not a regular expression: ${fault}`, place, { cause });
  }
}
