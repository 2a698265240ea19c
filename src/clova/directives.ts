import type { CekAnswer, SpeechInfo } from "../cek/answer/answer.ts";
import type { Directive } from "../cic/directives.ts";
import { hasScreen } from "../cic/context.ts";
import { uuid } from "../cic/identifiers.ts";
import type { ClovaEffect } from "./effect.ts";
import { fromExtension } from "./extension-directives.ts";
import { tellFinding } from "./findings.ts";
import { withOrigins } from "./origins.ts";
import { itemsFor, speak } from "./speech.ts";
import type { ClovaSettings, ClovaState, ClovaStep, Pending } from "./state.ts";

/** Opens the microphone again (Client guide, SpeechRecognizer). Draws two ids from `ids` on. */
export const expectSpeech = ({ seed, rules }: ClovaSettings, ids: number): Directive => ({
  type: "SpeechRecognizer.ExpectSpeech",
  messageId: uuid(seed, ids),
  payload: {
    expectSpeechId: uuid(seed, ids + 1),
    explicit: true,
    timeoutInMilliseconds: rules["listening.waitingTime"],
  },
});

/** How an answer is passed on. */
export interface Delivery {
  /** What it is the answer to. */
  readonly pending: Pending;
  /** Null for the answer to an event: what it brings is for now, and for no request of the user's. */
  readonly dialogRequestId: string | null;
  readonly source: "answer" | "event";
  /** Whether the microphone opens at the end. */
  readonly opens: boolean;
}

/**
 * What the device gets for an answer: something to show, what to say, what to play, and the microphone if the session goes
 * on. Speech stands in front of the music (LINE guide, Provide audio content).
 */
export function answerToDevice(
  settings: ClovaSettings,
  state: ClovaState,
  answer: CekAnswer,
  { pending, dialogRequestId, source, opens }: Delivery,
): ClovaStep {
  const items = itemsFor(answer.outputSpeech, state.context["Device.Display"], settings);
  const spoken = speak(items, source, settings, state.ids);
  let ids = state.ids + 2 * items.length;
  const directives: Directive[] = [];
  const shown = render(settings, answer, items, ids);
  if (shown !== null) {
    directives.push(shown);
    ids++;
  }
  const asked = fromExtension(settings, answer, pending, ids);
  ids += asked.ids;
  directives.push(...spoken, ...asked.directives);
  const isNothing = directives.length === 0;
  if (opens) {
    directives.push(expectSpeech(settings, ids));
    ids += 2;
  }
  return {
    state: withOrigins({ ...state, ids }, [...speechOrigins(items, pending), ...asked.origins], asked.replacesQueue),
    effects: [
      ...(isNothing && source === "answer" ? nothingToSay(settings, state, pending) : []),
      ...assumed(settings, state, shown, pending),
      ...(isNothing && !opens && dialogRequestId === null
        ? []
        : [{ type: "deliverDirectives", dialogRequestId, directives } as const]),
    ],
  };
}

/** Speech the extension wants to hear of. */
export const speechOrigins = (
  items: readonly SpeechInfo[],
  { sessionId, extensionId }: Pick<Pending, "sessionId" | "extensionId">,
) => items.flatMap(({ token }) => (token ? [{ type: "speech", token, sessionId, extensionId } as const] : []));
/** Extension guide, `response.card`: the template, or for an empty card the text that is spoken, one item a line. */
function render(
  settings: ClovaSettings,
  answer: CekAnswer,
  items: readonly SpeechInfo[],
  ids: number,
): Directive | null {
  const messageId = uuid(settings.seed, ids);
  if (answer.card !== null) return { type: "Clova.RenderTemplate", messageId, payload: answer.card };
  const text = items.flatMap((item) => (item.type === "PlainText" ? [item.value] : [])).join("\n");
  if (text === "" || !settings.rules["card.textWhenEmpty"]) return null;
  return { type: "Clova.RenderText", messageId, payload: { text } };
}

/** What a device with a screen shows in Japan, where cards are not supported, is not known. */
function assumed(
  settings: ClovaSettings,
  { context }: ClovaState,
  shown: Directive | null,
  { id }: Pending,
): readonly ClovaEffect[] {
  const isText = shown?.type === "Clova.RenderText";
  if (!isText || !hasScreen(context["Device.Display"])) return [];
  const message = "that a device with a screen shows the spoken text is an assumption in Japan";
  const remedy = "Say all that matters";
  return tellFinding(settings, { rule: "card-text-assumed", path: "response.card", message, remedy }, id);
}

function nothingToSay(settings: ClovaSettings, { session }: ClovaState, { id }: Pending): readonly ClovaEffect[] {
  const becomes = session ? "the microphone opens at once" : "the session just ends";
  const message = `the answer says and shows nothing; ${becomes}`;
  return tellFinding(settings, { rule: "nothing-to-say", path: "response", message, remedy: "Say something" }, id);
}
