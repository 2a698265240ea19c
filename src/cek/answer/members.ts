import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import { described } from "../../schema-problem.ts";
import { dialects } from "../dialect.ts";
import { judgeKeys } from "./known-keys.ts";
import type { AnswerContext } from "./answer.ts";
import type { Find } from "./finding.ts";

// The members of an answer and of its `response`: which are there, and what stands for those that are not (Extension guide
// and LINE guide, Custom extension message).

interface Member {
  readonly path: string;
  readonly isRequired: boolean;
  /** What becomes of an answer without it. */
  readonly becomes: (context: AnswerContext) => string;
  readonly remedy: string;
}

const nothingThere = "Send `{}` if there is nothing";

const members: readonly Member[] = [
  {
    path: "version",
    isRequired: true,
    becomes: () => "it is not needed here",
    remedy: "Send the version of the request",
  },
  { path: "response.card", isRequired: true, becomes: () => "read as `{}`", remedy: nothingThere },
  // The guides' own example of a reprompt has none.
  {
    path: "response.directives",
    isRequired: false,
    becomes: () => "read as `[]`",
    remedy: "Send `[]` if there is nothing",
  },
  { path: "response.outputSpeech", isRequired: true, becomes: () => "nothing is said", remedy: nothingThere },
  {
    path: "response.reprompt",
    isRequired: false,
    becomes: () => "read as missing",
    remedy: "Leave it out if there is nothing",
  },
  {
    path: "response.shouldEndSession",
    isRequired: true,
    becomes: ({ rules }) =>
      `the session ${rules["session.shouldEndAbsent"] === "end" ? "ends" : "goes on"} (rule \`session.shouldEndAbsent\`)`,
    remedy: "Send true or false",
  },
];

const attributesAbsent = ({ rules }: AnswerContext): string =>
  rules["session.attributesAbsent"] === "keep"
    ? "what was kept before stays (rule `session.attributesAbsent`)"
    : "nothing is kept (rule `session.attributesAbsent`)";

/** Finds members that are missing, null, unknown or in the wrong place. */
export function judgeMembers(json: JsonObject, response: JsonObject, context: AnswerContext, find: Find): void {
  const hasResponse = isJsonObject(json["response"]);
  const valueAt = (path: string): Json | undefined =>
    path.startsWith("response.") ? response[path.slice("response.".length)] : json[path];
  const without = (path: string): string | undefined =>
    valueAt(path) === undefined ? members.find((one) => one.path === path)?.becomes(context) : undefined;
  const meant = [
    ...judgeKeys(json, "", "answer", find, without),
    ...(hasResponse ? judgeKeys(response, "response", "response", find, without) : []),
  ];
  for (const member of members) {
    const { path } = member;
    // What is no object has no members, and the schema says so.
    const isThere = hasResponse || !path.startsWith("response.");
    if (isThere && !meant.includes(path)) judgeMember(member, valueAt(path), context, find);
  }
  if (json["version"] === "")
    find("answer-version", "version", "`version` is empty; it is not needed here", "Send the version of the request");
  if (!meant.includes("sessionAttributes")) judgeAttributes(json, response, context, find);
}

function judgeMember(
  { path, isRequired, becomes, remedy }: Member,
  value: Json | undefined,
  context: AnswerContext,
  find: Find,
): void {
  if (value === null) find("answer-null", path, `\`${path}\` is null; ${becomes(context)}`, remedy, "null");
  else if (value === undefined && isRequired) {
    find("answer-missing", path, `\`${path}\` is missing; ${becomes(context)}`, remedy);
  }
}

/** Where extensions put them, and where the guides of 2017 and 2018 misprint them. */
const places = (json: JsonObject, response: JsonObject) =>
  [
    ["session-attributes-misspelt", "sessionAttibutes", json["sessionAttibutes"]],
    ["session-attributes-misplaced", "response.sessionAttributes", response["sessionAttributes"]],
    ["session-attributes-misplaced", "response.sessionAttibutes", response["sessionAttibutes"]],
  ] as const;

function judgeAttributes(json: JsonObject, response: JsonObject, context: AnswerContext, find: Find): void {
  const path = "sessionAttributes";
  const found = json[path];
  const others = places(json, response).filter(([, , value]) => value !== undefined);
  const isTaken = isJsonObject(found) ? undefined : others.find(([, , value]) => isJsonObject(value));
  for (const other of others) {
    const [rule, at, value] = other;
    const becomes = other === isTaken ? "it is taken" : "it is ignored";
    const fault =
      rule === "session-attributes-misspelt"
        ? "is the guides' own misprint of `sessionAttributes`"
        : "stands inside `response`, and belongs beside it";
    const message = `\`${at}\` ${fault}; ${becomes}`;
    find(rule, at, message, "Send `sessionAttributes` at the top, beside `response`", described(value));
  }
  const remedy = "Send an object, `{}` if nothing is kept";
  const { sessionAttributes: exists } = dialects[context.messageFormat];
  if (!exists) {
    const attributes = attributesOf(json, response);
    if (attributes === null || Object.keys(attributes).length === 0) return;
    const message = `\`${path}\` does not come back: requests of the message format ${context.messageFormat} have none`;
    find("answer-format", path, message, "Keep what you need by `sessionId`, or use a newer format");
  } else if (isTaken === undefined && found == null) {
    if (found === null) find("answer-null", path, `\`${path}\` is null; ${attributesAbsent(context)}`, remedy, "null");
    else find("answer-missing", path, `\`${path}\` is missing; ${attributesAbsent(context)}`, remedy);
  }
}

/** The raw object: its keys are the extension's own, whatever they are called. */
export function attributesOf(json: JsonObject, response: JsonObject): JsonObject | null {
  const found = json["sessionAttributes"];
  if (isJsonObject(found)) return freeze(found);
  const other = places(json, response)
    .map(([, , value]) => value)
    .find(isJsonObject);
  return other === undefined ? null : freeze(other);
}

/** Answers are kept in the state and handed out in records: nobody may change them afterwards. */
function freeze<T extends Json>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) freeze(child);
  }
  return value;
}
