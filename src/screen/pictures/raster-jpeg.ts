import { viewOf } from "./raster-bytes.ts";
import type { Size } from "./raster-size.ts";

const startOfScan = 0xda;
const endOfImage = 0xd9;

/** Start of a frame, by whatever method, except for what stands between them: DHT, JPG, DAC. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** TEM, RST, SOI: nothing stands behind them. */
const isAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Each scan goes over the whole picture again, and costs a few bytes. */
const mostScans = 100;

/** ITU T.81, annex B: the size in the frame's header, then scans until the end of the image. */
export function readJpeg(bytes: Uint8Array): Size | null {
  const view = viewOf(bytes);
  let size: Size | null = null;
  let scans = 0;
  for (let at = bytes.indexOf(0xff, 2); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1]!;
    // A byte 0 makes it one of the picture's own; another FF fills the space before a marker.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0 || isAlone(marker)) {
      at += 2;
      continue;
    }
    if (marker === endOfImage) return scans > 0 ? size : null;
    if (at + 4 > bytes.length) return null;
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return null;
    if (isFrame(marker)) {
      if (length < 8 || size !== null) return null;
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      if (width === 0 || height === 0) return null;
      size = { width, height, frames: 1 };
    }
    if (marker === startOfScan && (size === null || ++scans > mostScans)) return null;
    at += 2 + length;
  }
  return null;
}
