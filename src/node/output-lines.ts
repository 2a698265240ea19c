import type { Readable } from "node:stream";
import { stripVTControlCharacters } from "node:util";

/** More of a line is cut off. */
const longest = 2000;

/** Makes lines of what a program of the user's prints bit by bit. */
export interface OutputLines {
  add(text: string): void;
  /** The last line may have no end. */
  end(): void;
}

/** Tells each line, harmless for a terminal. */
export function outputLines(onLine: (line: string) => void): OutputLines {
  let begun = "";
  return {
    add(text) {
      const [first = "", ...others] = text.split("\n");
      // Of a line without an end no more is kept than is shown.
      begun = (begun + first).slice(0, 2 * longest);
      for (const next of others) {
        onLine(harmless(begun));
        begun = next.slice(0, 2 * longest);
      }
    },
    end() {
      if (begun !== "") onLine(harmless(begun));
      begun = "";
    },
  };
}

/** Tells what a program prints, line by line. */
export function readOutput(stream: Readable, onLine: (line: string) => void): void {
  const lines = outputLines(onLine);
  stream.setEncoding("utf8");
  stream.on("error", () => undefined);
  stream.on("data", (chunk: string) => lines.add(chunk));
  stream.on("end", () => lines.end());
}

/** Without colours, controls and what turns the writing direction. */
export function harmless(line: string): string {
  const plain = stripVTControlCharacters(line.replace(/\r$/, ""))
    .replace(/\t/g, "  ")
    .replace(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, "\ufffd");
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}
