import { gap, lineWidth, span, type Line } from "./span.ts";

/** A frame takes this much of the width. */
export const frameColumns = 4;

/** Lines in a frame of so many columns, with the title if it is a simple name. */
export function boxed(lines: readonly Line[], columns: number, title = ""): readonly Line[] {
  const edge = columns - 2;
  const head = /^[\w.-]+$/.test(title) && title.length < edge - 4 ? `─ ${title} ` : "";
  return [
    [span(`╭${head}${"─".repeat(edge - head.length)}╮`, "faint")],
    ...lines.map((line) => [
      span("│", "faint"),
      span(" "),
      ...line,
      gap(columns - frameColumns - lineWidth(line) + 1),
      span("│", "faint"),
    ]),
    [span(`╰${"─".repeat(edge)}╯`, "faint")],
  ];
}
