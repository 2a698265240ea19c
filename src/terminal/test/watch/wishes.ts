/** What may be asked for at the keyboard. */
export type AskedWish = "all" | "failed" | "update" | "again";

/** Why something is run. */
export type Wish = "first" | AskedWish | { readonly changed: readonly string[] };

/** What is wished for while something runs: each once, in its order. */
export interface Wishes {
  ask(wish: AskedWish): void;
  changed(path: string): void;
  readonly isEmpty: () => boolean;
  take(): Wish | null;
}

export function createWishes(): Wishes {
  let asked: AskedWish[] = [];
  const changes = new Set<string>();
  const isPartOfAll = (wish: AskedWish): boolean => wish === "failed" || wish === "again";
  return {
    ask(wish) {
      if (asked.includes(wish) || (isPartOfAll(wish) && asked.includes("all"))) return;
      if (wish === "all") asked = asked.filter((other) => !isPartOfAll(other));
      asked.push(wish);
    },
    changed(path) {
      changes.add(path);
    },
    isEmpty: () => asked.length === 0 && changes.size === 0,
    take() {
      const wish = asked.shift();
      if (wish === undefined && changes.size === 0) return null;
      const taken = wish ?? { changed: [...changes] };
      if (taken === "all" || typeof taken !== "string") changes.clear();
      return taken;
    },
  };
}
