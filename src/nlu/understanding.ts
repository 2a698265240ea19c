import { builtinPhrases } from "./builtin-phrases.ts";
import { fold, folded, isWordBorder, spokenBetween } from "./text/folded-text.ts";
import { phrases } from "./wording/phrases.ts";
import { rewording } from "./wording/rewording.ts";
import { skipper } from "./wording/skips.ts";
import { recognizer } from "./recognize.ts";
import type { FoldedText } from "./text/folded-text.ts";
import type { InteractionModel, Meaning, Recognition, Understanding } from "./interaction-model.ts";
import type { Phrases } from "./wording/phrases.ts";
import type { Recognizer, UnderstandingOptions } from "./recognize.ts";

/** Builds the understanding of one model. */
export function createUnderstanding(model: InteractionModel, options: UnderstandingOptions): Understanding {
  const stock = phrases[options.lang];
  const [mainName] = model.invocationNames;
  const recognition = recognizer(model, options);
  const wakeWords = stock.wakeWords.map(folded);
  const wholeUtterances = wholeUtterancesOf(model, stock);
  const frames = oneShotFrames(model, stock);
  const reported = stock.reportedSpeech.map(({ ending, direct }) => ({ ending: folded(ending), direct }));

  const reword = rewording(options.lang);
  const small = skipper(options.lang);
  let isLearned = false;
  /** The same said more politely, or with words between that change nothing. */
  const likeWhole = (words: FoldedText): Meaning | undefined => {
    if (!isLearned) for (const text of wholeUtterances.keys()) reword.learn(text, text);
    isLearned = true;
    return [words, fold(small.plain(words))]
      .flatMap((wording) => [wording, ...reword.variants(wording).map((variant) => variant.words)])
      .map(({ text }) => wholeUtterances.get(text))
      .find((meaning) => meaning !== undefined && meaning.type !== "bareName");
  };

  const allBuiltin = builtinPhrases(null, options.region, options.lang, small);

  const recognize = (command: FoldedText, now: number): Recognition =>
    recognition.recognize(command, directly(command, reported), now);

  return {
    model,
    launchPhrase:
      mainName === undefined ? (model.launchPhrases[0] ?? null) : inName(stock.launch[0] ?? "{name}", mainName),
    understand(utterance, now) {
      const heard = fold(utterance);
      const words = withoutWakeWord(heard, wakeWords, stock.wordsApart);
      const whole = wholeUtterances.get(heard.text) ?? wholeUtterances.get(words.text);
      if (whole !== undefined) return withBuiltinIntent(whole, words, recognition);
      const exact = recognition.exactly(words, now);
      if (exact !== null) return { type: "command", named: false, command: words.spoken, recognition: exact };
      const isShort = words.text.length <= longestPhrase;
      const reworded = options.recognition === "near" && isShort ? likeWhole(words) : undefined;
      if (reworded !== undefined) return withBuiltinIntent(reworded, words, recognition);

      const commands = namedCommands(words, frames, stock.wordsApart);
      if (commands.length === 0) {
        return { type: "command", named: false, command: words.spoken, recognition: recognize(words, now) };
      }
      const meanings = commands.map((command) => ({ command: command.spoken, recognition: recognize(command, now) }));
      const [meaning] = meanings.sort((one, other) => doubt(one.recognition) - doubt(other.recognition));
      return { type: "command", named: true, ...(meaning as (typeof meanings)[number]) };
    },
    builtinIntent: (utterance) =>
      allBuiltin.exactly(withoutWakeWord(fold(utterance), wakeWords, stock.wordsApart))?.intent ?? null,
  };
}

/** Longer than any phrase that starts or ends an extension. */
const longestPhrase = 100;

/** How sure it is what a command means: the less sure, the higher. */
function doubt({ intent, by, outsideDictionary }: Recognition): number {
  if (intent === null) return 4;
  if (by === "likeness") return 3;
  return (outsideDictionary.length > 0 ? 2 : 0) + (by === "rewording" ? 0.5 : 0);
}

const inName = (template: string, name: string): string => template.replaceAll("{name}", () => name);

/** All that launches or ends the extension or only calls it, by folded text; the first meaning of a text stays. */
function wholeUtterancesOf(model: InteractionModel, stock: Phrases): ReadonlyMap<string, Meaning> {
  const byText = new Map<string, Meaning>();
  const add = (utterance: string, meaning: Meaning): void => {
    const text = folded(utterance);
    if (text !== "" && !byText.has(text)) byText.set(text, meaning);
  };
  const addNamed = (templates: readonly string[], meaning: (phrase: string, name: string) => Meaning): void => {
    for (const template of templates) {
      const names = template.includes("{name}") ? model.invocationNames : [""];
      for (const name of names) add(inName(template, name), meaning(inName(template, name), name));
    }
  };
  const launch = (phrase: string): Meaning => ({ type: "launch", phrase });
  const end = (phrase: string): Meaning => ({ type: "end", phrase });

  for (const phrase of model.launchPhrases) add(phrase, launch(phrase));
  for (const phrase of model.endPhrases) add(phrase, end(phrase));
  addNamed(stock.launch, launch);
  addNamed(stock.end, end);
  // "피자봇에게" and nothing more: somebody is called, nothing is said.
  const calls = stock.oneShot.map((template) => template.replace("{command}", ""));
  addNamed(["{name}", ...calls], (_, name) => ({ type: "bareName", name }));
  return byText;
}

/** Some end phrases are built-in phrases too: "stop" ends a session, and without one it stops the music. */
function withBuiltinIntent(meaning: Meaning, words: FoldedText, recognition: Recognizer): Meaning {
  if (meaning.type !== "end") return meaning;
  const builtinIntent = recognition.builtinIntent(words);
  return builtinIntent === null ? meaning : { ...meaning, builtinIntent };
}

/** The words around a command in a one-shot utterance, folded: `피자봇에게` and nothing, or nothing and `frompizzabot`. */
interface Frame {
  readonly front: string;
  readonly back: string;
}

function oneShotFrames(model: InteractionModel, stock: Phrases): Frame[] {
  const names = model.invocationNames.filter((name) => folded(name) !== "");
  const longestFirst = names.sort((one, other) => other.length - one.length);
  return stock.oneShot.flatMap((template) =>
    longestFirst.map((name) => {
      const [front = "", back = ""] = template.split("{command}");
      return { front: folded(inName(front, name)), back: folded(inName(back, name)) };
    }),
  );
}

/** What is left of the utterance in each frame that fits it. */
function namedCommands(words: FoldedText, frames: readonly Frame[], wordsApart: boolean): FoldedText[] {
  const { text } = words;
  return frames.flatMap(({ front, back }) => {
    const end = text.length - back.length;
    const fits = front.length < end && text.startsWith(front) && text.endsWith(back);
    if (!fits || (wordsApart && !(isWordBorder(words, front.length) && isWordBorder(words, end)))) return [];
    return [fold(spokenBetween(words, front.length, end))];
  });
}

function withoutWakeWord(words: FoldedText, wakeWords: readonly string[], wordsApart: boolean): FoldedText {
  const wakeWord = wakeWords.find(
    (word) =>
      words.text.length > word.length &&
      words.text.startsWith(word) &&
      (!wordsApart || isWordBorder(words, word.length)),
  );
  return wakeWord === undefined ? words : fold(spokenBetween(words, wakeWord.length, words.text.length));
}

/** The wordings a passed-on command has when it is said directly: "주문해 달라고 해" was "주문해줘". */
function directly(command: FoldedText, reported: Phrases["reportedSpeech"]): FoldedText[] {
  return reported.flatMap(({ ending, direct }) => {
    const rest = command.text.length - ending.length;
    if (rest <= 0 || !command.text.endsWith(ending)) return [];
    return direct.map((wording) => fold(spokenBetween(command, 0, rest) + wording));
  });
}
