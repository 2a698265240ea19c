/** Bytes of a sound in their order. Reading on rejects with MediaError when the download breaks off. */
export interface ByteReader {
  /** How many bytes were skipped so far. */
  readonly position: number;
  /** What has come and was not skipped; another array after each call of `fill` and `skip`. */
  readonly bytes: Uint8Array;
  /** Waits until `bytes` has this many; false when the end comes before. */
  fill(count: number): Promise<boolean>;
  /** Goes on by this many bytes, which need not have come; false when the end comes before. */
  skip(count: number): Promise<boolean>;
}

/** The bytes of a sound, to be read while they come and perhaps once more. */
export interface SoundBytes {
  readonly url: string;
  readonly main: ByteReader;
  /** Reads again from the first byte on; null for what has no end. */
  again(): Promise<ByteReader | null>;
}

const nothing = new Uint8Array(0);

/** Reads what `next` gives chunk by chunk, null at the end. */
export function createByteReader(next: () => Promise<Uint8Array | null>): ByteReader {
  let bytes: Uint8Array = nothing;
  let position = 0;

  async function fill(count: number): Promise<boolean> {
    if (bytes.length >= count) return true;
    const chunks = bytes.length === 0 ? [] : [bytes];
    let length = bytes.length;
    try {
      while (length < count) {
        const chunk = await next();
        if (chunk === null) return false;
        chunks.push(chunk);
        length += chunk.length;
      }
      return true;
    } finally {
      bytes = joined(chunks);
    }
  }

  async function skip(count: number): Promise<boolean> {
    let left = count;
    while (left > bytes.length) {
      left -= bytes.length;
      position += bytes.length;
      const chunk = await next();
      bytes = chunk ?? nothing;
      if (chunk === null) return false;
    }
    bytes = bytes.subarray(left);
    position += left;
    return true;
  }

  return {
    get position() {
      return position;
    },
    get bytes() {
      return bytes;
    },
    fill,
    skip,
  };
}

/** One array of all chunks; a single one is not copied. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [first = nothing] = chunks;
  if (chunks.length <= 1) return first;
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Text of one byte a character. */
export const latin1 = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", from, to);
