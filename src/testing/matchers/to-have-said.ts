import { languages, type Lang } from "../../axes.ts";
import { nearestName } from "../../suggestion.ts";
import { misuse, readChoice, readCount, readOptions } from "./misuse.ts";
import { saidAs, saidBy, sources, type Said, type SpeechSource } from "./said.ts";
import { sceneOf } from "./subject.ts";
import { isExpectedText, isText, nearMissAmong, readText, shownText, type ExpectedText } from "./text.ts";
import { listing, verdict, type Verdict } from "./verdict.ts";

export interface SaidOptions {
  /** The language it was said in. */
  readonly lang?: Lang;
  /** Where it is from: an answer, a reprompt, the answer to an event, or a sentence of the emulator's own. */
  readonly source?: SpeechSource;
}

/** What `toHaveSaid` takes: what was said, in this order, and how. */
export type SaidArguments =
  readonly [options?: SaidOptions] | readonly [expected: ExpectedText | readonly ExpectedText[], options?: SaidOptions];

const name = "toHaveSaid";

/** Whether all that is expected was spoken, in this order; other things may have been said in between. */
export function toHaveSaid(subject: unknown, ...args: readonly unknown[]): Verdict {
  const scene = sceneOf(subject, name);
  const { texts, options } = readArguments(args);
  const said = saidBy(scene);
  const met = inOrder(texts, said, options);
  return verdict({
    scene,
    pass: met === texts.length,
    sentence: (to) => `the device ${to} have said ${shownTexts(texts)}${how(options)} ${scene.span}`,
    was: () => listing("It said", said.map(saidAs), "It said nothing."),
    hints: () => hints(texts, met, said, options),
    expected: args[0],
    actual: said.map(({ value }) => value),
  });
}

interface Expected {
  /** `null` is anything at all. */
  readonly texts: readonly (ExpectedText | null)[];
  readonly options: SaidOptions;
}

function readArguments(args: readonly unknown[]): Expected {
  readCount(name, args, 2);
  const [first] = args;
  const isOptionsAlone = args.length === 1 && typeof first === "object" && first !== null && !Array.isArray(first);
  if (args.length === 0) return { texts: [null], options: {} };
  if (isOptionsAlone && !isExpectedText(first)) return { texts: [null], options: readSaidOptions(first) };
  const options = readSaidOptions(args[1] ?? {});
  // A variable with nothing in it would be met by whatever was said.
  if (first === undefined) throw misuse(name, "got undefined as the text; leave it out to expect anything at all");
  if (!Array.isArray(first)) return { texts: [readText(name, "what was said", first)], options };
  if (first.length === 0) throw misuse(name, "got an empty array; `.not.toHaveSaid()` expects that nothing was said");
  return { texts: first.map((text) => readText(name, "each thing that was said", text)), options };
}

function readSaidOptions(options: unknown): SaidOptions {
  readOptions(name, options, ["lang", "source"]);
  const { lang, source } = options as SaidOptions;
  readChoice(name, "`lang`", lang, languages);
  readChoice(name, "`source`", source, sources);
  return options as SaidOptions;
}

const isMet = (text: ExpectedText | null, value: string): boolean => text === null || isText(text, value);

const isSaidSo = ({ lang, source }: SaidOptions, said: Said): boolean =>
  (lang === undefined || said.lang === lang) && (source === undefined || said.source === source);

/** How many of the texts were said, one after the other. */
function inOrder(texts: Expected["texts"], said: readonly Said[], options: SaidOptions): number {
  let met = 0;
  for (const one of said) {
    if (met < texts.length && isSaidSo(options, one) && isMet(texts[met]!, one.value)) met += 1;
  }
  return met;
}

const shownTexts = (texts: Expected["texts"]): string =>
  texts.map((text) => (text === null ? "anything" : shownText(text))).join(", then ");

function how({ lang, source }: SaidOptions): string {
  return `${lang === undefined ? "" : ` in ${lang}`}${source === undefined ? "" : ` (${source})`}`;
}

function hints(texts: Expected["texts"], met: number, said: readonly Said[], options: SaidOptions): (string | null)[] {
  const missing = texts[met]!;
  const same = said.filter(({ value }) => isMet(missing, value));
  const [first] = same;
  if (first && !same.some((one) => isSaidSo(options, one))) return [saidOtherwise(first, options)];
  if (missing === null) return [];
  const order =
    first && met > 0 ? `${shownText(missing)} was said, but not after ${shownText(texts[met - 1]!)}.` : null;
  if (order !== null) return [order];
  const progress = texts.length > 1 ? `The first that is missing: ${shownText(missing)}.` : null;
  const values = said.map(({ value }) => value);
  return [progress, nearMissAmong(missing, values) ?? alike(missing, values)];
}

/** In a list of one there is nothing to point at. */
function alike(missing: ExpectedText, values: readonly string[]): string | null {
  const near = typeof missing === "string" && values.length > 1 ? nearestName(missing, values) : undefined;
  return near === undefined ? null : `The nearest: ${shownText(near)}.`;
}

function saidOtherwise({ value, lang, source }: Said, wanted: SaidOptions): string {
  const inLang =
    wanted.lang === undefined || wanted.lang === lang ? null : `in ${lang || "no language"}, not ${wanted.lang}`;
  const from = wanted.source === undefined || wanted.source === source ? null : `as ${source}, not ${wanted.source}`;
  return `${shownText(value)} was said ${[inLang, from].filter((part) => part !== null).join(", and ")}.`;
}
