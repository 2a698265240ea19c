import * as v from "valibot";
import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import type { Problem } from "../../errors.ts";
import { described } from "../../schema-problem.ts";
import { readDirectives } from "../directive/read-directives.ts";
import { answerSchema } from "./answer-schema.ts";
import { judgeCard } from "./card.ts";
import { gatherFindings, type Find, type Finding } from "./finding.ts";
import { readJsonBody } from "./json-body.ts";
import { attributesOf, judgeMembers } from "./members.ts";
import { withPlaces } from "./places.ts";
import { refused } from "./problems.ts";
import { judgeReprompt } from "./reprompt.ts";
import { judgeContents } from "./speech-contents.ts";
import { judgeSpeech, readSpeech } from "./speech.ts";
import type { AnswerContext, CekAnswer } from "./answer.ts";

/** What an answer says and all that is worth knowing about it; `problems` is why it cannot be used, where it cannot. */
export interface ReadAnswer {
  /** The body for the trace, text if it is no JSON. */
  readonly json: Json;
  /** Null where there are problems. */
  readonly answer: CekAnswer | null;
  readonly problems: readonly Problem[];
  readonly findings: readonly Finding[];
}

/** Reads an extension's answer. Nothing is thrown: what is wrong comes back by field path, all of it at once. */
export function readAnswer(body: string, contentType: string | null, context: AnswerContext): ReadAnswer {
  const gathered = gatherFindings(context.rules);
  const { find } = gathered;
  const read = readJsonBody(body, contentType, context.rules, find);
  const whole = (fault: Omit<Problem, "path">, json: Json): ReadAnswer => ({
    json,
    answer: null,
    problems: [{ path: "", ...fault }],
    findings: gathered.findings(),
  });
  if (!read.ok) return whole(read.fault, body);
  const { json, text } = read;
  if (!isJsonObject(json) || Object.keys(json).length === 0) {
    return whole({ expected: "a response object", received: described(json), rule: "answer-not-object" }, json);
  }
  const { issues } = v.safeParse(answerSchema, json);
  const answer = judge(json, context, find);
  const findings = gathered.findings();
  if (findings.length === 0 && issues === undefined) return { json, answer, problems: [], findings };
  const told = issues === undefined ? { problems: [], findings } : refused(issues, findings);
  const placed = contentType === null ? told : withPlaces(told, text);
  return { json, answer: issues === undefined ? answer : null, ...placed };
}

/** Judges what is there and reads it, whatever else is wrong. */
function judge(json: JsonObject, context: AnswerContext, find: Find): CekAnswer {
  const response = isJsonObject(json["response"]) ? json["response"] : nothing;
  judgeMembers(json, response, context, find);
  judgeSpeech(response["outputSpeech"], "response.outputSpeech", context, find);
  judgeContents(response, context, find);
  judgeReprompt(response, context, find);
  const card = cardOf(response["card"]);
  if (card !== null) judgeCardOf(card, find);
  const directives = readDirectives(response["directives"], "response.directives", context, find);
  const outputSpeech = readSpeech(response["outputSpeech"]);
  if (outputSpeech !== null && directives.some(({ type }) => type === "Clova.ExpectLogin")) {
    const message = "`response.outputSpeech` must be `{}` beside Clova.ExpectLogin; it is spoken all the same";
    find("login-speech", "response.outputSpeech", message, "Send `{}`, and the words as `guideInfo.message`");
  }
  const { reprompt } = response;
  return {
    sessionAttributes: attributesOf(json, response),
    outputSpeech,
    card,
    directives,
    reprompt: isJsonObject(reprompt) ? readSpeech(reprompt["outputSpeech"]) : null,
    shouldEndSession: typeof response["shouldEndSession"] === "boolean" ? response["shouldEndSession"] : null,
  };
}

const nothing: JsonObject = {};

const cardOf = (card: Json | undefined): JsonObject | null =>
  isJsonObject(card) && Object.keys(card).length > 0 ? card : null;

/** LINE guide: cards are not supported for custom extensions; what a Desk showed instead is not known. */
function judgeCardOf(card: JsonObject, find: Find): void {
  const message =
    "`response.card` is not empty, and custom extensions cannot show cards in Japan; a screen shows it here";
  find("card-unsupported", "response.card", message, "Send `{}`");
  judgeCard(card, "response.card", find);
}
