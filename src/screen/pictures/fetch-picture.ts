import { MediaError } from "../../errors.ts";
import { printable } from "../../index.ts";
import { isFault, rasterError, rasterType, readRaster, tellingBytes } from "./raster.ts";
import type { MediaErrorCode } from "../../errors.ts";
import type { Web, WebAnswer } from "../../ports.ts";
import type { Raster } from "./raster.ts";

export interface LoadedPicture extends Raster {
  readonly ok: true;
  readonly bytes: Uint8Array;
}

/** `message` is a sentence that names the picture, without what may be secret in its address. */
export interface PictureFailure {
  readonly ok: false;
  readonly code: MediaErrorCode;
  readonly message: string;
}

export type PictureResult = LoadedPicture | PictureFailure;

export interface FetchLimits {
  readonly maxBytes: number;
  /** Milliseconds from asking to the last byte. */
  readonly deadline: number;
}

const accept = "image/webp, image/png, image/jpeg, image/gif, image/bmp;q=0.8";

/** Fetches a picture and looks into its bytes. What goes wrong is told, not thrown. */
export async function fetchPicture(
  web: Web,
  url: string,
  { maxBytes, deadline }: FetchLimits,
  signal: AbortSignal,
): Promise<PictureResult> {
  const late = AbortSignal.timeout(deadline);
  const leaving = new AbortController();
  const shown = shownPicture(url);
  const fault = (code: MediaErrorCode, reason: string): MediaError =>
    new MediaError(code, `${shown} cannot be shown: ${reason}.`);
  try {
    if (!isWebAddress(url)) throw fault("media-refused", "only http and https addresses are fetched");
    const ending = AbortSignal.any([signal, late, leaving.signal]);
    const answer = await web.get(url, { headers: { accept }, signal: ending, maxBytes });
    const tooLarge = (): MediaError => fault("media-too-large", `it is larger than ${maxBytes / 2 ** 20} MB`);
    if (answer.status !== 200) throw fault("media-status", `its server answered with status code ${answer.status}`);
    if (Number(answer.header("content-length")) > maxBytes) throw tooLarge();
    const bytes = await readPicture(answer);
    const raster = readRaster(bytes);
    if (isFault(raster)) throw rasterError(shown, raster);
    return { ok: true, bytes, ...raster };
  } catch (error) {
    const told = late.aborted ? fault("media-timeout", `it took longer than ${deadline / 1000} s`) : error;
    if (!(told instanceof MediaError)) throw told;
    return { ok: false, code: told.code, message: printable(withoutQueries(told.message)) };
  } finally {
    // An answer that is not read to its end keeps its connection.
    leaving.abort();
  }
}

/** What is no picture by its beginning is not read any further. */
async function readPicture({ body }: WebAnswer): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isLooked = false;
  for await (const piece of body) {
    pieces.push(piece);
    length += piece.length;
    if (isLooked || length < tellingBytes) continue;
    isLooked = true;
    if (rasterType(Buffer.concat(pieces)) === null) break;
  }
  return Buffer.concat(pieces);
}

const isWebAddress = (url: string): boolean => /^https?:/i.test(url) && URL.canParse(url);

const longest = 200;

/** The picture by its address, for messages; user, password and query may be secret. */
function shownPicture(url: string): string {
  if (!isWebAddress(url)) return "The picture";
  const { origin, pathname, search } = new URL(url);
  const address = origin + pathname;
  if (address.length > longest) return `${address.slice(0, longest)}…`;
  return search === "" ? address : `${address}?…`;
}

const withoutQueries = (message: string): string => message.replace(/([a-z][a-z0-9+.-]*:[^\s?#]*[?#])[^\s,]*/gi, "$1…");
