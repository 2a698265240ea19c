import { MediaError } from "../../errors.ts";
import type { Web } from "../../ports.ts";
import { toneWav } from "../tone.ts";
import { aacDecoderHere } from "./aac-decoder.ts";
import type { OpenMedia } from "./media.ts";
import { createMediaOpener } from "./open-media.ts";
import { sampleBytes, sampleNames } from "./samples.ts";

export interface ProbedMedia {
  /** As people call it: `mp3`, `HLS with mp3`. */
  readonly name: string;
  readonly works: boolean;
  /** The program or package that decodes it where it is not one of ours, or why it cannot be played. */
  readonly detail: string;
  /** How to get what is missing; null where it works, or there was no time to see. */
  readonly remedy: string | null;
}

/** Nobody can own a name that ends in `.invalid` (RFC 2606). */
const folder = "https://clova-device.invalid/samples/";

interface Kind {
  readonly name: string;
  /** The file that is opened. */
  readonly file: string;
  /** How to get what decodes it. */
  readonly remedy: string;
}

const again = "install clova-device-emulator again: a part of it is missing or damaged";

const forAac =
  "`ffmpeg` on the PATH (on Debian and Ubuntu: apt-get install ffmpeg), or npm install @audio/decode-aac (GPL-2.0)";

const kinds: readonly Kind[] = [
  { name: "mp3", file: "tone.mp3", remedy: again },
  { name: "HLS with mp3", file: "tone.m3u8", remedy: again },
  { name: "WAV", file: "tone.wav", remedy: again },
  { name: "FLAC", file: "tone.flac", remedy: again },
  { name: "Ogg Vorbis", file: "tone.ogg", remedy: again },
  { name: "Ogg Opus", file: "tone.opus", remedy: again },
  { name: "AAC", file: "tone.aac", remedy: forAac },
];

const playlist = "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:0.2,\ntone.ts\n#EXT-X-ENDLIST\n";

const files: Readonly<Record<string, () => Uint8Array>> = {
  "tone.m3u8": () => Buffer.from(playlist),
  "tone.wav": () => toneWav(1000, 200),
  ...Object.fromEntries(sampleNames.map((name) => [name, () => sampleBytes(name)])),
};

/** The bytes of what is tried, by their URL; null for anything else. */
export function sampleAt(url: string): Uint8Array | null {
  const name = url.startsWith(folder) ? url.slice(folder.length) : "";
  return Object.hasOwn(files, name) ? (files[name]?.() ?? null) : null;
}

export interface MediaProbing {
  /** Where the samples come from. */
  readonly web: Web;
  /** Folders in which `ffmpeg` is looked for. */
  readonly searchPath: string;
  /** Ends it; what was not heard by then does not work. */
  readonly signal: AbortSignal;
}

/** Decodes a tone in each kind of sound a device plays, all the way to its samples. */
export async function probeMedia({ web, searchPath, signal }: MediaProbing): Promise<readonly ProbedMedia[]> {
  const openMedia = createMediaOpener({ web, searchPath });
  const byWhat = await aacDecoderHere(searchPath);
  const probed: ProbedMedia[] = [];
  for (const { name, file, remedy } of kinds) {
    const isUndecoded = name === "AAC" && byWhat === null;
    const fault = isUndecoded ? "nothing here decodes it" : await tryOut(openMedia, `${folder}${file}`, signal);
    const detail = name === "AAC" && byWhat !== null ? `by ${byWhat}` : "";
    probed.push({
      name,
      works: fault === null,
      detail: fault === null ? detail : [detail, fault].filter((part) => part !== "").join(": "),
      remedy: fault === null || fault === tooLate ? null : remedy,
    });
  }
  return probed;
}

const tooLate = "it took too long";

/** Why a sound is not heard; null where it is. */
async function tryOut(openMedia: OpenMedia, url: string, signal: AbortSignal): Promise<string | null> {
  try {
    const media = await openMedia({ type: "url", url }, { signal });
    try {
      let energy = 0;
      for (let piece = await media.read(); piece !== null; piece = await media.read()) {
        for (const sample of piece[0] ?? []) energy += sample * sample;
      }
      return energy > leastEnergy ? null : "it decodes to silence";
    } finally {
      media.close();
    }
  } catch (error) {
    return signal.aborted ? tooLate : reasonOf(error);
  }
}

/** Of a tone that is a fifth of a second long and loud enough to be heard. */
const leastEnergy = 1;

/** A package that does not load is the cause of an error about the sound. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  const isWhole = !(error instanceof MediaError) || error.code !== "media-broken" || !(cause instanceof Error);
  const [line = ""] = (isWhole ? message : cause.message).split("\n");
  return line.replaceAll(folder, "");
}
