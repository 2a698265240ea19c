import { each } from "./wording.ts";
import type { Lang } from "../../axes.ts";

/** How people speak to an extension in one language. `{name}` stands for an invocation name, `{command}` for any words. */
export interface Phrases {
  readonly wakeWords: readonly string[];
  /** Whether a name and the words around it are always written apart. */
  readonly wordsApart: boolean;
  /** Whole utterances that start the extension; the first one is shown in hints. */
  readonly launch: readonly string[];
  readonly end: readonly string[];
  /** Name and command in one utterance; where two fit, the earlier one is tried first. */
  readonly oneShot: readonly string[];
  /** Endings of a command that is passed on ("tell him to …"), and the endings it has when said directly. */
  readonly reportedSpeech: readonly { readonly ending: string; readonly direct: readonly string[] }[];
}

// Extension guide, Handle custom extension request: "<name> 시작해줘 / 열어줘 / 동작해줘", "<name>에게 / 에서 / 한테 / 로 …",
// "종료해줘 / 종료 / 그만". The 2017 guide also has modes: "영어 대화하자", "영어 대화 시작하자".
const koreanDo = ["해줘", "해", "", "해 주세요", "해줄래", "하자", "할래", "해봐"];
const koreanAsk = ["줘", "", " 주세요", "줄래", "봐"];
const korean: Phrases = {
  wakeWords: ["헤이 클로바", "클로바", "샐리야", "제시카", "짱구야"],
  wordsApart: false,
  launch: each(
    ["{name} ", "{name}을 ", "{name}를 "],
    [
      ...each(["시작", "동작", "실행"], koreanDo),
      ...each(["열어", "켜", "틀어", "불러"], koreanAsk),
      ...["하자", "하고 싶어"],
    ],
  ),
  end: [
    ...each(
      ["", "{name} ", "{name}을 ", "{name}를 "],
      [...each(["종료", "그만"], koreanDo), "끝내줘", "끝내자", "끝낼게", "끝낼래"],
    ),
    ...each(["{name} ", "{name}을 ", "{name}를 "], [...each(["꺼", "닫아", "끝내"], koreanAsk), "끝"]),
    ...["끝", "나갈래", "나갈게"],
  ],
  // The guide's dice dialogue joins the command with 에, which its own table lacks.
  oneShot: each(["{name}"], ["에게", "에서", "한테", "으로", "로", "에"]).map((front) => `${front} {command}`),
  reportedSpeech: [
    { ending: "달라고 해줘", direct: ["줘"] },
    { ending: "달라고 해", direct: ["줘"] },
    { ending: "달라고 말해줘", direct: ["줘"] },
    { ending: "하라고 해줘", direct: ["해줘", "해"] },
    { ending: "하라고 해", direct: ["해줘", "해"] },
    ...each(["으라고 ", "라고 "], ["해줘", "해", "말해줘"]).map((ending) => ({ ending, direct: [""] })),
    { ending: "물어봐 줘", direct: ["알려줘", ""] },
    { ending: "물어봐", direct: ["알려줘", ""] },
  ],
};

// LINE guide, Handle custom extension request: "<name>を起動して / を開いて / に繋いで", "終了して / 終了 / やめて"; the earlier
// versions have 実行して, スタートして, もういい and "<name>に / から / まで / で …"; "<name>を使って" is reserved for a purpose.
const japaneseAsk = ["して", "", "してください", "してくれる", "しよう"];
const japanese: Phrases = {
  wakeWords: [...each(["ねぇ", "ねえ"], ["CLOVA", "クローバ", "クローヴァ"]), "CLOVA", "クローバ", "クローヴァ"],
  wordsApart: false,
  launch: [
    ...each(["{name}を", "{name}"], each(["起動", "実行", "スタート", "開始"], japaneseAsk)),
    ...each(["{name}を", "{name}"], ["開いて", "開いてください", "ひらいて", "始めて", "始めてください", "はじめて"]),
    ...each(["{name}に", "{name}"], ["繋いで", "繋いでください", "つないで", "つないでください", "繫いで"]),
  ],
  end: [
    ...each(["", "{name}を", "{name}"], [...each(["終了"], japaneseAsk), "やめて"]),
    ...each(["", "{name}は"], ["もういい", "もういいよ"]),
    ...each(["{name}を", "{name}"], ["閉じて", "閉じてください", "終わって", "終わりにして", "やめてください"]),
    ...[
      "終わり",
      "おわり",
      "やめてください",
      "もうやめて",
      "やめる",
      "やめます",
      "やめたい",
      "もうやめる",
      "もう終わり",
      "おしまい",
    ],
  ],
  oneShot: each(["{name}"], ["を使って", "から", "まで", "に", "で"]).map((front) => `${front}{command}`),
  reportedSpeech: [],
};

// English translation of the extension guide: "start / open / operate <name>", "… to / from / by / with <name>",
// "on <name> …", "exit / close / stop (<name>)".
const english: Phrases = {
  wakeWords: ["hey clova", "clova"],
  wordsApart: true,
  launch: [
    ...each(["Start", "Open", "Operate", "Launch", "Run", "Begin"], [" {name}", " {name} please", " up {name}"]),
    ...each(["Please start", "Please open", "Please launch", "Let's start", "Let's open", "Talk to"], [" {name}"]),
  ],
  end: each(["exit", "close", "stop", "quit", "end", "please stop", "please exit"], ["", " {name}", " please"]),
  oneShot: [
    ...each(["ask {name}", "tell {name}"], [" to {command}", " for {command}", " {command}"]),
    "on {name} {command}",
    ...each(["{command} "], ["to", "from", "by", "with"]).map((front) => `${front} {name}`),
  ],
  reportedSpeech: [],
};

export const phrases: Readonly<Record<Lang, Phrases>> = { ko: korean, ja: japanese, en: english };
