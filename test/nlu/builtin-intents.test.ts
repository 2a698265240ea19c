import { expect, test } from "vitest";
import { languages } from "../../src/axes.ts";
import { builtinIntents } from "../../src/nlu/builtin-intents.ts";
import { builtinPhrases } from "../../src/nlu/builtin-phrases.ts";
import { skipper } from "../../src/nlu/wording/skips.ts";
import { fold, folded } from "../../src/nlu/text/folded-text.ts";
import type { Region } from "../../src/axes.ts";

test("gives no phrase to two intents", () => {
  for (const lang of languages) {
    const all = builtinIntents.flatMap(({ phrases }) => phrases[lang].map(folded));
    expect(all).toEqual([...new Set(all)]);
  }
});

test("has the documented intents of each region", () => {
  const ofRegion = (region: Region) =>
    builtinIntents.flatMap(({ name, regions }) => (regions.includes(region) ? [name.replace("Clova.", "")] : []));
  const everywhere = [
    ...["CancelIntent", "GuideIntent", "YesIntent", "NoIntent"],
    ...["NextIntent", "PreviousIntent", "PauseIntent", "ResumeIntent"],
  ];
  expect(ofRegion("kr")).toEqual([...everywhere, "StopIntent", "RequestAlternativesIntent"]);
  expect(ofRegion("jp")).toEqual([...everywhere, "FallbackIntent"]);
});

// Extension guide and LINE guide, Built-in intents.
test.each([
  ["kr", "ko", "Cancel", ["취소", "취소해줘"]],
  ["kr", "ko", "Guide", ["너 뭐 할 줄 알아?", "사용법 알려줘", "도움말 알려줘", "어떻게 사용해"]],
  ["kr", "ko", "Yes", ["응", "그래", "알겠어", "알겠습니다", "오케이"]],
  ["kr", "ko", "No", ["아니", "아니요", "싫어"]],
  ["kr", "ko", "Next", ["다음", "다음곡 들려줘"]],
  ["kr", "ko", "Previous", ["이전", "이전 곡 들려줘"]],
  ["kr", "ko", "Pause", ["잠깐 멈춰줘", "멈춰줘"]],
  ["kr", "ko", "Resume", ["다시 재생해줘", "다시 들려줘"]],
  ["kr", "ko", "Stop", ["중지 해줘"]],
  ["kr", "ko", "RequestAlternatives", ["다른 거 틀어줘", "다른 거 들려줘"]],
  ["jp", "ja", "Cancel", ["キャンセル"]],
  ["jp", "ja", "Guide", ["使い方を教えて", "ヘルプ"]],
  ["jp", "ja", "Yes", ["はい"]],
  ["jp", "ja", "No", ["いいえ"]],
  ["jp", "ja", "Next", ["次", "次の曲を再生して"]],
  ["jp", "ja", "Previous", ["前", "前の曲を再生して"]],
  ["jp", "ja", "Pause", ["ちょっと止めて", "止めて"]],
  ["jp", "ja", "Resume", ["再生を再開して", "再び再生して"]],
  ["kr", "en", "Guide", ["What can you do?", "Tell me how to use it", "Tell me what you can do"]],
  ["kr", "en", "Yes", ["Yes", "Sure", "All right", "Certainly", "Okay"]],
  ["kr", "en", "No", ["No", "No, thank you", "Absolutely not"]],
  ["kr", "en", "Stop", ["Stop"]],
] as const)("knows the guide's phrases in %s, %s: %s", (region, lang, intent, phrases) => {
  const known = builtinPhrases(null, region, lang, skipper(lang));
  for (const phrase of phrases) expect(known.exactly(fold(phrase))?.intent).toBe(`Clova.${intent}Intent`);
});
