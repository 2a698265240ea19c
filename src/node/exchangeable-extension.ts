import type { Extension, SealedRequest } from "../ports.ts";

/** An extension whose way can be exchanged while it is in use. */
export interface ExchangeableExtension extends Extension {
  /** What is sealed from now on goes this way; the one before is closed when nothing is under way on it. */
  exchange(next: Extension): void;
}

/** The extension behind `first`, until that is exchanged. Each request goes the way it was sealed for. */
export function exchangeable(first: Extension): ExchangeableExtension {
  let current = first;
  let isClosed = false;
  const ways = new WeakMap<SealedRequest, Extension>();
  const underWay = new Map<Extension, number>([[first, 0]]);

  function count(way: Extension, difference: number): void {
    underWay.set(way, (underWay.get(way) ?? 0) + difference);
    if (way === current || underWay.get(way)! > 0) return;
    underWay.delete(way);
    void way.close();
  }

  return {
    get address() {
      return current.address;
    },
    seal(body, summary, extensionId) {
      const sealed = current.seal(body, summary, extensionId);
      ways.set(sealed, current);
      return sealed;
    },
    async send(request, signal, number) {
      const way = ways.get(request) ?? current;
      count(way, 1);
      try {
        return await way.send(request, signal, number);
      } finally {
        count(way, -1);
      }
    },
    hasten() {
      for (const way of underWay.keys()) way.hasten?.();
    },
    exchange(next) {
      if (isClosed) return void next.close();
      const before = current;
      current = next;
      underWay.set(next, 0);
      count(before, 0);
    },
    async close() {
      isClosed = true;
      await Promise.all([...underWay.keys()].map((way) => way.close()));
    },
  };
}
