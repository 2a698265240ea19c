import type { Run } from "./card.ts";

// Client guide, CardList: titles in its example have words in `<mark>`. That is no markup to us: nothing else is read.

const mark = /<\/?mark>/i;

export const withoutMarks = (text: string): string => text.split(mark).join("");

/** A title in the pieces that are marked and those that are not. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  let isMarked = false;
  for (const piece of text.split(/(<\/?mark>)/i)) {
    if (mark.test(piece)) isMarked = !piece.startsWith("</");
    else if (piece !== "") runs.push({ text: piece, isMarked });
  }
  return runs;
}
