/** Phrases that stand in lines, divided by ` / `. */
export const divided = (...lines: readonly string[]): string[] => lines.flatMap((line) => line.split(" / "));
