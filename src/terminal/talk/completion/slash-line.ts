import { buttons, commands, type Vocabulary } from "../../../index.ts";
import { translated } from "../../language/language.ts";
import type { Candidate } from "../../line/completion.ts";
import type { Ways } from "./candidate.ts";
import { intentWords } from "./intent-words.ts";
import { namesLike } from "./names.ts";

/** Ways on from a `/` line. Behind `/link` stands a token, and nothing of it is completed. */
export function slashLine(begun: string, vocabulary: Vocabulary): Ways {
  const [, name = "", words] = /^(\S*)(?:\s+(.*))?$/s.exec(begun) ?? [];
  if (words === undefined) {
    const typed = name.toLowerCase();
    return { from: 0, candidates: lineNames(Object.keys(commands).filter((one) => one.startsWith(typed))) };
  }
  const { from, candidates } = Object.hasOwn(commands, name) ? behind(name, words, vocabulary) : nothing;
  return { from: begun.length - words.length + from, candidates };
}

const nothing: Ways = { from: 0, candidates: [] };

function behind(name: string, typed: string, vocabulary: Vocabulary): Ways {
  if (name === "/link") return nothing;
  if (name === "/intent") return intentWords(typed, vocabulary);
  const words = typed.split(/\s+/);
  const word = words.at(-1)!;
  const known = namesLike(word, wordsAt(name, words.length, vocabulary));
  return { from: typed.length - word.length, candidates: known.map((text) => ({ text })) };
}

/** What may stand as the first word behind a line, as the second, and so on. */
function wordsAt(name: string, place: number, { events }: Vocabulary): readonly string[] {
  if (name === "/press") return place === 1 ? buttons : [];
  if (name === "/event") return place === 1 ? events : [];
  return choices(usageOf(name)[place] ?? "");
}

/** The words of the usage, what stands in brackets in one: `/show`, `request|response`, `[FILE.png]`. */
const usageOf = (name: string): readonly string[] => commands[name]!.usage.split(/\s+(?![^[]*\])/);

/** The words of a usage that are to be written as they stand there; a capital stands for something else. */
const choices = (words: string): readonly string[] =>
  words.split(/[[\]|\s]+/).filter((word) => /^-{0,2}[a-z0-9][a-z0-9-]*$/.test(word));

/** The names of these lines, those that need more with a space behind. */
export const lineNames = (names: readonly string[]): readonly Candidate[] =>
  names.map((name) => {
    const [, next = "["] = usageOf(name);
    return { text: next.startsWith("[") ? name : `${name} `, says: translated(commands[name]!.says) };
  });
