import { MediaError } from "../../../src/errors.ts";
import type { Web, WebAnswer, WebRequest } from "../../../src/ports.ts";

/** What a server of the test sends for one URL. */
export interface Served {
  readonly bytes?: Uint8Array;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Announces no length. */
  readonly isChunked?: boolean;
  /** Answers 200 with everything when asked for a part. */
  readonly ignoresRange?: boolean;
  /** Bytes in one chunk. */
  readonly chunk?: number;
  /** What comes instead of the end: it breaks off, or nothing comes any more. */
  readonly end?: "breaks" | "stalls";
  /** Goes on for ever with these bytes, over and over. */
  readonly isEndless?: boolean;
}

export interface MemoryWeb extends Web {
  /** What was asked for: the URL and the range. */
  readonly asked: readonly string[];
  /** Bytes handed out. */
  readonly sent: () => number;
}

/** A web in memory; `serve` says what is at a URL, undefined for 404. */
export function memoryWeb(serve: (url: string, count: number) => Served | undefined): MemoryWeb {
  const asked: string[] = [];
  const counts = new Map<string, number>();
  let sent = 0;

  function get(url: string, { headers, signal }: WebRequest): Promise<WebAnswer> {
    const range = headers["range"];
    asked.push(range === undefined ? url : `${url} ${range}`);
    const count = counts.get(url) ?? 0;
    counts.set(url, count + 1);
    const served = serve(url, count) ?? { status: 404, bytes: new Uint8Array() };
    const all = served.bytes ?? new Uint8Array();
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec((served.ignoresRange === true ? undefined : range) ?? "") ?? [];
    const start = Number(from ?? 0);
    const end = to === undefined || to === "" ? all.length : Math.min(all.length, Number(to) + 1);
    const answered: Record<string, string> = {
      ...(served.isChunked === true || served.isEndless === true ? {} : { "content-length": String(end - start) }),
      ...(served.ignoresRange === true ? {} : { "accept-ranges": "bytes" }),
      ...(from === undefined ? {} : { "content-range": `bytes ${start}-${end - 1}/${all.length}` }),
      ...served.headers,
    };
    return Promise.resolve({
      url,
      status: served.status ?? (from === undefined ? 200 : 206),
      header: (name) => answered[name] ?? null,
      body: chunks(all.subarray(start, end), served, signal),
    });
  }

  async function* chunks(bytes: Uint8Array, served: Served, signal: AbortSignal): AsyncGenerator<Uint8Array> {
    const { chunk = 16_384 } = served;
    do {
      for (let at = 0; at < bytes.length; at += chunk) {
        await new Promise(setImmediate);
        if (signal.aborted) throw new MediaError("media-unreachable", "ended");
        const part = bytes.subarray(at, at + chunk);
        sent += part.length;
        yield part;
      }
    } while (served.isEndless === true);
    if (served.end === "breaks") throw new MediaError("media-unreachable", "The connection broke off.");
    if (served.end === "stalls") await new Promise((resolve) => signal.addEventListener("abort", resolve));
  }

  return { get, close: () => undefined, asked, sent: () => sent };
}

/** A web with one sound. */
export const webOf = (bytes: Uint8Array, served: Served = {}): MemoryWeb => memoryWeb(() => ({ bytes, ...served }));
