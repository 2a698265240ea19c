import { wordTrie } from "./word-trie.ts";

/** From one time to another, in seconds since midnight. */
export interface ClockSpan {
  readonly from: number;
  readonly to: number;
}

/** A part of the day, such as the morning. */
export interface DayPart {
  /** Null where the guide does not name the part, which then stands only before an hour. */
  readonly span: ClockSpan | null;
  /** The hours that people say with it; those from 24 on belong to the night that began on the day before. */
  readonly hours: readonly number[];
}

const fromTo = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const hours = (from: number, to: number): ClockSpan => ({ from: from * 3600, to: to * 3600 });

const smallHours = [...fromTo(0, 5), 22, 23, 24];
const morning: DayPart = { span: hours(6, 9), hours: fromTo(4, 11) };
const night: DayPart = { span: hours(18, 24), hours: fromTo(17, 28) };

// LINE guide, Interaction model: the parts of the day and their spans.
export const dayParts = wordTrie<DayPart>([
  ["未明", { span: hours(0, 3), hours: fromTo(0, 5) }],
  ["深夜", { span: hours(0, 3), hours: smallHours }],
  ["明け方 明けがた", { span: hours(3, 6), hours: fromTo(3, 7) }],
  ["朝", morning],
  ["昼前 お昼前", { span: hours(9, 12), hours: fromTo(9, 11) }],
  ["昼 お昼 昼頃 お昼頃 昼ごろ お昼ごろ", { span: hours(11, 13), hours: fromTo(10, 16) }],
  ["昼過ぎ お昼過ぎ 昼すぎ お昼すぎ", { span: hours(12, 15), hours: fromTo(12, 16) }],
  ["夕方", { span: hours(15, 18), hours: fromTo(15, 19) }],
  ["午前 午前中", { span: hours(0, 12), hours: fromTo(0, 11) }],
  ["午後", { span: hours(12, 24), hours: fromTo(12, 23) }],
  ["日中", { span: hours(9, 18), hours: fromTo(9, 17) }],
  ["夜 晩", night],
  ["夜中 真夜中", { span: null, hours: smallHours }],
  ["早朝", { span: null, hours: fromTo(3, 8) }],
]);

/** Words that are a day and a part of it. */
export const dayAndPart = wordTrie<{ readonly shift: number; readonly part: DayPart }>([
  ["今朝 けさ", { shift: 0, part: morning }],
  ["今夜 今晩", { shift: 0, part: night }],
  ["昨夜 昨晩 ゆうべ", { shift: -1, part: night }],
  ["明朝", { shift: 1, part: morning }],
  ["明晩", { shift: 1, part: night }],
]);

/** The hour meant by `spoken` in this part of the day: 20 for the 8 of 夜8時; null if they do not go together. */
export const hourWithin = ({ hours }: DayPart, spoken: number): number | null =>
  hours.find((hour) => hour === spoken) ?? hours.find((hour) => spoken <= 12 && (hour - spoken) % 12 === 0) ?? null;
