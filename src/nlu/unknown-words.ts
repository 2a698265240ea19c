import { folded, spokenBetween, type FoldedText } from "./text/folded-text.ts";
import { words } from "./wording/wording.ts";
import { smallWords } from "./wording/particles.ts";
import { slotMark } from "./wording/skips.ts";
import type { InteractionModel } from "./interaction-model.ts";
import type { Match } from "./samples/sample-match.ts";
import type { SlotReader } from "./slot-types/slot-reader.ts";
import type { Lang } from "../axes.ts";

// A slot takes words its dictionary does not have (docs/open-questions.md, `slots.closed`), but not any words: "what is
// the weather like, please" is no drink because `<drink>coffee</drink>, please` is a sample.

/** Whether the words a match had to take as spoken can be values of their slots. */
export type AreValues = (match: Match, words: FoldedText, isReworded: boolean) => boolean;

const deictic: Readonly<Record<Lang, readonly string[]>> = {
  ko: words(
    "이거 그거 저거 이것 그것 이걸 그걸 이 그 저 뭐 뭘 다 전부 모두 아무거나 지금 오늘 내일 어제 모레 아침 저녁 밤 누가 누구 언제 어디 어디에 왜 어떻게 무슨 어떤 몇",
  ),
  ja: words(
    "これ それ あれ この その あの 今 いま 今日 明日 昨日 全部 すべて 何 なに 誰 だれ なぜ どうして どこ いつ どの どんな",
  ),
  en: words(
    "it this that these those them everything anything all one me what something today tomorrow yesterday tonight now again who when where why how which is are do does did can could i",
  ),
};

/** The longest value a dictionary has, in folded characters and in words. */
interface Size {
  readonly length: number;
  readonly words: number;
  /** Whether one has a の, as 雨の音. */
  readonly hasParticle: boolean;
}

/** `rest` gives what is left of a text without all that every request may have. */
export function unknownWords(
  { intents, slotTypes }: InteractionModel,
  lang: Lang,
  readers: ReadonlyMap<string, SlotReader>,
  rest: (text: string) => string,
): AreValues {
  const pointing = new Set([...deictic[lang], ...smallWords[lang].words].map(folded));
  let vocabulary: ReadonlySet<string> | null = null;
  /** What samples say outside their slots is no value. */
  const isOfModel = (part: string): boolean => (vocabulary ??= vocabularyOf(intents, rest)).has(part);
  const dictionaries = slotTypes.map(({ name }) => name);
  const sizes = new Map<string, Size>();
  const sizeOf = (type: string): Size => {
    let size = sizes.get(type);
    if (size === undefined)
      sizes.set(type, (size = largest(slotTypes.find(({ name }) => name === type)?.entries ?? [])));
    return size;
  };

  function isValue(type: string, words: FoldedText, start: number, end: number, isAlone: boolean): boolean {
    const spoken = spokenBetween(words, start, end);
    const text = words.text.slice(start, end);
    const parts = spoken.split(/\s+/);
    if (parts.some((part) => pointing.has(folded(part)))) return false;
    if (lang === "ja" && [...pointing].some((word) => text.startsWith(word))) return false;
    if (rest(spoken).split(" ").every(isOfModel)) return false;
    const most = sizeOf(type);
    if (text.length > Math.max(most.length + 2, lang === "ja" ? 10 : 18)) return false;
    // Without any other word that matters there is nothing but the slot to tell what is meant.
    if (parts.length > (isAlone ? 1 : Math.max(most.words, 3))) return false;
    if (lang === "ja" && (!isOneWord(text) || (text.includes("の") && !most.hasParticle))) return false;
    return !dictionaries.some((name) => knows(readers.get(name), text)) && !knows(readers.get(type), text);
  }

  return ({ found: { intent, sample }, slots }, words, isReworded) => {
    const types = new Map(intent.slots.map(({ name, type }) => [name, type]));
    const names = sample.parts.flatMap((part) => (part.type === "slot" ? [part.name] : []));
    const own = sample.parts.map((part) => (part.type === "text" ? part.text : ` ${slotMark} `)).join("");
    const left = rest(own).replaceAll(slotMark, "").replaceAll(" ", "");
    const isBare = left.length < (isReworded ? 2 : 1);
    if (isBare && isReworded) return false;
    const isAlone = isBare && slots.every(({ words }) => words !== "known");
    return slots.every(
      ({ start, end, words: kind }, index) =>
        kind === "known" || kind === "open" || isValue(types.get(names[index] ?? "") ?? "", words, start, end, isAlone),
    );
  };
}

function vocabularyOf(intents: InteractionModel["intents"], rest: (text: string) => string): ReadonlySet<string> {
  const vocabulary = new Set<string>();
  for (const { samples } of intents) {
    for (const { parts } of samples) {
      for (const part of parts) {
        if (part.type === "text") for (const word of rest(part.text).split(" ")) vocabulary.add(word);
      }
    }
  }
  return vocabulary;
}

/** Whether a word the type knows stands in the text: then it is that which is meant, and the rest something else. */
function knows(reader: SlotReader | undefined, text: string): boolean {
  if (reader === undefined) return false;
  for (let start = 0; start < text.length; start += 1) {
    if (reader.read(text, start).some(({ end }) => end - start > 1 && end <= text.length)) return true;
  }
  return false;
}

/** In Japanese a particle between two words shows that they are two. */
const isOneWord = (text: string): boolean =>
  !/[^\p{Script=Hiragana}](?:[をは]|[がにでへとも](?!\p{Script=Hiragana}))./u.test(text) && !text.includes("を");

function largest(entries: InteractionModel["slotTypes"][number]["entries"]): Size {
  let length = 0;
  let words = 1;
  let hasParticle = false;
  for (const { value, synonyms } of entries) {
    for (const word of [value, ...synonyms]) {
      length = Math.max(length, folded(word).length);
      words = Math.max(words, word.split(/\s+/).length);
      hasParticle ||= word.includes("の");
    }
  }
  return { length, words, hasParticle };
}
