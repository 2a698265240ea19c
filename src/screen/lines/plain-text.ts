import { printable } from "../../index.ts";

// Texts of a card as they may stand in a terminal: an escape in them is seen, and does nothing.

/** No screen has room for more. */
const longest = 20_000;

const newline = /\r\n|[\n\r\u2028\u2029]/;
const newlines = /\s*[\n\r\u2028\u2029]\s*/g;

/** The text in its own lines; none where nothing is in it. Never two empty lines in a row. */
export function paragraphs(text: string): readonly string[] {
  const lines = shortened(text)
    .split(newline)
    .map((line) => clean(line.trimEnd().replace(/^\s{5,}/, "    ")));
  const kept = lines.filter((line, index) => line !== "" || lines[index - 1] !== "");
  return kept.slice(kept[0] === "" ? 1 : 0, kept.at(-1) === "" ? -1 : undefined);
}

/** The text where there is room for one line only. */
export const onOneLine = (text: string): string => inline(text).trim();

/** The same for a piece of a text: the spaces around it stay. */
export const inline = (text: string): string => clean(shortened(text).replace(newlines, " "));

function shortened(text: string): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest)}… +${grouped(text.length - longest)}`;
}

const simple = /^[ -~\uac00-\ud7a3\u3041-\u3096\u30a1-\u30fe\u3001-\u3003\u4e00-\u9fff]*$/;

function clean(line: string): string {
  if (simple.test(line)) return line;
  return printable(line.replaceAll("\t", "  "))
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/(\p{M}{8})\p{M}+/gu, "$1");
}

/** `9,500`. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
