import { languages } from "../../axes.ts";
import { described } from "../../schema-problem.ts";
import { markupIn, placeholderIn } from "./unspoken.ts";
import { writingOf } from "./writing.ts";
import { textOf, type SpokenItem } from "./spoken-items.ts";
import type { AnswerContext } from "./answer.ts";
import type { Find } from "./finding.ts";

// What is wrong with a text that is to be spoken. Limits: Extension guide, SpeechInfoObject, since November 2020; what lies
// beyond them is spoken all the same.

const longestSentence = 200;
const longestValue = 1000;

/** Judges the words of a PlainText. */
export function judgeText(one: SpokenItem, context: AnswerContext, find: Find): void {
  const text = textOf(one);
  if (text === "") return;
  const at = `${one.path}.value`;
  if (text.length > Math.min(longestSentence, context.rules["speech.maxCharacters"]))
    judgeLength(text, at, context, find);
  if (/^\s*https?:\/\/\S+\s*$/i.test(text)) {
    const message = `\`${at}\` is a URL, which is read aloud letter by letter`;
    find("speech-url-as-text", at, message, 'Send it with `"type": "URL"` if it is a sound', described(text));
  }
  const placeholder = placeholderIn(text);
  if (placeholder !== undefined) {
    const message = `\`${at}\` has ${described(placeholder)} in it, which is read aloud`;
    find(
      "speech-placeholder",
      at,
      message,
      "Look which value is missing when the text is put together",
      described(text),
    );
  }
  const markup = markupIn(text);
  if (markup !== undefined) {
    const message = `\`${at}\` has markup in it, ${described(markup)}, which is read aloud: Clova speaks plain text alone`;
    find(
      "speech-markup",
      at,
      message,
      "Send plain text; for a pause, a sound or another voice there is no markup",
      described(text),
    );
  }
  if (controls.test(text)) {
    const message = `\`${at}\` has control characters or half a character in it; it goes to the voice as it is`;
    find("speech-control-characters", at, message, "Send what can be read aloud");
  }
  judgeWriting(text, one, find);
}

function judgeLength(text: string, at: string, { rules }: AnswerContext, find: Find): void {
  const longest = longestOf(text);
  if (longest > longestSentence) {
    const message = `\`${at}\` has a sentence of ${longest} characters, where the guide allows ${longestSentence}; it is spoken all the same`;
    find("speech-sentence-long", at, message, "Make two of it");
  }
  const length = characters(text);
  if (length > longestValue) {
    const message = `\`${at}\` has ${length} characters, where the guide allows ${longestValue}`;
    find("speech-value-long", at, message, "Say less, or spread it over several items");
  }
  const most = rules["speech.maxCharacters"];
  if (length > most) {
    const message = `\`${at}\` has ${length} characters; it is spoken up to ${most} (rule \`speech.maxCharacters\`)`;
    find("speech-too-long", at, message, "Say less");
  }
}

/** Code points; a pair of surrogates is one. */
const characters = (text: string): number => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};

/** How a sentence ends, the guide does not say. */
const longestOf = (text: string): number =>
  text.split(/[.?!。？！\r\n]+/).reduce((longest, sentence) => Math.max(longest, characters(sentence)), 0);

/** All that no voice speaks but line breaks and tabs; with `u`, a surrogate is one that stands alone. */
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;

const languageNames = { ko: "Korean", ja: "Japanese" } as const;

function judgeWriting(text: string, { path, json }: SpokenItem, find: Find): void {
  const { lang } = json;
  // Others the schema refuses.
  if (!(languages as readonly unknown[]).includes(lang)) return;
  const writing = writingOf(text);
  if (writing === null || writing === lang) return;
  const message = `\`${path}.lang\` is ${described(lang)}, but the text is ${languageNames[writing]}; it is spoken as ${described(lang)}`;
  find("speech-language", `${path}.lang`, message, `Send \`"lang": "${writing}"\``, described(lang));
}
