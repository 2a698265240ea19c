import type { Expectation, ReceivedLine } from "./expectation.ts";

// What sort of line one is: `says`, `sends`, `warning not-for-extension`. What came in place of a line is first of all one
// of its kind.

export const kindOfText = (text: string): string => /^(?:(?:warning|failure) [^\s:]+|\S+)/.exec(text)?.[0] ?? "";

/** Of an expression as far as it begins with plain words; null where it does not. */
function kindOfSource(source: string): string | null {
  const [, word, code] = /^([a-z]+)(?: ([a-z][a-z-]*)(?=:))?(?=[ :]|$)/.exec(source) ?? [];
  if (word === undefined) return null;
  return code !== undefined && /^(warning|failure)$/.test(word) ? `${word} ${code}` : word;
}

export const kindOf = (expected: Expectation): string | null => {
  if (expected.type === "anything") return null;
  const [, source] = /^\/(.*)\/$/s.exec(expected.text) ?? [];
  return source === undefined ? kindOfText(expected.text) : kindOfSource(source);
};

/** For each expectation, whether a received line is of its kind. */
export function kindsMeeting(
  expected: readonly Expectation[],
  received: readonly ReceivedLine[],
): (i: number, j: number) => boolean {
  const came = received.map(({ text }) => kindOfText(text));
  const kinds = [...new Set(came)];
  const kindOfLine = came.map((kind) => kinds.indexOf(kind));
  const rows = new Map<string | null, readonly boolean[]>();
  const wanted = expected.map((expectation) => {
    const kind = kindOf(expectation);
    const row = rows.get(kind) ?? kinds.map((other) => isSameKind(kind, other));
    rows.set(kind, row);
    return row;
  });
  return (i, j) => wanted[i]![kindOfLine[j]!]!;
}

/** `warning` alone is any warning. */
export const isSameKind = (kind: string | null, other: string): boolean =>
  kind !== null && kind !== "" && (kind === other || other.startsWith(`${kind} `));
