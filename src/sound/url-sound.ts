import { clearTimeout, setTimeout } from "node:timers"; // by import, so that fake timers of a user's test leave them alone
import { MediaError } from "../errors.ts";
import type { UrlSource } from "../ports.ts";
import type { DownloadProgress, Media, OpenMedia } from "./media/media.ts";
import { mediaSound } from "./media-sound.ts";
import { framesPerMillisecond, heldSound, outputRate, type Sound } from "./sound.ts";

/**
 * Brings a sound from the web so far that it can begin. Rejects with MediaError, and when it is aborted. Nobody waits for
 * it yet, and nothing is told of how far it has come, while it `isAhead` of its time.
 */
export type LoadUrl = (source: UrlSource, signal: AbortSignal, isAhead?: () => boolean) => Promise<Sound>;

export interface UrlSoundOptions {
  readonly openMedia: OpenMedia;
  readonly loading?: Loading | undefined;
}

/** Told how many bytes of a sound have come and are expected while it is being loaded, and null when that is over. */
export type Loading = (
  progress: { readonly url: string; readonly received: number; readonly expected: number | null } | null,
) => void;

/** For real time: the sound comes as it is heard. */
export function liveUrls({ openMedia, loading }: UrlSoundOptions): LoadUrl {
  return async (source, signal, isAhead = () => false) => {
    let isLoading = true;
    const progress: DownloadProgress = (received, expected) => {
      if (isLoading && !isAhead()) loading?.({ url: source.url, received, expected });
    };
    progress(0, null);
    try {
      return await begun(mediaSound(await openMedia(source, { signal, progress })), signal);
    } finally {
      isLoading = false;
      if (!isAhead()) loading?.(null);
    }
  };
}

/** Nothing is fetched: every sound lasts so many milliseconds, or as long as is wanted of it, and is silent. */
export const silentUrls =
  (assumed: number): LoadUrl =>
  (source) =>
    Promise.resolve(heldSound(Math.round(Math.min(assumed, lengthOf(source)) * framesPerMillisecond), null));

/** A stream without an end has one in virtual time, so that whoever waits for it does not wait for ever: an hour, in ms. */
const endless = 3600 * 1000;
const halfAMinute = 30_000;

export interface MeasuredUrlOptions {
  readonly openMedia: OpenMedia;
  readonly isRecorded: boolean;
  /** Takes one line for the user. */
  readonly notice: (line: string) => void;
  /** Milliseconds of real time in which a sound has to be looked through: half a minute. */
  readonly patience?: number;
}

/**
 * For virtual time: the whole stream is looked through first, so that its true length is known. What nobody listens to
 * is not decoded; a stream without an end cannot come from the future, and is an hour of silence.
 */
export function measuredUrls({ openMedia, isRecorded, notice, patience = halfAMinute }: MeasuredUrlOptions): LoadUrl {
  return async (source, signal) => {
    const abort = new AbortController();
    signal.addEventListener("abort", () => abort.abort());
    const late = setTimeout(() => abort.abort(), patience);
    const isLate = (): boolean => abort.signal.aborted && !signal.aborted;
    let media: Media;
    let frames: number | null | "broken";
    try {
      media = await openMedia(source, { signal: abort.signal });
      frames = await measured(media);
    } catch (error) {
      throw isLate() ? tooLong(source.url, patience) : error;
    } finally {
      clearTimeout(late);
    }
    if (isLate()) throw tooLong(source.url, patience);
    // What breaks off is decoded up to there.
    if (frames === "broken" || (isRecorded && frames !== null)) return begun(mediaSound(media), signal);
    media.close();
    if (frames !== null) return heldSound(Math.ceil((frames * outputRate) / media.sampleRate), null);
    const silence = Math.min(endless, lengthOf(source));
    const words = silence === endless ? "an hour" : `${silence / 1000} s`;
    notice(`${source.url} is taken for a stream without an end: ${words} of silence in virtual time.`);
    return heldSound(Math.round(silence * framesPerMillisecond), null);
  };
}

/** Milliseconds that are wanted of a stream without an end. */
const lengthOf = ({ from = 0, until = Infinity }: UrlSource): number => Math.max(0, until - from);

const tooLong = (url: string, patience: number): MediaError =>
  new MediaError(
    "media-timeout",
    `${url} could not be looked through within ${patience / 1000} s of real time, which virtual time needs to know its length.`,
  );

/** The sound once there is enough of it to begin without a gap; rejects where nothing of it comes. */
async function begun(sound: Sound, signal: AbortSignal): Promise<Sound> {
  signal.addEventListener("abort", () => sound.close());
  while (sound.arrived(0) < Math.min(outputRate, sound.frames)) await sound.arrival();
  if (sound.frames === 0 && sound.failure !== null) throw sound.failure;
  return sound;
}

async function measured(media: Media): Promise<number | null | "broken"> {
  try {
    return await media.measure();
  } catch {
    return "broken";
  }
}
