import { printable, type ConversationNotRun, type ConversationResults } from "../../../index.ts";
import { width } from "../../../cells.ts";
import { commonFolder } from "../../../common-folder.ts";

/** Between two columns. */
const gap = "  ";
const statuses = { passed: "passed", failed: "failed", updated: "updated", notRun: "not run" } as const;
const cellWidth = Math.max(...Object.values(statuses).map((word) => word.length));
/** A file's name is cut at its beginning rather than take more of a terminal's line. */
const mostOfLine = 0.4;
/** Where a line may be as long as it likes, names of combinations that need more stand above all the same. */
const readable = 120;

/**
 * The files as rows and the combinations as columns, as many beside each other as fit; names of combinations that do not
 * fit stand above, with the number of their column. So does the folder all files are in.
 */
export function gridLines({ results, notRun }: ConversationResults, columns: number | null): string[] {
  const cells = new Map<string, string>();
  const keyOf = ({ file, variant = "" }: ConversationNotRun): string => JSON.stringify([file, variant]);
  for (const result of results) cells.set(keyOf(result), statuses[result.status]);
  for (const one of notRun) cells.set(keyOf(one), statuses.notRun);
  const all: readonly ConversationNotRun[] = [...results, ...notRun];
  const files = [...new Set(all.map(({ file }) => file))];
  const variants = [...new Set(all.map(({ variant = "" }) => variant))];

  const folder = commonFolder(files);
  const titles = files.map((file) => {
    const title = printable(file.slice(folder.length));
    return columns === null ? title : shortened(title, Math.floor(columns * mostOfLine));
  });
  const first = Math.max(...titles.map(width));
  const names = variants.map(printable);
  const widths = names.map((name) => Math.max(width(name), cellWidth));
  const isNumbered = first + widths.reduce((sum, one) => sum + gap.length + one, 0) > (columns ?? readable);
  const headings = isNumbered ? names.map((_, index) => String(index + 1)) : names;
  const ofColumn = isNumbered ? names.map(() => cellWidth) : widths;
  const perBlock =
    isNumbered && columns !== null
      ? Math.max(1, Math.floor((columns - first) / (gap.length + cellWidth)))
      : names.length;

  const row = (title: string, texts: readonly string[], from: number): string =>
    [padded(title, first), ...texts.map((text, index) => padded(text, ofColumn[from + index]!))].join(gap).trimEnd();
  const blocks = Array.from({ length: Math.ceil(names.length / perBlock) }, (_, block) => {
    const [from, to] = [block * perBlock, (block + 1) * perBlock];
    const rows = files.map((file, index) => {
      const texts = variants.slice(from, to).map((variant) => cells.get(keyOf({ file, variant })) ?? "");
      return row(titles[index]!, texts, from);
    });
    return [row("", headings.slice(from, to), from), ...rows, ""];
  });
  const digits = String(names.length).length;
  const legend = isNumbered
    ? [...names.map((name, index) => `${String(index + 1).padStart(digits)}  ${name}`), ""]
    : [];
  return [...(folder === "" ? [] : [`in ${printable(folder)}`, ""]), ...legend, ...blocks.flat()];
}

const padded = (text: string, columns: number): string => text + " ".repeat(Math.max(0, columns - width(text)));

/** The end of a path tells more than its beginning. */
function shortened(path: string, columns: number): string {
  if (width(path) <= columns) return path;
  const signs = [...path];
  while (signs.length > 0 && width(signs.join("")) > columns - 1) signs.shift();
  return `…${signs.join("")}`;
}
