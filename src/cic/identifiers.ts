// Ids are drawn from a seed and a counter, so that the same run gives the same ids and no chance enters the pure rooms.

/** 32 bits, every one of which depends on every bit of the arguments. */
function mix(seed: number, counter: number, lane: number): number {
  let word = (seed ^ Math.imul(counter + 1, 0x9e3779b1) ^ Math.imul(lane + 1, 0x85ebca6b)) | 0;
  word = Math.imul(word ^ (word >>> 16), 0x21f0aaad);
  word = Math.imul(word ^ (word >>> 15), 0x735a2d97);
  return (word ^ (word >>> 15)) >>> 0;
}

const digits = Array.from("0123456789abcdef", (digit) => digit.charCodeAt(0));

/** The eight hex digits of a word, as character codes. */
const codes = (word: number): number[] => [28, 24, 20, 16, 12, 8, 4, 0].map((shift) => digits[(word >>> shift) & 15]!);

const hyphen = "-".charCodeAt(0);
/** Where a UUID is being written, again and again: ids are drawn often, and joined strings would be kept in pieces. */
const written = new Array<number>(36).fill(hyphen);

/** A version-4 UUID, as every id in the guides' examples. */
export function uuid(seed: number, counter: number): string {
  let place = 0;
  for (let lane = 0; lane < 4; lane++) {
    let word = mix(seed, counter, lane);
    if (lane === 1) word = (word & 0xffff0fff) | 0x4000;
    if (lane === 2) word = (word & 0x3fffffff) | 0x80000000;
    for (let shift = 28; shift >= 0; shift -= 4) {
      if (place === 8 || place === 13 || place === 18 || place === 23) place++;
      written[place++] = digits[(word >>> shift) & 15]!;
    }
  }
  return String.fromCharCode(...written);
}

/** `length` hex digits, as in the device ids of real LINE requests. */
export function hexDigits(seed: number, counter: number, length: number): string {
  const lanes = Array.from({ length: Math.ceil(length / 8) }, (_, lane) => codes(mix(seed, counter, lane + 4)));
  return String.fromCharCode(...lanes.flat().slice(0, length));
}

/** A 32-bit seed from a name: FNV-1a. */
export function seedOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
