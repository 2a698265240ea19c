import { isContainer, isList, keysOf, type Container, type Members } from "./container.ts";
import type { Sameness } from "./sameness.ts";

/** What a value is beside the one that stood in its place in the message before. */
export type Beside =
  /** There is no message to compare with. */
  | { readonly how: "alone" }
  /** Nothing stood there. */
  | { readonly how: "new" }
  | { readonly how: "same" }
  | { readonly how: "changed"; readonly was: unknown }
  /** Both are lists or both objects, and members of them differ; not known where that takes too long to find out. */
  | { readonly how: "within"; readonly before: Container; readonly isKnown: boolean };

export type Entry =
  /** An item of a list has no key. `next` is the place of what follows it. */
  | {
      readonly type: "member";
      readonly key: string | null;
      readonly value: unknown;
      readonly beside: Beside;
      readonly next: number;
    }
  /** Items of a list that are as they were. */
  | { readonly type: "run"; readonly count: number; readonly next: number }
  /** What is there no more. */
  | { readonly type: "gone"; readonly key: string | null; readonly value: unknown; readonly next: number };

/** So few items that are as they were are shown as they are. */
const shortRun = 2;

/** What a value is beside the one before it. */
export function besideOf(value: unknown, before: unknown, isSame: Sameness): Beside {
  if (!isContainer(value) || !isContainer(before) || isList(value) !== isList(before)) {
    return value === before ? { how: "same" } : { how: "changed", was: before };
  }
  const same = isSame(value, before);
  return same === true ? { how: "same" } : { how: "within", before, isKnown: same === false };
}

/** The members of a list or an object one after another, as far as somebody asks for them. */
export function entriesOf(
  value: Container,
  beside: Beside,
  { isSame, folds }: { readonly isSame: Sameness; readonly folds: boolean },
): Iterable<Entry> {
  if (beside.how === "within") {
    const { before } = beside;
    if (isList(value) && isList(before)) return comparedItems(value, before, isSame, folds);
    return comparedMembers(value as Members, before as Members, isSame);
  }
  const inside: Beside = beside.how === "new" || beside.how === "changed" ? { how: "new" } : { how: "alone" };
  return plainEntries(value, inside);
}

function* plainEntries(value: Container, beside: Beside): Generator<Entry> {
  let next = 0;
  if (isList(value)) {
    for (const item of value) yield { type: "member", key: null, value: item, beside, next: ++next };
    return;
  }
  for (const key of keysOf(value)) yield { type: "member", key, value: value[key], beside, next: ++next };
}

/** What is gone stands where it stood. */
function* comparedMembers(value: Members, before: Members, isSame: Sameness): Generator<Entry> {
  const keysBefore = keysOf(before);
  let place = 0;
  let next = 0;
  for (const key of keysOf(value)) {
    const isOld = Object.hasOwn(before, key);
    for (; isOld && place < keysBefore.length && keysBefore[place] !== key; place++) {
      const gone = keysBefore[place]!;
      if (!Object.hasOwn(value, gone)) yield { type: "gone", key: gone, value: before[gone], next };
    }
    if (isOld) place += 1;
    const beside: Beside = isOld ? besideOf(value[key], before[key], isSame) : { how: "new" };
    yield { type: "member", key, value: value[key], beside, next: ++next };
  }
  for (; place < keysBefore.length; place++) {
    const gone = keysBefore[place]!;
    if (!Object.hasOwn(value, gone)) yield { type: "gone", key: gone, value: before[gone], next };
  }
}

/** What is alike at the beginning and at the end has stayed; of what is between, each is compared with the one in its place. */
function* comparedItems(
  value: readonly unknown[],
  before: readonly unknown[],
  isSame: Sameness,
  folds: boolean,
): Generator<Entry> {
  const least = Math.min(value.length, before.length);
  let start = 0;
  while (start < least && isSame(value[start], before[start]) === true) start++;
  let end = 0;
  while (end < least - start && isSame(value.at(-1 - end), before.at(-1 - end)) === true) end++;
  yield* stayed(value, 0, start, folds);
  const [goneTo, newTo] = [before.length - end, value.length - end];
  for (let index = start; index < Math.max(goneTo, newTo); index++) {
    const next = Math.min(index + 1, newTo);
    if (index >= newTo) yield { type: "gone", key: null, value: before[index], next };
    else {
      const beside: Beside = index < goneTo ? besideOf(value[index], before[index], isSame) : { how: "new" };
      yield { type: "member", key: null, value: value[index], beside, next };
    }
  }
  yield* stayed(value, newTo, value.length, folds);
}

function* stayed(value: readonly unknown[], from: number, to: number, folds: boolean): Generator<Entry> {
  if (folds && to - from > shortRun) {
    yield { type: "run", count: to - from, next: to };
    return;
  }
  for (let index = from; index < to; index++) {
    yield { type: "member", key: null, value: value[index], beside: { how: "same" }, next: index + 1 };
  }
}
