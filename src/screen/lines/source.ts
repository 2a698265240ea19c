import type { Source } from "../card/card.ts";
import { targetLines } from "./address.ts";
import { written } from "./layout.ts";
import type { Sheet } from "./sheet.ts";
import { lineWidth, span, type Line } from "./span.ts";

/** Whom it is from, and where that is; on one line if it fits. */
export function sourceLines(sheet: Sheet, source: Source | null): readonly Line[] {
  if (source === null) return [];
  const isAddress = source.text === source.target?.address;
  const lines = isAddress ? [] : written(source.text, sheet.columns, "faint").slice(0, mostSourceLines);
  const address = targetLines(sheet, source.target);
  const [line] = lines;
  const [target] = address;
  if (lines.length !== 1 || address.length !== 1 || !line || !target) return [...lines, ...address];
  if (lineWidth(line) + 1 + lineWidth(target) > sheet.columns) return [...lines, ...address];
  return [[...line, span(" "), ...target]];
}

const mostSourceLines = 4;
