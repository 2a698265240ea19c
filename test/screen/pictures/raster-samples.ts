import { crc32, deflateSync } from "node:zlib";

// Pictures written by hand, byte by byte; their sizes may be anything that their headers can say.

const text = (characters: string): Buffer => Buffer.from(characters, "latin1");
const little16 = (...values: number[]): Buffer =>
  Buffer.concat(values.map((value) => Buffer.from([value & 255, value >> 8])));
const little24 = (value: number): Buffer => Buffer.from([value & 255, (value >> 8) & 255, value >> 16]);

function little32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeInt32LE(value | 0, 4 * index));
  return bytes;
}

function big32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
  return bytes;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([text(name), data]);
  return Buffer.concat([big32(data.length), named, big32(crc32(named))]);
}

interface Animated {
  /** As announced. */
  readonly frames?: number;
  /** That really come; as many as announced by default. */
  readonly controls?: number;
}

/** Grey; its pixels are whole where it is small. */
export function png(width: number, height: number, { frames, controls = frames ?? 0 }: Animated = {}): Buffer {
  const pixels = width * height < 10_000 ? deflateSync(Buffer.alloc((width + 1) * height)) : Buffer.alloc(8);
  const control = (): Buffer => chunk("fcTL", Buffer.alloc(26));
  return Buffer.concat([
    text("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", Buffer.concat([big32(width, height), Buffer.from([8, 0, 0, 0, 0])])),
    ...(frames === undefined ? [] : [chunk("acTL", big32(frames, 0))]),
    ...Array.from({ length: controls }, control),
    chunk("IDAT", pixels),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);

/** Its pixels are made up; `thumbnail` is another picture within it, which is not to be taken for it. */
export function jpeg(
  width: number,
  height: number,
  { scans = 1, thumbnail }: { scans?: number; thumbnail?: Buffer } = {},
): Buffer {
  const size = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  const scan = Buffer.concat([
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([1, 0xff, 0, 2, 0xff, 0xd0, 3]),
  ]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.concat([text("Exif\0\0"), thumbnail ?? Buffer.alloc(0)])),
    segment(0xdb, Buffer.alloc(65)),
    // Any number of these may stand before a marker.
    Buffer.from([0xff, 0xff]),
    segment(0xc2, size),
    ...Array.from({ length: scans }, () => scan),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** `frame` is the size of each of its frames, that of the whole by default. */
export function gif(width: number, height: number, { frames = 1, frame = [width, height] as const } = {}): Buffer {
  const image = Buffer.concat([
    Buffer.from([0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c]),
    little16(0, 0, frame[0], frame[1]),
    Buffer.from([0x80, 0, 0, 0, 255, 255, 255, 2, 2, 0x4c, 1, 0]),
  ]);
  return Buffer.concat([
    text("GIF89a"),
    little16(width, height),
    Buffer.from([0x80, 0, 0, 1, 2, 3, 4, 5, 6]),
    ...Array.from({ length: frames }, () => image),
    Buffer.from([0x3b]),
  ]);
}

function riffChunk(name: string, data: Buffer): Buffer {
  return Buffer.concat([text(name), little32(data.length), data, Buffer.alloc(data.length % 2)]);
}

function riff(...chunks: Buffer[]): Buffer {
  const all = Buffer.concat([text("WEBP"), ...chunks]);
  return Buffer.concat([text("RIFF"), little32(all.length), all]);
}

const lossless = (width: number, height: number): Buffer =>
  riffChunk(
    "VP8L",
    Buffer.concat([Buffer.from([0x2f]), little32(((width - 1) | ((height - 1) << 14)) >>> 0), Buffer.alloc(2)]),
  );

const lossy = (width: number, height: number): Buffer =>
  riffChunk("VP8 ", Buffer.concat([Buffer.from([0, 0, 0, 0x9d, 1, 0x2a]), little16(width, height), Buffer.alloc(5)]));

const canvas = (width: number, height: number): Buffer =>
  riffChunk("VP8X", Buffer.concat([little32(2), little24(width - 1), little24(height - 1)]));

export const webp = {
  lossless: (width: number, height: number): Buffer => riff(lossless(width, height)),
  lossy: (width: number, height: number): Buffer => riff(lossy(width, height)),
  /** A canvas, and a picture on it. */
  extended: (width: number, height: number, picture: readonly [number, number] = [width, height]): Buffer =>
    riff(canvas(width, height), riffChunk("ALPH", Buffer.alloc(3)), lossy(...picture)),
  /** `said` is the size a frame is announced with, `real` that of the picture in it. */
  animated(width: number, height: number, frames: number, said = [width, height] as const, real = said): Buffer {
    const head = Buffer.concat([
      little24(0),
      little24(0),
      little24(said[0] - 1),
      little24(said[1] - 1),
      Buffer.alloc(4),
    ]);
    const frame = riffChunk("ANMF", Buffer.concat([head, lossless(...real)]));
    return riff(
      canvas(width, height),
      riffChunk("ANIM", Buffer.alloc(6)),
      ...Array.from({ length: frames }, () => frame),
    );
  },
};

/** A negative height is one stored from the top. `depth` is bits a pixel, `storage` how they are stored. */
export function bmp(width: number, height: number, { depth = 24, storage = 0, isShort = false } = {}): Buffer {
  const row = 4 * Math.ceil((width * depth) / 32);
  const pixels = isShort ? 4 : Math.max(0, row * Math.abs(height));
  return Buffer.concat([
    text("BM"),
    little32(54 + pixels, 0, 54, 40, width, height),
    little16(1, depth),
    little32(storage, 0, 0, 0, 0, 0),
    Buffer.alloc(pixels),
  ]);
}

/** As OS/2 wrote it. */
export const oldBmp = (width: number, height: number): Buffer =>
  Buffer.concat([text("BM"), little32(0, 0, 26, 12), little16(width, height, 1, 24), Buffer.alloc(4 * width * height)]);

export const svg = Buffer.from(
  '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
);
export const html = Buffer.from("<!doctype html><title>no picture</title><script>alert(1)</script>");
