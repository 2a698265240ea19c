import { writingOf } from "./writing.ts";

// What stands in a text and was not meant to be read aloud: what a programme left there, and markup.

const values = /(?<![A-Za-z0-9_])(?:undefined|null|NULL|NaN|\[object [A-Z]\w*\])(?![A-Za-z0-9_])/;
/** Words of English, but not of a Korean or Japanese sentence. */
const foreignValues = /(?<![A-Za-z0-9_])(?:None|nil|Infinity)(?![A-Za-z0-9_])/;
const templates =
  /\{\{[^{}]*\}\}|\$\{[^{}]*\}|<%[^<>]*%>|%(?:\d+\$)?[@sd](?![A-Za-z0-9])|\{\d{1,3}\}|\{[\p{L}_][\p{L}\p{M}\p{N}_]*\}/u;
/** Brackets around other words may be meant. */
const names = /[[<](?:user ?|user_)?(?:name|이름|사용자명|고객명|닉네임|お?名前)[\]>]/i;

/** What a programme leaves in a text when a value is missing. */
export function placeholderIn(text: string): string | undefined {
  const found =
    values.exec(text) ??
    templates.exec(text) ??
    names.exec(text) ??
    (writingOf(text) === null ? null : foreignValues.exec(text));
  return found?.[0];
}

/** Elements of SSML and HTML: what stands between other signs, as in `a<x>c`, may be meant. */
const elements = [
  "speak|break|audio|prosody|emphasis|say-as|sub|phoneme|voice|lang|mark|par|seq|media|desc|lexicon|metadata|w|s|p",
  "a|b|big|body|br|center|code|div|em|font|h[1-6]|head|hr|html|i|img|li|ol|pre|script|small|span|strong|style|sup",
  "table|tbody|td|th|title|tr|tt|u|ul|[a-z]+:[a-z-]+",
].join("|");
const attribute = "\\s+[\\w:-]+\\s*=\\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\\s\"'<>]+)";
const tag = `</[a-z][\\w:-]*\\s*>|<(?:${elements})(?:${attribute})*\\s*/?>|<[a-z][\\w:-]*(?:${attribute})+\\s*/?>`;
const entity = "&(?:amp|lt|gt|quot|apos|nbsp|#\\d+|#x[0-9a-f]+);";
const markup = new RegExp(`${tag}|${entity}`, "i");

export const markupIn = (text: string): string | undefined => markup.exec(text)?.[0];
