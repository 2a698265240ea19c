import { printable, type Vocabulary } from "../../../index.ts";
import type { Candidate, Completion } from "../../line/completion.ts";
import { mostCandidates } from "./candidate.ts";
import { slashLine } from "./slash-line.ts";
import { utterance } from "./utterance.ts";

/** What Tab offers at a place of the line. */
export function complete(text: string, cursor: number, vocabulary: Vocabulary): Completion {
  const to = border(text, cursor);
  const typed = text.slice(0, to);
  const [lead] = /^\s*!?\s*/.exec(typed)!;
  const begun = typed.slice(lead.length);
  const ways = begun.startsWith("/") ? slashLine(begun, vocabulary) : utterance(begun, vocabulary);
  const from = lead.length + ways.from;
  return { from, to, candidates: offered(ways.candidates, typed.slice(from)) };
}

/** The border of characters at the place or before it. */
function border(text: string, cursor: number): number {
  const place = Number.isFinite(cursor) ? Math.min(Math.max(0, Math.trunc(cursor)), text.length) : text.length;
  const isWithin = /^[\udc00-\udfff]/.test(text.slice(place)) && /[\ud800-\udbff]$/.test(text.slice(0, place));
  return isWithin ? place - 1 : place;
}

/** Longer than anything one would pick from a list. */
const longestCandidate = 1000;
const longestNote = 80;

/** Those that can be typed: on one line, and the same when it is shown. */
function offered(all: readonly Candidate[], standing: string): readonly Candidate[] {
  const byText = new Map<string, Candidate>();
  for (const { text, says } of all) {
    if (byText.size > mostCandidates) break;
    if (byText.has(text) || text.length > longestCandidate || !isPlain(text)) continue;
    byText.set(text, says === undefined || says === "" ? { text } : { text, says: inShort(says) });
  }
  // A space behind it is not worth taking away.
  if (byText.size > 1) for (const text of [standing, standing.trimEnd()]) byText.delete(text);
  return [...byText.values()].slice(0, mostCandidates);
}

const isPlain = (text: string): boolean => text.trim() !== "" && printable(text) === text && !/\p{Cs}/u.test(text);

function inShort(says: string): string {
  const characters = [...printable(says.slice(0, 6 * longestNote)).replace(/\p{Cs}/gu, "\ufffd")];
  return characters.length > longestNote ? `${characters.slice(0, longestNote - 1).join("")}…` : characters.join("");
}
