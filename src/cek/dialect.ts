import type { Lang, MessageFormat } from "../axes.ts";
import { playEvents, progressEvents } from "../cic/events.ts";

// What exists on the wire, by message format. Sources: Extension guide, Custom extension message, in its states of
// 2017-07-14, 2017-11-08 (text of October), 2017-10-23 (Korean), 2018-01-29 and 2021; LINE guide, Custom extension
// message, with what signed requests of real LINE devices have beyond it.

export interface Dialect {
  readonly version: "0.1.0" | "1.0";
  /** `request.type` of the message that ends a session; `EndRequest` before 2017-12-04. */
  readonly endRequest: "EndRequest" | "SessionEndedRequest";
  readonly sessionAttributes: boolean;
  readonly application: boolean;
  /** How the screen is told: not at all, as a word, or as an object. */
  readonly display: "absent" | "displayType" | "display";
  /** Order of `context.System`. */
  readonly system: readonly ("application" | "user" | "device")[];
  /** requestId, timestamp, locale, extensionId, stubs of unused members and a 0×0 contentLayer, as on the wire. */
  readonly lineExtras: boolean;
  /** Whether `context.AudioPlayer` exists; in the tables since August 2017. */
  readonly audioPlayer: boolean;
  /** The events a device's extension hears of, as EventRequest; in the guides since June 2018. */
  readonly events: readonly string[];
  /** The languages of speech; Japanese since November 2017. */
  readonly languages: readonly Lang[];
  /** The members of a SpeechInfoObject beyond `type`, `lang` and `value`; in NAVER's guide since 2019. */
  readonly speechMembers: readonly ("contentType" | "token")[];
  /** The directives an extension may send. The guides named them with EventRequest; before, "API to follow". */
  readonly directives: readonly string[];
}

const playerEvents = [...playEvents, ...progressEvents, "StreamRequested"].map((name) => `AudioPlayer.${name}`);
const speechEvents = ["SpeechStarted", "SpeechFinished", "SpeechStopped"].map((name) => `SpeechSynthesizer.${name}`);
const playerDirectives = [
  "AudioPlayer.Play",
  "AudioPlayer.StreamDeliver",
  "PlaybackController.Pause",
  "PlaybackController.Resume",
  "PlaybackController.Stop",
];

const first: Dialect = {
  version: "0.1.0",
  endRequest: "EndRequest",
  sessionAttributes: false,
  application: false,
  display: "absent",
  system: ["application", "user", "device"],
  lineExtras: false,
  audioPlayer: false,
  events: [],
  languages: ["ko", "en"],
  speechMembers: [],
  directives: playerDirectives,
};
const attributes: Dialect = { ...first, sessionAttributes: true, audioPlayer: true };
const displayType: Dialect = { ...attributes, display: "displayType" };
const display: Dialect = {
  ...attributes,
  endRequest: "SessionEndedRequest",
  application: true,
  display: "display",
  languages: ["ko", "en", "ja"],
};
const korean: Dialect = {
  ...display,
  events: [...playerEvents, ...speechEvents, "TemplateRuntime.RequestPlayerInfo"],
  speechMembers: ["contentType", "token"],
  directives: [...playerDirectives, "TemplateRuntime.RenderPlayerInfo", "Clova.ExpectLogin", "Clova.RenderTemplate"],
};
const line: Dialect = {
  ...display,
  version: "1.0",
  system: ["application", "device", "user"],
  lineExtras: true,
  events: [...playerEvents, "ClovaSkill.SkillEnabled", "ClovaSkill.SkillDisabled"],
};

export const dialects: Readonly<Record<MessageFormat, Dialect>> = {
  "2017-07": first,
  "2017": attributes,
  "2017-ko": displayType,
  "2018": display,
  "kr-2019": korean,
  "line-1.0": line,
};

/** `request.locale`. Only `ja-JP` is known from real requests; the others follow its form. */
export const locales: Readonly<Record<Lang, string>> = { ko: "ko-KR", ja: "ja-JP", en: "en-US" };
