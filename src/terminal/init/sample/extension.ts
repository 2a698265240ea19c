import type { Lang } from "../../../axes.ts";
import { sampleWords } from "./words.ts";

/** The sample extension, as a handler module; without a reprompt for message formats that have none. */
export function sampleExtension(lang: Lang, hasReprompt: boolean): string {
  const { says, comments } = sampleWords[lang];
  const text = (words: string): string => JSON.stringify(words);
  const [asked, question, reprompt] = hasReprompt
    ? [`${text(says.welcome)}, ${text(says.which)}`, "(words, question = words)", repromptOf(comments.reprompt)]
    : [text(says.welcome), "(words)", ""];
  return `// ${comments.head}
export default function extension({ request }) {
  switch (request.type) {
    case "LaunchRequest":
      return ask(${asked});
    case "IntentRequest":
      return answerTo(request.intent);
    default:
      // ${comments.end}
      return say(${text(says.goodbye)});
  }
}

function answerTo({ name, slots }) {
  switch (name) {
    case "OrderCoffee": {
      // ${comments.slot}
      const coffee = slots?.coffee?.value;
      return coffee === undefined ? ask(${text(says.which)}) : say(\`${says.ordered}\`);
    }
    case "ShowMenu":
      return ask(${text(says.menu)});
    case "Clova.CancelIntent": // ${comments.cancel}
    case "Clova.NoIntent":
      return say(${text(says.goodbye)});
    default:
      // ${comments.fallback}
      return ask(${text(says.help)});
  }
}

/** ${comments.ask} */
const ask = ${question} => ({
  version: "0.1.0",
  sessionAttributes: {},
  response: {
    outputSpeech: speech(words),
    card: {},
    directives: [],${reprompt}
    shouldEndSession: false,
  },
});

/** ${comments.say} */
const say = (words) => ({
  version: "0.1.0",
  sessionAttributes: {},
  response: { outputSpeech: speech(words), card: {}, directives: [], shouldEndSession: true },
});

const speech = (value) => ({ type: "SimpleSpeech", values: { type: "PlainText", lang: "${lang}", value } });
`;
}

const repromptOf = (comment: string): string => `
    // ${comment}
    reprompt: { outputSpeech: speech(question) },`;
