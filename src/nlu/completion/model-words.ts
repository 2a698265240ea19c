import { builtinIntents, guideIntent } from "../builtin-intents.ts";
import { richestSample, spoken } from "../spoken-sample.ts";
import { fold, isWordBorder, spokenBetween } from "../text/folded-text.ts";
import { phrases } from "../wording/phrases.ts";
import { matching, phraseList } from "./phrase-list.ts";
import { isSayable, sampleContinuations, type Continuation } from "./sample-continuations.ts";
import { deliveredWords, spokenWords } from "./slot-words.ts";
import { isTypeable } from "./typeable.ts";
import { comparable } from "./typed.ts";
import type { Region } from "../../axes.ts";
import type { InteractionModel, Slot } from "../interaction-model.ts";

/** The ways on from what was typed, by what they are; those of a kind in the order of the model. */
export interface Continuations {
  /** What starts the extension. */
  readonly launches: readonly Continuation[];
  /** The name with what joins a command to it. */
  readonly calls: readonly Continuation[];
  /** The name with a command, which begins a session; only for somebody who has not begun to say anything. */
  readonly named: readonly Continuation[];
  readonly samples: readonly Continuation[];
  /** Samples up to the end of a slot's value. */
  readonly values: readonly Continuation[];
  /** What names a built-in intent. */
  readonly phrases: readonly Continuation[];
  /** What ends the extension. */
  readonly ends: readonly Continuation[];
}

/** All that can be said to an extension and be sent to it, for completing what is typed. */
export interface ModelWords {
  /** The intents of the model, then the built-in ones in use, with their slots. */
  readonly intents: ReadonlyMap<string, readonly Slot[]>;
  /** How an utterance may go on; of nothing, what one may say to an extension one does not know. */
  continued(typed: string): Continuations;
  /** The values of a slot type that the extension may be told of, as far as they begin so. */
  values(slotType: string, typed: string): readonly string[];
}

/** So many of each kind. */
const most: Readonly<Record<keyof Continuations, number>> = {
  launches: 3,
  calls: 1,
  named: 30,
  samples: 30,
  values: 30,
  phrases: 6,
  ends: 2,
};
const none: Continuations = { launches: [], calls: [], named: [], samples: [], values: [], phrases: [], ends: [] };
/** Nobody types that much and completes it. */
const longestCompleted = 300;

/** What can be said by a model in a region. It takes no time before the first completion, which sorts the samples. */
export function modelWords(model: InteractionModel, region: Region): ModelWords {
  const stock = phrases[model.lang];
  const builtin = builtinIntents.filter(
    ({ name, regions }) =>
      regions.includes(region) &&
      (name === guideIntent || (model.builtinIntents?.includes(name) ?? name !== "Clova.FallbackIntent")),
  );
  const lists = later(() => listsOf(model, stock.launch, stock.end, stock.oneShot));
  const builtinPhrases = later(() =>
    builtin.flatMap(({ name: of, phrases }) => phraseList(phrases[model.lang], (text) => ({ text, of }))),
  );
  const spokenOf = byName((type) => spokenWords(model, type, region));
  const deliveredOf = byName((type) => deliveredWords(model, type, region));
  const samples = later(() => sampleContinuations(model, spokenOf));
  const wakeWords = later(() => phraseList(stock.wakeWords, (word) => `${word} `));

  function directly(typed: string): Continuations {
    const { text } = fold(typed);
    if (text === "") return thingsToSay(model, lists());
    const { launches, calls, ends } = lists();
    return inShort(typed, {
      ...none,
      launches: matching(launches, typed),
      calls: matching(calls, typed),
      ...samples()(typed, 2 * most.samples),
      phrases: matching(builtinPhrases(), typed),
      ends: matching(ends, typed),
    });
  }

  /** An extension that is called in the same breath is told a command, and nothing else. */
  function spokenTo(typed: string): Continuations {
    const called = behind(
      typed,
      lists().calls.map(({ shown, comparable }) => [shown.text, comparable] as const),
      directly,
    );
    return together([
      directly(typed),
      ...called.map((ways) => ({ ...ways, launches: [], calls: [], named: [], ends: [] })),
    ]);
  }

  /** What may follow words in front that have been typed. */
  function behind(
    typed: string,
    fronts: Iterable<readonly [front: string, comparable: string]>,
    follow: (rest: string) => Continuations,
  ): Continuations[] {
    const heard = fold(typed);
    const words = comparable(typed);
    const found: Continuations[] = [];
    for (const [front, begun] of fronts) {
      const isSaid = words.startsWith(begun) && (!stock.wordsApart || isWordBorder(heard, begun.length));
      if (!isSaid || begun === "") continue;
      const rest = spokenBetween(heard, begun.length, heard.text.length) + (/\s$/.exec(typed)?.[0] ?? "");
      const ways = follow(rest);
      found.push(mapped(ways, ({ text, of }) => ({ text: front + text, of })));
    }
    return found;
  }

  return {
    intents: new Map([
      ...builtin.map(({ name }): [string, readonly Slot[]] => [name, []]),
      ...model.intents.map(({ name, slots }): [string, readonly Slot[]] => [name, slots]),
    ]),
    continued(typed) {
      if (typed.length > longestCompleted || !isTypeable(typed)) return none;
      const woken = behind(
        typed,
        wakeWords().map(({ shown, comparable }) => [shown, comparable] as const),
        spokenTo,
      );
      return together([spokenTo(typed), ...woken]);
    },
    values: (slotType, typed) =>
      typed.length > longestCompleted ? [] : deliveredOf(slotType).beginning(typed, most.values),
  };
}

function listsOf(
  { invocationNames, launchPhrases, endPhrases }: InteractionModel,
  launch: readonly string[],
  end: readonly string[],
  oneShot: readonly string[],
) {
  const named = (template: string): string[] =>
    template.includes("{name}") ? invocationNames.map((name) => template.replaceAll("{name}", () => name)) : [template];
  const [shown = "", ...others] = launch;
  const fronts = oneShot.filter((template) => template.endsWith("{command}"));
  const plain = (text: string): Continuation => ({ text, of: "" });
  return {
    launches: phraseList([...named(shown), ...launchPhrases, ...others.flatMap(named)], plain),
    ends: phraseList([...endPhrases, ...end.flatMap(named)], plain),
    calls: phraseList(
      fronts.flatMap((template) => named(template.slice(0, -"{command}".length))),
      plain,
    ),
  };
}

/** What starts it, a sample of each intent, with the name in front of it and without, what ends it. */
function thingsToSay({ intents, lang }: InteractionModel, lists: ReturnType<typeof listsOf>): Continuations {
  const samples = intents.slice(0, 2 * most.samples).flatMap((intent) => {
    const sample = richestSample(intent);
    return sample === undefined || !isSayable(sample, intent.slots) ? [] : [{ text: spoken(sample), of: intent.name }];
  });
  const firstOf = (list: typeof lists.calls) => list.slice(0, 1).map(({ shown }) => shown);
  // In Japan no phrase is documented for both in one, and real devices may not take it.
  const fronts = lang === "ja" ? [] : firstOf(lists.calls);
  const named = fronts.flatMap((front) => samples.map(({ text, of }) => ({ text: front.text + text, of })));
  return { ...none, launches: firstOf(lists.launches), named, samples, ends: firstOf(lists.ends) };
}

/** As many of each kind as are shown. Behind a space, those that go on behind one, if there are such. */
function inShort(typed: string, ways: Continuations): Continuations {
  const { length } = fold(typed).text;
  const isApart = ({ text }: Continuation): boolean => {
    const words = fold(text);
    return words.text.length > length && isWordBorder(words, length);
  };
  const asks = /\s$/.test(typed) && Object.values(ways).some((kind: readonly Continuation[]) => kind.some(isApart));
  return byKind(ways, (kind, name) => (asks ? kind.filter(isApart) : kind).slice(0, most[name]));
}

const together = (all: readonly Continuations[]): Continuations =>
  byKind(none, (_, name) => all.flatMap((ways) => ways[name]));

const mapped = (ways: Continuations, map: (one: Continuation) => Continuation): Continuations =>
  byKind(ways, (kind) => kind.map(map));

const byKind = (
  ways: Continuations,
  change: (kind: readonly Continuation[], name: keyof Continuations) => readonly Continuation[],
): Continuations => ({
  launches: change(ways.launches, "launches"),
  calls: change(ways.calls, "calls"),
  named: change(ways.named, "named"),
  samples: change(ways.samples, "samples"),
  values: change(ways.values, "values"),
  phrases: change(ways.phrases, "phrases"),
  ends: change(ways.ends, "ends"),
});

function later<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function byName<Value>(make: (name: string) => Value): (name: string) => Value {
  const made = new Map<string, Value>();
  return (name) => {
    const value = made.get(name) ?? make(name);
    made.set(name, value);
    return value;
  };
}
