import { startsWith, viewOf } from "./raster-bytes.ts";
import type { Size } from "./raster-size.ts";

type Dimensions = Omit<Size, "frames">;

/** What stands in a run of chunks. */
interface Chunks {
  readonly canvas: Dimensions | null;
  /** Of every picture that is not part of an animation. */
  readonly pictures: readonly Dimensions[];
  readonly frames: number;
}

const header = 8;
const frameHeader = 16;

/** RFC 9649: one picture as VP8 or VP8L, or a canvas (VP8X) with one picture or frames (ANMF) that must fit it. */
export function readWebp(bytes: Uint8Array): Size | null {
  if (bytes.length < 20) return null;
  const end = header + viewOf(bytes).getUint32(4, true);
  if (end > bytes.length) return null;
  const chunks = readChunks(bytes, 12, end, true);
  if (chunks === null) return null;
  const { canvas, pictures, frames } = chunks;
  const [picture, another] = pictures;
  if (another !== undefined || (frames > 0 && (canvas === null || picture !== undefined))) return null;
  if (frames > 0) return canvas && { ...canvas, frames };
  if (picture === undefined) return null;
  if (canvas !== null && (canvas.width !== picture.width || canvas.height !== picture.height)) return null;
  return { ...picture, frames: 1 };
}

function readChunks(bytes: Uint8Array, start: number, end: number, mayMove: boolean): Chunks | null {
  const view = viewOf(bytes);
  let canvas: Dimensions | null = null;
  const pictures: Dimensions[] = [];
  let frames = 0;
  for (let at = start; at + header <= end;) {
    const length = view.getUint32(at + 4, true);
    const data = at + header;
    const next = data + length;
    if (next > end) return null;
    if (startsWith(bytes, "VP8X", at)) {
      if (canvas !== null || length < 10) return null;
      canvas = { width: 1 + uint24(bytes, data + 4), height: 1 + uint24(bytes, data + 7) };
    } else if (startsWith(bytes, "VP8 ", at) || startsWith(bytes, "VP8L", at)) {
      const picture = startsWith(bytes, "VP8L", at) ? lossless(bytes, data, length) : lossy(bytes, data, length);
      if (picture === null) return null;
      pictures.push(picture);
    } else if (startsWith(bytes, "ANMF", at) && mayMove) {
      if (canvas === null || !isFrameOf(canvas, bytes, data, length)) return null;
      frames++;
    }
    at = next + (length % 2);
  }
  return { canvas, pictures, frames };
}

function isFrameOf(canvas: Dimensions, bytes: Uint8Array, at: number, length: number): boolean {
  if (length < frameHeader) return false;
  const [left, top] = [2 * uint24(bytes, at), 2 * uint24(bytes, at + 3)];
  const [width, height] = [1 + uint24(bytes, at + 6), 1 + uint24(bytes, at + 9)];
  if (left + width > canvas.width || top + height > canvas.height) return false;
  const [picture, another] = readChunks(bytes, at + frameHeader, at + length, false)?.pictures ?? [];
  return another === undefined && picture?.width === width && picture.height === height;
}

/** RFC 6386, section 9.1: the frame's tag, a start code, and 14 bits for each side. */
function lossy(bytes: Uint8Array, at: number, length: number): Dimensions | null {
  if (length < 10 || !startsWith(bytes, "\x9d\x01\x2a", at + 3)) return null;
  const view = viewOf(bytes);
  const [width, height] = [view.getUint16(at + 6, true) & 0x3fff, view.getUint16(at + 8, true) & 0x3fff];
  return width === 0 || height === 0 ? null : { width, height };
}

/** RFC 9649, section 3.4: a signature, and 14 bits for each side less one. */
function lossless(bytes: Uint8Array, at: number, length: number): Dimensions | null {
  if (length < 5 || bytes[at] !== 0x2f) return null;
  const bits = viewOf(bytes).getUint32(at + 1, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

const uint24 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16);
