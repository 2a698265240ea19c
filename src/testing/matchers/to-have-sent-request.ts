import { escaped, printable } from "../../emulator/printable.ts";
import { transcriptLine } from "../../emulator/transcript.ts";
import type { RecordOf } from "../../emulator/trace.ts";
import { misuse, readChoice, readCount, readOptions, shownValue } from "./misuse.ts";
import { differences, type ExpectedRequest } from "./request-differences.ts";
import { ofKind, sceneOf } from "./subject.ts";
import { isExpectedText, readText, shownText, type ExpectedText } from "./text.ts";
import { listing, verdict, type Verdict } from "./verdict.ts";

export const requestTypes = [
  "LaunchRequest",
  "IntentRequest",
  "EventRequest",
  "SessionEndedRequest",
  "EndRequest",
] as const;
export type RequestType = (typeof requestTypes)[number];

export interface SentRequestOptions {
  /** Name of the intent. */
  readonly intent?: ExpectedText;
  /** Filled slots by name; there may be others. */
  readonly slots?: Readonly<Record<string, ExpectedText>>;
  /** `AudioPlayer.PlayStarted` */
  readonly event?: ExpectedText;
}

const name = "toHaveSentRequest";

/** Whether such a request was sent to the extension. */
export function toHaveSentRequest(subject: unknown, ...args: readonly unknown[]): Verdict {
  const scene = sceneOf(subject, name);
  const expected = readArguments(args);
  const sent = ofKind(scene, "request");
  const compared = sent.map((record) => ({ record, differs: differences(record.request, expected) }));
  const nearest = (): string | null => {
    const alike = compared.filter(
      ({ record }) => expected.type === undefined || record.request.request.type === expected.type,
    );
    const [first] = alike.sort((one, other) => one.differs.length - other.differs.length);
    if (first) return `In ${line(first.record)}: ${first.differs.join("; ")}.`;
    const ends = sent.some(({ request }) => isEnd(request.request.type));
    return ends && isEnd(expected.type) ? "In the message format of this device the end has the other name." : null;
  };
  return verdict({
    scene,
    pass: compared.some(({ differs }) => differs.length === 0),
    sentence: (to) => `the device ${to} have sent ${described(expected)} ${scene.span}`,
    was: () =>
      listing(
        "It sent",
        sent.map((record) => transcriptLine(record) ?? ""),
        "It sent nothing.",
      ),
    hints: () => [nearest()],
    expected: args.length > 1 ? { type: args[0], ...(args[1] as object) } : (args[0] ?? "a request"),
    actual: sent.map(line),
  });
}

const line = (record: RecordOf<"request">): string => (transcriptLine(record) ?? "").trim().replace(/^sends /, "");

const isEnd = (type: string | undefined): boolean => type === "SessionEndedRequest" || type === "EndRequest";

function readArguments(args: readonly unknown[]): ExpectedRequest {
  readCount(name, args, 2);
  const [type, options = {}] = args;
  if (args.length === 0) return {};
  if (type === undefined) throw misuse(name, "got undefined as the type; leave it out to expect any request");
  readChoice(name, "the type", type, requestTypes);
  readOptions(name, options, ["intent", "slots", "event"]);
  const { intent, slots, event } = options as SentRequestOptions;
  const belongs = { intent: "IntentRequest", slots: "IntentRequest", event: "EventRequest" };
  for (const [option, owner] of Object.entries(belongs)) {
    if (owner === type || (options as Record<string, unknown>)[option] === undefined) continue;
    throw misuse(name, `has an option \`${option}\` for ${owner}, and none for ${type as RequestType}`);
  }
  return {
    type: type as RequestType,
    ...(intent !== undefined && { intent: readText(name, "`intent`", intent) }),
    ...(event !== undefined && { event: readText(name, "`event`", event) }),
    ...(slots !== undefined && { slots: readSlots(slots) }),
  };
}

function readSlots(slots: unknown): ReadonlyMap<string, ExpectedText> {
  if (typeof slots !== "object" || slots === null || Array.isArray(slots)) {
    throw misuse(name, `takes as \`slots\` an object such as { pizzaAmount: "2" }, and got ${shownValue(slots)}`);
  }
  for (const [slot, value] of Object.entries(slots)) {
    if (isExpectedText(value)) continue;
    const rest = typeof value === "number" ? `: a slot is always a text, "${value}"` : "";
    throw misuse(
      name,
      `takes as slot \`${printable(slot)}\` a text or a regular expression, and got ${shownValue(value)}${rest}`,
    );
  }
  return new Map(Object.entries(slots as Record<string, ExpectedText>));
}

function described({ type, intent, event, slots }: ExpectedRequest): string {
  const words = [intent, event].flatMap((text) => (text === undefined ? [] : [bare(text)]));
  const filled = [...(slots ?? [])].map(([slot, text]) => `${escaped(slot)}=${bare(text)}`);
  return [type ?? "a request", ...words, ...filled].join(" ");
}

/** As the transcript writes it. */
const bare = (text: ExpectedText): string => (typeof text === "string" ? escaped(text) : shownText(text));
