import { filled, patternOf, valuesIn, type Pattern } from "./pattern.ts";

/** English with the same in Korean and in Japanese. */
export type Rows = Readonly<Record<string, readonly [ko: string, ja: string]>>;

export interface Catalogue {
  /** Whole sentences; one that begins with a space, or with a stop and a space, follows another. */
  readonly sentences: Rows;
  /** Words that stand in sentences, in holes like `{*}`. */
  readonly words: Rows;
}

/** The same in another language; null where a part of it has no sentence there. */
export type Translation = (text: string) => string | null;

/** What is longer quotes more than it says. */
const longest = 4000;
/** A message stands in a message that stands in a message. */
const deepest = 8;
/** So many texts are looked up for one. */
const mostLooks = 300;

interface Entry {
  readonly pattern: Pattern;
  readonly said: string;
  readonly size: number;
}

/** Entries with holes, those first that say more about a text. */
interface Entries {
  readonly sentences: readonly Entry[];
  readonly words: readonly Entry[];
  /** What follows a sentence. */
  readonly tails: readonly Entry[];
}

/** Looks texts up in a catalogue. What a text quotes stays as it came. */
export function createTranslation({ sentences, words }: Catalogue, language: "ko" | "ja"): Translation {
  const column = language === "ko" ? 0 : 1;
  const stop = language === "ko" ? "." : "。";
  let entries: Entries | undefined;
  let looks = 0;

  const saidIn = (rows: Rows, english: string): string | undefined =>
    Object.hasOwn(rows, english) ? rows[english]?.[column] : undefined;

  const entriesOf = (rows: Rows): Entry[] =>
    Object.entries(rows)
      .map(([english, both]) => ({ pattern: patternOf(english), said: both[column], size: english.length }))
      .sort((one, other) => other.size - one.size);

  /** Made when a text comes that has a value in it: those of help pages have none. */
  function allEntries(): Entries {
    const all = entriesOf(sentences);
    return {
      sentences: all.filter(({ pattern }) => pattern.holes.length > 0 && !isTail(pattern)),
      words: entriesOf(words).filter(({ pattern }) => pattern.holes.length > 0),
      tails: all.filter(({ pattern }) => isTail(pattern)),
    };
  }

  function sentence(text: string, depth: number): string | null {
    looks += 1;
    // What is in quotation marks was received, whatever it says.
    if (depth > deepest || looks > mostLooks || text.startsWith('"')) return null;
    entries ??= allEntries();
    return (
      saidIn(sentences, text) ??
      among(entries.sentences, text, depth) ??
      withoutStop(text, depth) ??
      parted(text, depth, entries.tails) ??
      placed(text, depth)
    );
  }

  function among(some: readonly Entry[], text: string, depth: number): string | null {
    for (const entry of some) {
      const said = saidWith(entry, valuesIn(entry.pattern, text), depth);
      if (said !== null) return said;
    }
    return null;
  }

  function saidWith({ pattern, said }: Entry, values: readonly string[] | null, depth: number): string | null {
    if (values === null) return null;
    const inHoles: string[] = [];
    for (const [index, value] of values.entries()) {
      const kind = pattern.holes[index];
      const own = kind === "value" ? value : inWords(value, depth + 1);
      if (own === null && kind === "words") return null;
      inHoles.push(own ?? value);
    }
    return filled(said, inHoles);
  }

  const inWords = (text: string, depth: number): string | null =>
    saidIn(words, text) ??
    (isNeutral(text) || isJson(text) ? text : among((entries ??= allEntries()).words, text, depth)) ??
    sentence(text, depth);

  function withoutStop(text: string, depth: number): string | null {
    if (!text.endsWith(".")) return null;
    const said = sentence(text.slice(0, -1), depth + 1);
    return said && said + stop;
  }

  /** A sentence, and one behind it: the last one first. */
  function parted(text: string, depth: number, tails: readonly Entry[]): string | null {
    const found = tails
      .map((tail) => ({ tail, at: text.lastIndexOf(tail.pattern.fixed[0]!) }))
      .filter(({ at }) => at !== -1)
      .sort((one, other) => other.at - one.at);
    for (const { tail, at } of found) {
      const behind = saidWith(tail, valuesIn(tail.pattern, text, at), depth);
      const before = behind === null ? null : at === 0 ? "" : sentence(text.slice(0, at), depth + 1);
      if (before !== null) return before + behind;
    }
    return null;
  }

  /** Behind the place in a file that it is about: `settings.json:3:1: …`. */
  function placed(text: string, depth: number): string | null {
    const end = text.indexOf(": ");
    if (end === -1 || !isPlace.test(text.slice(0, end))) return null;
    const said = sentence(text.slice(end + 2), depth + 1);
    return said && text.slice(0, end + 2) + said;
  }

  return (text) => {
    looks = 0;
    if (text.length > longest) return null;
    return saidIn(sentences, text) ?? sentence(text, 0);
  };
}

const isTail = ({ fixed }: Pattern): boolean => /^[.;]? /.test(fixed[0]!);

/** A path or a field of a file; a path that says where it begins may have spaces. */
const isPlace = /^(?:(?=\S*[./\\`])\S+|(?:\.{0,2}\/|[a-z]:\\)\S.*\.\w+(?::\d+)*)$/i;

/** Nothing in it is of any language but code and numbers; a stop is the end of a sentence. */
const isNeutral = (text: string): boolean => !/\p{L}|\.$/u.test(text.replace(/`[^`]*`/g, ""));

/** A value as it was received, or as it may be. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
