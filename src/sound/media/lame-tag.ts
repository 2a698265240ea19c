import { latin1 } from "./byte-reader.ts";

/** What the encoder wrote into a first frame without sound. */
export interface LameTag {
  /** Frames of the format that follow; null when it does not say. */
  readonly frames: number | null;
  /** Frames of sound the encoder put in front, and behind; both null when it does not say. */
  readonly gaps: { readonly delay: number; readonly padding: number } | null;
}

/** Where the tag stands: behind the side information, whose length depends on version and channels. */
const places = [36, 21, 13, 23, 15]; // the last two behind a checksum

/** Reads the Xing, Info or VBRI tag of a frame; null when the frame has sound. */
export function readLameTag(frame: Uint8Array): LameTag | null {
  const at = places.find((place) => ["Xing", "Info"].includes(latin1(frame, place, place + 4)));
  if (at === undefined) return latin1(frame, 36, 40) === "VBRI" ? { frames: null, gaps: null } : null;
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const number = (place: number): number => (place + 4 <= frame.length ? view.getUint32(place) : 0);
  const flags = number(at + 4);
  let place = at + 8;
  const frames = (flags & 1) !== 0 ? number(place) : null;
  for (const [flag, length] of [
    [1, 4],
    [2, 4],
    [4, 100],
    [8, 4],
  ] as const) {
    if ((flags & flag) !== 0) place += length;
  }
  // The gaps stand 21 bytes behind the beginning of the encoder's name, twelve bits each.
  const hasGaps = /^(LAME|Lavf|Lavc|GOGO|L3\.9)/.test(latin1(frame, place, place + 4)) && place + 24 <= frame.length;
  const packed = hasGaps ? number(place + 20) & 0xff_ffff : 0;
  return { frames, gaps: hasGaps ? { delay: packed >> 12, padding: packed & 0xfff } : null };
}
