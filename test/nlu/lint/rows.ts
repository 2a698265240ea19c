import { questions, type ModelInShort } from "./linted.ts";
import type { Region } from "../../../src/axes.ts";

/** A rule with a model that breaks it alone, and one beside it that does not. */
export interface Row {
  readonly rule: string;
  readonly region: Region;
  readonly broken: ModelInShort;
  readonly sound: ModelInShort;
}

const names = (...invocationNames: string[]): ModelInShort => ({ invocationNames });
/** One intent more with these samples. */
const samples = (region: Region, ...more: string[]): ModelInShort => ({
  intents: { CheckOrder: { samples: [...questions[region], ...more] } },
});
/** An intent with a slot of a type. */
const order = (slots: Record<string, string>, ...more: string[]): ModelInShort => ({
  intents: { Order: { slots, samples: more } },
});
const pizza = { PIZZA: ["페퍼로니\t페퍼로니 피자", "불고기"] };
const withPizza = (...more: string[]): ModelInShort => ({
  ...order({ pizza: "PIZZA" }, "<pizza>불고기</pizza> 줘", ...more),
  types: pizza,
});
const withWords = (...lines: string[]): ModelInShort => ({
  ...order({ pizza: "PIZZA" }, "<pizza>불고기</pizza> 줘"),
  types: { PIZZA: ["불고기", ...lines] },
});
const withType = (name: string): ModelInShort => ({
  ...order({ x: name }, "<x>불고기</x> 줘"),
  types: { [name]: ["불고기"] },
});
const many = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index}번 주문 조회해줘`);

const handled = ["Clova.GuideIntent", "Clova.YesIntent", "Clova.NoIntent", "Clova.CancelIntent"];

const twoIntents = (slots: Record<string, string>, one: string[], other: string[]): ModelInShort => ({
  intents: { A: { slots, samples: one }, B: { slots, samples: other } },
});
const pairs = (...values: string[]): ModelInShort => ({
  ...order(
    { pizza: "PIZZA", n: "CLOVA.NUMBER" },
    ...values.map((value, index) => `<pizza>${value}</pizza> <n>2 판</n> ${["줘", "줄래", "시켜"][index]}`),
  ),
  types: pizza,
});
const datetimes = (type: string): ModelInShort => ({
  intents: {
    A: { slots: { a: "CLOVA.DATETIME" }, samples: ["<a>明日</a>です"] },
    B: { slots: { b: type }, samples: ["<b>昨日</b>でした"] },
  },
});
const twoNames = (name: string): ModelInShort => ({
  intents: {
    Order: { slots: { pizza: "PIZZA" }, samples: ["<pizza>불고기</pizza> 줘"] },
    Cancel: { slots: { [name]: "PIZZA" }, samples: [`<${name}>불고기</${name}> 빼`] },
  },
  types: pizza,
});
const twoTypes = (word: string): ModelInShort => ({
  ...order({ pizza: "PIZZA", other: "OTHER" }, "<pizza>페퍼로니</pizza> 줘", `<other>${word}</other> 먹자`),
  types: { ...pizza, OTHER: [word] },
});
const japaneseWords = (count: number): ModelInShort => ({
  ...order({ x: "WORDS" }, "<x>語0</x>をください"),
  types: { WORDS: Array.from({ length: count }, (_, index) => `語${index}\tことば${index}`) },
});
const withSlots = (count: number, words: number): ModelInShort => ({
  ...order({ x: "WORDS" }, ...many(count).map((text) => `<x>말0</x> ${text}`)),
  types: { WORDS: Array.from({ length: words }, (_, index) => `말${index}`) },
});
const row = (rule: string, region: Region, broken: ModelInShort, sound: ModelInShort): Row => ({
  rule,
  region,
  broken,
  sound,
});

export const rows: readonly Row[] = [
  row("extension.id", "kr", { extensionId: "pizzabot" }, { extensionId: "com.example-1.pizza_bot" }),
  row("names.missing", "kr", names(), names("피자봇")),
  row("name.count", "kr", names("가람봇", "나래봇", "다솜봇", "라온봇"), names("가람봇", "나래봇", "다솜봇")),
  row("name.count", "jp", names(..."アイウエオカ"), names(..."アイウエオ")),
  row("name.duplicate", "kr", names("피자봇", "피자 봇"), names("피자봇", "피자 로봇")),
  row("name.duplicate", "jp", names("ピザボット", "ピザボット"), names("ピザボット", "ピザ ボット")),
  row("name.generic-word", "kr", names("날씨"), names("타로의 날씨")),
  row("name.generic-word", "jp", names("クイズ"), names("太郎のクイズ")),
  row("name.person-or-place", "kr", names("서울시"), names("서울시 핫플레이스")),
  row("name.person-or-place", "kr", names("프랑스"), names("프랑스어 교실")),
  row("name.person-or-place", "jp", names("神奈川"), names("神奈川ガイド")),
  row("name.wake-word", "kr", names("제시카의 교실"), names("제니의 교실")),
  row("name.wake-word", "jp", names("clovaくん"), names("四つ葉くん")),
  row("name.reserved-phrase", "kr", names("나래의 오늘 날씨"), names("나래의 내일 날씨")),
  row("name.reserved-phrase", "jp", names("今日の運勢"), names("明日の運勢")),
  row("name.start-stop", "kr", names("피자 시작해줘"), names("피자 시작")),
  row("name.start-stop", "jp", names("扉を開いて"), names("扉")),
  row("name.particle", "kr", names("숲에서 온 편지"), names("숲의 편지")),
  row("name.particle", "jp", names("粉を使って"), names("粉の使い方")),
  row("name.company", "kr", names("네이버 낚시 고수"), names("낚시 고수")),
  row("name.company", "jp", names("LINE占いくん"), names("Online占いくん")),

  row("intents.none", "kr", { intents: {} }, {}),
  row("intents.builtin-name", "kr", { intents: { "Clova.Order": { samples: questions.kr } } }, {}),
  row("builtin.unknown", "jp", { builtinIntents: [...handled, "Clova.YesIntnt"] }, { builtinIntents: handled }),
  row("builtin.not-in-region", "jp", { builtinIntents: [...handled, "Clova.StopIntent"] }, { builtinIntents: handled }),
  row("builtin.always-active", "kr", { builtinIntents: handled }, { builtinIntents: null }),
  row("builtin.missing-guide", "jp", { builtinIntents: handled.slice(1) }, { builtinIntents: handled }),
  row("builtin.not-handled", "jp", { builtinIntents: handled.slice(0, 2) }, { builtinIntents: handled }),

  row("samples.none", "kr", order({}), samples("kr")),
  row("samples.empty", "kr", samples("kr", "?!"), samples("kr", "음?!")),
  row("samples.empty", "kr", withPizza("<pizza></pizza> 줄래"), withPizza("<pizza>불고기</pizza> 줄래")),
  row("samples.few", "kr", order({}, ...questions.kr.slice(0, 7)), order({}, ...questions.kr.slice(0, 8))),
  row("samples.few", "kr", withSlots(29, 1000), withSlots(30, 1000)),
  row("samples.few", "kr", withSlots(99, 1001), withSlots(100, 1001)),
  row("samples.many", "kr", order({}, ...many(2001)), order({}, ...many(2000))),
  row("samples.duplicate", "kr", samples("kr", "주문 조회 해줘!"), samples("kr", "주문을 조회해줘")),
  row("samples.duplicate", "kr", withPizza("<pizza>불고기</pizza> 줘"), withPizza("<pizza>페퍼로니</pizza> 줘")),
  row(
    "samples.shared",
    "kr",
    { intents: { A: { samples: questions.kr }, B: { samples: ["주문 조회해줘"] } } },
    { intents: { A: { samples: questions.kr }, B: { samples: ["주문 취소해줘"] } } },
  ),
  row(
    "samples.shared",
    "kr",
    twoIntents({ n: "CLOVA.NUMBER" }, ["<n>1 판</n> 줘"], ["<n>두 개</n> 줘"]),
    twoIntents({ n: "CLOVA.NUMBER" }, ["<n>1 판</n> 줘"], ["<n>두 개</n> 먹자"]),
  ),
  row("samples.same-values", "kr", pairs("불고기", "불고기", "불고기"), pairs("불고기", "불고기", "페퍼로니")),

  row("samples.wake-word", "kr", samples("kr", "클로바 뭐 시켰어"), samples("kr", "뭐 시켰어")),
  row("samples.wake-word", "jp", samples("jp", "ねぇCLOVA届いたの"), samples("jp", "届いたの")),
  row("samples.end-phrase", "kr", samples("kr", "그만"), samples("kr", "그만 시킬래")),
  row("samples.end-phrase", "jp", samples("jp", "やめて"), samples("jp", "配達をやめて")),
  row("samples.end-phrase", "kr", { ...samples("kr", "또 보자"), endPhrases: ["또 보자"] }, samples("kr", "또 보자")),
  row("samples.launch-phrase", "kr", samples("kr", "피자봇 시작해줘"), samples("kr", "배달 시작해줘")),
  row("samples.launch-phrase", "kr", samples("kr", "피자봇"), samples("kr", "피자")),
  row("samples.builtin-phrase", "kr", samples("kr", "취소해줘"), samples("kr", "배달 취소해줘")),
  row("samples.one-shot", "kr", samples("kr", "피자봇에서 뭐 시켰어"), samples("kr", "가게에서 뭐 시켰어")),
  row("samples.one-shot", "jp", samples("jp", "ピザボットを使って見せて"), samples("jp", "地図を使って見せて")),
  row("samples.name-inside", "kr", samples("kr", "피자봇 뭐 시켰어"), samples("kr", "피자봇이 뭐 시켰어")),
  row("samples.name-inside", "jp", samples("jp", "ピザボットはどこ"), samples("jp", "ピザはどこ")),
  row("samples.reported-speech", "kr", samples("kr", "확인해 달라고 해줘"), samples("kr", "뭐라고 했어")),

  row("samples.undeclared-slot", "kr", withPizza("<size>큰</size> 거 줘"), withPizza("큰 거 줘")),
  row(
    "samples.slot-twice",
    "kr",
    withPizza("<pizza>불고기</pizza>랑 <pizza>페퍼로니</pizza> 줘"),
    withPizza("<pizza>불고기</pizza>랑 페퍼로니 줘"),
  ),
  row("samples.only-slot", "kr", withPizza("<pizza>불고기</pizza>"), withPizza("<pizza>불고기</pizza>요")),
  row("samples.only-slot", "kr", withPizza("<pizza>불고기</pizza>"), {
    ...order({ n: "CLOVA.NUMBER" }, "<n>2 판</n>"),
  }),
  row(
    "samples.outside-dictionary",
    "kr",
    withPizza("<pizza>치즈</pizza> 줄래"),
    withPizza("<pizza>불 고기</pizza> 줄래"),
  ),
  row(
    "samples.number-width",
    "jp",
    order({ n: "CLOVA.NUMBER" }, "<n>2</n>枚ください", "<n>３枚</n>お願い"),
    order({ n: "CLOVA.NUMBER" }, "<n>2枚</n>ください", "<n>３枚</n>お願い"),
  ),

  row("slots.unused", "kr", order({ n: "CLOVA.NUMBER", m: "CLOVA.NUMBER" }, "<n>2 판</n> 줘"), withPizza()),
  row("slots.unknown-type", "kr", order({ n: "PIZA" }, "<n>2 판</n> 줘"), {
    ...order({ n: "PIZA" }, "<n>2 판</n> 줘"),
    openTypes: ["PIZA"],
  }),
  row(
    "slots.unknown-builtin",
    "kr",
    order({ n: "CLOVA.NUMBR" }, "<n>2 판</n> 줘"),
    order({ n: "CLOVA.KO_ADDRESS_SI" }, "<n>강릉시</n> 가"),
  ),
  row(
    "slots.region",
    "kr",
    order({ n: "CLOVA.MONEY" }, "<n>만 원</n> 줘"),
    order({ n: "CLOVA.CURRENCY" }, "<n>원</n> 줘"),
  ),
  row(
    "slots.region",
    "jp",
    order({ n: "CLOVA.KO_ADDRESS_SI" }, "<n>江陵市</n>へ"),
    order({ n: "CLOVA.MONEY" }, "<n>88円</n>ください"),
  ),
  row(
    "slots.renamed",
    "jp",
    order({ n: "CLOVA.CURRENCY" }, "<n>円</n>で"),
    order({ n: "CLOVA.UNIT_CURRENCY" }, "<n>円</n>で"),
  ),
  row(
    "slots.datetime-and-recent",
    "jp",
    order({ a: "CLOVA.DATETIME", b: "CLOVA.DATETIME_RECENT" }, "<a>明日</a>です", "<b>昨日</b>でした"),
    order({ a: "CLOVA.DATETIME" }, "<a>明日</a>です"),
  ),
  row("slots.datetime-and-recent-apart", "jp", datetimes("CLOVA.DATETIME_RECENT"), datetimes("CLOVA.DATETIME")),
  row("slots.same-type-other-name", "kr", twoNames("kind"), twoNames("pizza")),

  row("dictionary.none", "kr", { ...withType("PIZZA"), openTypes: ["PIZZA"], types: { PIZZA: [] } }, withType("PIZZA")),
  row("dictionary.unused", "kr", { types: pizza }, withPizza()),
  row("dictionary.size", "jp", japaneseWords(100_001), japaneseWords(100_000)),
  row("dictionary.empty-word", "kr", withWords("!?"), withWords("!?치즈")),
  row("dictionary.spaces", "kr", withWords("치즈  치즈 피자"), withWords("치즈 피자")),
  row("dictionary.spaces", "kr", withWords("치즈\u3000치즈피자\u3000노랑"), withWords("치즈\u3000피자")),
  row("dictionary.duplicate", "kr", withWords("치즈\t노랑", "치즈"), withWords("치즈\t노랑", "콤보")),
  row("dictionary.duplicate", "kr", withWords("치즈\t노랑\t노랑"), withWords("치즈\t노랑 피자\t노랑피자")),
  row("dictionary.clash", "kr", withWords("치즈\t노랑", "콤보\t치즈"), withWords("치즈\t노랑", "콤보\t믹스")),
  row("dictionary.clash", "kr", withWords("치즈\t노랑", "콤보\t노 랑"), withWords("치즈\t노랑", "콤보\t빨강")),
  row("dictionary.shared-word", "kr", twoTypes("불고기"), twoTypes("콜라")),
  row("type.builtin-name", "kr", withType("CLOVA.PIZZA"), withType("PIZZA")),
  row("type.case", "kr", withType("Pizza"), withType("PIZZA_2")),
];
