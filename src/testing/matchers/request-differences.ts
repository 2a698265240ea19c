import type { CekRequest } from "../../cek/request.ts";
import { printable, quoted } from "../../emulator/printable.ts";
import { listed } from "./misuse.ts";
import { isText, shownText, type ExpectedText } from "./text.ts";

export interface ExpectedRequest {
  readonly type?: string;
  readonly intent?: ExpectedText;
  readonly slots?: ReadonlyMap<string, ExpectedText>;
  readonly event?: ExpectedText;
}

/** What keeps a request from being the one that is expected; nothing when it is. */
export function differences({ request }: CekRequest, expected: ExpectedRequest): readonly string[] {
  const { type, intent, slots = new Map<string, ExpectedText>(), event } = expected;
  const named = request.event ? `${request.event.namespace}.${request.event.name}` : "";
  return [
    ...(type === undefined || request.type === type ? [] : [`the type is ${request.type}, not ${type}`]),
    ...differs("the intent", intent, request.intent?.name ?? ""),
    ...differs("the event", event, named),
    ...[...slots].flatMap(([slot, text]) => slotDiffers(slot, text, request.intent?.slots ?? {})),
  ];
}

function differs(what: string, expected: ExpectedText | undefined, value: string): string[] {
  if (expected === undefined || isText(expected, value)) return [];
  return [`${what} is ${quoted(value)}, not ${shownText(expected)}`];
}

type Slots = NonNullable<NonNullable<CekRequest["request"]["intent"]>["slots"]>;

function slotDiffers(slot: string, expected: ExpectedText, slots: Slots): string[] {
  const filled = Object.keys(slots);
  if (filled.includes(slot)) return differs(`the slot ${printable(slot)}`, expected, slots[slot]!.value);
  const others = filled.length === 0 ? "" : `, but ${listed(filled)}`;
  return [`the slot ${printable(slot)} was not filled${others}`];
}
