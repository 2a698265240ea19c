import type { Lang } from "../../axes.ts";
import type { JsonObject } from "../../cic/json.ts";
import type { Rules, Severities } from "../../rules/rules.ts";
import type { DirectiveContext, ReadDirective } from "../directive/directive.ts";

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

export interface CekAnswer {
  /** Null when the answer has none. */
  readonly sessionAttributes: JsonObject | null;
  readonly outputSpeech: OutputSpeech | null;
  /** Null when missing, null or empty: the guides treat them alike. */
  readonly card: JsonObject | null;
  /** Those that can be carried out, in their order. */
  readonly directives: readonly ReadDirective[];
  readonly reprompt: OutputSpeech | null;
  /** Null when the answer does not say. */
  readonly shouldEndSession: boolean | null;
}

/** What an answer is judged by, besides itself. */
export interface AnswerContext extends DirectiveContext {
  readonly rules: DirectiveContext["rules"] &
    Severities &
    Pick<
      Rules,
      | "answer.warnBytes"
      | "answer.maxDepth"
      | "session.reprompt"
      | "session.attributesAbsent"
      | "session.shouldEndAbsent"
      | "speech.maxCharacters"
    >;
}
