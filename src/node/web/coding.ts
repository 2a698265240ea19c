import { once } from "node:events";
import { pipeline } from "node:stream";
import zlib from "node:zlib";
import type { Readable, Transform } from "node:stream";

/** Makes a decompressor for a body with this first byte. */
type Coding = (first: number) => Transform;

const codings: ReadonlyMap<string, Coding> = new Map<string, Coding>([
  ["gzip", () => zlib.createGunzip()],
  ["x-gzip", () => zlib.createGunzip()],
  // Some servers leave out the zlib header.
  ["deflate", (first) => (first % 16 === 8 ? zlib.createInflate() : zlib.createInflateRaw())],
  ["br", () => zlib.createBrotliDecompress()],
]);

/** Nobody compresses more often in earnest, and each costs memory. */
const most = 5;

/** A body is compressed in a way that is not known here; the message is a clause. */
export class CodingError extends Error {}

/** The codings of a `Content-Encoding` header, the last one applied first. Throws CodingError. */
export function readCodings(header: string | null): readonly Coding[] {
  const names = (header ?? "").split(",").map((name) => name.trim().toLowerCase());
  const applied = names.filter((name) => name !== "" && name !== "identity").reverse();
  if (applied.length > most) throw new CodingError(`it is compressed ${applied.length} times over`);
  return applied.map((name) => {
    const coding = codings.get(name);
    if (coding === undefined) throw new CodingError("it is not compressed with gzip, deflate or br");
    return coding;
  });
}

/** Undoes one coding. Where nothing comes at all, there is nothing to undo. */
export async function decompress(stream: Readable, coding: Coding): Promise<Readable> {
  const first = await firstByte(stream);
  if (first === undefined) return stream;
  const decompressor = coding(first);
  // What goes wrong before it comes out of it, too: the reader is told.
  pipeline(stream, decompressor, () => {});
  return decompressor;
}

async function firstByte(stream: Readable): Promise<number | undefined> {
  if (stream.errored) throw stream.errored;
  await Promise.race([once(stream, "readable"), once(stream, "end")]);
  const first = stream.read(1) as Buffer | null;
  if (first !== null) stream.unshift(first);
  return first?.[0];
}
