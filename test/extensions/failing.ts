import type { CekRequest } from "../../src/index.ts";
import { answer } from "./answer.ts";

const speech = (outputSpeech: unknown): object => ({
  version: "0.1.0",
  sessionAttributes: {},
  response: { outputSpeech, card: {}, directives: [], shouldEndSession: false },
});

/** Every way of answering that no device can make sense of, by the intent that asks for it. */
const brokenAnswers: Readonly<Record<string, unknown>> = {
  Nothing: undefined,
  Null: null,
  EmptyObject: {},
  Text: "무엇을 주문할까요?",
  List: [],
  NoResponse: { version: "0.1.0", sessionAttributes: {} },
  UnknownSpeechType: speech({ type: "Speech", values: { type: "PlainText", lang: "ko", value: "안녕" } }),
  UnknownItemType: speech({ type: "SimpleSpeech", values: { type: "SSML", lang: "ko", value: "<p>안녕</p>" } }),
  UnknownLanguage: speech({ type: "SimpleSpeech", values: { type: "PlainText", lang: "fr", value: "Bonjour" } }),
  ValueIsNumber: speech({ type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: 3 } }),
  EmptyUrl: speech({ type: "SimpleSpeech", values: { type: "URL", lang: "", value: "" } }),
  TwoInSimpleSpeech: speech({
    type: "SimpleSpeech",
    values: [
      { type: "PlainText", lang: "ko", value: "하나" },
      { type: "PlainText", lang: "ko", value: "둘" },
    ],
  }),
  SpeechSetWithoutVerbose: speech({ type: "SpeechSet", brief: { type: "PlainText", lang: "ko", value: "짧게" } }),
  AttributesAreText: { ...speech({}), sessionAttributes: "none" },
  EndIsText: { version: "0.1.0", sessionAttributes: {}, response: { outputSpeech: {}, shouldEndSession: "true" } },
  TooDeep: { ...speech({}), sessionAttributes: nested(120) },
};

/** Answers a launch well, and everything else badly. */
export function failing({ request }: CekRequest): unknown {
  if (request.type === "LaunchRequest") return answer({ speech: "무엇을 망가뜨릴까요?", reprompt: "말씀하세요." });
  const name = request.intent?.name ?? "";
  if (name === "Throw") throw new Error("the kitchen is on fire");
  if (name === "TooLarge") return answer({ speech: "가".repeat(400_000) });
  return brokenAnswers[name];
}

function nested(levels: number): object {
  let value: object = {};
  for (let level = 0; level < levels; level++) value = { value };
  return value;
}
