/** Phrases that stand in lines, divided by ` / `. */
export const phrases = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(" / "));
