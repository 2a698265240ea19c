import { MediaError } from "../../../src/errors.ts";
import type { UrlSource, Web } from "../../../src/ports.ts";
import type { Media, Pcm } from "../../../src/sound/media/media.ts";
import { createMediaOpener } from "../../../src/sound/media/open-media.ts";

export const url = "http://sound.test/a";

export const openFrom = (
  web: Web,
  source: Partial<UrlSource> = {},
  { signal = new AbortController().signal, searchPath }: { signal?: AbortSignal; searchPath?: string } = {},
): Promise<Media> => createMediaOpener({ web, searchPath })({ type: "url", url, ...source }, { signal });

/** All of a sound in one piece, channel by channel. */
export async function readAll(media: Media): Promise<{ readonly channels: Float32Array[]; readonly pieces: number[] }> {
  const pieces: Pcm[] = [];
  for (let piece = await media.read(); piece !== null; piece = await media.read()) pieces.push(piece);
  return { channels: joinedPieces(pieces, media.channels), pieces: pieces.map((piece) => piece[0]?.length ?? 0) };
}

export function joinedPieces(pieces: readonly Pcm[], channels: number): Float32Array[] {
  return Array.from({ length: channels }, (_, channel) => {
    const out = new Float32Array(pieces.reduce((sum, piece) => sum + (piece[0]?.length ?? 0), 0));
    let at = 0;
    for (const piece of pieces) {
      out.set(piece[channel] as Float32Array, at);
      at += piece[0]?.length ?? 0;
    }
    return out;
  });
}

/** All of a sound, checked against what it says of its length. */
export async function heard(web: Web, source: Partial<UrlSource> = {}): Promise<Float32Array[]> {
  const media = await openFrom(web, source);
  const measured = await media.measure();
  const { channels } = await readAll(media);
  media.close();
  if (channels[0]?.length !== measured) throw new Error(`measured ${measured}, heard ${channels[0]?.length}`);
  return channels;
}

/** How far a sound is from what was meant, in dB under it; large is good. */
export function likeness(sound: Float32Array, meant: Int16Array | Float32Array, offset = 0): number {
  const scale = meant instanceof Int16Array ? 1 / 32_768 : 1;
  let signal = 0;
  let error = 0;
  for (let i = 0; i < sound.length; i++) {
    const wanted = (meant[i + offset] ?? 0) * scale;
    signal += wanted ** 2;
    error += ((sound[i] as number) - wanted) ** 2;
  }
  return 10 * Math.log10(signal / error);
}

/** The code and message with which a sound fails. */
export async function failureOf(sound: Promise<unknown>): Promise<string> {
  try {
    await sound;
  } catch (error) {
    if (error instanceof MediaError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error("nothing failed");
}
