import { described } from "../../schema-problem.ts";
import { isQuestion } from "./question.ts";
import { briefOf, isAudible, itemsOf, textOf, urlOf, type SpokenItem } from "./spoken-items.ts";
import type { JsonObject } from "../../cic/json.ts";
import type { AnswerContext } from "./answer.ts";
import type { Find } from "./finding.ts";

// What the guides advise about an answer as a whole (Extension guide, Design custom extension; LINE guide, Design
// guideline). Nothing is left out for that; what of a SpeechSet is spoken, the device decides.

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
    const message = `\`${path}\` has ${items.length} outputs, where the guides advise at most ${mostOutputs}; none is left out for that`;
    find("speech-outputs", path, message, "Say less, and ask whether to go on");
  }
  const length = items.reduce((sum, one) => sum + textOf(one).length, 0);
  if (length > mostCharacters) {
    const message = `\`${path}\` has ${length} characters, where the guides advise about ${mostCharacters}, or 90 seconds; it is not shortened for that`;
    find("speech-total-long", path, message, "Say less, and ask whether to go on");
  }
  judgeSounds(items, find);
  judgeQuestion(items, response, context, find);
}

/** One short sound, in front of the words; the guides' own example of a SpeechList has a song behind them. */
function judgeSounds(items: readonly SpokenItem[], find: Find): void {
  const sounds = items.filter((one) => urlOf(one) !== "");
  if (sounds.length > 1) {
    const message = `\`${path}\` has ${sounds.length} sounds, where the guides ask for one in front; none is left out for that`;
    find("speech-sounds-many", path, message, "Make one sound of them, or play music by AudioPlayer.Play");
  }
  const [first] = sounds;
  if (first !== undefined && first !== items[0]) {
    const message = `\`${first.path}\` is a sound behind other outputs, where the guides ask for it in front; it stays where it is`;
    find("speech-sound-late", first.path, message, "Put the sound in front");
  }
}

/** A device speaks `brief` alone or all there is: either may end in a question. */
function judgeQuestion(items: readonly SpokenItem[], response: JsonObject, { rules }: AnswerContext, find: Find): void {
  const ends = response["shouldEndSession"] ?? rules["session.shouldEndAbsent"] === "end";
  if (ends !== true) return;
  for (const heard of [briefOf(response["outputSpeech"], path), items]) {
    // A sound behind the words is no answer to them.
    const last = heard.findLast((one) => textOf(one).trim() !== "");
    if (last === undefined || !isQuestion(textOf(last), last.json["lang"])) continue;
    const message = `\`${last.path}\` is a question, but the answer ends the session: nobody listens to the user's answer`;
    const remedy = "Send `shouldEndSession: false`, or ask nothing";
    find("speech-question-closed", last.path, message, remedy, described(textOf(last)));
  }
}
