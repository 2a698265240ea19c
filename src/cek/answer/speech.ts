import { languages, type Lang } from "../../axes.ts";
import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import { described } from "../../schema-problem.ts";
import { judgeKeys } from "./known-keys.ts";
import { judgeItem } from "./speech-info.ts";
import { itemsOf, listed, type SpokenItem } from "./spoken-items.ts";
import type { AnswerContext, OutputSpeech, SpeechInfo } from "./answer.ts";
import type { Find } from "./finding.ts";

// Extension guide and LINE guide, Custom extension message: `outputSpeech`, in an answer and in its `reprompt`.

/** Judges the form of a speech and each of its items; types that cannot be meant are the schema's to refuse. */
export function judgeSpeech(speech: Json | undefined, path: string, context: AnswerContext, find: Find): void {
  // `{}` says nothing: the guides use it beside directives.
  if (!isJsonObject(speech) || Object.keys(speech).length === 0) return;
  if (isItem(speech)) return judgeItem({ path, json: speech }, context, find);
  judgeKeys(speech, path, "speech", find);
  if (speech["type"] === "SpeechSet") {
    judgeCombination(speech, path, ["values"], find);
    judgeBrief(speech["brief"], `${path}.brief`, find);
    const verbose = speech["verbose"];
    if (isJsonObject(verbose) && isItem(verbose)) judgeItem({ path: `${path}.verbose`, json: verbose }, context, find);
    else if (isJsonObject(verbose)) {
      judgeKeys(verbose, `${path}.verbose`, "verbose", find);
      judgeValues(verbose, `${path}.verbose`, find);
    }
  } else {
    judgeCombination(speech, path, ["brief", "verbose"], find);
    judgeValues(speech, path, find);
  }
  // The schema refuses more.
  for (const one of itemsOf(speech, path).slice(0, mostItems)) judgeItem(one, context, find);
}

/** A SpeechInfoObject where a speech belongs; the schema refuses it by its type. */
export const isItem = ({ type }: JsonObject): boolean => type === "PlainText" || type === "URL";

const mostItems = 1000;

const types: readonly unknown[] = ["SimpleSpeech", "SpeechList", "SpeechSet"];

/** Nulls are only what an SDK writes for what is not there. */
function judgeCombination(speech: JsonObject, path: string, names: readonly string[], find: Find): void {
  // What is of no known type may have meant any of them.
  if (!types.includes(speech["type"])) return;
  for (const name of names) {
    if (speech[name] == null) continue;
    const message = `\`${path}.${name}\` is ignored: a ${described(speech["type"])} has none`;
    const remedy = name === "values" ? "Send `brief` and `verbose`" : 'Send `values`, or the type "SpeechSet"';
    find("speech-combination", `${path}.${name}`, message, remedy, described(speech[name]));
  }
}

function judgeValues({ type, values }: JsonObject, path: string, find: Find): void {
  const at = `${path}.values`;
  if (values == null) {
    const becomes = path.endsWith(".verbose") ? "no details are said" : "nothing is said";
    const message = `\`${at}\` is ${values === null ? "null" : "missing"}; ${becomes}`;
    find(
      "speech-values-missing",
      at,
      message,
      "Send what is to be said, or `{}` for the whole speech",
      described(values),
    );
  } else if (type === "SimpleSpeech") judgeCount(values, at, "one", find);
  else if (type === "SpeechList") judgeCount(values, at, "many", find);
}

/** One that is missing the schema refuses. */
function judgeBrief(brief: Json | undefined, path: string, find: Find): void {
  if (brief !== null) return judgeCount(brief, path, "one", find);
  const message = `\`${path}\` is null; a device that speaks \`brief\` alone says nothing`;
  find("speech-values-missing", path, message, "Send a summary of `verbose`", "null");
}

/** The Java and C# SDKs write a list of one as its bare item, and an item as a list of one. */
function judgeCount(value: Json | undefined, path: string, count: "one" | "many", find: Find): void {
  if (count === "one" && Array.isArray(value) && value.length === 1) {
    const message = `\`${path}\` is an array, where one SpeechInfoObject belongs; its item is taken`;
    find("speech-one-in-array", path, message, "Send the object alone", described(value));
  } else if (count === "many" && isJsonObject(value)) {
    const message = `\`${path}\` is one SpeechInfoObject, where an array belongs; it is taken`;
    find("speech-list-bare", path, message, "Send an array", described(value));
  } else if (Array.isArray(value) && value.length === 0) {
    find("speech-list-empty", path, `\`${path}\` has no item; nothing of it is said`, "Send at least one item", "`[]`");
  }
}

/** The speech of an answer that the schema lets in; null where there is none. */
export function readSpeech(speech: Json | undefined): OutputSpeech | null {
  if (!isJsonObject(speech)) return null;
  const { type, values, brief, verbose } = speech;
  if (type === "SpeechSet") {
    const details = isJsonObject(verbose) ? verbose["values"] : undefined;
    return { type, brief: listed(brief, "").map(speechInfo), verbose: listed(details, "").map(speechInfo) };
  }
  if (type !== "SimpleSpeech" && type !== "SpeechList") return null;
  return { type, values: listed(values, "").map(speechInfo) };
}

function speechInfo({ json }: SpokenItem): SpeechInfo {
  const value = typeof json["value"] === "string" ? json["value"] : "";
  const { lang, contentType } = json;
  const token = typeof json["token"] === "string" && json["token"] !== "" ? { token: json["token"] } : {};
  if (json["type"] === "URL") {
    const kind = typeof contentType === "string" && contentType !== "" ? { contentType } : {};
    return { type: "URL", value, ...kind, ...token };
  }
  return { type: "PlainText", lang: isLang(lang) ? lang : null, value, ...token };
}

const isLang = (lang: Json | undefined): lang is Lang => (languages as readonly unknown[]).includes(lang);
