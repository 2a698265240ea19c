import { endOf, fade, mix, steady, type Placement } from "../mixer.ts";
import type { Ended, Playback } from "../output.ts";
import { framesPerMillisecond, outputRate, type Sound } from "../sound.ts";

/** A sound on the device. */
export interface Track {
  readonly sound: Sound;
  /** Null while the sound is only expected. */
  ended: Ended | null;
  isPaused: boolean;
  /** Stands still until more of it has arrived. */
  isStarving: boolean;
  volume: number;
  /** Milliseconds for the way to `volume`; null when it is there, or on the way. */
  ramp: number | null;
  /** Where it lies on the output; null while it stands still. */
  placement: Placement | null;
  /** The frame of the output at which it was laid down, or came to stand still, and of the sound that is there. */
  since: number;
  position: number;
  /** Takes over when the device is gone. */
  substitute: Playback | null;
}

export const newTrack = (sound: Sound, volume: number, ended: Ended | null): Track => ({
  sound,
  ended,
  isPaused: false,
  isStarving: false,
  volume,
  ramp: null,
  placement: null,
  since: 0,
  position: 0,
  substitute: null,
});

/** Brings a track in step with what is to be heard of it from this frame of the output on. */
export function layDown(track: Track, frame: number): void {
  if (track.isPaused || track.isStarving) return halt(track, frame);
  const { sound, placement, position, volume, ramp } = track;
  if (placement === null) {
    track.placement = { sound, origin: frame - position, gain: steady(volume) };
    track.since = frame;
  } else if (ramp !== null) {
    track.placement = { ...placement, gain: fade(placement.gain, volume, frame, ramp * framesPerMillisecond) };
  }
  track.ramp = null;
}

/** The track stands still from this frame of the output on. */
export function halt(track: Track, frame: number): void {
  if (track.placement === null) return;
  track.position = Math.max(0, Math.min(track.sound.frames, frame - track.placement.origin));
  track.since = frame;
  track.placement = null;
}

/** What was mixed from this frame of the output on is not heard: what changed behind it changes there instead. */
export function takeBack(track: Track, frame: number): void {
  if (frame >= track.since) return;
  if (track.placement === null) track.position = Math.max(0, track.position - (track.since - frame));
  else track.placement = { ...track.placement, origin: frame - track.position };
  track.since = frame;
}

export const isOver = ({ placement }: Track, heard: number): boolean => placement !== null && heard >= endOf(placement);

/** Frames of a block, at most. */
const blockFrames = 20 * framesPerMillisecond;
/** So much has to arrive before a track that starved goes on. */
const recovery = outputRate / 2;

/**
 * The next block of the output from frame `first` on; null when nothing lies there. A track of which not enough has
 * arrived is given to `starve` and left out.
 */
export function nextBlock(tracks: Iterable<Track>, first: number, starve: (track: Track) => void): Int16Array | null {
  const placements: Placement[] = [];
  let end = 0;
  for (const track of tracks) {
    if (track.placement === null || endOf(track.placement) <= first) continue;
    const { sound, origin } = track.placement;
    const wanted = Math.min(blockFrames, endOf(track.placement) - first);
    if (sound.arrived(first - origin) < wanted) {
      halt(track, first);
      starve(track);
      continue;
    }
    placements.push(track.placement);
    end = Math.max(end, endOf(track.placement));
  }
  if (placements.length === 0) return null;
  return mix(placements, first, Math.min(blockFrames, end - first));
}

/** Lays a track that is expected right behind another one, as soon as it is known where that ends. */
export function layBehind(track: Track, before: Track, sent: number): void {
  if (track.placement !== null || before.placement === null || endOf(before.placement) === Infinity) return;
  layDown(track, Math.max(sent, endOf(before.placement)));
}

/** A track that is expected has to be laid anew. */
export function lift(track: Track): void {
  track.placement = null;
  track.position = 0;
}

/** Resolves when a starved track can go on for a while. */
export async function fed(track: Track): Promise<void> {
  const { sound } = track;
  while (sound.arrived(track.position) < Math.min(recovery, sound.frames - track.position)) await sound.arrival();
}
