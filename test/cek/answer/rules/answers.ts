// Answers in short: what is not given is as the guides have it.

type Members = Readonly<Record<string, unknown>>;

export const text = (value: unknown, more: Members = {}): Members => ({
  type: "PlainText",
  lang: "en",
  value,
  ...more,
});
export const sound = (value: unknown, more: Members = {}): Members => ({ type: "URL", lang: "", value, ...more });
export const mp3 = "https://media.example.com/a.mp3";

export const simple = (values: unknown): Members => ({ type: "SimpleSpeech", values });
export const list = (...values: unknown[]): Members => ({ type: "SpeechList", values });
export const set = (brief: unknown, verbose: unknown): Members => ({ type: "SpeechSet", brief, verbose });

export const answer = (response: Members = {}, top: Members = {}): Members => ({
  version: "1.0",
  sessionAttributes: {},
  response: { outputSpeech: simple(text("Hello")), card: {}, directives: [], shouldEndSession: false, ...response },
  ...top,
});

/** An answer that says these items. */
export const says = (...items: unknown[]): Members => answer({ outputSpeech: list(...items) });
/** One that says this text. */
export const speaks = (value: unknown, more: Members = {}): Members =>
  answer({ outputSpeech: simple(text(value, more)) });
/** One that plays this sound. */
export const plays = (value: unknown, more: Members = {}): Members =>
  answer({ outputSpeech: simple(sound(value, more)) });
export const asksAgain = (reprompt: unknown, response: Members = {}): Members => answer({ reprompt, ...response });

/** As many characters, cut into sentences. */
export const words = (count: number): string => "This is a sentence. ".repeat(Math.ceil(count / 20)).slice(0, count);

export const uuid = "0f8fad5b-d9cb-469f-a165-70867728950e";

export const header = (type: string, more: Members = {}): Members => {
  const [namespace, name] = type.split(".");
  return { messageId: uuid, namespace, name, ...more };
};
export const directive = (type: string, payload: unknown = {}, more: Members = {}): Members => ({
  header: header(type, more),
  payload,
});
export const asksFor = (...directives: unknown[]): Members => answer({ directives });
export const pause = directive("PlaybackController.Pause");

const stream = { beginAtInMilliseconds: 0, token: "t1", url: mp3, urlPlayable: true };
const audioItem = { audioItemId: "i1", titleText: "A song", titleSubText1: "A singer", stream };

/** A Play, with some members of its payload, its item or its stream otherwise. */
export const play = (payload: Members = {}, item: Members = {}, streamed: Members = {}): Members =>
  directive("AudioPlayer.Play", {
    audioItem: { ...audioItem, stream: { ...stream, ...streamed }, ...item },
    playBehavior: "REPLACE_ALL",
    source: { name: "A station" },
    ...payload,
  });
/** An answer with a Play whose stream is otherwise. */
export const streams = (streamed: Members): Members => asksFor(play({}, {}, streamed));
