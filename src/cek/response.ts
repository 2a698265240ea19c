import * as v from "valibot";
import { languages, type Lang } from "../axes.ts";
import { isJsonObject, type Json, type JsonObject } from "../cic/json.ts";
import type { Problem } from "../errors.ts";
import { described, schemaProblem } from "../schema-problem.ts";
import type { CekAnswer, DirectiveFromExtension, Finding, OutputSpeech, SpeechInfo } from "./answer.ts";
import { readJsonBody, type BodyLimits } from "./json-body.ts";
import { responseSchema, type ReadSpeech, type ReadSpeechInfo } from "./response-schema.ts";

/** What an answer says, or what is wrong with it. `json` is the body for the trace, text if it is no JSON. */
export type ReadAnswer =
  | { readonly ok: true; readonly json: Json; readonly answer: CekAnswer; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly json: Json; readonly problems: readonly Problem[] };

/** Reads an extension's answer. Nothing is thrown: what is wrong comes back by field path, all of it at once. */
export function readAnswer(body: string, contentType: string | null, limits: BodyLimits): ReadAnswer {
  const read = readJsonBody(body, contentType, limits);
  if (!read.ok) return { ok: false, json: body, problems: [read.problem] };
  const { json } = read;
  if (!isJsonObject(json) || Object.keys(json).length === 0) {
    return { ok: false, json, problems: [{ path: "", expected: "a response object", received: described(json) }] };
  }
  const result = v.safeParse(responseSchema, json);
  if (!result.success) return { ok: false, json, problems: result.issues.map(schemaProblem) };
  const findings = [...read.findings];
  return { ok: true, json, answer: answer(result.output, json, findings), findings };
}

/** One sentence for all problems, as a failure prints it. */
export function sayProblems(problems: readonly Problem[]): string {
  const sentences = problems.map(
    ({ path, expected, received }) =>
      `${path === "" ? "the answer" : `\`${path}\``} must be ${expected}, got ${received}`,
  );
  return `Invalid extension response: ${sentences.join("; ")}`;
}

type Read = v.InferOutput<typeof responseSchema>;

function answer(read: Read, json: JsonObject, findings: Finding[]): CekAnswer {
  const { response } = read;
  const responseJson = json["response"] as JsonObject;
  const tolerate: Tolerate = (path, message) =>
    findings.push({ code: "answer-tolerated", path, message: `\`${path}\` ${message}` });
  tolerateNothing(json, responseJson, tolerate);
  return {
    sessionAttributes: attributesOf(json, responseJson, tolerate),
    outputSpeech: outputSpeech(response.outputSpeech, "response.outputSpeech", tolerate),
    card: cardOf(responseJson["card"]),
    directives: directivesOf(responseJson["directives"], findings),
    reprompt: outputSpeech(response.reprompt?.outputSpeech, "response.reprompt.outputSpeech", tolerate),
    shouldEndSession: response.shouldEndSession ?? null,
  };
}

/** No guide limits them; an answer of the size that is read could bring a hundred thousand. */
const mostDirectives = 1000;

/** The wrapped form stands once in the guide: Monitor TTS playback status. */
function directivesOf(list: Json | undefined, findings: Finding[]): DirectiveFromExtension[] {
  if (!Array.isArray(list)) return [];
  if (list.length > mostDirectives) {
    const message = `\`response.directives\` has ${list.length} entries; only the first ${mostDirectives} are read`;
    findings.push({ code: "directives-many", path: "response.directives", message });
  }
  return (list as Json[]).slice(0, mostDirectives).flatMap((entry, index) => {
    const at = `response.directives[${index}]`;
    const isWrapped = isJsonObject(entry) && isJsonObject(entry["directive"]);
    const [directive, path] = isWrapped ? [entry["directive"] as JsonObject, `${at}.directive`] : [entry, at];
    const { header, payload = null } = isJsonObject(directive) ? directive : {};
    const { namespace, name, messageId } = isJsonObject(header) ? header : {};
    const wanted = (at: string, expected: string, received: Json | undefined): string =>
      `\`${path}${at}\` must be ${expected}, got ${described(received)}; the directive is ignored`;
    const message = !isJsonObject(directive)
      ? wanted("", "a directive with `header` and `payload`", directive)
      : !isJsonObject(header)
        ? wanted(".header", "an object with `namespace` and `name`", header)
        : typeof namespace !== "string"
          ? wanted(".header.namespace", "text", namespace)
          : typeof name !== "string"
            ? wanted(".header.name", "text", name)
            : wanted(".payload", "an object", payload);
    if (typeof namespace === "string" && typeof name === "string" && (payload === null || isJsonObject(payload))) {
      return [{ namespace, name, payload: payload ?? {}, path, hasMessageId: typeof messageId === "string" }];
    }
    findings.push({ code: "directive-malformed", path, message });
    return [];
  });
}

/** What may be missing, and what may be null, though the guides require more; and what to send instead. */
const members = [
  { name: "card", required: true, instead: "send `{}` if there is nothing" },
  // The guides' own example of a reprompt has none.
  { name: "directives", required: false, instead: "send `[]` if there is nothing" },
  { name: "outputSpeech", required: true, instead: "send `{}` if there is nothing" },
  { name: "reprompt", required: false, instead: "leave it out if there is nothing" },
  { name: "shouldEndSession", required: true, instead: "the guides require true or false" },
] as const;

function tolerateNothing(json: JsonObject, response: JsonObject, tolerate: Tolerate): void {
  if (json["version"] == null) tolerate("version", `is ${missing(json, "version")}; send the version of the request`);
  for (const { name, required, instead } of members) {
    const isWrong = name in response ? response[name] === null : required;
    if (isWrong) tolerate(`response.${name}`, `is ${missing(response, name)}; ${instead}`);
  }
}

/** The raw object, not the schema's copy: its keys are the extension's own, whatever they are called. */
function attributesOf(json: JsonObject, response: JsonObject, tolerate: Tolerate): JsonObject | null {
  const found = json["sessionAttributes"];
  if (isJsonObject(found)) return freeze(found);
  // The guides of 2017 and 2018 print the name wrong in one place and the place wrong in another.
  for (const [path, misplaced] of [
    ["sessionAttibutes", json["sessionAttibutes"]],
    ["response.sessionAttributes", response["sessionAttributes"]],
  ] as const) {
    if (!isJsonObject(misplaced)) continue;
    tolerate(path, "is taken; the guides mean `sessionAttributes`, beside `response`");
    return freeze(misplaced);
  }
  const remedy = "the guides require an object, `{}` if nothing is kept";
  tolerate("sessionAttributes", `is ${missing(json, "sessionAttributes")}; ${remedy}`);
  return null;
}

const missing = (json: JsonObject, member: string): string => (member in json ? "null" : "missing");

const cardOf = (card: Json | undefined): JsonObject | null =>
  isJsonObject(card) && Object.keys(card).length > 0 ? card : null;

type Tolerate = (path: string, message: string) => void;

function outputSpeech(
  read: ReadSpeech | object | null | undefined,
  path: string,
  tolerate: Tolerate,
): OutputSpeech | null {
  if (read == null || !("type" in read)) return null;
  if (read.type === "SpeechSet") {
    return {
      type: "SpeechSet",
      brief: items(read.brief, "one", `${path}.brief`, tolerate),
      verbose: values(read.verbose, `${path}.verbose`, tolerate),
    };
  }
  return { type: read.type, values: values(read, path, tolerate) };
}

const values = (read: Exclude<ReadSpeech, { type: "SpeechSet" }>, path: string, tolerate: Tolerate): SpeechInfo[] =>
  items(read.values, read.type === "SimpleSpeech" ? "one" : "many", `${path}.values`, tolerate);

type ReadItems = ReadSpeechInfo | readonly ReadSpeechInfo[] | null | undefined;

function items(read: ReadItems, count: "one" | "many", path: string, tolerate: Tolerate): SpeechInfo[] {
  if (read == null) return [];
  if (count === "one" && Array.isArray(read)) tolerate(path, "is an array; the guides ask for one SpeechInfoObject");
  if (count === "many" && !Array.isArray(read)) tolerate(path, "is one SpeechInfoObject; the guides ask for an array");
  const list = Array.isArray(read) ? (read as ReadSpeechInfo[]) : [read as ReadSpeechInfo];
  return list.map((item, index) => speechInfo(item, Array.isArray(read) ? `${path}[${index}]` : path, tolerate));
}

function speechInfo(item: ReadSpeechInfo, path: string, tolerate: Tolerate): SpeechInfo {
  const token = item.token ? { token: item.token } : {};
  if (item.type === "URL") {
    if (item.lang !== "") tolerate(`${path}.lang`, `is ${JSON.stringify(item.lang ?? null)}; it must be "" for a URL`);
    if (item.contentType === null) tolerate(`${path}.contentType`, "is null; leave it out if there is nothing");
    return { type: "URL", value: item.value, ...(item.contentType && { contentType: item.contentType }), ...token };
  }
  if (item.value == null) tolerate(`${path}.value`, "is missing or null; nothing is spoken");
  const lang = (languages as readonly unknown[]).includes(item.lang) ? (item.lang as Lang) : null;
  if (lang === null)
    tolerate(
      `${path}.lang`,
      `is ${item.lang === undefined ? "missing" : JSON.stringify(item.lang)}; the user's language is taken`,
    );
  return { type: "PlainText", lang, value: item.value ?? "", ...token };
}

/** Answers are kept in the state and handed out in records: nobody may change them afterwards. */
function freeze<T extends Json>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const child of Object.values(value)) freeze(child);
  }
  return value;
}
