import { described } from "../../schema-problem.ts";
import { isAudible, itemsOf, textOf, urlOf, type SpokenItem } from "./spoken-items.ts";
import type { JsonObject } from "../../cic/json.ts";
import type { AnswerContext } from "./answer.ts";
import type { Find } from "./finding.ts";

// What the guides advise about an answer as a whole (Extension guide, Design custom extension; LINE guide, Design
// guideline). All of it is spoken all the same.

const mostOutputs = 10;
const mostCharacters = 500;
const path = "response.outputSpeech";

/** Judges what an answer says taken together. */
export function judgeContents(response: JsonObject, context: AnswerContext, find: Find): void {
  const items = itemsOf(response["outputSpeech"], path);
  const opens = context.event?.isSessionOpen === false && response["shouldEndSession"] === false;
  if (opens && !items.some(isAudible)) {
    const at = "response.shouldEndSession";
    const message = `\`${at}\` is false in an answer to ${context.event.type} that says nothing; the session is over, and the microphone opens`;
    find("event-opens-microphone", at, message, "Send true, unless the user is to say something now");
  }
  if (items.length === 0) return;
  if (items.length > mostOutputs) {
    const message = `\`${path}\` has ${items.length} outputs, where the guides advise at most ${mostOutputs}; all of them are spoken`;
    find("speech-outputs", path, message, "Say less, and ask whether to go on");
  }
  const length = items.reduce((sum, one) => sum + textOf(one).length, 0);
  if (length > mostCharacters) {
    const message = `\`${path}\` has ${length} characters, where the guides advise about ${mostCharacters}, or 90 seconds; all of it is spoken`;
    find("speech-total-long", path, message, "Say less, and ask whether to go on");
  }
  judgeSounds(items, find);
  judgeQuestion(items, response, context, find);
}

/** One short sound, in front of the words. */
function judgeSounds(items: readonly SpokenItem[], find: Find): void {
  const sounds = items.filter((one) => urlOf(one) !== "");
  if (sounds.length > 1) {
    const message = `\`${path}\` has ${sounds.length} sounds, where the guides ask for one in front; all of them are played`;
    find("speech-sounds-many", path, message, "Make one sound of them, or play music by AudioPlayer.Play");
  }
  const [first] = sounds;
  if (first !== undefined && first !== items[0]) {
    const message = `\`${first.path}\` is a sound behind other outputs, where the guides ask for it in front; it is played in its place`;
    find("speech-sound-late", first.path, message, "Put the sound in front");
  }
}

const question = /[?？]["'”’」』)）\s]*$/;
/** How a question ends that is written without its mark. */
const endings = {
  ko: /(?:까요|나요|가요|래요|습니까|십니까|을까|ㄹ까)[.。…~\s]*$/,
  ja: /(?:ですか|ますか|ましょうか|でしょうか|ませんか|ましたか)[.。…\s]*$/,
};

function judgeQuestion(items: readonly SpokenItem[], response: JsonObject, { rules }: AnswerContext, find: Find): void {
  const ends = response["shouldEndSession"] ?? rules["session.shouldEndAbsent"] === "end";
  if (ends !== true) return;
  const last = items.findLast(isAudible);
  if (last === undefined || !isQuestion(last)) return;
  const message = `\`${last.path}\` is a question, but the answer ends the session: nobody listens to the user's answer`;
  find(
    "speech-question-closed",
    last.path,
    message,
    "Send `shouldEndSession: false`, or ask nothing",
    described(textOf(last)),
  );
}

function isQuestion(one: SpokenItem): boolean {
  const text = textOf(one).slice(-60);
  const { lang } = one.json;
  return question.test(text) || ((lang === "ko" || lang === "ja") && endings[lang].test(text));
}
