import { printable } from "../emulator/printable.ts";

const usual = 160;

/** Something from a file as a message quotes it: on one line, harmless, and no longer than one reads. */
export function clipped(text: string, most = usual): string {
  const shown = printable(text.length > most ? text.slice(0, most).replace(/[\ud800-\udbff]$/, "") : text);
  return text.length > most ? `${shown}… (${text.length} characters)` : shown;
}

/** The same between quotation marks. */
export const clippedQuote = (text: string, most = usual): string => {
  const shown = JSON.stringify(text.slice(0, most));
  return text.length > most ? `${printable(shown)}… (${text.length} characters)` : printable(shown);
};
