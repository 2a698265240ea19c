import type { CekRequest } from "../../../src/index.ts";
import { messageOf, type Reply, type Stack } from "./stack.ts";

// Imitations of NAVER's public samples, from the documented facts; not the samples. They check no signature.

const reply = (body: object): Reply => ({
  status: 200,
  contentType: "application/json; charset=utf-8",
  body: JSON.stringify(body),
});

const plainText = (value: string): object => ({ type: "PlainText", lang: "ko", value });
const simple = (value: string): object => ({ type: "SimpleSpeech", values: plainText(value) });
const list = (...values: readonly object[]): object => ({ type: "SpeechList", values });

/** Dice: a sound whose lang says "ko", between two texts; a farewell at the end, which nobody hears. */
export const dice: Stack = (received, { origin }) => {
  const { request, session } = messageOf(received);
  const answer = (outputSpeech: object, shouldEndSession: boolean, sessionAttributes: object = {}): Reply =>
    reply({
      response: { directives: [], shouldEndSession, outputSpeech, card: {} },
      version: "0.1.0",
      sessionAttributes,
    });
  switch (request.type) {
    case "LaunchRequest":
      return answer(simple("몇 개를 던질까요?"), false, { intent: "ThrowDiceIntent" });
    case "IntentRequest": {
      const rolling = { lang: "ko", type: "URL", value: `${origin}/2s.wav` };
      return answer(list(plainText("던질게요."), rolling, plainText("결과는 4예요.")), session.new);
    }
    case "SessionEndedRequest":
      return answer(simple("주사위 놀이를 마칠게요."), true);
    default:
      return answer({}, true);
  }
};

/** Rain: no card; several Plays in one answer, each with REPLACE_ALL and without a title; nothing on words it does not know. */
export const rainsound: Stack = (received, { origin }) => {
  const { request } = messageOf(received);
  const answer = (outputSpeech: object, times = 0): Reply =>
    reply({
      response: {
        directives: Array.from({ length: times }, (_, index) => rain(origin, index)),
        shouldEndSession: true,
        outputSpeech,
      },
      version: "0.1.0",
      sessionAttributes: {},
    });
  if (request.type === "LaunchRequest") return answer(list(plainText("빗소리를 들려 드릴게요.")), 1);
  if (request.type === "SessionEndedRequest") return answer(simple("빗소리를 마칠게요."));
  const times = request.intent?.name === "PlayLoopIntent" ? Number(request.intent.slots?.["loopCount"]?.value ?? 3) : 0;
  return times > 0 ? answer(list(plainText(`빗소리를 ${times}번 들려 드릴게요.`)), times) : answer({});
};

const rain = (origin: string | undefined, index: number): object => ({
  header: { messageId: `6f4f1f9e-4f0a-4d3e-9a51-0d2f1c3b4a5${index}`, namespace: "AudioPlayer", name: "Play" },
  payload: {
    audioItem: {
      audioItemId: `rain-${index}`,
      stream: {
        beginAtInMilliseconds: 0,
        playType: "NONE",
        token: `rain-token-${index}`,
        url: `${origin}/5s.wav`,
        urlPlayable: true,
      },
      type: "custom",
    },
    playBehavior: "REPLACE_ALL",
    source: { logoUrl: `${origin}/rain.png`, name: "소리" },
  },
});

/**
 * Coins: an empty version, null for attributes and directives, a card only where there is a price, an empty text as
 * farewell. What the user said before comes back in the attributes: strings.
 */
export const coinhelper: Stack = (received) => {
  const { request, session } = messageOf(received);
  switch (request.type) {
    case "LaunchRequest":
      return coins("어떤 코인이 궁금하세요?", false);
    case "IntentRequest":
      return price({ ...known(session), ...filled(request) }, session.new);
    case "SessionEndedRequest":
      return coins("", true);
    default:
      return coins("지원하지 않아요.", true);
  }
};

function price({ coin, exchange }: Readonly<Record<string, unknown>>, ends: boolean): Reply {
  if (typeof coin !== "string") return coins("어떤 코인이 궁금하세요?", false);
  if (typeof exchange !== "string") return coins("어느 거래소인가요?", false, { intent: "AskCoinPriceIntent", coin });
  return coins(`${exchange} ${coin} 가격은 1000원이에요.`, ends, null, priceCard);
}

const known = (session: CekRequest["session"]): object => (session.new ? {} : (session.sessionAttributes ?? {}));

const filled = ({ intent }: CekRequest["request"]): object =>
  Object.fromEntries(Object.values(intent?.slots ?? {}).map(({ name, value }) => [name, value]));

const coins = (words: string, ends: boolean, attributes: object | null = null, card?: object): Reply =>
  reply({
    version: "",
    sessionAttributes: attributes,
    response: { outputSpeech: simple(words), ...(card && { card }), directives: null, shouldEndSession: ends },
  });

const none = { type: "", value: "" };

/** What it does not fill in stands there with an empty type. */
const priceCard = {
  actionList: null,
  bgUrl: none,
  highlightText: { type: "number", value: "1,000" },
  mainText: { type: "string", value: "원" },
  paragraphText: none,
  referenceText: none,
  referenceUrl: none,
  sentenceText: none,
  subText: none,
  tableList: null,
  type: "Text",
};
