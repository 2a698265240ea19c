import type { Delivered, Reading, SlotReader } from "../slot-types/slot-reader.ts";
import { isWordBorder, type FoldedText } from "../text/folded-text.ts";

/** Words of the utterance that a slot type knows. */
export interface Span {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value: Delivered;
  /** All that could be read here, for slots that take less: a number without its unit. */
  readonly readings: readonly Reading[];
}

/** Far more than an utterance of a few sentences has, and a model of a hundred types. */
const mostSpans = 500;
const mostReads = 50_000;

/**
 * All that the slot types know in the utterance, the longest first. Where words are written apart one begins with a word
 * or right behind another one.
 */
export function spansIn(
  words: FoldedText,
  readers: ReadonlyMap<string, SlotReader>,
  isApart: boolean,
  tails: ReadonlySet<string>,
): Span[] {
  const { text } = words;
  const longestTail = Math.max(0, ...Array.from(tails, ({ length }) => length));
  /** Whether a word ends here, a particle or the like behind it left aside. */
  const endsWord = (end: number): boolean => {
    for (let border = end; border <= end + longestTail; border += 1) {
      if (isWordBorder(words, border)) return border === end || tails.has(text.slice(end, border));
    }
    return false;
  };
  const spans: Span[] = [];
  let reads = 0;
  for (const [type, reader] of readers) {
    const starts = new Set<number>();
    for (let start = 0; start < text.length && spans.length < mostSpans && reads < mostReads; start += 1) {
      if (isApart && !isWordBorder(words, start) && !starts.has(start)) continue;
      let longest: Reading = { end: start, value: null };
      reads += 1;
      const readings = reader.read(text, start);
      for (const reading of readings) {
        if (reading.end > longest.end && (!isApart || endsWord(reading.end))) longest = reading;
      }
      if (longest.end === start || isFragment(text, start, longest.end)) continue;
      starts.add(longest.end);
      spans.push({ type, start, end: longest.end, value: longest.value, readings });
    }
  }
  return spans.sort((one, other) => other.end - other.start - (one.end - one.start) || one.start - other.start);
}

const isDigit = (character: string | undefined): boolean => /[0-9]/.test(character ?? "");
const isKanji = (character: string | undefined): boolean => /\p{Script=Han}/u.test(character ?? "");
/** What a date or time goes on behind: 2月30日 has no 30日 of its own. */
const isTimeUnit = (character: string | undefined): boolean => /[年月日時分]/.test(character ?? "");

/** Whether the stretch is part of a longer number, date or word in kanji: 日 in 日程, 3 in 13. */
function isFragment(text: string, start: number, end: number): boolean {
  const [before, first, last, behind] = [text[start - 1], text[start], text[end - 1], text[end]];
  if (isDigit(first) && (isDigit(before) || isTimeUnit(before) || before === "." || before === "-")) return true;
  if (isDigit(behind) && (isDigit(last) || isTimeUnit(last))) return true;
  return isKanji(first) && (isKanji(before) || (end - start === 1 && isKanji(behind)));
}

/** The longest ones that do not overlap, of these types, in the order of the utterance; at most so many of each type. */
export function chosen(spans: readonly Span[], types: ReadonlyMap<string, number>): Span[] {
  const taken: Span[] = [];
  const left = new Map(types);
  for (const span of spans) {
    const count = left.get(span.type) ?? 0;
    if (count === 0 || taken.some(({ start, end }) => span.start < end && start < span.end)) continue;
    left.set(span.type, count - 1);
    taken.push(span);
  }
  return taken.sort((one, other) => one.start - other.start);
}
