import { languages } from "../axes.ts";
import type { PlayerActivity } from "../cic/context.ts";
import { commands } from "../emulator/conversation-line.ts";
import type { ListeningEnd, TraceRecord } from "../emulator/trace.ts";
import { suggestion } from "../suggestion.ts";
import { clipped } from "./clipped.ts";

// The lines a device can write (emulator/transcript.ts). An expectation of any other is never met, and was meant otherwise.

/** What stands behind the first word of a line. */
interface Shape {
  /** How it is written. */
  readonly usage: string;
  fits(rest: string): boolean;
}

const matching = (pattern: RegExp) => (rest: string) => pattern.test(rest);

const closings = { silence: true, cancelled: true, micOff: true } satisfies Record<
  Exclude<ListeningEnd, "speech">,
  true
>;
type SessionEnd = Extract<TraceRecord, { readonly kind: "session"; readonly state: "ended" }>["reason"];

const ends = { user: true, extension: true, silence: true, error: true, launch: true, off: true } satisfies Record<
  SessionEnd,
  true
>;
const activities = { IDLE: true, PLAYING: true, PAUSED: true, STOPPED: true } satisfies Record<PlayerActivity, true>;

const listed = (names: object): string => Object.keys(names).join("|");
const finding: Shape = { usage: "CODE: MESSAGE", fits: matching(/^[^\s:]+:/) };

/** No quotation mark is within the text but behind a backslash. One expression for all of it has no stack for megabytes. */
function isSpeech(rest: string): boolean {
  const end = languages.map((lang) => `" (${lang})`).find((tail) => rest.endsWith(tail));
  if (end === undefined || !rest.startsWith('"') || rest.length <= end.length) return false;
  const text = rest.slice(1, -end.length);
  return !/["\\]/.test(text.replace(/\\./gs, ""));
}

const shapes: Readonly<Record<string, Shape>> = {
  says: { usage: `"TEXT" (${languages.join("|")})`, fits: isSpeech },
  plays: { usage: "URL", fits: matching(/^./u) },
  shows: { usage: "TEMPLATE: TEXT", fits: matching(/^[^:]*:/) },
  music: { usage: `${listed(activities)} TOKEN`, fits: matching(new RegExp(`^(?:${listed(activities)})(?: |$)`)) },
  listens: { usage: "", fits: matching(/^$/) },
  stops: {
    usage: `listening: ${listed(closings)}`,
    fits: matching(new RegExp(`^listening: (?:${listed(closings)})$`)),
  },
  sends: {
    usage: "LaunchRequest, sends IntentRequest NAME slot=value …, sends EventRequest NAMESPACE.NAME, …",
    fits: matching(/^(?:Launch|Intent|Event|SessionEnded|End)Request(?: |$)/),
  },
  session: { usage: `ends: ${listed(ends)}`, fits: matching(new RegExp(`^ends: (?:${listed(ends)})$`)) },
  warning: finding,
  failure: finding,
};

const firstWords = Object.keys(shapes);

/** What is wrong with a line, and what there is to write, which one need not read twice. */
export interface ShapeFault {
  readonly message: string;
  readonly hint?: string;
}

/**
 * Why no line of a device can meet this expectation; null where one can. `text` has no time in front and is no expression,
 * `uses` are the captured texts that stand in it.
 */
export function shapeFault(text: string, uses: readonly string[] = []): ShapeFault | null {
  const [, first = "", rest = ""] = /^(\S+)\s?(.*)$/s.exec(text) ?? [];
  // Whatever was captured, it may be a whole line.
  if (uses.some((name) => first.includes(`\${${name}}`))) return null;
  const shape = Object.hasOwn(shapes, first) ? shapes[first]! : null;
  if (shape === null) return noSuchLine(text, first);
  if (uses.length > 0 || shape.fits(rest)) return null;
  return { message: `write \`${`${first} ${shape.usage}`.trim()}\`, got \`${clipped(text)}\`` };
}

function noSuchLine(text: string, first: string): ShapeFault {
  const got = `got \`${clipped(text)}\``;
  if (Object.hasOwn(commands, first)) {
    return { message: `a line of the user's begins with \`>\`: write \`> ${first}\`, ${got}` };
  }
  if (first.startsWith("/")) return { message: `a regular expression ends with a \`/\` too, ${got}` };
  if (/^\+\d/.test(first)) return { message: `a time is written as in \`+12.345 listens\`, ${got}` };
  return {
    message: `no line begins with \`${clipped(first)}\`.${suggestion(first, firstWords)}`,
    hint: `What a device does begins with ${firstWords.join(", ")}; \`...\` is anything; what the user does begins with \`>\``,
  };
}
