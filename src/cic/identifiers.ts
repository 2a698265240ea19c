// Ids are drawn from a seed and a counter, so that the same run gives the same ids and no chance enters the pure rooms.

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));

/** Eight hex digits for each pair of words; every bit of the result depends on every bit of both. */
function mix(seed: number, counter: number, lane: number): number {
  let word = (seed ^ Math.imul(counter + 1, 0x9e3779b1) ^ Math.imul(lane + 1, 0x85ebca6b)) | 0;
  word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
  return (word ^ (word >>> 15)) >>> 0;
}

const eight = (word: number): string =>
  hex[word >>> 24]! + hex[(word >>> 16) & 255]! + hex[(word >>> 8) & 255]! + hex[word & 255]!;

/** A version-4 UUID, as every id in the guides' examples. */
export function uuid(seed: number, counter: number): string {
  const a = eight(mix(seed, counter, 0));
  const b = eight((mix(seed, counter, 1) & 0xffff0fff) | 0x4000);
  const c = eight((mix(seed, counter, 2) & 0x3fffffff) | 0x80000000);
  const d = eight(mix(seed, counter, 3));
  return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`;
}

/** `length` hex digits, as in the device ids of real LINE requests. */
export function hexDigits(seed: number, counter: number, length: number): string {
  let digits = "";
  for (let lane = 4; digits.length < length; lane++) digits += eight(mix(seed, counter, lane));
  return digits.slice(0, length);
}

/** A 32-bit seed from a name: FNV-1a. */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
