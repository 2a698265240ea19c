/** The folder all these files are in, with what separates it from their names; empty where there is none. */
export function commonFolder([first = "", ...others]: readonly string[]): string {
  const ends = [...first.matchAll(/[/\\]/g)].map(({ index }) => index + 1);
  const end = ends.findLast((length) => others.every((file) => file.startsWith(first.slice(0, length)))) ?? 0;
  return first.slice(0, end);
}
