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
  for (const sign of word) {
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

/** How many columns a terminal needs for it: ideographs, syllables and pictures are two columns wide. */
export const width = (text: string): number => [...text].reduce((sum, sign) => sum + (wide.test(sign) ? 2 : 1), 0);

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
