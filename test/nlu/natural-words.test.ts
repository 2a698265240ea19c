import { expect, test } from "vitest";
import { inBrief, intentFile, modelOf, understander } from "./model.ts";
import type { Lang } from "../../src/axes.ts";

// What people say for the phrases of the guides: to start and end an extension, and for the built-in intents.

const names: Readonly<Record<Lang, readonly string[]>> = {
  ko: ["피자봇", "피자 로봇"],
  ja: ["ピザボット", "ピザロボ"],
  en: ["Pizzabot", "Pizza Robot"],
};
const shop = (lang: Lang) =>
  modelOf({
    "Order.tsv": intentFile({}, { ko: "피자 주문해줘", ja: "ピザを注文して", en: "order a pizza" }[lang]),
    "extension.json": JSON.stringify({ lang, invocationNames: names[lang] }),
  });
const understand = { ko: understander(shop("ko")), ja: understander(shop("ja")), en: understander(shop("en")) };

test.each([
  ["ko", "피자봇 시작해 줄래?"],
  ["ko", "클로바 피자 로봇 좀 시작해 주세요"],
  ["ko", "피자봇을 열어 주실래요"],
  ["ko", "자 이제 피자봇 시작하자"],
  ["ja", "ねえクローバ、ピザボットを起動してください"],
  ["ja", "ピザロボを開いてもらえますか"],
  ["ja", "えっと、ピザボットにつないでくれる？"],
  ["en", "could you open Pizzabot please"],
  ["en", "I'd like to start the Pizza Robot"],
  ["en", "hey Clova launch Pizzabot now"],
] as const)("starts in %s: %s", (lang, utterance) => {
  expect(inBrief(understand[lang](utterance))).toBe("launch");
});

test.each([
  ["ko", "이제 그만할래"],
  ["ko", "피자봇 종료해 주세요"],
  ["ko", "피자 로봇을 끝내 줄래"],
  ["ja", "終了してください"],
  ["ja", "ピザボットを終了してもらえますか"],
  ["en", "please close Pizzabot"],
  ["en", "I want to quit"],
  ["en", "can you exit the Pizza Robot now"],
] as const)("ends in %s: %s", (lang, utterance) => {
  expect(inBrief(understand[lang](utterance))).toBe("end");
});

test.each([
  ["ko", "피자봇에게 피자 주문해 달라고 해줘"],
  ["ko", "피자 로봇한테 피자 주문하라고 해"],
  ["ko", "피자봇으로 피자를 주문해줘"],
  ["ja", "ピザボットでピザを注文して"],
  ["ja", "ピザロボを使ってピザを注文して"],
  ["en", "order a pizza from Pizzabot"],
  ["en", "ask Pizza Robot to order a pizza"],
] as const)("takes name and command together in %s: %s", (lang, utterance) => {
  expect(inBrief(understand[lang](utterance))).toBe("named Order");
});

test.each([
  ["ko", "Yes", ["네 맞아요", "응 그래 좋아", "그렇게 해 주세요", "알겠어요"]],
  ["ko", "No", ["아니 괜찮아요", "아니요 됐어요", "싫은데"]],
  ["ko", "Cancel", ["취소해 줄래", "그냥 취소할게요"]],
  ["ko", "Guide", ["도움말 좀 들려주세요", "뭐 할 수 있는지 알려줘", "사용법 좀 알려 주실래요"]],
  ["ko", "Next", ["다음 노래 들려 주세요", "다음 곡으로 넘겨줘"]],
  ["ko", "Pause", ["음악 좀 멈춰 줄래", "잠깐만 멈춰 주세요"]],
  ["ko", "Stop", ["노래 꺼줘", "음악 꺼 주세요", "재생 중지해줘"]],
  ["ko", "RequestAlternatives", ["다른 노래 틀어 주세요", "다른 걸로 바꿔줘"]],
  ["ja", "Yes", ["はい、お願いします", "うん、いいよ", "そうです"]],
  ["ja", "No", ["いいえ、違います", "いや、結構です"]],
  ["ja", "Cancel", ["キャンセルしてくれる", "やっぱりキャンセルで"]],
  ["ja", "Guide", ["使い方を教えてもらえますか", "ヘルプをお願いします"]],
  ["ja", "Next", ["次の曲をかけてください", "次お願い"]],
  ["ja", "Pause", ["とめて", "音楽を止めてください", "ちょっと止めてくれる"]],
  ["ja", "Resume", ["続きを再生してください", "再開して"]],
  ["en", "Yes", ["yes, please", "yeah sure", "sounds good"]],
  ["en", "No", ["no no", "no, not now", "nope thanks"]],
  ["en", "Cancel", ["could you cancel that please", "never mind"]],
  ["en", "Guide", ["can you help me please", "what can I say"]],
  ["en", "Previous", ["go back to the previous song please"]],
] as const)("knows in %s what means Clova.%sIntent: %j", (lang, intent, utterances) => {
  for (const utterance of utterances)
    expect(inBrief(understand[lang](utterance)), utterance).toBe(`Clova.${intent}Intent`);
});

test.each([
  ["ko", ["그", "좀", "저기요", "피자가 왜 좋아"]],
  ["ja", ["あのさ", "それでね", "ねえ"]],
  ["en", ["well", "so", "the next station is closed"]],
] as const)("makes nothing of %s words that mean nothing here", (lang, utterances) => {
  for (const utterance of utterances) expect(inBrief(understand[lang](utterance)), utterance).toBe("nothing");
});
