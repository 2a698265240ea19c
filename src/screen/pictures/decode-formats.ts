import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { RgbaPicture } from "./rgba-picture.ts";

// The decoders, for the worker alone. A picture may be made to break them.

export type DecodedType = "image/png" | "image/jpeg" | "image/gif" | "image/webp";

export function decodeAs(type: DecodedType, bytes: Uint8Array<ArrayBuffer>): Promise<RgbaPicture> {
  return decoders[type](bytes);
}

type Decoder = (bytes: Uint8Array<ArrayBuffer>) => Promise<RgbaPicture>;

const decoders: Readonly<Record<DecodedType, Decoder>> = {
  async "image/png"(bytes) {
    const png = await import("@jsquash/png/decode.js");
    await png.init(await wasm("@jsquash/png/codec/pkg/squoosh_png_bg.wasm"));
    return (await png.decode(bufferOf(bytes))) as RgbaPicture;
  },
  async "image/jpeg"(bytes) {
    const jpeg = await import("@jsquash/jpeg/decode.js");
    await jpeg.init({ wasmBinary: await wasm("@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm") });
    return (await jpeg.default(bufferOf(bytes))) as RgbaPicture;
  },
  async "image/webp"(bytes) {
    const webp = await import("@jsquash/webp/decode.js");
    await webp.init({ wasmBinary: await wasm("@jsquash/webp/codec/dec/webp_dec.wasm") });
    return (await webp.default(bufferOf(bytes))) as RgbaPicture;
  },
  async "image/gif"(bytes) {
    const { GifReader } = await import("omggif");
    const reader = new GifReader(bytes);
    const { width, height } = reader;
    const frame = reader.frameInfo(0);
    // It is decoded by its own size, which may be a lie.
    if (frame.x + frame.width > width || frame.y + frame.height > height) throw new Error("a frame is too large");
    const data = new Uint8Array(4 * width * height);
    reader.decodeAndBlitFrameRGBA(0, data);
    return { width, height, data };
  },
};

/** Node.js does not fetch files, as these packages would in a browser. */
const wasm = async (file: string): Promise<ArrayBuffer> =>
  bufferOf(new Uint8Array(await readFile(createRequire(import.meta.url).resolve(file))));

const bufferOf = (bytes: Uint8Array<ArrayBuffer>): ArrayBuffer =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes.buffer : bytes.slice().buffer;
