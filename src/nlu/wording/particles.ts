import { words } from "./wording.ts";
import type { Lang } from "../../axes.ts";

/** Words of a language that carry little: with or without them the same is asked. */
export interface SmallWords {
  /** Particles that only mark what a word is in its sentence; exact recognition looks past them. */
  readonly caseParticles: readonly string[];
  /** Particles that add a shade of meaning; only near recognition looks past them. */
  readonly otherParticles: readonly string[];
  /** Whole words that may be left out: fillers, articles, courtesies. */
  readonly words: readonly string[];
  /** Fillers at the very beginning, where words are not written apart. */
  readonly openings: readonly string[];
}

const korean: SmallWords = {
  caseParticles: words("을 를 은 는 이 가"),
  otherParticles: words("도 만 의 로 으로 에 와 과 랑 이랑 나 이나 라도 이라도 요 쯤 정도 좀"),
  words: words(
    "좀 음 어 아 그 저 저기 저기요 그럼 그러면 그냥 일단 지금 혹시 제발 빨리 얼른 어서 이제 바로 한번 " +
      "나 난 나는 내 내가 나한테 저는 제 제가 저한테 우리 여기 거기 자 있잖아 잠깐 오늘은",
  ),
  openings: [],
};

const japanese: SmallWords = {
  caseParticles: [],
  otherParticles: words("を が は も に で の って と だけ くらい ぐらい ほど"),
  words: [],
  openings: words(
    "えっと えーと ええと えと あの あのー あのさ うーん うんと ねえ ねぇ じゃあ じゃ では それじゃ それでは それで すみません すいません " +
      "ちょっと とりあえず まず 今 いま 悪いけど できれば よかったら もしよければ やっぱり やっぱ そうだな 次は",
  ),
};

const english: SmallWords = {
  caseParticles: [],
  otherParticles: [],
  words: words(
    "a an the some my please just now um uh er hmm well so then kindly quickly right away thanks thank hey ok okay " +
      "maybe actually really here",
  ),
  openings: [],
};

export const smallWords: Readonly<Record<Lang, SmallWords>> = { ko: korean, ja: japanese, en: english };

/** What may stand behind a slot within its word. */
export const slotTails: Readonly<Record<Lang, ReadonlySet<string>>> = {
  ko: new Set([
    ...korean.caseParticles,
    ...korean.otherParticles,
    ...words(
      "이요 이야 야 이에요 예요 입니다 짜리 하고 뒤에 뒤 후에 후 만요 로요 으로요 인데 이지 있어 있나요 줘 해줘 주세요 " +
        "에서 에게 한테 부터 까지 까지는 에서는 에는 이네 이네요 네 네요 이었어 였어 이었어요 였어요 이래 래 이고 고 이거든 거든 이다 이지요 이죠 죠 이란 란",
    ),
  ]),
  ja: new Set(),
  en: new Set(["s", "'s", "es"]),
};

/** Whether a particle can stand behind this character: 을 follows a final consonant, 를 a vowel. */
export function fitsBehind(particle: string, before: string): boolean {
  const jong = finalConsonant(before);
  if (jong === null) return true;
  if (/^(을|은|이|과|이랑|이나|이라도)$/.test(particle)) return jong !== 0;
  if (/^(를|는|가|와|랑|나|라도)$/.test(particle)) return jong === 0;
  if (particle === "으로") return jong !== 0 && jong !== rieul;
  if (particle === "로") return jong === 0 || jong === rieul;
  return true;
}

const rieul = 8;

/** The number of the final consonant of a Hangul syllable, 0 for none; null for any other character. */
function finalConsonant(character: string): number | null {
  const code = character.charCodeAt(0) - 0xac00;
  return code >= 0 && code < 11172 ? code % 28 : null;
}
