import { languages } from "../../axes.ts";
import { described } from "../../schema-problem.ts";
import { dialects } from "../dialect.ts";
import { longestText, utf8Length } from "../text-length.ts";
import { judgeKeys } from "./known-keys.ts";
import { judgeSound } from "./speech-sound.ts";
import { judgeText } from "./speech-text.ts";
import { textOf, type SpokenItem } from "./spoken-items.ts";
import type { Json } from "../../cic/json.ts";
import type { AnswerContext } from "./answer.ts";
import type { Find } from "./finding.ts";

/** Judges one SpeechInfoObject (Extension guide and LINE guide, Custom extension message). */
export function judgeItem(one: SpokenItem, context: AnswerContext, find: Find): void {
  const { path, json } = one;
  judgeKeys(json, path, "item", find);
  if (json["type"] === "URL") {
    judgeUrlLang(json["lang"], `${path}.lang`, find);
    judgeSound(one, context, find);
  } else if (json["type"] === "PlainText") {
    judgeLang(json["lang"], `${path}.lang`, context, find);
    judgeBlank(one, find);
    judgeText(one, context, find);
  }
  judgeToken(json["token"], `${path}.token`, context, find);
  if (json["type"] === "PlainText") judgeContentType(json["contentType"], `${path}.contentType`, context, find);
  if (json["contentType"] === null) {
    const at = `${path}.contentType`;
    find("answer-null", at, `\`${at}\` is null; read as missing`, "Leave it out if there is nothing", "null");
  }
}

/** Extension guide, SpeechInfoObject: it names the kind of a sound. */
function judgeContentType(
  contentType: Json | undefined,
  path: string,
  { messageFormat }: AnswerContext,
  find: Find,
): void {
  if (contentType == null || contentType === "") return;
  const isNamed = dialects[messageFormat].speechMembers.includes("contentType");
  const why = isNamed ? "only a URL has one" : `the message format ${messageFormat} has none`;
  const message = `\`${path}\` has no effect: ${why}`;
  const remedy = isNamed ? 'Leave it out, or send the sound with `"type": "URL"`' : "Leave it out";
  find(isNamed ? "speech-content-type" : "answer-format", path, message, remedy, described(contentType));
}

function judgeUrlLang(lang: Json | undefined, path: string, find: Find): void {
  if (lang === "") return;
  const message = `\`${path}\` is ${lang === undefined ? "missing" : described(lang)}, where a URL has ""; it is ignored`;
  find("speech-lang-url", path, message, 'Send `"lang": ""`', described(lang));
}

function judgeLang(lang: Json | undefined, path: string, { messageFormat }: AnswerContext, find: Find): void {
  if (lang === undefined || lang === null || lang === "") {
    const message = `\`${path}\` is ${lang === undefined ? "missing" : described(lang)}; the user's language is taken`;
    find(
      "speech-lang-missing",
      path,
      message,
      `Send ${languages.map((one) => `"${one}"`).join(" or ")}`,
      described(lang),
    );
  } else if (lang === "ja" && !dialects[messageFormat].languages.includes("ja")) {
    const message = `\`${path}\` is "ja", which came with the guide of November 2017; it is spoken all the same`;
    find("answer-format", path, message, `Use a newer format than ${messageFormat}`, described(lang));
  }
}

function judgeBlank(one: SpokenItem, find: Find): void {
  if (textOf(one).trim() !== "") return;
  const at = `${one.path}.value`;
  const { value } = one.json;
  const is = value === undefined ? "missing" : value === "" ? "empty" : typeof value === "string" ? "blank" : "null";
  // Anything else the schema has refused.
  if (typeof value !== "string" && value != null) return;
  const remedy = one.path.endsWith("]")
    ? "Leave the item out"
    : one.path.startsWith("response.reprompt.")
      ? "Leave `reprompt` out if there is nothing to say"
      : "Send `{}` as the speech if there is nothing to say";
  find("speech-blank", at, `\`${at}\` is ${is}; nothing is said`, remedy, described(value));
}

/** Extension guide, Monitor TTS playback status: whoever sends a token hears when the words begin and end. */
function judgeToken(token: Json | undefined, path: string, { messageFormat }: AnswerContext, find: Find): void {
  if (token === null) find("answer-null", path, `\`${path}\` is null; read as missing`, "Leave it out", "null");
  if (typeof token !== "string" || token === "") return;
  if (!dialects[messageFormat].speechMembers.includes("token")) {
    const message = `\`${path}\` has no effect: the message format ${messageFormat} tells of no speech`;
    return find("answer-format", path, message, "Leave it out, or use the format kr-2019", described(token));
  }
  if (uuid.test(token)) return;
  const bytes = token.length * 3 <= longestText ? 0 : utf8Length(token);
  if (bytes > longestText) {
    const message = `\`${path}\` has ${bytes} bytes, where the guide allows ${longestText}; it is taken all the same`;
    find("speech-token-long", path, message, "Send a UUID", described(token));
  } else {
    const message = `\`${path}\` is no UUID of version 4; it is taken all the same`;
    find("speech-token-form", path, message, "Send a UUID", described(token));
  }
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
