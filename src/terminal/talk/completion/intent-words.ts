import { readLine, type ModelWords, type Vocabulary } from "../../../index.ts";
import type { Candidate } from "../../line/completion.ts";
import type { Ways } from "./candidate.ts";
import { namesLike } from "./names.ts";

/** Ways on from what stands behind `/intent`: its name, slots that are not yet given, values. */
export function intentWords(typed: string, { models, hasSession }: Vocabulary): Ways {
  const asked = hasSession ? models.slice(0, 1) : models;
  const [, name, rest] = /^(\S+)\s+(.*)$/s.exec(typed) ?? [];
  if (name === undefined || rest === undefined) return { from: 0, candidates: names(typed, asked) };
  const model = asked.find(({ intents }) => intents.has(name));
  if (model === undefined) return { from: 0, candidates: [] };
  const { from, candidates } = slotWords(name, rest, model);
  return { from: typed.length - rest.length + from, candidates };
}

/** The extension's own come first. Of two extensions that have an intent the first is meant. */
function names(typed: string, models: readonly ModelWords[]): readonly Candidate[] {
  const all = new Map([...models].reverse().flatMap(({ intents }) => [...intents]));
  const own = models.flatMap(({ intents }) => [...intents.keys()]).filter(isWord);
  const known = [...own.filter((name) => !isClovas(name)), ...own.filter(isClovas)];
  return namesLike(typed, [...new Set(known)]).map((name) => {
    const slots = all.get(name)!;
    return { text: slots.length > 0 ? `${name} ` : name, says: slots.map((slot) => slot.name).join(", ") };
  });
}

const isClovas = (name: string): boolean => name.startsWith("Clova.");

function slotWords(intent: string, rest: string, model: ModelWords): Ways {
  const starts = [...rest.matchAll(/(?:^|\s)([^\s=]+)=/g)];
  const given = new Set(starts.map(([, name]) => name));
  const slots = model.intents.get(intent)!;
  const [word] = /\S*$/.exec(rest)!;
  const last = starts.at(-1);
  const open = slots.filter(({ name }) => !given.has(name) && name.startsWith(word) && isWord(name));
  const slotNames = word.includes("=") ? [] : open.map(({ name, type }) => ({ text: `${name}=`, says: type }));
  if (last === undefined) {
    // Words that belong to no slot make no line.
    return { from: rest.length - word.length, candidates: rest === word ? slotNames : [] };
  }
  const from = last.index + last[0].length;
  const value = rest.slice(from);
  const type = slots.find(({ name }) => name === last[1])?.type;
  const values = type === undefined ? [] : model.values(type, value.replace(/^"/, "").replace(/"\s*$/, ""));
  const before = value.slice(0, value.length - word.length);
  return {
    from,
    candidates: [
      ...values.flatMap((one) => written(one, value.startsWith('"'))),
      // Behind a space the value may be over, unless it is in quotes.
      ...(/\s$/.test(before) && !/^"[^"]*$/.test(value)
        ? slotNames.map(({ text, says }) => ({ text: before + text, says }))
        : []),
    ],
  };
}

/** What a name has to be to be written in a line. */
const isWord = (name: string): boolean => /^[^\s=]+$/.test(name);

/** A value as it has to be written, in quotes where it has spaces; nothing where it would be read as something else. */
function written(value: string, isQuoted: boolean): readonly Candidate[] {
  const quoted = `"${value}"`;
  const ways = isQuoted || /\s/.test(value) ? [quoted] : [value, quoted];
  const right = ways.find((text) => valueIn(`/intent x x=${text}`) === value);
  return right === undefined ? [] : [{ text: right }];
}

/** The value of the one slot of a line; null where it has others. */
function valueIn(text: string): string | null {
  const line = readLine(text)?.line;
  return line?.type === "intent" && line.slots.length === 1 ? line.slots[0]![1] : null;
}
