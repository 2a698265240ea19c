import { styleText } from "node:util";
import { width } from "../../cells.ts";
import { translated } from "../language/language.ts";
import { cut } from "../output/cut.ts";
import type { Completion } from "./completion.ts";
import { commonStart } from "./common-start.ts";

/** A choice among candidates. It is data: each step makes another one. */
export interface Menu {
  readonly completion: Completion;
  /** The text as it was typed. */
  readonly typed: string;
  /** Null before one was chosen. */
  readonly chosen: number | null;
}

/** What Tab does first: as much as all candidates have in common, and a menu where there are several. */
export function begin(typed: string, completion: Completion): { text: string; cursor: number; menu: Menu | null } {
  const { from, to, candidates } = completion;
  const [first] = candidates;
  if (first !== undefined && candidates.length === 1) return { ...replaced(typed, completion, first.text), menu: null };
  const shared = commonStart(candidates.map(({ text }) => text));
  const isMore = shared.length > to - from;
  const now = isMore ? replaced(typed, completion, shared) : { text: typed, cursor: to };
  const moved = isMore ? { ...completion, to: from + shared.length } : completion;
  return { ...now, menu: { completion: moved, typed: now.text, chosen: null } };
}

/** The next candidate, or the one before it. */
export function step(menu: Menu, by: 1 | -1): { text: string; cursor: number; menu: Menu } {
  const { completion, typed, chosen } = menu;
  const { length } = completion.candidates;
  const next = chosen === null ? (by === 1 ? 0 : length - 1) : (chosen + by + length) % length;
  return { ...replaced(typed, completion, completion.candidates[next]!.text), menu: { ...menu, chosen: next } };
}

const replaced = (typed: string, { from, to }: Completion, by: string): { text: string; cursor: number } => ({
  text: typed.slice(0, from) + by + typed.slice(to),
  cursor: from + by.length,
});

/** The menu in rows of so many cells; of many candidates those around the chosen one. */
export function menuRows({ completion, chosen }: Menu, columns: number, most = mostRows): string[] {
  const { candidates } = completion;
  const first = Math.max(0, Math.min((chosen ?? 0) - Math.floor(most / 2), candidates.length - most));
  const shown = candidates.slice(first, first + most);
  const longest = Math.max(...shown.map(({ text }) => width(text)));
  const rows = shown.map(({ text, says }, index) => {
    const isChosen = first + index === chosen;
    const padded = says === undefined ? text : text + " ".repeat(Math.max(0, longest - width(text)) + 2) + says;
    const row = cut(`${isChosen ? "*" : " "} ${padded}`, columns - 1);
    return isChosen ? styleText("inverse", row) : row;
  });
  const left = candidates.length - shown.length;
  if (left === 0) return rows;
  return [...rows, cut(`  ${translated(`and ${left} more: type on, or press Tab again`)}`, columns - 1)];
}

const mostRows = 7;
