import { isContainer, keysOf, isList, lengthOf, valuesFrom } from "./container.ts";

// How many rows a value of JSON takes, laid out.

/** So many values are counted for one view. */
const most = 50_000;

/** Counts up to this many rows, and a few more. */
export function rowsUpTo(value: unknown, limit: number): number {
  if (!isContainer(value) || limit < 1 || lengthOf(value) === 0) return 1;
  let rows = 2;
  for (const member of valuesFrom(value)) {
    if (rows > limit) break;
    rows += rowsUpTo(member, limit - rows);
  }
  return rows;
}

/** Counts the rows of these values for one view; null where that would take too long. */
export function createCount(): (values: Iterable<unknown>) => number | null {
  let left = most;
  return (values) => {
    const waiting: unknown[] = [];
    let rows = 0;
    /** What has members waits: a message may be nested as deep as it likes. */
    const take = (value: unknown): void => {
      left -= 1;
      const isOpen = isContainer(value) && lengthOf(value) > 0;
      rows += isOpen ? 2 : 1;
      if (isOpen) waiting.push(value);
    };
    for (const value of values) {
      take(value);
      if (left < 0) return null;
    }
    for (let next = waiting.pop(); isContainer(next); next = waiting.pop()) {
      left -= 1;
      if (lengthOf(next) > left) return null;
      if (isList(next)) next.forEach(take);
      else for (const key of keysOf(next)) take(next[key]);
    }
    return rows;
  };
}
