/** An utterance as it is compared: one width, one case, without spaces and sentence punctuation. */
export interface FoldedText {
  readonly text: string;
  /** What was said: NFKC, trimmed, spaces and capitals kept. */
  readonly spoken: string;
  /** For each unit of `text` its place in `spoken`. */
  readonly places: readonly number[];
}

// Spaces, invisible marks, quotes, hyphens and punctuation. A point is heard only between digits, a comma never: `1,000` is a thousand.
const unheard = /[\s\p{Cf},、。!?~'’"“”「」『』]|-(?![0-9])|(?<![0-9])\.|\.(?![0-9])/gu;

/** Folds an utterance and keeps the way back to what was said. */
export function fold(utterance: string): FoldedText {
  const plain = foldPlain(utterance.trim());
  if (plain !== null) return plain;
  const spoken = utterance.normalize("NFKC").trim();
  const places: number[] = [];
  let heard = "";
  let from = 0;
  const keepUntil = (to: number): void => {
    heard += spoken.slice(from, to);
    for (let place = from; place < to; place += 1) places.push(place);
  };
  for (const { index, 0: skipped } of spoken.matchAll(unheard)) {
    keepUntil(index);
    from = index + skipped.length;
  }
  keepUntil(spoken.length);
  return { text: inOneCase(heard), spoken, places };
}

/** The same for texts of nothing but ordinary letters, digits and spaces, as most are; null for any other. */
function foldPlain(spoken: string): FoldedText | null {
  const places: number[] = [];
  let text = "";
  for (let at = 0; at < spoken.length; at += 1) {
    const code = spoken.charCodeAt(at);
    if (code === 0x20) continue;
    if (!isPlain(code)) return null;
    text += spoken[at];
    places.push(at);
  }
  return { text, spoken, places };
}

/** The folded text alone, for what is compared but never delivered. */
export const folded = (text: string): string =>
  foldedPlain(text) ?? inOneCase(text.normalize("NFKC").replace(unheard, ""));

/** The same, as quickly as most texts allow; null for any other. */
function foldedPlain(text: string): string | null {
  let plain = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x20) {
      plain += text.slice(from, at);
      from = at + 1;
    } else if (!isPlain(code)) return null;
  }
  return from === 0 ? text : plain + text.slice(from);
}

/** The mark of a slot (wording/skips.ts), a to z, 0 to 9, Hangul syllables, kana without marks of their own, and kanji: NFKC and lower case leave them alone. */
const isPlain = (code: number): boolean =>
  code === 1 ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0x3041 && code <= 0x3096) ||
  (code >= 0x30a1 && code <= 0x30fa) ||
  (code >= 0x4e00 && code <= 0x9fff);

/** What was said between two places of the folded text. */
export function spokenBetween({ spoken, places }: FoldedText, start: number, end: number): string {
  return end > start ? spoken.slice(places[start], (places[end - 1] ?? 0) + 1) : "";
}

/** Whether a space or the like, or the beginning or end, stands before this place of the folded text. */
export function isWordBorder({ text, spoken, places }: FoldedText, at: number): boolean {
  if (at === 0 || at === text.length) return true;
  const behind = places[at] ?? 0;
  const before = (places[at - 1] ?? 0) + 1;
  return behind > before && !withinWord.test(spoken.slice(before, behind));
}

/** I'm and push-ups are one word each. */
const withinWord = /^(?:['’-]|\p{Cf})$/u;

// Letter by letter, so that the length stays and a letter folds the same way wherever it stands.
function inOneCase(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => {
    const folded = letter.toLowerCase();
    return folded.length === letter.length ? folded : letter;
  });
}
