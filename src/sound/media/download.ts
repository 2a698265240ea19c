import { MediaError } from "../../errors.ts";
import type { Web, WebAnswer } from "../../ports.ts";
import { createByteReader } from "./byte-reader.ts";
import { asDownloadError, endedByUs } from "./failure.ts";
import type { DownloadProgress } from "./media.ts";

/** One body on its way to us. */
export interface Download {
  /** After redirects. */
  readonly url: string;
  readonly contentType: string | null;
  /** Bytes of the whole resource as announced; null when the server does not say. */
  readonly length: number | null;
  /** The server promises to send parts. */
  readonly sendsParts: boolean;
  /** The bytes come to an end for sure: true; they do not: false; nobody says: null. */
  readonly hasEnd: boolean | null;
  /** The same once more, from the beginning. */
  reopen(): Promise<Download>;
  /** The next bytes, null at the end. Rejects with MediaError. */
  readonly next: () => Promise<Uint8Array | null>;
  /** Ends it; harmless at the end. */
  cancel(): void;
}

/** Bytes of a resource: from `start` up to but not including `end`. */
export interface ByteRange {
  readonly start: number;
  readonly end?: number | undefined;
}

/** All downloads of one sound: they end together. */
export interface Downloads {
  open(url: string, range?: ByteRange): Promise<Download>;
  readonly signal: AbortSignal;
  readonly close: () => void;
}

export function createDownloads(web: Web, outer: AbortSignal, progress: DownloadProgress | undefined): Downloads {
  const ending = new AbortController();
  const close = (): void => ending.abort();
  if (outer.aborted) close();
  else outer.addEventListener("abort", close, { once: true, signal: ending.signal });
  let received = 0;
  let expected: number | null = null;

  async function open(url: string, range?: ByteRange): Promise<Download> {
    const own = new AbortController();
    const { signal } = own;
    const cancel = (): void => {
      ending.signal.removeEventListener("abort", cancel);
      own.abort();
    };
    ending.signal.addEventListener("abort", cancel);
    if (ending.signal.aborted) throw endedByUs(url);
    const answer = await get(web, url, range, signal).catch((error: unknown) => {
      cancel();
      throw error;
    });
    const bytes: AsyncIterator<Uint8Array, unknown> = answer.body[Symbol.asyncIterator]();
    const length = fullLength(answer);
    if (range === undefined && length !== null) expected = (expected ?? 0) + length;

    async function next(): Promise<Uint8Array | null> {
      try {
        for (;;) {
          const step = await bytes.next();
          if (signal.aborted) throw endedByUs(url);
          if (step.done === true) {
            ending.signal.removeEventListener("abort", cancel);
            return null;
          }
          received += step.value.length;
          progress?.(received, expected);
          if (step.value.length > 0) return step.value;
        }
      } catch (error) {
        throw signal.aborted ? endedByUs(url) : asDownloadError(error, url);
      }
    }

    return {
      url: answer.url,
      contentType: answer.header("content-type"),
      length,
      hasEnd: length === null ? null : true,
      reopen: () => open(url),
      sendsParts: answer.status === 206 || /\bbytes\b/i.test(answer.header("accept-ranges") ?? ""),
      next: await partOf(answer, range, withoutMetadata(answer, next)),
      cancel,
    };
  }

  return { open, signal: ending.signal, close };
}

async function get(web: Web, url: string, range: ByteRange | undefined, signal: AbortSignal): Promise<WebAnswer> {
  const last = range?.end === undefined ? "" : String(range.end - 1);
  const headers: Record<string, string> = { accept: "*/*", "accept-encoding": "identity" };
  if (range !== undefined) headers["range"] = `bytes=${range.start}-${last}`;
  let answer: WebAnswer;
  try {
    answer = await web.get(url, { headers, signal, maxBytes: Number.MAX_SAFE_INTEGER });
  } catch (error) {
    throw signal.aborted ? endedByUs(url) : asDownloadError(error, url);
  }
  if (answer.status === 200 || answer.status === 206) return answer;
  throw new MediaError(
    "media-status",
    `The sound ${url} was answered with status ${answer.status} instead of 200. Check the URL in a browser.`,
  );
}

function fullLength(answer: WebAnswer): number | null {
  const coding = answer.header("content-encoding");
  if (coding !== null && coding !== "identity") return null;
  const total = answer.status === 206 ? /\/(\d+)$/.exec(answer.header("content-range") ?? "")?.[1] : undefined;
  const length = answer.status === 206 ? total : answer.header("content-length");
  return length === null || length === undefined || !/^\d{1,15}$/.test(length) ? null : Number(length);
}

type Next = () => Promise<Uint8Array | null>;

/** Cuts the part out of a whole body where the server did not: a Range is a wish. */
async function partOf(answer: WebAnswer, range: ByteRange | undefined, next: Next): Promise<Next> {
  if (range === undefined) return next;
  const start = answer.status === 206 ? Number(/^bytes (\d+)-/.exec(answer.header("content-range") ?? "")?.[1]) : 0;
  if (!(start <= range.start)) {
    throw new MediaError("media-broken", `${answer.url} sent other bytes than asked for: from ${start} on.`);
  }
  const reader = createByteReader(next);
  await reader.skip(range.start - start);
  let left = (range.end ?? Infinity) - range.start;
  return async () => {
    if (left <= 0 || !(await reader.fill(1))) return null;
    const chunk = reader.bytes.subarray(0, left);
    left -= chunk.length;
    await reader.skip(chunk.length);
    return chunk;
  };
}

/** Takes out the titles that radio servers put between the bytes of the sound, asked or not. */
function withoutMetadata(answer: WebAnswer, next: Next): Next {
  const interval = Number(answer.header("icy-metaint"));
  if (!Number.isInteger(interval) || interval <= 0) return next;
  const reader = createByteReader(next);
  let left = interval;
  return async () => {
    if (left === 0) {
      if (!(await reader.fill(1)) || !(await reader.skip(1 + 16 * (reader.bytes[0] as number)))) return null;
      left = interval;
    }
    if (!(await reader.fill(1))) return null;
    const chunk = reader.bytes.subarray(0, left);
    left -= chunk.length;
    await reader.skip(chunk.length);
    return chunk;
  };
}
