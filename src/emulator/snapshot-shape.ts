// What a snapshot has to look like, so that whatever is wrong with one is told and not stumbled over. Small words for shapes:
// each says what is wrong at which place, or null.

export interface Fault {
  readonly path: string;
  readonly expected: string;
}

export type Shape = (value: unknown, path: string) => Fault | null;

/** A shape for each member of `T`, so that none is forgotten. */
type Members<T = Readonly<Record<string, unknown>>> = Readonly<Record<Extract<keyof T, string>, Shape>>;

const must =
  (expected: string, holds: (value: unknown) => boolean): Shape =>
  (value, path) =>
    holds(value) ? null : { path, expected };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const text = must("a text", (value) => typeof value === "string");
export const flag = must("true or false", (value) => typeof value === "boolean");
export const number = must("a number", (value) => typeof value === "number" && Number.isFinite(value));
/** Ms, of a stream or since the epoch, as far as there are dates. */
export const time = must(
  "a number of ms from 0 on",
  (value) => typeof value === "number" && value >= 0 && value <= 8.64e15,
);
/** Ms since the epoch, early enough that a device may be on for ages after it. */
export const instant = must(
  "a number of ms since the epoch, before the year 10000",
  (value) => typeof value === "number" && value >= 0 && value < Date.UTC(10_000, 0),
);
export const count = must("a whole number from 0 on", (value) => Number.isSafeInteger(value) && Number(value) >= 0);
export const object = must("an object", isObject);

export const oneOf = (...values: readonly (string | number | boolean | null)[]): Shape =>
  must(values.map((value) => JSON.stringify(value)).join(" or "), (value) =>
    (values as readonly unknown[]).includes(value),
  );

/** Null, or this. */
export const maybe =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? null : shape(value, path);

/** Missing, or this. */
export const optional =
  (shape: Shape): Shape =>
  (value, path) =>
    value === undefined ? null : shape(value, path);

export const list =
  (shape: Shape): Shape =>
  (value, path) =>
    Array.isArray(value)
      ? first(value.map((item, index) => () => shape(item, `${path}[${index}]`)))
      : { path, expected: "an array" };

/** An object with these members; others may be there, too. */
export const members =
  <T = Readonly<Record<string, unknown>>>(shapes: Members<T>): Shape =>
  (value, path) => {
    if (!isObject(value)) return { path, expected: "an object" };
    return first(
      Object.entries<Shape>(shapes).map(([name, shape]) => () => {
        const member = Object.hasOwn(value, name) ? value[name] : undefined;
        return shape(member, path === "" ? name : `${path}.${name}`);
      }),
    );
  };

/** Members by what stands in the one that is named. */
export const variants =
  (name: string, shapes: Readonly<Record<string, Members>>): Shape =>
  (value, path) => {
    const named = members({ [name]: oneOf(...Object.keys(shapes)) })(value, path);
    return named ?? members(shapes[(value as Readonly<Record<string, string>>)[name]!]!)(value, path);
  };

function first(looks: readonly (() => Fault | null)[]): Fault | null {
  for (const look of looks) {
    const fault = look();
    if (fault !== null) return fault;
  }
  return null;
}
