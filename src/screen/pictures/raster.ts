import { MediaError } from "../../errors.ts";
import { readBmp } from "./raster-bmp.ts";
import { startsWith } from "./raster-bytes.ts";
import { readGif } from "./raster-gif.ts";
import { readJpeg } from "./raster-jpeg.ts";
import { readPng } from "./raster-png.ts";
import { readWebp } from "./raster-webp.ts";
import type { Size } from "./raster-size.ts";

// What a picture is, from its own bytes: what its server calls it, or its name, says nothing.

export type RasterType = "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "image/bmp";

export interface Raster extends Size {
  readonly type: RasterType;
}

/** Why it is none, in words; `reason` is a clause. */
export interface RasterFault {
  readonly code: "media-unsupported" | "media-broken" | "media-too-large";
  readonly reason: string;
}

/** Pixels that are drawn: of one frame, and of all together. */
export const largest = { pixels: 40_000_000, moving: 400_000_000 };

/** As many bytes of the beginning tell the type. */
export const tellingBytes = 12;

interface Format {
  readonly type: RasterType;
  readonly is: (bytes: Uint8Array) => boolean;
  /** Null where it breaks off, or contradicts itself. */
  readonly read: (bytes: Uint8Array) => Size | null;
}

const formats: readonly Format[] = [
  { type: "image/png", is: (bytes) => startsWith(bytes, "\x89PNG\r\n\x1a\n"), read: readPng },
  { type: "image/jpeg", is: (bytes) => startsWith(bytes, "\xff\xd8\xff"), read: readJpeg },
  { type: "image/gif", is: (bytes) => startsWith(bytes, "GIF87a") || startsWith(bytes, "GIF89a"), read: readGif },
  { type: "image/webp", is: (bytes) => startsWith(bytes, "RIFF") && startsWith(bytes, "WEBP", 8), read: readWebp },
  // A text may begin with these two letters.
  { type: "image/bmp", is: (bytes) => startsWith(bytes, "BM") && startsWith(bytes, "\0\0\0\0", 6), read: readBmp },
];

const formatOf = (bytes: Uint8Array): Format | null => formats.find(({ is }) => is(bytes)) ?? null;

/** The type by its first bytes; null for all that is not drawn. */
export const rasterType = (bytes: Uint8Array): RasterType | null => formatOf(bytes)?.type ?? null;

/** Reads a whole picture without drawing it. Never throws, whatever the bytes are. */
export function readRaster(bytes: Uint8Array): Raster | RasterFault {
  const format = formatOf(bytes);
  if (format === null) return { code: "media-unsupported", reason: otherKind(bytes) };
  const size = format.read(bytes);
  const name = format.type.slice("image/".length).toUpperCase();
  if (size === null) return { code: "media-broken", reason: `it is no whole ${name} picture` };
  const { width, height, frames } = size;
  const pixels = width * height;
  if (pixels > largest.pixels) {
    const reason = `it has ${width} × ${height} pixels, and at most ${largest.pixels / 1e6} million are drawn`;
    return { code: "media-too-large", reason };
  }
  if (frames * pixels > largest.moving) {
    const reason =
      `it moves: ${frames} frames of ${width} × ${height} pixels, ` +
      `and at most ${largest.moving / 1e6} million are drawn in all`;
    return { code: "media-too-large", reason };
  }
  return { type: format.type, ...size };
}

export const isFault = (read: Raster | RasterFault): read is RasterFault => "code" in read;

/** The error for it; `shown` names the picture. */
export const rasterError = (shown: string, { code, reason }: RasterFault): MediaError =>
  new MediaError(code, `${shown} cannot be shown: ${reason}.`);

const drawn = "only PNG, JPEG, GIF, WebP and BMP pictures are shown";

/** What else it may be, for those who wonder. */
function otherKind(bytes: Uint8Array): string {
  if (bytes.length === 0) return "it is empty";
  if (startsWith(bytes, "ftypavif", 4) || startsWith(bytes, "ftypavis", 4))
    return `it is an AVIF picture, and ${drawn}`;
  if (startsWith(bytes, "ftyphei", 4) || startsWith(bytes, "ftypmif1", 4)) return `it is a HEIF picture, and ${drawn}`;
  if (startsWith(bytes, "II*\0") || startsWith(bytes, "MM\0*")) return `it is a TIFF picture, and ${drawn}`;
  if (startsWith(bytes, "\0\0\x01\0")) return `it is an icon (ICO), and ${drawn}`;
  if (startsWith(bytes, "%PDF")) return `it is a PDF document, and ${drawn}`;
  const beginning = Buffer.from(bytes.subarray(0, 1000)).toString("latin1").toLowerCase();
  if (beginning.includes("<svg")) return `it is an SVG drawing, and ${drawn}`;
  if (beginning.includes("<html") || beginning.includes("<!doctype")) return `it is a page (HTML), and ${drawn}`;
  return `it is no picture, or of another kind: ${drawn}`;
}
