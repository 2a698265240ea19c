import type { LoadedPicture } from "./fetch-picture.ts";

export interface PictureMemory {
  get(url: string): LoadedPicture | null;
  keep(url: string, picture: LoadedPicture): void;
}

/** Bytes and pictures that are kept. What was wanted longest ago is let go of first. */
export function createPictureMemory(most: { readonly bytes: number; readonly pictures: number }): PictureMemory {
  const kept = new Map<string, LoadedPicture>();
  let bytes = 0;

  function letGo(url: string): void {
    bytes -= kept.get(url)?.bytes.length ?? 0;
    kept.delete(url);
  }

  function put(url: string, picture: LoadedPicture): void {
    letGo(url);
    kept.set(url, picture);
    bytes += picture.bytes.length;
  }

  return {
    get(url) {
      const picture = kept.get(url);
      if (picture === undefined) return null;
      put(url, picture);
      return picture;
    },
    keep(url, picture) {
      put(url, picture);
      for (const old of kept.keys()) {
        if (kept.size <= most.pictures && bytes <= most.bytes) break;
        letGo(old);
      }
    },
  };
}
