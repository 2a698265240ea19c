import { signsOf, width } from "../../cells.ts";

/** The text in lines that fit into so many columns, broken at spaces where it can be; all but the first are indented. */
export function wrapped(text: string, columns: number, indent: string): string[] {
  const [[first = "", ...begun] = [], ...words] = text.split(/(?<=\S) /).map((word) => word.split(seam));
  const lines = broken(first, columns, indent);
  let used = width(lines.at(-1)!);
  const add = (piece: string, space: string): void => {
    const more = space.length + width(piece);
    if (used + more <= columns) {
      lines[lines.length - 1] += space + piece;
      used += more;
    } else {
      lines.push(...broken(indent + piece, columns, indent));
      used = width(lines.at(-1)!);
    }
  };
  for (const piece of begun) add(piece, "");
  for (const word of words) word.forEach((piece, index) => add(piece, index === 0 ? " " : ""));
  return lines;
}

/** Japanese has no spaces: it is broken behind a stop, and where a word in kanji or katakana begins behind hiragana. */
const seam = /(?<=[\u3001\u3002])(?=[^\s\u300d])|(?<=[\u3040-\u309f])(?=[\u30a1-\u30fa\u3400-\u9fff])/u;

/** A word in as many lines as it needs: a terminal would go on in its first column. */
function broken(word: string, columns: number, indent: string): string[] {
  if (width(word) <= columns || columns < width(indent) + 2) return [word];
  const lines: string[] = [];
  let [line, used] = ["", 0];
  for (const sign of signsOf(word)) {
    const cells = width(sign);
    if (used + cells > columns && line.trim() !== "") {
      const seam = line.search(/(?<=[./:,=&?-])[^./:,=&?-]*$/);
      const end = seam > columns / 2 ? seam : line.length;
      lines.push(line.slice(0, end));
      line = indent + line.slice(end);
      used = width(line);
    }
    line += sign;
    used += cells;
  }
  return [...lines, line];
}
