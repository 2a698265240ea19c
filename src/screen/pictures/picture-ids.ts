import { randomBytes } from "node:crypto";

/** The names pictures go by towards viewers. Nobody can guess one, and it says nothing of the address. */
export interface PictureIds {
  /** The same for the same address while it is remembered. */
  readonly idOf: (url: string) => string;
  urlOf(id: string): string | null;
}

/** What was named longest ago is forgotten first. */
export function createPictureIds(most: number): PictureIds {
  const ids = new Map<string, string>();
  const urls = new Map<string, string>();
  return {
    idOf(url) {
      const id = ids.get(url) ?? randomBytes(16).toString("base64url");
      ids.delete(url);
      ids.set(url, id);
      urls.set(id, url);
      for (const [old, oldId] of ids) {
        if (ids.size <= most) break;
        ids.delete(old);
        urls.delete(oldId);
      }
      return id;
    },
    urlOf: (id) => urls.get(id) ?? null,
  };
}
