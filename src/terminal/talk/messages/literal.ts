import { printableJson } from "../../../index.ts";
import { width } from "../../../cells.ts";
import { isContainer, isList, lengthOf, type Container } from "./container.ts";
import type { Part } from "./row.ts";

// Keys and values of JSON as they are written in one row, cut where they are too long for it.

/** So many characters of a text are shown where there is room for them. */
export const longestText = 200;

/** A value that has no members. `isCut` where that is not all of it. */
export interface Literal {
  readonly parts: readonly Part[];
  readonly isCut: boolean;
}

/** A text, number, boolean or null in at most so many columns, or a few more where there is no room at all. */
export function literal(value: unknown, columns: number): Literal {
  if (typeof value === "string") return text(value, columns);
  const role = typeof value === "number" ? "number" : "literal";
  return { parts: [{ role, text: JSON.stringify(value) ?? "null" }], isCut: false };
}

function text(value: string, columns: number): Literal {
  const whole = value.length <= longestText ? quoted(value) : null;
  if (whole !== null && width(whole) <= columns) return { parts: [{ role: "string", text: whole }], isCut: false };
  const note = `  ${grouped(value.length)} characters`;
  const room = Math.min(Math.max(columns - note.length, fewest), 2 * longestText);
  const parts: Part[] = [
    { role: "string", text: cut(value.slice(0, longestText), room) },
    { role: "note", text: note },
  ];
  return { parts, isCut: true };
}

/** A little of a text is always shown. */
const fewest = 12;

/** As much of the beginning as has room in so many columns, quoted. */
function cut(value: string, columns: number): string {
  let shown = "";
  let used = 3;
  for (const sign of value) {
    const written = quoted(sign).slice(1, -1);
    used += width(written);
    if (used > columns) break;
    shown += written;
  }
  return `"${shown}…"`;
}

const quoted = (value: string): string => printableJson(JSON.stringify(value));

/** A key with its colon, in at most so many columns. */
export function keyParts(key: string, columns: number): Literal {
  const whole = key.length <= longestText ? quoted(key) : null;
  const isCut = whole === null || width(whole) > columns;
  const written = isCut ? cut(key.slice(0, longestText), Math.max(columns, fewest)) : whole;
  return {
    parts: [
      { role: "key", text: written },
      { role: "sign", text: ": " },
    ],
    isCut,
  };
}

/** Brackets with nothing between them, or with what is not shown. */
export function brackets(value: Container, inside: "" | "…"): string {
  return isList(value) ? `[${inside}]` : `{${inside}}`;
}

/** A few words for a value that is there no more. */
export function mention(value: unknown): readonly Part[] {
  if (!isContainer(value)) return literal(value, longestMention).parts;
  return [{ role: "sign", text: brackets(value, lengthOf(value) === 0 ? "" : "…") }];
}

const longestMention = 40;

/** A whole number as it is read in English: `1,136`. Intl takes longer to load than a view to be made. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
