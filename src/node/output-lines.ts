import type { Readable } from "node:stream";
import { stripVTControlCharacters } from "node:util";

/** More of a line is cut off. */
const longest = 2000;

/** Tells what a program of the user's prints, line by line, harmless for a terminal. */
export function readOutput(stream: Readable, onLine: (line: string) => void): void {
  let begun = "";
  stream.setEncoding("utf8");
  stream.on("error", () => undefined);
  stream.on("data", (chunk: string) => {
    const [first = "", ...others] = chunk.split("\n");
    // Of a line without an end no more is kept than is shown.
    begun = (begun + first).slice(0, 2 * longest);
    for (const next of others) {
      onLine(harmless(begun));
      begun = next.slice(0, 2 * longest);
    }
  });
  stream.on("end", () => {
    if (begun !== "") onLine(harmless(begun));
  });
}

/** Without colours, controls and what turns the writing direction. */
export function harmless(line: string): string {
  const plain = stripVTControlCharacters(line.replace(/\r$/, ""))
    .replace(/\t/g, "  ")
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, "\ufffd");
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
