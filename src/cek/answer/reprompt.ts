import { isJsonObject, type JsonObject } from "../../cic/json.ts";
import { described } from "../../schema-problem.ts";
import { judgeKeys } from "./known-keys.ts";
import { judgeSpeech } from "./speech.ts";
import { isAudible, itemsOf } from "./spoken-items.ts";
import type { AnswerContext } from "./answer.ts";
import type { Find } from "./finding.ts";

const path = "response.reprompt";
const inside = `${path}.outputSpeech`;

/**
 * Judges what is said when the user stays quiet (Extension guide and LINE guide, Custom extension message, since December
 * 2017): once, and only while the session is open.
 */
export function judgeReprompt(response: JsonObject, context: AnswerContext, find: Find): void {
  const { reprompt } = response;
  // The schema refuses what is no object.
  if (!isJsonObject(reprompt)) return;
  if (!context.rules["session.reprompt"]) {
    const message = `\`${path}\` is ignored: the message formats of 2017 have none (rule \`session.reprompt\`)`;
    find("reprompt-ignored", path, message, "Leave it out, or use the format 2018 or later");
    return;
  }
  const { outputSpeech } = reprompt;
  if (outputSpeech === undefined) {
    const message = `\`${path}\` has no \`outputSpeech\`; nothing is said when the user stays quiet`;
    const form = 'Send `{"outputSpeech": {"type": "SimpleSpeech", "values": {…}}}`';
    find("reprompt-shape", path, message, form, described(reprompt));
    return;
  }
  judgeKeys(reprompt, path, "reprompt", find);
  if (outputSpeech === null) {
    find("answer-null", inside, `\`${inside}\` is null; nothing is said`, "Leave `reprompt` out", "null");
    return;
  }
  judgeSpeech(outputSpeech, inside, context, find);
  judgeUse(reprompt, response, context, find);
}

function judgeUse(reprompt: JsonObject, response: JsonObject, { rules }: AnswerContext, find: Find): void {
  const { outputSpeech } = reprompt;
  const items = itemsOf(outputSpeech, inside);
  // The C# SDK sends a reprompt full of nulls with every answer; that it says nothing was told.
  if (items.length === 0) return;
  const ends = response["shouldEndSession"] ?? rules["session.shouldEndAbsent"] === "end";
  if (ends === true) {
    const message = `\`${path}\` can never be heard: the answer ends the session, so nobody waits for the user`;
    find("reprompt-never-played", path, message, "Send `shouldEndSession: false`, or leave it out");
  } else if (!items.some(isAudible)) {
    const message = `\`${path}\` can never be heard: there is nothing in it to say`;
    find("reprompt-never-played", path, message, "Say something, or leave it out");
  }
  const type = isJsonObject(outputSpeech) ? outputSpeech["type"] : undefined;
  if (typeof type === "string" && type !== "SimpleSpeech") {
    const message = `\`${inside}.type\` is ${described(type)}; the guides recommend a SimpleSpeech`;
    find("reprompt-type", `${inside}.type`, message, "Say it in one sentence", described(type));
  }
}
