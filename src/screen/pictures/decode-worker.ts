import { parentPort, workerData } from "node:worker_threads";
import { decodeAs } from "./decode-formats.ts";
import type { DecodeOrder, Decoded } from "./decode-in-worker.ts";

// A thread for one picture, as decode-in-worker.ts starts it.

const { bytes, type } = workerData as DecodeOrder;
try {
  const { width, height, data } = await decodeAs(type, bytes);
  const own = new Uint8Array(data);
  const decoded: Decoded = { width, height, data: own };
  parentPort?.postMessage(decoded, [own.buffer]);
} catch {
  parentPort?.postMessage(null);
}
