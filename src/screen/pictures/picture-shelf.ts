import { setMaxListeners } from "node:events";
import { ClosedError } from "../../errors.ts";
import { fetchPicture } from "./fetch-picture.ts";
import { createPictureIds } from "./picture-ids.ts";
import { createPictureMemory } from "./picture-memory.ts";
import { createSemaphore } from "./semaphore.ts";
import type { Web } from "../../ports.ts";
import type { FetchLimits, PictureFailure, PictureResult } from "./fetch-picture.ts";

export type { LoadedPicture, PictureFailure, PictureResult } from "./fetch-picture.ts";

/** The pictures of the cards: fetched once each, looked into, and kept for whoever draws them. */
export interface PictureShelf {
  /** The name an address goes by towards viewers. */
  readonly idOf: (url: string) => string;
  /** Where `signal` aborts and nobody else wants the picture, it is fetched no further. */
  load(url: string, signal?: AbortSignal): Promise<PictureResult>;
  /** The same by its name; null where there is none of this name. */
  get(id: string, signal?: AbortSignal): Promise<PictureResult> | null;
  /** Gives up what is under way. */
  close(): void;
}

/** Told of a picture that cannot be shown, once for each address. */
export type PictureFailed = (failure: PictureFailure) => void;

export interface PictureLimits extends FetchLimits {
  /** Pictures fetched at a time. */
  readonly atATime: number;
  readonly keptBytes: number;
  readonly keptPictures: number;
  readonly addresses: number;
}

const defaultLimits: PictureLimits = {
  maxBytes: 10 * 2 ** 20,
  deadline: 10_000,
  atATime: 4,
  keptBytes: 64 * 2 ** 20,
  keptPictures: 200,
  addresses: 2_000,
};

interface Fetching {
  readonly result: Promise<PictureResult>;
  readonly giveUp: AbortController;
  wanted: number;
}

/** `openWeb` is asked once, at the first picture; what it gives is closed by whoever gave it. */
export function createPictureShelf(
  openWeb: () => Promise<Web>,
  failed: PictureFailed = () => undefined,
  limits: Partial<PictureLimits> = {},
): PictureShelf {
  const all = { ...defaultLimits, ...limits };
  const ids = createPictureIds(all.addresses);
  const kept = createPictureMemory({ bytes: all.keptBytes, pictures: all.keptPictures });
  const semaphore = createSemaphore(all.atATime);
  const fetching = new Map<string, Fetching>();
  const failures = new Set<string>();
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  let web: Promise<Web> | null = null;

  function take(url: string, result: PictureResult): void {
    if (result.ok) return kept.keep(url, result);
    if (failures.has(url) || failures.size >= all.addresses) return;
    failures.add(url);
    failed(result);
  }

  async function fetchInTurn(url: string, signal: AbortSignal): Promise<PictureResult> {
    try {
      const result = await semaphore.pass(signal, async () =>
        fetchPicture(await (web ??= openWeb()), url, all, signal),
      );
      if (signal.aborted) return givenUp;
      take(url, result);
      return result;
    } catch (error) {
      if (signal.aborted || error instanceof ClosedError) return givenUp;
      throw error;
    }
  }

  function begin(url: string): Fetching {
    const giveUp = new AbortController();
    const begun: Fetching = {
      giveUp,
      wanted: 0,
      result: fetchInTurn(url, AbortSignal.any([giveUp.signal, closing.signal])).finally(() => {
        if (fetching.get(url) === begun) fetching.delete(url);
      }),
    };
    fetching.set(url, begun);
    return begun;
  }

  async function load(url: string, signal?: AbortSignal): Promise<PictureResult> {
    const picture = kept.get(url);
    if (picture !== null) return picture;
    if (signal?.aborted) return givenUp;
    const one = fetching.get(url) ?? begin(url);
    one.wanted++;
    const leave = (): void => {
      if (--one.wanted > 0) return;
      if (fetching.get(url) === one) fetching.delete(url);
      one.giveUp.abort();
    };
    signal?.addEventListener("abort", leave, { once: true });
    try {
      return await one.result;
    } finally {
      signal?.removeEventListener("abort", leave);
    }
  }

  return {
    idOf: ids.idOf,
    load,
    get(id, signal) {
      const url = ids.urlOf(id);
      return url === null ? null : load(url, signal);
    },
    close: () => closing.abort(),
  };
}

const givenUp: PictureFailure = {
  ok: false,
  code: "media-unreachable",
  message: "The picture was not wanted any more.",
};
