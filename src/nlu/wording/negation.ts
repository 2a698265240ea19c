import type { Lang } from "../../axes.ts";

const words: Readonly<Record<Lang, RegExp>> = {
  ko: /(?:^|\s)(?:안|못)\s|지\s?(?:마|말|않|못)|말고|말아|아니라/u,
  ja: /ない(?:で|よ|です|でください|$)|なく(?:て|ていい)|ません(?!か)|じゃなく|ではなく|たくない/u,
  en: /\b(?:not|don't|dont|doesn't|didn't|didnt|never|no|won't|isn't|can't|cannot|without|instead of)\b/iu,
};

/** Whether a sentence says that something is not, or not to be. */
export const denies = (text: string, lang: Lang): boolean => words[lang].test(text.normalize("NFKC").trim());
