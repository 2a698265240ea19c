import { printable } from "../../index.ts";
import { signsOf, width } from "../../cells.ts";

/** A line of text that is being typed. */
export interface EditedText {
  readonly before: string;
  readonly after: string;
}

/** What can be typed: neither a control character nor a key without a character. */
export const isTypable = (typed: unknown): typed is string =>
  typeof typed === "string" && typed !== "" && !/\p{Cc}|\p{Cs}/u.test(typed);

export const typed = ({ before, after }: EditedText, signs: string): EditedText => ({ before: before + signs, after });

export const erased = ({ before, after }: EditedText): EditedText => ({ before: withoutLast(before), after });

export const erasedForward = ({ before, after }: EditedText): EditedText => ({ before, after: withoutFirst(after) });

export function movedLeft({ before, after }: EditedText): EditedText {
  const left = withoutLast(before);
  return { before: left, after: before.slice(left.length) + after };
}

export function movedRight({ before, after }: EditedText): EditedText {
  const right = withoutFirst(after);
  return { before: before + after.slice(0, after.length - right.length), after: right };
}

export const movedToStart = ({ before, after }: EditedText): EditedText => ({ before: "", after: before + after });

export const movedToEnd = ({ before, after }: EditedText): EditedText => ({ before: before + after, after: "" });

/** What of it stands in so many columns, the place of the cursor among it, and the columns behind that. */
export function shownOf({ before, after }: EditedText, columns: number): { text: string; behind: number } {
  const [left, right] = [signsOf(before).reverse(), signsOf(after)];
  // Where both are longer, the cursor has a third of the line behind it.
  const least = width(fitting(right, columns / 3).join(""));
  const shown = fitting(left, columns - least)
    .reverse()
    .join("");
  const behind = fitting(right, columns - width(shown)).join("");
  return { text: shown + behind, behind: width(behind) };
}

/** The first of these signs, made harmless, that fit. */
function fitting(signs: readonly string[], columns: number): string[] {
  const fit: string[] = [];
  for (const sign of signs.map(printable)) {
    if (width(fit.join("") + sign) > columns) break;
    fit.push(sign);
  }
  return fit;
}

const withoutLast = (text: string): string => text.slice(0, text.length - (signsOf(text).at(-1)?.length ?? 0));
const withoutFirst = (text: string): string => text.slice(signsOf(text)[0]?.length ?? 0);
