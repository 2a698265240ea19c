import type { Lang } from "../axes.ts";
import type { CekRequest } from "../cek/request.ts";
import { controlMusic, musicTold, playMusic, spoken, type MusicAnswer } from "./jukebox.ts";
import { bellUrl } from "./sounds.ts";
import { demoWords, type Words } from "./words.ts";

// The built-in extension, written as a good one would be: it keeps what it knows in `sessionAttributes`, asks only for
// what is missing, ends when it is done, and never leaves a question without an open microphone.

type Attributes = Readonly<Record<string, unknown>>;

/** One answer of the bot, before it is wrapped in the CEK format. */
interface Answer {
  readonly outputSpeech: object;
  readonly directives?: readonly object[];
  readonly card?: object;
  readonly reprompt?: string;
  readonly attributes?: Attributes;
  readonly ends: boolean;
}

/** The pizza bot in one language: a request in, the answer out. */
export function createPizzaBot(lang: Lang): (request: unknown) => object {
  const words = demoWords[lang];
  return (request) => {
    const received = request as CekRequest;
    const { reprompt, attributes, ...answered } = answer(words, lang, received);
    // The formats before 2018 know neither the application nor a reprompt, the very first one no attributes.
    const knowsReprompt = received.context.System.application !== undefined;
    const keeps = received.session.sessionAttributes !== undefined;
    return response(
      {
        ...answered,
        ...(knowsReprompt && reprompt !== undefined && { reprompt }),
        ...(keeps && attributes !== undefined && { attributes }),
      },
      lang,
    );
  };
}

function answer(words: Words, lang: Lang, { request, session, context }: CekRequest): Answer {
  const attributes = session.sessionAttributes ?? {};
  switch (request.type) {
    case "LaunchRequest":
      return question(words, lang, words.welcome);
    case "IntentRequest":
      return (
        musicIntent(words, lang, request.intent?.name ?? "", context) ??
        intent(words, lang, request.intent?.name ?? "", filled(request), attributes)
      );
    case "EventRequest":
      return withMusic(musicTold(request, words), lang);
    default:
      return statement(lang, words.goodbye);
  }
}

function musicIntent(words: Words, lang: Lang, name: string, context: CekRequest["context"]): Answer | null {
  const music = name === "PlayMusic" ? playMusic(words) : controlMusic(name, words, context);
  return music && withMusic(music, lang);
}

const withMusic = ({ says, directives }: MusicAnswer, lang: Lang): Answer => ({
  outputSpeech: spoken(says, lang),
  directives,
  ends: true,
});

function intent(words: Words, lang: Lang, name: string, slots: Attributes, attributes: Attributes): Answer {
  switch (name) {
    case "OrderPizza":
    case "AddInfo":
      return order(words, lang, { ...attributes, intent: "OrderPizza", ...slots });
    case "CheckOrder":
      return question(words, lang, words.noOrder, attributes);
    case "ShowMenu":
      return menu(words, lang);
    case "Clova.CancelIntent":
    case "Clova.NoIntent":
      return statement(lang, words.cancelled);
    case "Clova.YesIntent":
      return order(words, lang, attributes);
    default:
      return help(words, lang, attributes);
  }
}

/** Asks for what is missing; what is known comes back with the next request. */
function order(words: Words, lang: Lang, known: Attributes): Answer {
  const { pizzaType, pizzaAmount } = known;
  if (typeof pizzaType !== "string") return question(words, lang, words.whichPizza, known);
  if (typeof pizzaAmount !== "string") return question(words, lang, words.howMany, known);
  // A sound effect stands in front of the words, once (Extension guide, Design guidelines).
  return {
    outputSpeech: { type: "SpeechList", values: [sound(bellUrl), text(words.ordered(pizzaType, pizzaAmount), lang)] },
    ends: true,
  };
}

/** The short form for a screen, which shows the rest; the long one for a speaker. */
function menu(words: Words, lang: Lang): Answer {
  const string = (value: string) => ({ type: "string", value });
  return {
    outputSpeech: {
      type: "SpeechSet",
      brief: text(words.menuBrief, lang),
      verbose: { type: "SpeechList", values: [...words.menu, words.whichPizza].map((item) => text(item, lang)) },
    },
    card: {
      type: "Text",
      mainText: string(words.menuTitle),
      tableList: words.menu.map((item, index) => ({ item1: string(`${index + 1}`), item2: string(item) })),
    },
    reprompt: words.areYouThere,
    ends: false,
  };
}

const help = (words: Words, lang: Lang, attributes: Attributes): Answer => ({
  outputSpeech: { type: "SpeechList", values: [...words.help, words.welcome].map((item) => text(item, lang)) },
  reprompt: words.areYouThere,
  attributes,
  ends: false,
});

const question = (words: Words, lang: Lang, value: string, attributes?: Attributes): Answer => ({
  outputSpeech: { type: "SimpleSpeech", values: text(value, lang) },
  reprompt: words.areYouThere,
  ...(attributes && { attributes }),
  ends: false,
});

const statement = (lang: Lang, value: string): Answer => ({
  outputSpeech: { type: "SimpleSpeech", values: text(value, lang) },
  ends: true,
});

const sound = (value: string) => ({ type: "URL", lang: "", value });

const text = (value: string, lang: Lang) => ({ type: "PlainText", lang, value });

function response(
  { outputSpeech, directives = [], card = {}, reprompt, attributes = {}, ends }: Answer,
  lang: Lang,
): object {
  return {
    version: "0.1.0",
    sessionAttributes: attributes,
    response: {
      outputSpeech,
      card,
      directives,
      ...(reprompt !== undefined && {
        reprompt: { outputSpeech: { type: "SimpleSpeech", values: text(reprompt, lang) } },
      }),
      shouldEndSession: ends,
    },
  };
}

function filled({ intent }: CekRequest["request"]): Attributes {
  const slots = Object.values(intent?.slots ?? {});
  return Object.fromEntries(slots.map(({ name, value }) => [name, value]));
}
