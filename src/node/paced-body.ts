import { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises"; // by import, so that fake timers of a user's test leave it alone

/** A body in two halves, the second `pace` milliseconds after the first. */
export function pacedBody(body: Buffer, pace: number, signal: AbortSignal): Readable {
  return Readable.from(halves(body, pace, signal), { objectMode: false });
}

async function* halves(body: Buffer, pace: number, signal: AbortSignal): AsyncGenerator<Buffer> {
  const middle = Math.ceil(body.length / 2);
  yield body.subarray(0, middle);
  await wait(pace, undefined, { signal });
  yield body.subarray(middle);
}
