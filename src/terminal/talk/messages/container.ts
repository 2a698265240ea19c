// Lists and objects of JSON, which may be very large.

export type Members = Readonly<Record<string, unknown>>;
export type Container = readonly unknown[] | Members;

export const isContainer = (value: unknown): value is Container => typeof value === "object" && value !== null;

export const isList = (value: Container): value is readonly unknown[] => Array.isArray(value);

/** The keys of an object. To name very many takes long, and they are asked for again and again. */
export function keysOf(value: Members): readonly string[] {
  const named = known.get(value);
  if (named !== undefined) return named;
  const keys = Object.keys(value);
  if (keys.length > few) known.set(value, keys);
  return keys;
}

const known = new WeakMap<Members, readonly string[]>();
const few = 64;

/** How many items or members there are. */
export const lengthOf = (value: Container): number => (isList(value) ? value : keysOf(value)).length;

/** The items of a list or the values of an object, one after another, from this place on. */
export function* valuesFrom(value: Container, place = 0): Generator<unknown> {
  if (isList(value)) {
    for (let index = place; index < value.length; index++) yield value[index];
    return;
  }
  const keys = keysOf(value);
  for (let index = place; index < keys.length; index++) yield value[keys[index]!];
}
