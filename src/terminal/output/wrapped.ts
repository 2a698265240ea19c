import { signsOf, width } from "../../cells.ts";

/** The text in lines that fit into so many columns, broken at spaces where it can be; all but the first are indented. */
export function wrapped(text: string, columns: number, indent: string): string[] {
  const [first = "", ...words] = text.split(/(?<=\S) /);
  const lines = broken(first, columns, indent);
  for (const word of words) {
    const longer = `${lines.at(-1)} ${word}`;
    if (width(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(...broken(indent + word, columns, indent));
  }
  return lines;
}

/** A word in as many lines as it needs: a terminal would go on in its first column. */
function broken(word: string, columns: number, indent: string): string[] {
  if (width(word) <= columns || columns < width(indent) + 2) return [word];
  const lines: string[] = [];
  let line = "";
  for (const sign of signsOf(word)) {
    if (width(line + sign) > columns && line.trim() !== "") {
      const seam = line.search(/(?<=[./:,=&?-])[^./:,=&?-]*$/);
      const end = seam > columns / 2 ? seam : line.length;
      lines.push(line.slice(0, end));
      line = indent + line.slice(end);
    }
    line += sign;
  }
  return [...lines, line];
}
