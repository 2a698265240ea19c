import { setMaxListeners } from "node:events";
import { addressesIn, createPictureShelf, type Card } from "../screen/index.ts";
import type { Web } from "../ports.ts";

/** Bytes of one picture, and of all of them, that stand in a report. */
const limits = { one: 300_000, all: 5_000_000 };
/** Real time in ms that all of them may take. */
const patience = 30_000;

/** A picture as the page finds it: `data:`, or only its address where it could not be had. */
export type Embedded = { readonly data: string } | { readonly address: string };

/** The pictures of the cards of a report, each fetched once. */
export interface Pictures {
  /** Fetches those of a card, by the rules of the device that shows it. */
  load(card: Card, openWeb: () => Promise<Web>): Promise<void>;
  /** By address. */
  readonly known: ReadonlyMap<string, Embedded>;
  /** Why some are not there, each reason once. */
  readonly faults: ReadonlySet<string>;
}

export function createPictures(): Pictures {
  const known = new Map<string, Embedded>();
  const faults = new Set<string>();
  let bytes = 0;
  const end = performance.now() + patience;

  async function load(card: Card, openWeb: () => Promise<Web>): Promise<void> {
    const addresses = addressesIn(card).filter((address) => !known.has(address));
    if (addresses.length === 0) return;
    const shelf = createPictureShelf(openWeb, ({ message }) => void faults.add(message), { maxBytes: 10 * limits.one });
    try {
      const late = AbortSignal.timeout(Math.max(1, Math.round(end - performance.now())));
      setMaxListeners(0, late);
      await Promise.all(addresses.map(async (address) => known.set(address, await embedded(address, late))));
    } finally {
      shelf.close();
    }

    async function embedded(address: string, late: AbortSignal): Promise<Embedded> {
      if (bytes >= limits.all) return { address };
      const picture = await shelf.load(address, late);
      if (!picture.ok) {
        if (late.aborted) faults.add(`The pictures took longer than ${patience / 1000} s; the others are left out.`);
        return { address };
      }
      const { length } = picture.bytes;
      if (length > limits.one)
        faults.add(`A picture of ${Math.round(length / 1000)} kB is left out: more than ${limits.one / 1000} kB.`);
      else if (bytes + length > limits.all) faults.add(`Pictures beyond ${limits.all / 1e6} MB are left out.`);
      else {
        bytes += length;
        return { data: `data:${picture.type};base64,${Buffer.from(picture.bytes).toString("base64")}` };
      }
      return { address };
    }
  }

  return { load, known, faults };
}
