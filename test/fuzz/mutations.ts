import fc from "fast-check";
import { validAnswer } from "./grammar.ts";
import { anything, literal, oddName, oddNumber, oddText, oddUrl, type Tree } from "./odd-values.ts";

// What goes wrong with an answer on its way out of a program: one slip at one place of it.

const slips = [
  "leave out",
  "null",
  "other value",
  "more",
  "misspell",
  "misplace",
  "wrap",
  "wrap as member",
  "unwrap",
  "deep",
  "many",
  "long",
] as const;

interface Slip {
  readonly how: (typeof slips)[number];
  /** Which of the places of the answer, counted from the outside. */
  readonly at: number;
  readonly name: string;
  readonly value: Tree;
  readonly times: number;
}

const slip: fc.Arbitrary<Slip> = fc.record({
  how: fc.constantFrom(...slips),
  at: fc.nat(200),
  name: fc.oneof(oddName, fc.constantFrom("type", "values", "value", "directive", "sessionAttributes", "response")),
  value: fc.oneof(
    { arbitrary: anything, weight: 3 },
    { arbitrary: oddText, weight: 1 },
    { arbitrary: oddNumber, weight: 1 },
    { arbitrary: oddUrl, weight: 1 },
  ),
  times: fc.oneof(
    { arbitrary: fc.integer({ min: 2, max: 12 }), weight: 12 },
    { arbitrary: fc.constantFrom(99, 100, 101, 1001), weight: 2 },
    { arbitrary: fc.constantFrom(4000, 20_000), weight: 1 },
  ),
});

type Container = Tree[] | { [name: string]: Tree };
interface Place {
  readonly within: Container;
  readonly key: string;
}

const isContainer = (tree: Tree | undefined): tree is Container => typeof tree === "object" && tree !== null;

/** An own property, whatever it is called. */
function set(within: Container, key: string, value: Tree): void {
  Object.defineProperty(within, key, { value, writable: true, enumerable: true, configurable: true });
}

const get = ({ within, key }: Place): Tree => (within as { [name: string]: Tree })[key]!;

/** Every member of every object and list, from the outside in. */
function placesOf(root: Container): Place[] {
  const places: Place[] = [];
  const open: Container[] = [root];
  for (let within = open.shift(); within !== undefined && places.length < 1000; within = open.shift()) {
    for (const key of Object.keys(within)) {
      const place = { within, key };
      places.push(place);
      const inner = get(place);
      if (isContainer(inner)) open.push(inner);
    }
  }
  return places;
}

/** What is too deep for a program that walks it can still be written. */
function nested(value: Tree, levels: number): Tree {
  if (levels > 1001) return literal("[".repeat(levels) + "]".repeat(levels));
  let tree = value;
  for (let level = 0; level < levels; level++) tree = level % 2 === 0 ? [tree] : { value: tree };
  return tree;
}

/** As many copies as fit into an answer that is not much too large. */
const copies = (value: Tree, times: number): Tree[] => {
  const most = Math.ceil(1_500_000 / (JSON.stringify(value).length + 1));
  return Array.from({ length: Math.min(times, most) }, () => structuredClone(value));
};

function change(holder: { root: Tree }, { how, at, name, value, times }: Slip): void {
  const places = placesOf(holder);
  const place = places[at % places.length]!;
  const { within, key } = place;
  const here = get(place);
  const put = (tree: Tree): void => set(within, key, tree);
  const leaveOut = (): void => void (Array.isArray(within) ? within.splice(Number(key), 1) : delete within[key]);
  const isRoot = within === (holder as Container);
  switch (how) {
    case "leave out":
      return isRoot ? put(null) : leaveOut();
    case "null":
      return put(null);
    case "other value":
      return put(value);
    case "more":
      if (Array.isArray(here)) here.push(value);
      else if (isContainer(here)) set(here, name, value);
      return;
    case "misspell":
      if (isRoot || Array.isArray(within)) return;
      leaveOut();
      return set(within, times % 2 === 0 ? key.toUpperCase() : key.slice(0, -1), here);
    case "misplace": {
      const target = places[(at + times) % places.length]!.within;
      if (isRoot || Array.isArray(target) || target === (holder as Container)) return;
      leaveOut();
      return set(target, key, structuredClone(here));
    }
    case "wrap":
      return put([here]);
    case "wrap as member":
      return put(Object.fromEntries([[name, here]]));
    case "unwrap":
      return put(isContainer(here) ? (Object.values(here)[0] ?? null) : here);
    case "deep":
      return put(nested(here, times));
    case "many":
      return put(Array.isArray(here) && here.length > 0 ? copies(here[0]!, times) : copies(here, times));
    case "long":
      return put(typeof here === "string" ? (here || "가").repeat(Math.min(times, 200)) : here);
  }
}

/** An answer with up to four slips; the first of them all have none. */
export const answer: fc.Arbitrary<Tree> = fc
  .tuple(validAnswer, fc.oneof(fc.constant([]), fc.array(slip, { maxLength: 4 })))
  .map(([valid, list]) => {
    const holder = { root: structuredClone(valid) };
    for (const one of list) change(holder, one);
    return holder.root;
  });
