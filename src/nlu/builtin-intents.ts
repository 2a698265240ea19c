import { folded } from "./text/folded-text.ts";
import type { Lang, Region } from "../axes.ts";

/** One of Clova's own intents: where it exists and which whole utterances mean it. */
export interface BuiltinIntent {
  readonly name: string;
  readonly regions: readonly Region[];
  readonly phrases: Readonly<Record<Lang, readonly string[]>>;
}

// Extension guide and LINE guide, Built-in intents. The first phrases of each row are the guides' own, those behind them
// the same words politely or plainly. FallbackIntent has no words: it stands for all that nothing else matches.
export const builtinIntents: readonly BuiltinIntent[] = [
  {
    name: "Clova.CancelIntent",
    regions: ["kr", "jp"],
    phrases: {
      ko: ["취소", "취소해줘", "취소해", "취소해 주세요", "취소할게", "취소할래"],
      ja: ["キャンセル", "キャンセルして", "キャンセルしてください", "取り消し", "取り消して"],
      en: ["cancel", "cancel please", "please cancel", "cancel it", "cancel that"],
    },
  },
  {
    name: "Clova.GuideIntent",
    regions: ["kr", "jp"],
    phrases: {
      ko: [
        ...["너 뭐 할 줄 알아?", "사용법 알려줘", "도움말 알려줘", "어떻게 사용해"],
        ...["뭐 할 수 있어?", "뭐 할 줄 알아?", "사용법", "도움말", "도와줘", "사용법 알려 주세요", "어떻게 사용해요?"],
      ],
      ja: ["使い方を教えて", "ヘルプ", "使い方", "使い方を教えてください", "何ができるの", "何ができますか"],
      en: [
        ...["what can you do?", "tell me how to use it", "tell me what you can do"],
        ...["help", "help me", "how do I use it?", "how does it work?"],
      ],
    },
  },
  {
    name: "Clova.YesIntent",
    regions: ["kr", "jp"],
    phrases: {
      ko: [
        "응",
        "그래",
        "알겠어",
        "알겠습니다",
        "오케이",
        "네",
        "예",
        "어",
        "그래요",
        "알겠어요",
        "알았어",
        "좋아",
        "좋아요",
      ],
      ja: ["はい", "うん", "ええ", "いいよ", "お願い", "お願いします", "オーケー"],
      en: ["yes", "sure", "all right", "certainly", "okay", "ok", "yeah", "yep", "yes please", "of course"],
    },
  },
  {
    name: "Clova.NoIntent",
    regions: ["kr", "jp"],
    phrases: {
      ko: ["아니", "아니요", "싫어", "아니오", "아뇨", "아니야", "싫어요", "됐어"],
      ja: ["いいえ", "いや", "ううん", "違う", "違います", "結構です"],
      en: ["no", "no, thank you", "absolutely not", "no thanks", "nope", "not now"],
    },
  },
  {
    name: "Clova.NextIntent",
    regions: ["kr", "jp"],
    phrases: {
      ko: ["다음", "다음 곡 들려줘", "다음 곡", "다음 거", "다음 노래", "다음 노래 들려줘", "다음 곡 틀어줘"],
      ja: ["次", "次の曲を再生して", "次の曲", "次へ", "次の曲をかけて"],
      en: ["next", "play the next song", "next song", "play the next one"],
    },
  },
  {
    name: "Clova.PreviousIntent",
    regions: ["kr", "jp"],
    phrases: {
      ko: ["이전", "이전 곡 들려줘", "이전 곡", "이전 거", "이전 노래", "이전 노래 들려줘", "이전 곡 틀어줘"],
      ja: ["前", "前の曲を再生して", "前の曲", "前へ", "前の曲をかけて"],
      en: ["previous", "play the previous song", "previous song", "play the previous one"],
    },
  },
  {
    name: "Clova.PauseIntent",
    regions: ["kr", "jp"],
    phrases: {
      ko: ["잠깐 멈춰줘", "멈춰줘", "멈춰", "잠깐 멈춰", "일시정지", "일시정지해줘", "멈춰 주세요"],
      ja: ["ちょっと止めて", "止めて", "一時停止", "一時停止して", "止めてください"],
      en: ["pause for a moment", "pause", "pause it", "pause please", "pause the music"],
    },
  },
  {
    name: "Clova.ResumeIntent",
    regions: ["kr", "jp"],
    phrases: {
      ko: ["다시 재생해줘", "다시 들려줘", "다시 재생", "다시 틀어줘", "계속 재생해줘", "계속 들려줘"],
      ja: ["再生を再開して", "再び再生して", "再生再開", "再開して", "続きを再生して"],
      en: ["play again", "play the song again", "resume", "resume it", "continue playing"],
    },
  },
  {
    name: "Clova.StopIntent",
    regions: ["kr"],
    phrases: {
      ko: ["중지 해줘", "중지", "중지해", "중지해 주세요", "정지", "정지해줘"],
      ja: ["停止", "停止して"],
      en: ["stop", "stop it", "stop please", "stop the music"],
    },
  },
  {
    name: "Clova.RequestAlternativesIntent",
    regions: ["kr"],
    phrases: {
      ko: ["다른 거 틀어줘", "다른 거 들려줘", "다른 거", "다른 노래 틀어줘", "다른 노래 들려줘", "다른 곡 틀어줘"],
      ja: ["他のをかけて", "他の曲をかけて"],
      en: ["try something else", "play something else", "something else"],
    },
  },
  { name: "Clova.FallbackIntent", regions: ["jp"], phrases: { ko: [], ja: [], en: [] } },
];

/** Explicit help, and in most cases all that nothing else matches; no model can leave it out. */
export const guideIntent = "Clova.GuideIntent";

/** The phrases that mean a built-in intent here, by their folded text. */
export function builtinPhrases(
  inUse: readonly string[] | null,
  region: Region,
  lang: Lang,
): ReadonlyMap<string, { readonly intent: string; readonly phrase: string }> {
  const active = builtinIntents.filter(
    ({ name, regions }) => regions.includes(region) && (inUse === null || inUse.includes(name) || name === guideIntent),
  );
  return new Map(
    active.flatMap(({ name, phrases }) =>
      phrases[lang].map((phrase) => [folded(phrase), { intent: name, phrase }] as const),
    ),
  );
}
