import type { Lang } from "../axes.ts";
import type { JsonObject } from "./json.ts";

// Clova → device. A message is told apart by `type`, its namespace and name in one word; `inCic` gives it its header.

/** Why something is spoken: the extension's answer, its reprompt, its answer to an event, or words of our own. */
export type SpeechSource = "answer" | "reprompt" | "event" | "emulator";

/** What one Speak makes audible. On a device it arrives as audio, here as the words to be synthesised. */
export type SpokenPart =
  | { readonly type: "PlainText"; readonly lang: Lang; readonly value: string; readonly source: SpeechSource }
  | { readonly type: "URL"; readonly lang: ""; readonly value: string; readonly source: SpeechSource };

interface DirectiveOf<Type extends string, Payload> {
  readonly type: Type;
  readonly messageId: string;
  readonly payload: Payload;
}

/** Client guide, SpeechSynthesizer. A `cid:` URL names the part that came with the message: `attachment`. */
export interface Speak extends DirectiveOf<
  "SpeechSynthesizer.Speak",
  {
    readonly format: "AUDIO_MPEG";
    readonly token: string;
    readonly url: string;
    readonly ttsLang?: Lang;
    /** The kind of sound behind a URL, where the extension said it. */
    readonly contentType?: string;
  }
> {
  readonly attachment: SpokenPart;
}

/** Client guide, SpeechRecognizer: open the microphone without a wake word. */
export type ExpectSpeech = DirectiveOf<
  "SpeechRecognizer.ExpectSpeech",
  { readonly expectSpeechId: string; readonly explicit: boolean; readonly timeoutInMilliseconds: number }
>;

/** Client guide, Clova: show a content template. */
export type RenderTemplate = DirectiveOf<"Clova.RenderTemplate", JsonObject>;

/** Client guide, Clova: show the spoken text where the extension sent no card. */
export type RenderText = DirectiveOf<"Clova.RenderText", { readonly text: string }>;

/** Ours: the request failed, so the device shows its error light. No guide says how Clova tells a device. */
export type ReportFailure = DirectiveOf<"Emulator.ReportFailure", { readonly code: string }>;

export type Directive = Speak | ExpectSpeech | RenderTemplate | RenderText | ReportFailure;

/** A directive as it stands in a CIC message; the words to be spoken stand in for the attached audio. */
export function directiveInCic(directive: Directive, dialogRequestId: string | null): object {
  const [namespace, name] = directive.type.split(".");
  return {
    header: { namespace, name, messageId: directive.messageId, ...(dialogRequestId !== null && { dialogRequestId }) },
    payload: directive.payload,
    ...("attachment" in directive && { attachment: directive.attachment }),
  };
}
