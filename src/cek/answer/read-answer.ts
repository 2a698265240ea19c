import * as v from "valibot";
import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import type { Problem } from "../../errors.ts";
import { jsonPlaces } from "../../json-fault.ts";
import { described, schemaProblem } from "../../schema-problem.ts";
import { nearestName } from "../../suggestion.ts";
import { readDirectives } from "../directive/read-directives.ts";
import { answerSchema } from "./answer-schema.ts";
import { judgeCard } from "./card.ts";
import { gatherFindings, type Find, type Finding } from "./finding.ts";
import { readJsonBody } from "./json-body.ts";
import { attributesOf, judgeMembers } from "./members.ts";
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
  const { findings, find } = gatherFindings();
  const read = readJsonBody(body, contentType, context.rules, find);
  if (!read.ok) return { json: body, answer: null, problems: [{ path: "", ...read.fault }], findings };
  const { json, text } = read;
  if (!isJsonObject(json) || Object.keys(json).length === 0) {
    const problem = { path: "", expected: "a response object", received: described(json), rule: "answer-not-object" };
    return { json, answer: null, problems: [problem], findings };
  }
  const result = v.safeParse(answerSchema, json);
  const problems = result.issues?.map(problemOf) ?? [];
  const answer = judge(json, context, find);
  if (findings.length === 0 && problems.length === 0) return { json, answer, problems, findings };
  const placed = contentType === null ? <T>(one: T): T => one : placesIn(text);
  return {
    json,
    answer: problems.length === 0 ? answer : null,
    problems: problems.map(placed),
    findings: (problems.length === 0 ? findings : findings.map(withoutOutcome)).map(placed),
  };
}

/** Nothing of an answer with problems is used: what the device would make of the rest is not worth a word. */
const withoutOutcome = (found: Finding): Finding => ({ ...found, message: found.message.replace(/; [^;]*$/, "") });

/** What the schema refuses, and the word that was probably meant. */
function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const problem = schemaProblem(issue);
  const remedy = remedyFor(issue);
  return { ...problem, rule: "answer-value", ...(remedy !== undefined && { remedy }) };
}

function remedyFor({ expected, input }: v.BaseIssue<unknown>): string | undefined {
  const words = [...(expected ?? "").matchAll(/"([^"]*)"/g)].map(([, word]) => word!);
  if (typeof input !== "string" || words.length === 0) return undefined;
  if (words.includes("SimpleSpeech") && (input === "PlainText" || input === "URL")) {
    return 'It is a SpeechInfoObject: wrap it as `{"type": "SimpleSpeech", "values": {…}}`';
  }
  const near = nearestName(input, words);
  return near === undefined ? undefined : `Did you mean \`${near}\`?`;
}

/** Adds where in the body it stands. */
function placesIn(text: string): <T extends { readonly path: string }>(found: T) => T {
  const placeOf = jsonPlaces(text);
  return (found) => (found.path === "" ? found : { ...found, ...placeOf(found.path) });
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

/** One sentence for all problems, as a failure prints it. */
export function sayProblems(problems: readonly Problem[]): string {
  const sentences = problems.map(({ path, expected, received, remedy, rule, line = 1, column }) => {
    if (rule === "answer-not-json") return `the answer is no JSON: ${received}`;
    const place = path !== "" && line > 1 ? ` (line ${line}, column ${column})` : "";
    const advice = remedy === undefined ? "" : ` (${remedy})`;
    return `${path === "" ? "the answer" : `\`${path}\``} must be ${expected}, got ${received}${place}${advice}`;
  });
  return `Invalid extension response: ${sentences.join("; ")}`;
}
