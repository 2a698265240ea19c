import { decompress, readCodings } from "./coding.ts";
import type { Exchange } from "./exchange.ts";
import type { Transfer } from "./transfer.ts";

/**
 * Reads a body once, piece by piece, decompressed, no faster than it is asked to, and at most `maxBytes` of it. Leaving
 * early drops the connection. Rejects with MediaError.
 */
export function readPieces(
  exchange: Exchange,
  transfer: Transfer,
  maxBytes: number,
): AsyncIterableIterator<Uint8Array, undefined> {
  let isLeft = false;

  async function* read(): AsyncGenerator<Uint8Array, undefined> {
    let stream = exchange.stream;
    let bytes = 0;
    try {
      for (const coding of readCodings(exchange.header("content-encoding"))) {
        stream = await transfer.next(decompress(stream, coding));
      }
      const pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>;
      for (;;) {
        const { done, value: piece } = await transfer.next(pieces.next());
        if (done) return undefined;
        bytes += piece.length;
        if (bytes > maxBytes) throw transfer.failure("media-too-large", `it is larger than ${maxBytes} bytes`);
        yield piece;
      }
    } catch (error) {
      if (isLeft) return undefined;
      throw exchange.failureBy(error);
    } finally {
      transfer.end();
      stream.destroy();
    }
  }

  const pieces = read();
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => pieces.next(),
    return() {
      // The generator by itself would first wait for the piece that somebody may be waiting for.
      isLeft = true;
      transfer.end();
      return pieces.return(undefined);
    },
  };
}
