import type { Lang } from "../axes.ts";
import type { AudioItem } from "./audio-stream.ts";
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

export const playBehaviors = ["REPLACE_ALL", "ENQUEUE"] as const;
/** Empty the queue and play this now, or play it after what is queued. There is no third one. */
export type PlayBehavior = (typeof playBehaviors)[number];

/** Client guide, AudioPlayer. */
export type Play = DirectiveOf<
  "AudioPlayer.Play",
  { readonly audioItem: AudioItem; readonly playBehavior: PlayBehavior; readonly source?: JsonObject }
>;
/** The answer to StreamRequested; the stream may be a part of one. */
export type StreamDeliver = DirectiveOf<
  "AudioPlayer.StreamDeliver",
  { readonly audioItemId: string; readonly audioStream: JsonObject }
>;
export type ClearBehavior = "CLEAR_ALL" | "CLEAR_ENQUEUED";
export type ClearQueue = DirectiveOf<"AudioPlayer.ClearQueue", { readonly clearBehavior: ClearBehavior }>;
export type ExpectReportPlaybackState = DirectiveOf<"AudioPlayer.ExpectReportPlaybackState", object>;

/** Client guide, PlaybackController. Without a target, Stop means the speech if there is any, else the music. */
export interface Target {
  readonly target?: { readonly namespace: string };
}
export type Pause = DirectiveOf<"PlaybackController.Pause", Target>;
export type Resume = DirectiveOf<"PlaybackController.Resume", Target>;
export type Stop = DirectiveOf<"PlaybackController.Stop", Target>;
export type Next = DirectiveOf<"PlaybackController.Next", object>;
export type Previous = DirectiveOf<"PlaybackController.Previous", object>;
export type Replay = DirectiveOf<"PlaybackController.Replay", object>;
export type Mute = DirectiveOf<"PlaybackController.Mute", object>;
export type Unmute = DirectiveOf<"PlaybackController.Unmute", object>;
export type RepeatMode = "NONE" | "REPEAT_ONE";
export type SetRepeatMode = DirectiveOf<"PlaybackController.SetRepeatMode", { readonly repeatMode: RepeatMode }>;

/** Client guide, TemplateRuntime: what a player on a screen shows. */
export type RenderPlayerInfo = DirectiveOf<"TemplateRuntime.RenderPlayerInfo", JsonObject>;

/** Client guide, Clova: the user has to link an account. The device gets it without its payload. */
export type ExpectLogin = DirectiveOf<"Clova.ExpectLogin", object>;

export type PlaybackDirective =
  | Play
  | StreamDeliver
  | ClearQueue
  | ExpectReportPlaybackState
  | Pause
  | Resume
  | Stop
  | Next
  | Previous
  | Replay
  | Mute
  | Unmute
  | SetRepeatMode;

/** Ours: the request failed, so the device shows its error light. No guide says how Clova tells a device. */
export type ReportFailure = DirectiveOf<"Emulator.ReportFailure", { readonly code: string }>;

export type Directive =
  | Speak
  | ExpectSpeech
  | RenderTemplate
  | RenderText
  | RenderPlayerInfo
  | ExpectLogin
  | PlaybackDirective
  | ReportFailure;

/** A directive as it stands in a CIC message; the words to be spoken stand in for the attached audio. */
export function directiveInCic(directive: Directive, dialogRequestId: string | null): object {
  const [namespace, name] = directive.type.split(".");
  return {
    header: { namespace, name, messageId: directive.messageId, ...(dialogRequestId !== null && { dialogRequestId }) },
    payload: directive.payload,
    ...("attachment" in directive && { attachment: directive.attachment }),
  };
}
