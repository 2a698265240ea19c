import { printable } from "../index.ts";

/** Characters of one line that are shown. */
const longest = 2000;

/** Words from outside on one line: controls and what turns the writing direction are visible, and an end comes. */
export function shownText(text: string, most = longest): string {
  if (text.length <= most) return printable(text);
  const more = (text.length - most).toLocaleString("en");
  return `${printable(text.slice(0, most))} … (${more} characters more)`;
}

/** Virtual or real time, for people: `3 ms`, `2.1 s`, `1 h 5 min`. */
export function shownTime(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  const minutes = Math.round(ms / 60_000);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** The moment of a record, as a conversation file has it. */
export const shownMoment = (at: number): string =>
  `+${Math.floor(at / 1000)}.${String(Math.floor(at % 1000)).padStart(3, "0")}`;

export const count = (number: number, one: string, more = `${one}s`): string =>
  `${number.toLocaleString("en")} ${number === 1 ? one : more}`;
