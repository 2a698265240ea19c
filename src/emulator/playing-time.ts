import type { PlayerDetails } from "../device/audio-player/view.ts";

/** Where the music stands, and where it ends if that is known: `1:05 / 3:20`. */
export function playingTime({ offsetInMilliseconds, endsAtInMilliseconds }: PlayerDetails): string {
  const at = clockTime(offsetInMilliseconds);
  return endsAtInMilliseconds === undefined ? at : `${at} / ${clockTime(endsAtInMilliseconds)}`;
}

/** `1:05`, `1:00:05`. */
function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [s, m, h] = [seconds % 60, Math.floor(seconds / 60) % 60, Math.floor(seconds / 3600)];
  const padded = (value: number): string => String(value).padStart(2, "0");
  return h === 0 ? `${m}:${padded(s)}` : `${h}:${padded(m)}:${padded(s)}`;
}
