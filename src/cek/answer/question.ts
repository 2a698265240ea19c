import type { Json } from "../../cic/json.ts";

// Whether a text ends in a question, with its mark or without.

/** Quotes, brackets, exclamation marks and emoji may stand behind it. */
const behind = "[^\\p{L}\\p{N}]*$";
const mark = new RegExp(`[?？⁇⁈⁉‽]${behind}`, "u");
/** How a question ends that is written without its mark. */
const endings = {
  ko: [
    // 만나요 and 끝나요 end in a verb's own 나.
    "까요|(?<!만|끝|떠|신|빛|일어|태어|벗어)나요|가요|래요|습니까|십니까|을까|ㄹ까|(?<!모)시겠어요",
    // With these words the ending asks; with others, as in 말씀하세요, it requests.
    "(?:원하|필요하|좋아하|어떠|있으|없으|싶으|좋으|괜찮으)세요",
  ],
  ja: ["ですか|ますか|ましょうか|でしょうか|ませんか|ましたか"],
};
const unmarked = {
  ko: new RegExp(`(?:${endings.ko.join("|")})${behind}`, "u"),
  ja: new RegExp(`(?:${endings.ja.join("|")})${behind}`, "u"),
};
/** "I see", as it is said to what was heard. */
const acknowledgement = /(?:^|[^\p{L}\p{N}]|ああ|あっ|へえ|なるほど)そう(?:なん)?ですか[^\p{L}\p{N}]*$/u;

export function isQuestion(text: string, lang: Json | undefined): boolean {
  const end = text.slice(-60);
  if (mark.test(end)) return true;
  if (lang !== "ko" && lang !== "ja") return false;
  return unmarked[lang].test(end) && !acknowledgement.test(end);
}
