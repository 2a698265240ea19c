import { distance } from "fastest-levenshtein";

/** ` Did you mean …?` for a name that nearly is one of `names`, else nothing. */
export function suggestion(name: string, names: readonly string[]): string {
  const near = nearestName(name, names);
  return near === undefined ? "" : ` Did you mean \`${near}\`?`;
}

function nearestName(name: string, names: readonly string[]): string | undefined {
  const wanted = plain(name);
  const same = names.find((candidate) => plain(candidate) === wanted);
  if (same !== undefined || name.length > 100) return same;
  const [near] = names
    .map((candidate) => ({ candidate, steps: distance(wanted, plain(candidate)) }))
    .filter(({ steps }) => steps <= Math.max(2, name.length / 3))
    .sort((one, other) => one.steps - other.steps);
  return near?.candidate;
}

const plain = (name: string): string => name.toLowerCase().replace(/[_-]/g, "");
