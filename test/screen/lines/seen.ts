import stringWidth from "string-width";

// What a terminal shows of a line, as a text.

const escape = String.fromCharCode(27);
const parts = new RegExp(`(${escape}\\[[\\d;]*[mG])`);

/** Colours are left out, and what is placed in a column is moved there. Fails where it would be drawn over a text. */
export function seen(line: string): string {
  let text = "";
  for (const part of line.split(parts)) {
    if (part.endsWith("G") && part.startsWith(escape)) {
      const room = Number(part.slice(2, -1)) - 1 - stringWidth(text);
      if (room < 0) throw new Error(`drawn over ${-room} columns: ${JSON.stringify(line)}`);
      text += " ".repeat(room);
    } else if (!part.startsWith(`${escape}[`)) text += part;
  }
  return text;
}

/** Whether anything but colours and columns would reach the terminal. */
export const hasStrangeControls = (line: string): boolean =>
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/.test(
    line
      .split(parts)
      .filter((_, index) => index % 2 === 0)
      .join(""),
  );

export const ownEscapes = (line: string): readonly string[] => line.split(parts).filter((_, index) => index % 2 === 1);
