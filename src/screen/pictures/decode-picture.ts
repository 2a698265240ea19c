import { MediaError } from "../../errors.ts";
import type { DecodedType } from "./decode-formats.ts";
import { decodeInWorker, type Outcome, type WorkerOptions } from "./decode-in-worker.ts";
import type { RgbaPicture } from "./rgba-picture.ts";
import { isFault, readRaster, type Raster, type RasterType } from "./raster.ts";

/** A terminal has room for a thousandth of them. */
export const mostDecodedPixels = 16_000_000;

/** The pixels of a picture whose bytes say that they are of this type; rejects with a MediaError. One at a time. */
export async function decodePicture(
  bytes: Uint8Array,
  type: RasterType,
  options: WorkerOptions = {},
): Promise<RgbaPicture> {
  const raster = readRaster(bytes);
  if (isFault(raster)) throw failure(raster.code, raster.reason);
  if (raster.type !== type) throw failure("media-unsupported", `it is ${raster.type}, not ${type}`);
  if (!isDecoded(type)) throw failure("media-unsupported", "pictures of this kind are not drawn in a terminal");
  const pixels = raster.width * raster.height;
  if (pixels > mostDecodedPixels) {
    const size = `${raster.width} × ${raster.height} pixels`;
    throw failure("media-too-large", `it has ${size}, and at most ${mostDecodedPixels / 1e6} million are drawn here`);
  }
  return drawable(await inTurn(() => decodeInWorker({ bytes: new Uint8Array(bytes), type }, options)), raster);
}

const isDecoded = (type: RasterType): type is DecodedType => type !== "image/bmp";

/** Several at once would need several times the memory. */
let last: Promise<unknown> = Promise.resolve();

function inTurn(decode: () => Promise<Outcome>): Promise<Outcome> {
  const outcome = last.then(decode);
  last = outcome;
  return outcome;
}

function drawable(outcome: Outcome, raster: Raster): RgbaPicture {
  if (outcome === "late") throw failure("media-timeout", "decoding it takes too long");
  if (outcome === "stopped") throw failure("media-timeout", "nobody waits for it any more");
  if (outcome === "broken") throw failure("media-broken", "its pixels cannot be read");
  const { width, height, data } = outcome;
  const isTurned = width === raster.height && height === raster.width;
  const isWhole = data.length === 4 * width * height && width > 0 && height > 0;
  if (!isWhole || !(isTurned || (width === raster.width && height === raster.height))) {
    throw failure("media-broken", "its pixels are others than its header says");
  }
  return outcome;
}

const failure = (code: MediaError["code"], reason: string): MediaError =>
  new MediaError(code, `The picture cannot be shown: ${reason}.`);
