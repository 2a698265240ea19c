import { isJsonObject, type JsonObject } from "../../cic/json.ts";
import { described } from "../../schema-problem.ts";
import { dialects } from "../dialect.ts";
import { judgeKeys } from "./known-keys.ts";
import { misspeltKeys } from "./misspelt-key.ts";
import { judgeSpeech } from "./speech.ts";
import { isAudible, itemsOf } from "./spoken-items.ts";
import type { AnswerContext } from "./answer.ts";
import type { Find } from "./finding.ts";

const path = "response.reprompt";
const inside = `${path}.outputSpeech`;
const names = new Set(["outputSpeech"]);

/**
 * Judges what is said when the user stays quiet (Extension guide and LINE guide, Custom extension message, since December
 * 2017): once, and only while the session is open.
 */
export function judgeReprompt(response: JsonObject, context: AnswerContext, find: Find): void {
  const { reprompt } = response;
  // The schema refuses what is no object.
  if (!isJsonObject(reprompt)) return;
  if (!context.rules["session.reprompt"]) {
    const { endRequest } = dialects[context.messageFormat];
    // It came with the new name of the end request.
    const isTooOld = endRequest === "EndRequest";
    const why = isTooOld
      ? `the message format ${context.messageFormat} has none (rule \`session.reprompt\`)`
      : "the rule `session.reprompt` is false";
    const remedy = isTooOld ? "Leave it out, or use the format 2018 or later" : "Leave it out, or set the rule to true";
    find("reprompt-ignored", path, `\`${path}\` is ignored: ${why}`, remedy, described(reprompt));
    return;
  }
  const { outputSpeech } = reprompt;
  if (outputSpeech === undefined && misspeltKeys(reprompt, names).length === 0) {
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
  if (isJsonObject(outputSpeech) && Object.keys(outputSpeech).length === 0 && !isClosed(response, context)) {
    const message = `\`${inside}\` is \`{}\`; nothing is said when the user stays quiet`;
    find("speech-values-missing", inside, message, "Leave `reprompt` out if there is nothing to say", "`{}`");
    return;
  }
  judgeSpeech(outputSpeech, inside, context, find);
  judgeUse(reprompt, response, context, find);
}

const isClosed = (response: JsonObject, { rules }: AnswerContext): boolean =>
  (response["shouldEndSession"] ?? rules["session.shouldEndAbsent"] === "end") === true;

function judgeUse(reprompt: JsonObject, response: JsonObject, context: AnswerContext, find: Find): void {
  const { outputSpeech } = reprompt;
  const items = itemsOf(outputSpeech, inside);
  // The C# SDK sends a reprompt full of nulls with every answer; why it says nothing was told.
  if (!items.some(isAudible)) return;
  if (isClosed(response, context)) {
    const message = `\`${path}\` can never be heard: the answer ends the session, so nobody waits for the user`;
    find("reprompt-never-played", path, message, "Send `shouldEndSession: false`, or leave it out");
  }
  const type = isJsonObject(outputSpeech) ? outputSpeech["type"] : undefined;
  if (typeof type === "string" && type !== "SimpleSpeech") {
    const message = `\`${inside}.type\` is ${described(type)}, where the guides recommend a SimpleSpeech; it is taken`;
    find("reprompt-type", `${inside}.type`, message, "Say it in one sentence", described(type));
  }
}
