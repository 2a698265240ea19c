import { viewOf } from "./raster-bytes.ts";
import type { Size } from "./raster-size.ts";

const extension = 0x21;
const image = 0x2c;
const trailer = 0x3b;

/** Bytes of the table of colours that the flags announce. */
const coloursOf = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));

/** GIF89a: the screen's size first; a frame that is larger makes it larger. Many files lack the trailer. */
export function readGif(bytes: Uint8Array): Size | null {
  if (bytes.length < 13) return null;
  const view = viewOf(bytes);
  let width = view.getUint16(6, true);
  let height = view.getUint16(8, true);
  let frames = 0;
  let at = 13 + coloursOf(bytes[10]!);
  while (at < bytes.length && bytes[at] !== trailer) {
    const block = bytes[at];
    let data: number;
    if (block === extension) {
      data = at + 2;
    } else if (block === image && at + 10 <= bytes.length) {
      frames++;
      width = Math.max(width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true));
      height = Math.max(height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true));
      data = at + 11 + coloursOf(bytes[at + 9]!);
    } else {
      return null;
    }
    const end = endOfBlocks(bytes, data);
    if (end === null) return null;
    at = end;
  }
  return frames > 0 && width > 0 && height > 0 ? { width, height, frames } : null;
}

/** Behind blocks that each tell their length, up to the empty one. */
function endOfBlocks(bytes: Uint8Array, start: number): number | null {
  for (let at = start; at < bytes.length; at += 1 + bytes[at]!) if (bytes[at] === 0) return at + 1;
  return null;
}
