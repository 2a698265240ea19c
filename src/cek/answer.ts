import type { Lang } from "../axes.ts";
import type { JsonObject } from "../cic/json.ts";

// Extension guide, Custom extension message, Response messages: an answer after it was read, in one form.

/**
 * SpeechInfoObject. `lang` is null where the answer does not say it. `contentType` names the kind of a sound; in the guide
 * since 2019, where HLS needs `application/vnd.apple.mpegurl`. Who gives a `token` wants to hear of the start and end of the speech
 * (Extension guide, Monitor TTS playback status).
 */
export type SpeechInfo =
  | { readonly type: "PlainText"; readonly lang: Lang | null; readonly value: string; readonly token?: string }
  | { readonly type: "URL"; readonly value: string; readonly contentType?: string; readonly token?: string };

export type OutputSpeech =
  | { readonly type: "SimpleSpeech" | "SpeechList"; readonly values: readonly SpeechInfo[] }
  | { readonly type: "SpeechSet"; readonly brief: readonly SpeechInfo[]; readonly verbose: readonly SpeechInfo[] };

export interface DirectiveFromExtension {
  readonly namespace: string;
  readonly name: string;
  readonly payload: JsonObject;
  /** Where it stands in the answer. */
  readonly path: string;
  readonly hasMessageId: boolean;
}

export interface CekAnswer {
  /** Null when the answer has none. */
  readonly sessionAttributes: JsonObject | null;
  readonly outputSpeech: OutputSpeech | null;
  /** Null when missing, null or empty: the guides treat them alike. */
  readonly card: JsonObject | null;
  readonly directives: readonly DirectiveFromExtension[];
  readonly reprompt: OutputSpeech | null;
  /** Null when the answer does not say. */
  readonly shouldEndSession: boolean | null;
}

/** Something about an answer that is tolerated but worth knowing. `code` is stable. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly path?: string;
}
