import { isContainer, isList, keysOf, type Members } from "./container.ts";

// Whether two values of JSON are the same, in a time that no message can make long.

/** So many values are looked at for one view. */
const most = 30_000;
/** Messages that are nested deeper are refused. */
const deepest = 200;

/** Undefined where finding out would take too long. */
export type Sameness = (one: unknown, other: unknown) => boolean | undefined;

/** Compares for one view; all that it compares takes from what may be looked at. */
export function createSameness(): Sameness {
  let left = most;

  function compare(one: unknown, other: unknown, depth: number): boolean | undefined {
    left -= 1;
    if (!isContainer(one) || !isContainer(other)) return one === other;
    if (isList(one) !== isList(other)) return false;
    if (left < 0 || depth > deepest) return undefined;
    if (isList(one) && isList(other)) return compareLists(one, other, depth);
    return compareObjects(one as Members, other as Members, depth);
  }

  function compareLists(one: readonly unknown[], other: readonly unknown[], depth: number): boolean | undefined {
    if (one.length !== other.length) return false;
    for (let index = 0; index < one.length; index++) {
      const isSame = compare(one[index], other[index], depth + 1);
      if (isSame !== true) return isSame;
    }
    return true;
  }

  /** The order of members tells nothing. */
  function compareObjects(one: Members, other: Members, depth: number): boolean | undefined {
    const keys = keysOf(one);
    if (keys.length !== keysOf(other).length) return false;
    left -= keys.length;
    if (left < 0) return undefined;
    for (const key of keys) {
      if (!Object.hasOwn(other, key)) return false;
      const isSame = compare(one[key], other[key], depth + 1);
      if (isSame !== true) return isSame;
    }
    return true;
  }

  return (one, other) => compare(one, other, 0);
}
