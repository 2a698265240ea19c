import { readLine, type Line, type WrittenLine } from "../emulator/conversation-line.ts";
import { writeLine } from "../emulator/write-line.ts";
import { UsageError } from "../errors.ts";
import { namesIn, onOneLine, unescaped, withTexts, type Captured, type CaptureNames } from "./captures.ts";

// Lines of the user's in which `${…}` stands for what the device said. The template says what sort of line it is; whatever
// was captured, it stays that.

type Payload = NonNullable<Extract<Line, { readonly type: "event" }>["payload"]>;
type Json = Payload[string];

/** Marks a name that stands in a payload by itself, in place of a number. */
const bare = "\u0001";

/** Numbers, names of buttons and whatever else may be captured for the lines that are no free text. */
const standIns = ["1", "play"];

/** Reads a line with names in it. Throws UsageError; null where it is empty. */
export function readTemplate(text: string, names: CaptureNames): WrittenLine | null {
  if (namesIn(text, names).length === 0) return readLine(text);
  const [, front = "", payload] = /^(\s*!?\s*\/event\s+\S+\s+)(.*)$/s.exec(text) ?? [];
  if (payload !== undefined) return withText(readLine(front + withMarks(payload, names)), text);
  if (!/^\s*!?\s*\//.test(text)) return readLine(text);
  let fault: unknown;
  for (const name of ["$", ...standIns]) {
    try {
      const read = readLine(name === "$" ? text : withTexts(text, (one) => (names.has(one) ? name : undefined)));
      return withText(read, text);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      fault ??= error;
    }
  }
  throw fault;
}

const withText = (read: WrittenLine | null, text: string): WrittenLine | null => read && { ...read, text: text.trim() };

const withMarks = (json: string, names: CaptureNames): string =>
  json.replace(/"(?:[^"\\]+|\\.)*"|\$\{([^{}]*)\}/gs, (written, name: string | undefined) =>
    name !== undefined && names.has(name) ? `"\\u0001\${${name}}"` : written,
  );

/** The line with what was captured in its place. Throws UsageError where it is no such line then. */
export function saidLine({ line, text, atOnce }: WrittenLine, captured: Captured): WrittenLine {
  const plain = (template: string): string =>
    withTexts(template, (name) => {
      const value = captured.get(name);
      return value === undefined ? undefined : onOneLine(unescaped(value));
    });
  const made = madeLine(line, text, plain, captured);
  return { line: made, text: `${atOnce ? "!" : ""}${writeLine(made)}`, atOnce };
}

function madeLine(line: Line, text: string, plain: (template: string) => string, captured: Captured): Line {
  if (line.type === "say") {
    const words = plain(line.text).trim();
    if (words === "") throw new UsageError("nothing is left to say");
    return { type: "say", text: words };
  }
  if (line.type === "intent") {
    const name = plain(line.name);
    if (!/^[^\s=]+$/.test(name)) throw new UsageError("this is no name of an intent");
    return { type: "intent", name, slots: line.slots.map(([slot, value]) => [slot, plain(value).trim()]) };
  }
  if (line.type === "event") {
    return { ...line, payload: line.payload && (filledPayload(line.payload, captured) as Payload) };
  }
  const read = readLine(plain(text));
  if (read?.line.type === line.type) return read.line;
  throw new UsageError("it is another line then");
}

function filledPayload(value: Json, captured: Captured): Json {
  if (typeof value === "string") {
    return value.startsWith(bare) ? scalar(value, captured) : withTexts(value, (name) => textOf(captured, name));
  }
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((member: Json) => filledPayload(member, captured));
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, filledPayload(member, captured)]));
}

const textOf = (captured: Captured, name: string): string | undefined => {
  const text = captured.get(name);
  return text === undefined ? undefined : unescaped(text);
};

function scalar(marked: string, captured: Captured): Json {
  const text = withTexts(marked.slice(bare.length), (name) => captured.get(name));
  try {
    const value = JSON.parse(text) as Json;
    if (value === null || typeof value === "number" || typeof value === "boolean") return value;
  } catch {
    // Told below.
  }
  throw new UsageError("where no quotation marks stand around it, it must be a number, `true`, `false` or `null`");
}
