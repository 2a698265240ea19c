import { MediaError } from "../../errors.ts";

/** What a decoder or a container's reader throws, as MediaError. Its own words are for developers: they are the cause. */
export function asMediaError(error: unknown, url: string, format = "a sound"): MediaError {
  const message = `${url} begins as ${format} and does not go on as one: something in it is damaged or missing.`;
  return mediaErrorIn(error) ?? new MediaError("media-broken", message, { cause: error });
}

/** What a download throws, as MediaError. */
export const asDownloadError = (error: unknown, url: string): MediaError =>
  mediaErrorIn(error) ?? new MediaError("media-unreachable", `The download of ${url} broke off.`, { cause: error });

/** The MediaError behind an error; libraries wrap what a download throws. */
function mediaErrorIn(error: unknown): MediaError | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (cause instanceof MediaError) return cause;
  }
  return null;
}

export const endedByUs = (url: string): MediaError =>
  new MediaError("media-unreachable", `The download of ${url} was ended by closing the sound.`);
