import { viewOf } from "./raster-bytes.ts";
import type { Size } from "./raster-size.ts";

const fileHeader = 14;
const oldHeader = 12;
const depths = [1, 2, 4, 8, 16, 24, 32];

/** How pixels are stored: plainly, by masks, in runs. What holds a JPEG or PNG instead is for printers. */
const plain = [0, 3, 6];
const runs = [1, 2];

/** A bitmap of OS/2 or Windows; a negative height is one that is stored from the top. */
export function readBmp(bytes: Uint8Array): Size | null {
  if (bytes.length < fileHeader + oldHeader) return null;
  const view = viewOf(bytes);
  const header = view.getUint32(fileHeader, true);
  const isOld = header === oldHeader;
  if (bytes.length < fileHeader + header || (!isOld && header < 40)) return null;
  const width = isOld ? view.getUint16(18, true) : view.getInt32(18, true);
  const height = isOld ? view.getUint16(20, true) : Math.abs(view.getInt32(22, true));
  const depth = view.getUint16(isOld ? 24 : 28, true);
  const storage = isOld ? 0 : view.getUint32(30, true);
  if (width <= 0 || height <= 0 || !depths.includes(depth)) return null;
  const start = view.getUint32(10, true);
  if (start < fileHeader + header || start >= bytes.length) return null;
  if (runs.includes(storage)) return { width, height, frames: 1 };
  const row = 4 * Math.ceil((width * depth) / 32);
  return plain.includes(storage) && start + row * height <= bytes.length ? { width, height, frames: 1 } : null;
}
