import type { Link, Target } from "../card/card.ts";
import { broken, fitting } from "./broken.ts";
import { behind, written } from "./layout.ts";
import { onOneLine } from "./plain-text.ts";
import type { Sheet } from "./sheet.ts";
import type { Words } from "./words.ts";
import { span, type Line } from "./span.ts";
import { signsOf, width } from "../../cells.ts";

/** Where a touch leads, on lines of its own. Only the device would go there. */
export function targetLines(sheet: Sheet, target: Target | null, label?: string): readonly Line[] {
  if (target === null || onOneLine(target.address) === "") return [];
  const { words } = sheet;
  const note = target.kind === "other" ? ` (${words.noLink})` : "";
  const arrow = label ?? arrowOf(target, words);
  return addressLines(sheet.number() + arrow, target.address, note, sheet.columns);
}

function arrowOf({ kind }: Target, { onTouch }: Words): string {
  switch (kind) {
    case "web":
    case "phone":
      return "→ ";
    case "clova":
    case "app":
      return onTouch;
    case "other":
      return "";
  }
}

export const linkLines = (sheet: Sheet, { role, target }: Link): readonly Line[] =>
  targetLines(sheet, target, target.kind === "web" ? sheet.words.roles[role] : undefined);

/** A label and an address behind it, or below it where little room is left. */
export function addressLines(label: string, address: string, note: string, columns: number): readonly Line[] {
  const head = span(label, "faint");
  const text = shown(address);
  const room = columns - head.width;
  const isBehind = 4 * head.width <= columns || width(text + note) <= room;
  if (isBehind) return behind(head, columns, (room) => twoLines(text, note, room));
  return [...written(label, columns, "faint"), ...behind(span("  "), columns, (room) => twoLines(text, note, room))];
}

/** Cut in the middle where it would take more. */
function twoLines(address: string, note: string, columns: number): readonly Line[] {
  const lines = broken(address + note, columns);
  const room = 2 * columns - width(note) - 1;
  const kept = lines.length <= 2 ? lines : split(signsOf(cut(address, room) + note), columns);
  return kept.map((line) => [span(line, "faint")]);
}

/** Broken where a line is full, whatever stands there. */
function split(signs: readonly string[], columns: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const sign of fitting(signs, columns)) {
    if (width(line + sign) > columns) {
      lines.push(line);
      line = "";
    }
    line += sign;
  }
  return [...lines, line];
}

/** Without user and password. */
const shown = (address: string): string => onOneLine(address).replace(/^([a-z][a-z0-9+.-]*:)?\/\/[^/?#]*@/i, "$1//");

/** Both ends tell more than what is between them. */
export function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text;
  const signs = signsOf(text);
  const room = Math.max(columns - 1, 0);
  let end = 0;
  let used = 0;
  while (end < signs.length && used + width(signs[end]!) <= room * 0.6) used += width(signs[end++]!);
  let start = signs.length;
  while (start > end && used + width(signs[start - 1]!) <= room) used += width(signs[--start]!);
  return `${signs.slice(0, end).join("")}…${signs.slice(start).join("")}`;
}
