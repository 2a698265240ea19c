// What is other in one JSON value than in another, member by member.

export interface Change {
  /** Such as `request.intent.slots.pizzaType.value`; empty for the whole. */
  readonly path: string;
  /** Absent where there was none. */
  readonly before?: unknown;
  /** Absent where there is none any more. */
  readonly after?: unknown;
}

/** More differences nobody reads. */
export const mostChanges = 100;

/** Every place that differs, up to one more than are shown. */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const changes: Change[] = [];
  try {
    compare("", before, after, changes);
  } catch (error) {
    // Nested so deep that it cannot be walked through.
    if (!(error instanceof RangeError)) throw error;
    return [{ path: "", before, after }];
  }
  return changes;
}

function compare(path: string, before: unknown, after: unknown, changes: Change[]): void {
  if (before === after || changes.length > mostChanges) return;
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(path, before, after, changes);
  if (!isObject(before) || !isObject(after)) return void changes.push({ path, before, after });
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const inner = joined(path, key);
    if (!Object.hasOwn(after, key)) changes.push({ path: inner, before: before[key] });
    else if (!Object.hasOwn(before, key)) changes.push({ path: inner, after: after[key] });
    else compare(inner, before[key], after[key], changes);
  }
}

/** What is alike at the beginning and at the end has stayed; the places are those of the list they stand in. */
function compareLists(path: string, before: readonly unknown[], after: readonly unknown[], changes: Change[]): void {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && isSame(before[start], after[start])) start++;
  let end = 0;
  while (end < least - start && isSame(before.at(-1 - end), after.at(-1 - end))) end++;
  const [removed, added] = [before.length - end, after.length - end];
  for (let index = start; index < Math.max(removed, added) && changes.length <= mostChanges; index++) {
    const inner = `${path}[${index}]`;
    if (index >= added) changes.push({ path: inner, before: before[index] });
    else if (index >= removed) changes.push({ path: inner, after: after[index] });
    else compare(inner, before[index], after[index], changes);
  }
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const joined = (path: string, key: string): string =>
  /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? (path === "" ? key : `${path}.${key}`) : `${path}[${JSON.stringify(key)}]`;
