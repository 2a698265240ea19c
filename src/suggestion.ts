import { distance } from "fastest-levenshtein";

/** ` Did you mean …?` for a name that nearly is one of `names`, else nothing. */
export function suggestion(name: string, names: readonly string[]): string {
  const near = nearestName(name, names);
  return near === undefined ? "" : ` Did you mean \`${near}\`?`;
}

/** The one of `names` that `name` nearly is. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
  const wanted = plain(name);
  const same = names.find((candidate) => plain(candidate) === wanted);
  if (same !== undefined || name.length > 100) return same;
  const [near] = names
    .map((candidate) => ({ candidate, steps: distance(wanted, plain(candidate)) }))
    // Of a word of two letters one has to be right.
    .filter(({ steps }) => steps <= Math.min(name.length - 1, Math.max(2, name.length / 3)))
    .sort((one, other) => one.steps - other.steps);
  // Letters in another order are nearer than their distance says: `/quite` is `/quiet` rather than `/quit`.
  return names.find((candidate) => letters(candidate) === letters(name)) ?? near?.candidate;
}

const letters = (name: string): string => [...plain(name)].sort().join("");

const plain = (name: string): string => name.toLowerCase().replace(/[_-]/g, "");
