import { startsWith, viewOf } from "./raster-bytes.ts";
import type { Size } from "./raster-size.ts";

/** Length, name and checksum of a chunk. */
const around = 12;

const depths: ReadonlyMap<number, readonly number[]> = new Map([
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8, 16]],
  [6, [8, 16]],
]);

/** PNG, third edition: the size in IHDR, the frames of an animation in acTL and one fcTL each. */
export function readPng(bytes: Uint8Array): Size | null {
  if (bytes.length < 33 || !startsWith(bytes, "IHDR", 12)) return null;
  const view = viewOf(bytes);
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const isKnown = depths.get(bytes[25]!)?.includes(bytes[24]!) ?? false;
  if (!isKnown || width === 0 || height === 0 || view.getUint32(8) !== 13) return null;

  let announced = 1;
  let frames = 0;
  let hasData = false;
  for (let at = 8; at + around <= bytes.length;) {
    const length = view.getUint32(at);
    if (at + around + length > bytes.length) return null;
    if (startsWith(bytes, "acTL", at + 4) && length >= 4) announced = Math.max(announced, view.getUint32(at + 8));
    if (startsWith(bytes, "fcTL", at + 4)) frames++;
    if (startsWith(bytes, "IDAT", at + 4)) hasData = true;
    if (startsWith(bytes, "IEND", at + 4))
      return hasData ? { width, height, frames: Math.max(announced, frames) } : null;
    at += around + length;
  }
  return null;
}
