import { MediaError } from "../../errors.ts";

/** What a decoder or a container's reader throws, as MediaError. */
export function asMediaError(error: unknown, url: string): MediaError {
  const found = mediaErrorIn(error);
  if (found !== null) return found;
  const reason = error instanceof Error ? error.message : String(error);
  return new MediaError("media-broken", `The sound ${url} cannot be read on: ${reason}`, { cause: error });
}

/** The MediaError behind an error; libraries wrap what a download throws. */
function mediaErrorIn(error: unknown): MediaError | null {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (cause instanceof MediaError) return cause;
  }
  return null;
}

export const endedByUs = (url: string): MediaError =>
  new MediaError("media-unreachable", `The download of ${url} was ended by closing the sound.`);
