import type * as mediabunny from "mediabunny";
import type { Body } from "./body.ts";
import { containerCacheBytes } from "./limits.ts";
import { createByteReader, type ByteReader } from "./byte-reader.ts";

/** Gives a container's reader the bytes of a body: out of order where that works, else one after another. */
export function containerSource(library: typeof mediabunny, body: Body, reader: ByteReader): mediabunny.Source {
  // What is read ahead may fail when nobody waits for it; who reads on hears of it.
  const options = { maxCacheSize: containerCacheBytes, handleUnhandledError: () => undefined };
  const { length } = body;
  if (!body.hasParts || length === null) return new library.ReadableStreamSource(streamOf(reader), options);
  return new library.CustomSource({
    ...options,
    getSize: () => length,
    read: async (start, end) => streamOf(createByteReader(await body.part(start, end))),
    prefetchProfile: "network",
  });
}

const streamOf = (reader: ByteReader): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!(await reader.fill(1))) return controller.close();
        const { bytes } = reader;
        await reader.skip(bytes.length);
        controller.enqueue(bytes);
      },
    },
    { highWaterMark: 0 },
  );
