import type { UrlSource } from "../ports.ts";
import type { DownloadProgress, Media, OpenMedia } from "./media/media.ts";
import { mediaSound } from "./media-sound.ts";
import { heldSound, outputRate, type Sound } from "./sound.ts";

/** Brings a sound from the web so far that it can begin. Rejects with MediaError, and when it is aborted. */
export type LoadUrl = (source: UrlSource, signal: AbortSignal) => Promise<Sound>;

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
  return async (source, signal) => {
    let isLoading = true;
    const progress: DownloadProgress = (received, expected) => {
      if (isLoading) loading?.({ url: source.url, received, expected });
    };
    try {
      return await begun(mediaSound(await openMedia(source, { signal, progress })), signal);
    } finally {
      isLoading = false;
      loading?.(null);
    }
  };
}

/** A stream without an end has one in virtual time, so that whoever waits for it does not wait for ever: after a day. */
const endless = 24 * 3600 * outputRate;

/**
 * For virtual time: the whole stream is looked through first, so that its true length is known. What nobody listens to
 * is not decoded; a stream without an end cannot come from the future, and is a day of silence.
 */
export function measuredUrls({ openMedia }: UrlSoundOptions, isRecorded: boolean): LoadUrl {
  return async (source, signal) => {
    const media = await openMedia(source, { signal });
    const frames = await measured(media);
    // What breaks off is decoded up to there.
    if (frames === "broken" || (isRecorded && frames !== null)) return begun(mediaSound(media), signal);
    media.close();
    return heldSound(frames === null ? endless : Math.ceil((frames * outputRate) / media.sampleRate), null);
  };
}

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
