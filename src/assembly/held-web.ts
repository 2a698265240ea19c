import { MediaError } from "../errors.ts";
import type { Web, WebAnswer } from "../ports.ts";

/** A file that needs no server. */
export interface HeldFile {
  /** Its content type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What a server that has the file would answer. */
export function heldAnswer(url: string, { type, bytes }: HeldFile): WebAnswer {
  const headers = new Map([
    ["content-type", type],
    ["content-length", String(bytes.length)],
  ]);
  return {
    url,
    status: 200,
    header: (name) => headers.get(name.toLowerCase()) ?? null,
    body: (async function* () {
      yield await Promise.resolve(bytes);
    })(),
  };
}

/** A web of what is at hand alone: it asks nobody for anything. */
export const heldWeb = (bytesAt: (url: string) => Uint8Array | null): Web => ({
  get(url) {
    const bytes = bytesAt(url);
    if (bytes === null) return Promise.reject(new MediaError("media-refused", `${url} is not at hand.`));
    return Promise.resolve(heldAnswer(url, { type: "application/octet-stream", bytes }));
  },
  close: () => undefined,
});
