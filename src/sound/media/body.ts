import { clearTimeout, setTimeout } from "node:timers"; // by import, so that fake timers of a user's test leave them alone
import { createByteReader, joined, type ByteReader } from "./byte-reader.ts";
import type { Download, Downloads } from "./download.ts";
import { asDownloadError, endedByUs } from "./failure.ts";
import { aheadBytes, endlessAfter, keptBytes, keptUnannouncedBytes } from "./limits.ts";

/** How long a body is: `kept` has come to its end and is in memory whole, `long` has an end somewhere, `endless` none. */
export type Extent = "kept" | "long" | "endless";

/** The bytes of one resource, readable more than once. */
export interface Body {
  readonly url: string;
  readonly contentType: string | null;
  /** Announced; null when the server does not say. */
  readonly length: number | null;
  /** The bytes as they come, from the first on. To be asked for once. */
  readonly main: ByteReader;
  /** Parts can be had out of order: they are kept, or the server sends parts. */
  readonly hasParts: boolean;
  /** Resolves when it is known how long the body is. Rejects with MediaError. */
  extent(): Promise<Extent>;
  /** Reads all over again from the first byte on; null for an endless body. */
  again(): Promise<ByteReader | null>;
  /** Bytes from `start` up to but not including `end`, chunk by chunk; only where it has parts. */
  part(start: number, end: number): Promise<() => Promise<Uint8Array | null>>;
}

/** Downloads to where the reader is and a bit further; a small body wholly. */
export function createBody(download: Download, downloads: Downloads): Body {
  const { url, length } = download;
  /** From the first byte on while all is kept, else from the main reader's place on. */
  const chunks: Uint8Array[] = [];
  let received = 0;
  let readByMain = 0;
  const mostKept = length === null ? keptUnannouncedBytes : keptBytes;
  let isKept = length === null || length <= mostKept;
  let end: "open" | "reached" | { readonly error: unknown } = "open";
  let mainIndex = 0;
  let isLate = false;
  let wake: () => void = () => undefined;
  let change = nextChange();

  function nextChange(): Promise<void> {
    return new Promise((resolve) => (wake = resolve));
  }
  function announce(): void {
    const announced = wake;
    change = nextChange();
    announced();
  }

  const late = setTimeout(() => {
    isLate = true;
    if (length === null) keepNoLonger();
    announce();
  }, endlessAfter);
  late.unref();
  downloads.signal.addEventListener("abort", stopWaiting, { once: true });

  function stopWaiting(): void {
    clearTimeout(late);
    announce();
  }

  /** From now on only what the main reader has still to read. */
  function keepNoLonger(): void {
    isKept = false;
    chunks.splice(0, mainIndex);
    mainIndex = 0;
  }

  async function pump(): Promise<void> {
    try {
      for (let chunk = await download.next(); chunk !== null; chunk = await download.next()) {
        chunks.push(chunk);
        received += chunk.length;
        if (isKept && received > mostKept) keepNoLonger();
        announce();
        while (!isKept && received - readByMain > aheadBytes && !downloads.signal.aborted) await change;
      }
      end = "reached";
    } catch (error) {
      end = { error };
    }
    stopWaiting();
  }

  function check(): void {
    if (downloads.signal.aborted) throw endedByUs(url);
    if (typeof end === "object") throw asDownloadError(end.error, url);
  }

  async function nextOfMain(): Promise<Uint8Array | null> {
    for (;;) {
      if (downloads.signal.aborted) throw endedByUs(url);
      const chunk = isKept ? chunks[mainIndex] : chunks.shift();
      if (chunk !== undefined) {
        if (isKept) mainIndex += 1;
        readByMain += chunk.length;
        announce();
        return chunk;
      }
      check();
      if (end === "reached") return null;
      await change;
    }
  }

  async function extent(): Promise<Extent> {
    for (;;) {
      check();
      if (end === "reached" && isKept) return "kept";
      if (download.hasEnd === false) return "endless";
      if (!isKept || end === "reached") return download.hasEnd === true ? "long" : "endless";
      if (download.hasEnd === null && isLate) return "endless";
      await change;
    }
  }

  async function again(): Promise<ByteReader | null> {
    const found = await extent();
    if (found === "endless") return null;
    if (found === "long") return createByteReader((await download.reopen()).next);
    let index = 0;
    return createByteReader(() => Promise.resolve(chunks[index++] ?? null));
  }

  /** A kept part; null when the body turned out too long to be kept. */
  async function keptPart(start: number, last: number): Promise<Uint8Array | null> {
    for (;;) {
      if (!isKept) return null;
      if (received >= last || end === "reached") break;
      check();
      await change;
    }
    return cut(chunks, start, last);
  }

  async function part(start: number, last: number): Promise<() => Promise<Uint8Array | null>> {
    let kept = await keptPart(start, last);
    if (kept === null) return (await downloads.open(url, { start, end: last })).next;
    return () => {
      const chunk = kept;
      kept = null;
      return Promise.resolve(chunk);
    };
  }

  void pump();
  return {
    url,
    contentType: download.contentType,
    length,
    main: createByteReader(nextOfMain),
    hasParts: length !== null && (isKept || download.sendsParts),
    extent,
    again,
    part,
  };
}

/** Bytes from `start` up to but not including `end` of what the chunks are together. */
function cut(chunks: readonly Uint8Array[], start: number, end: number): Uint8Array {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const chunk of chunks) {
    if (at >= end) break;
    if (at + chunk.length > start) parts.push(chunk.subarray(Math.max(0, start - at), end - at));
    at += chunk.length;
  }
  return joined(parts);
}
