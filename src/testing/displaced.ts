import type { Edit } from "./edit.ts";
import { isSameKind, kindOf, kindOfText } from "./line-kind.ts";

/**
 * A line that is missing in one place and let through in another has come at the wrong time: it is shown, and an update
 * does not lose it.
 */
export function withDisplaced(edits: readonly Edit[]): readonly Edit[] {
  const displaced = displacedIn(edits);
  if (displaced.size === 0) return edits;
  const all: Edit[] = [];
  let run: { readonly edit: Allowed; readonly isDisplaced: boolean }[] = [];
  for (const [index, edit] of edits.entries()) {
    if (edit.type === "allowed") run.push({ edit, isDisplaced: displaced.has(index) });
    else {
      all.push(...around(edit, run));
      run = [];
    }
  }
  return all;
}

type Allowed = Extract<Edit, { readonly type: "allowed" }>;
const extra = ({ received }: Allowed): Edit => ({ type: "extra", received });

/** The `...`, and what it lets through still: only what stands on one side of it can be written out. */
function around(skip: Edit, run: readonly { readonly edit: Allowed; readonly isDisplaced: boolean }[]): Edit[] {
  const edits = run.map(({ edit }) => edit);
  const first = run.findIndex(({ isDisplaced }) => isDisplaced);
  if (first === -1) return [...edits, skip];
  if (skip.type === "met" && skip.expected.type === "anything" && skip.expected.isWritten === false) {
    return [...run.map(({ edit, isDisplaced }) => (isDisplaced ? extra(edit) : edit)), skip];
  }
  const after = run.findLastIndex(({ isDisplaced }) => isDisplaced) + 1;
  return after <= run.length - first
    ? [...edits.slice(0, after).map(extra), ...edits.slice(after), skip]
    : [...edits.slice(0, first), skip, ...edits.slice(first).map(extra)];
}

/** Places of lines that were let through, each for a line of its kind that is missing, the nearest first. */
function displacedIn(edits: readonly Edit[]): ReadonlySet<number> {
  const free = new Map<string, number[]>();
  for (const [index, edit] of edits.entries()) {
    if (edit.type !== "allowed") continue;
    const kind = kindOfText(edit.received.text);
    const places = free.get(kind) ?? [];
    free.set(kind, places);
    places.push(index);
  }
  const displaced = new Set<number>();
  if (free.size === 0) return displaced;
  for (const [index, edit] of edits.entries()) {
    if (edit.type !== "missing") continue;
    const next = edits[index + 1];
    if (next?.type === "extra" && next.instead === edit.expected) continue;
    const kind = kindOf(edit.expected);
    const places = [...free].filter(([other]) => isSameKind(kind, other)).flatMap(([, of]) => of);
    let nearest: number | undefined;
    for (const place of places) {
      if (displaced.has(place)) continue;
      if (nearest === undefined || Math.abs(place - index) < Math.abs(nearest - index)) nearest = place;
    }
    if (nearest !== undefined) displaced.add(nearest);
  }
  return displaced;
}
