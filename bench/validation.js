import { readAnswer } from "../build/cek/answer/read-answer.js";
import { resolveRules } from "../build/rules/rules.js";
import { bar, inTurns } from "./measure.js";

const messageFormat = "kr-2019";
const context = { messageFormat, rules: resolveRules({ region: "kr", messageFormat, lang: "ko" }), event: null };

const text = (value) => ({ type: "PlainText", lang: "ko", value });
const url = (value) => ({ type: "URL", lang: "", value });
const leaf = (type, value) => ({ type, value });
const answer = (response, sessionAttributes = {}) =>
  JSON.stringify({
    version: "0.1.0",
    sessionAttributes,
    response: { outputSpeech: {}, card: {}, directives: [], shouldEndSession: false, ...response },
  });

const stream = { beginAtInMilliseconds: 0, token: "t-1", url: "https://example.com/a.mp3", urlPlayable: true };
const play = {
  header: { messageId: "8f5b4f5e-7d3c-4f0e-9a53-0d9b8f4f6a11", namespace: "AudioPlayer", name: "Play" },
  payload: {
    audioItem: { audioItemId: "i-1", titleText: "노래", titleSubText1: "가수", stream },
    playBehavior: "REPLACE_ALL",
    source: { name: "라디오" },
  },
};
const card = {
  type: "ImageText",
  imageUrl: leaf("url", "https://example.com/pizza.jpg"),
  mainText: leaf("string", "오늘의 피자"),
  subTextList: [leaf("string", "페퍼로니"), leaf("string", "마르게리타")],
};
const list = {
  type: "SpeechList",
  values: [url("https://example.com/ding.mp3"), text("네."), text("몇 판 주문할까요?")],
};
const ask = { outputSpeech: { type: "SimpleSpeech", values: text("아직 계세요?") } };

/** What extensions answer most, and one in which a good deal is wrong. */
const answers = {
  "one sentence": answer({ outputSpeech: { type: "SimpleSpeech", values: text("안녕하세요, 무엇을 주문할까요?") } }),
  "a list, a card, a reprompt": answer({ outputSpeech: list, card, reprompt: ask }, { intent: "OrderPizza", count: 2 }),
  "a song": answer({ directives: [play], shouldEndSession: true }),
  "a dozen faults": JSON.stringify({
    sessionAttibutes: {},
    shouldEndSession: true,
    response: {
      outputSpeech: {
        type: "SpeechList",
        values: [text("undefined 판"), { ...url("http://example.com/a.wav"), lang: "ko" }],
      },
      crad: {},
      directives: null,
      reprompt: { type: "SimpleSpeech", values: text("아직 계세요?") },
    },
  }),
};

/** What reading and judging an answer costs a turn. */
export async function validation() {
  const times = 200;
  const works = Object.values(answers).map((body) => () => {
    for (let count = 0; count < times; count++) readAnswer(body, "application/json", context);
  });
  const taken = await inTurns(30, ...works);
  return Object.keys(answers).map((name, index) =>
    bar(`an answer read and judged: ${name}`, taken[index] / times, "ms", { atMost: 0.1 }),
  );
}
