import type { CekAnswer, DirectiveFromExtension, SpeechInfo } from "../cek/answer.ts";
import type { Directive } from "../cic/directives.ts";
import { hasScreen } from "../cic/context.ts";
import { uuid } from "../cic/identifiers.ts";
import type { ClovaEffect } from "./effect.ts";
import { itemsFor, speak } from "./speech.ts";
import type { ClovaSettings, ClovaState, ClovaStep } from "./state.ts";

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

/** What the device gets for an answer: something to show, what to say, and the microphone if the session goes on. */
export function answerToDevice(
  settings: ClovaSettings,
  state: ClovaState,
  answer: CekAnswer,
  dialogRequestId: string | null,
): ClovaStep {
  const items = itemsFor(answer.outputSpeech, state.context["Device.Display"], settings);
  const spoken = speak(items, "answer", settings, state.ids);
  let ids = state.ids + 2 * items.length;
  const directives: Directive[] = [];
  const shown = render(settings, answer, items, ids);
  if (shown !== null) {
    directives.push(shown);
    ids++;
  }
  directives.push(...spoken.directives);
  if (state.session !== null) {
    directives.push(expectSpeech(settings, ids));
    ids += 2;
  }
  return {
    state: { ...state, ids },
    effects: [
      ...spoken.effects,
      ...(directives.length === (state.session ? 1 : 0) ? [nothingToSay(state)] : []),
      ...cardNotes(settings, state, answer, shown),
      ...answer.directives.map(ignored),
      { type: "deliverDirectives", dialogRequestId, directives },
    ],
  };
}

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

/** LINE guide: cards are not supported for custom extensions; what a Desk showed instead is not known. */
function cardNotes(
  { rules }: ClovaSettings,
  { context }: ClovaState,
  { card }: CekAnswer,
  shown: Directive | null,
): ClovaEffect[] {
  if (rules["card.supported"]) return [];
  const source = "LINE guide, Custom extension message";
  if (card !== null) {
    const message = "custom extensions cannot show cards in Japan; send `{}`. It is shown here all the same";
    return [{ type: "report", severity: "warning", code: "card-unsupported", message, path: "response.card", source }];
  }
  if (shown === null || !hasScreen(context["Device.Display"])) return [];
  const message = "that a device with a screen shows the spoken text is an assumption in Japan";
  return [{ type: "report", severity: "note", code: "card-text-assumed", message, source }];
}

function nothingToSay({ session }: ClovaState): ClovaEffect {
  const message = `the answer says and shows nothing; ${session ? "the microphone opens at once" : "the session just ends"}`;
  return { type: "report", severity: "note", code: "nothing-to-say", message };
}

function ignored({ namespace, name }: DirectiveFromExtension): ClovaEffect {
  const message = `the directive ${namespace}.${name} is not executed by this version`;
  return { type: "report", severity: "warning", code: "directive-ignored", message, path: "response.directives" };
}
