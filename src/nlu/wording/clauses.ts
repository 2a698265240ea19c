import type { Lang } from "../../axes.ts";
import { fold, type FoldedText } from "../text/folded-text.ts";

/** Behind these one part of an utterance ends and another begins: 빗소리 듣고 싶은데 / 틀어줄래. */
const borders: Readonly<Record<Lang, RegExp>> = {
  ko: /(?<=[,.!?~])\s*|(?<=\S(?:데|니까|려면|다가|지만|거든|어서|아서|해서|라서|겠다|했다))\s+/u,
  ja: /(?<=[、。!?])\s*|(?<=[^\s、。](?:から|ので|けど|けれど|のに|たら))(?=\S)/u,
  en: /(?<=[,.!?;])\s+|\s+(?:and|but|so|because)\s+/iu,
};

/** The parts of an utterance that has several; none where it has but one. */
export function clauses({ spoken }: FoldedText, lang: Lang): FoldedText[] {
  if (spoken.length > longestText) return [];
  const parts = spoken
    .split(borders[lang])
    .map(fold)
    .filter(({ text }) => text.length >= shortest[lang]);
  if (parts.length > mostParts) return [];
  return parts.length > 1 || (parts.length === 1 && parts[0]!.spoken.length < spoken.length) ? parts : [];
}

const longestText = 300;
const mostParts = 4;
const shortest: Readonly<Record<Lang, number>> = { ko: 3, ja: 3, en: 5 };
