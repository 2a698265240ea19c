import type { CekRequest } from "../../src/index.ts";
import { answer, plainText } from "./answer.ts";

// One answer for each intent, so that a conversation can ask for the one it is about: `/intent SpeechSet`.

const url = (value: string): object => ({ type: "URL", lang: "", value });
const string = (value: string): object => ({ type: "string", value });
const reprompt = { outputSpeech: { type: "SimpleSpeech", values: plainText("계속할까요?") } };

const weatherCard = {
  type: "Text",
  mainText: string("오늘의 날씨"),
  referenceText: string("기상청"),
  referenceUrl: { type: "url", value: "https://example.com/weather" },
  tableList: [
    { item1: string("서울"), item2: string("맑음") },
    { item1: string("부산"), item2: string("흐림") },
  ],
};

/** An answer that lacks what the guides require. */
const bare = (response: object, sessionAttributes?: object): object => ({
  version: "0.1.0",
  ...(sessionAttributes && { sessionAttributes }),
  response,
});

const answers: Readonly<Record<string, object>> = {
  Simple: answer({ speech: "하나만 말해요.", ends: true }),
  SpeechList: answer({ speech: ["첫째, 물을 끓여요.", "둘째, 면을 넣어요.", "셋째, 기다려요."], ends: true }),
  Languages: answer({
    speech: {
      type: "SpeechList",
      values: [plainText("안녕"), plainText("Hello", "en"), plainText("こんにちは", "ja")],
    },
    ends: true,
  }),
  SpeechSet: answer({
    speech: {
      type: "SpeechSet",
      brief: plainText("맑아요."),
      verbose: { type: "SpeechList", values: [plainText("서울은 맑아요."), plainText("부산은 흐려요.")] },
    },
    ends: true,
  }),
  Sound: answer({
    speech: {
      type: "SpeechList",
      values: [url("https://clova-device.invalid/demo/bell.mp3"), plainText("초인종 소리예요.")],
    },
    ends: true,
  }),
  Card: answer({ speech: ["오늘의 날씨예요.", "서울은 맑아요."], card: weatherCard, ends: true }),
  Question: answer({ speech: "무엇을 할까요?" }),
  QuestionWithReprompt: answer({ speech: "무엇을 할까요?", reprompt: "아직 계세요?" }),
  RepromptOnce: answer({ speech: "이번에는 다시 묻지 않아요." }),
  SilentQuestion: answer({}),
  SilentEnd: answer({ ends: true }),
  OnlySpeech: bare({ outputSpeech: { type: "SimpleSpeech", values: plainText("이것뿐이에요.") }, reprompt }),
  Remember: answer({ speech: "기억할게요.", attributes: { remembered: "네" } }),
  Directive: answer({
    speech: "큐를 비울게요.",
    directives: [{ header: { namespace: "AudioPlayer", name: "ClearQueue" }, payload: {} }],
    ends: true,
  }),
  LongSpeech: answer({ speech: "가".repeat(30), ends: true }),
};

export function preparedAnswers({ request, session }: CekRequest): object {
  if (request.type === "LaunchRequest") return answer({ speech: "준비됐어요." });
  if (request.type === "EndRequest") return answer({ speech: "안녕히 가세요.", ends: true });
  if (request.type !== "IntentRequest") return answer({ speech: "이 말은 들리지 않아요.", ends: true });
  const { name = "" } = request.intent ?? {};
  if (name === "Recall") return answer({ speech: `기억: ${JSON.stringify(session.sessionAttributes)}`, ends: true });
  return answers[name] ?? answer({ speech: `${name} 요청을 받았어요.` });
}
