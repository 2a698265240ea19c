import { endOf, fade, mix, steady, type Placement } from "../mixer.ts";
import type { Playback, PlaybackListener } from "../output.ts";
import { framesPerMillisecond, outputRate, type Sound } from "../sound.ts";

/** A sound on the device. */
export interface Track {
  readonly sound: Sound;
  listener: PlaybackListener;
  isPaused: boolean;
  /** Stands still until more of it has arrived. */
  isStarving: boolean;
  volume: number;
  /** Milliseconds for the way to `volume`; null when it is there, or on the way. */
  ramp: number | null;
  /** The one that is heard, and those laid down behind it; never empty. */
  passages: Passage[];
  /** Takes over when the device is gone. */
  substitute: Playback | null;
}

/** How a sound goes on, or that it stands still, from a frame of the output on. */
interface Passage {
  readonly since: number;
  /** The frame of the sound that is there. */
  readonly position: number;
  /** Null while it stands still. */
  readonly placement: Placement | null;
  /** It stands still because no more has arrived. */
  readonly isStarved: boolean;
}

const stillAt = (position: number, since: number, isStarved = false): Passage => ({
  since,
  position,
  placement: null,
  isStarved,
});

export const newTrack = (sound: Sound, volume: number, listener: PlaybackListener): Track => ({
  sound,
  listener,
  isPaused: false,
  isStarving: false,
  volume,
  ramp: null,
  passages: [stillAt(0, 0)],
  substitute: null,
});

const latest = ({ passages }: Track): Passage => passages.at(-1) as Passage;

/** Where it lies on the output, as far as that is mixed; null where it has come to stand still. */
export const placementOf = (track: Track): Placement | null => latest(track).placement;

/** The frame of the sound at which it stands still. */
export const positionOf = (track: Track): number => latest(track).position;

/** Something of it may still be heard. */
export const isLaid = ({ passages }: Track): boolean => passages.some(({ placement }) => placement !== null);

/** Brings a track in step with what is to be heard of it from this frame of the output on. */
export function layDown(track: Track, frame: number): void {
  if (track.isPaused || track.isStarving) return halt(track, frame);
  const { sound, passages, volume, ramp } = track;
  const passage = latest(track);
  const { position, placement } = passage;
  if (placement === null) {
    const laid = { sound, origin: frame - position, gain: steady(volume) };
    passages.push({ since: frame, position, placement: laid, isStarved: false });
  } else if (ramp !== null || placement.gain.to !== volume) {
    const gain = fade(placement.gain, volume, frame, (ramp ?? 0) * framesPerMillisecond);
    passages.splice(-1, 1, { ...passage, placement: { ...placement, gain } });
  }
  track.ramp = null;
}

/** The track stands still from this frame of the output on. */
function halt(track: Track, frame: number): void {
  // What would only just go on here does not.
  if (placementOf(track) !== null) takeBack(track, frame);
  const passage = latest(track);
  const isStarved = track.isStarving && !track.isPaused;
  if (passage.placement === null && passage.isStarved === isStarved) return;
  track.passages.push(stillAt(positionAt(passage, frame), frame, isStarved));
}

/** The frame of the sound at a frame of the output. */
function positionAt({ position, placement }: Passage, frame: number): number {
  if (placement === null) return position;
  return Math.max(0, Math.min(placement.sound.frames, frame - placement.origin));
}

/** What was mixed from this frame of the output on is not heard. */
export function takeBack(track: Track, frame: number): void {
  while (track.passages.length > 1 && latest(track).since >= frame) track.passages.pop();
}

/** The output ends at this frame; another one will begin with frame 0. */
export function lift(track: Track, frame: number): void {
  takeBack(track, frame);
  track.passages = [stillAt(positionAt(latest(track), frame), 0)];
}

/** A track that is expected has to be laid anew. */
export function rewind(track: Track): void {
  track.isStarving = false;
  track.passages = [stillAt(0, 0)];
}

/** Tells what has become of it where the output was heard up to this frame. */
export function hear({ passages, listener }: Track, heard: number): void {
  let isNew = false;
  for (let next = passages[1]; next !== undefined && hasBegun(next, heard); next = passages[1]) {
    passages.shift();
    isNew = true;
  }
  const passage = passages[0];
  if (!isNew || passage === undefined) return;
  if (passage.placement !== null) listener.continued();
  else if (passage.isStarved) listener.stalled();
}

/** Before the first frame of what goes on, a device that ran dry plays silence of its own. */
const hasBegun = ({ since, placement }: Passage, heard: number): boolean =>
  placement === null ? heard >= since : heard > since;

export function isOver(track: Track, heard: number): boolean {
  const placement = placementOf(track);
  return placement !== null && heard >= endOf(placement);
}

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
    const placement = placementOf(track);
    if (placement === null || endOf(placement) <= first) continue;
    const wanted = Math.min(blockFrames, endOf(placement) - first);
    if (placement.sound.arrived(first - placement.origin) < wanted) {
      track.isStarving = true;
      halt(track, first);
      starve(track);
      continue;
    }
    placements.push(placement);
    end = Math.max(end, endOf(placement));
  }
  if (placements.length === 0) return null;
  return mix(placements, first, Math.min(blockFrames, end - first));
}

/** Lays a track that is expected right behind another one, and as loud, as soon as it is known where that ends. */
export function layBehind(track: Track, before: Track, sent: number): void {
  const ahead = placementOf(before);
  if (placementOf(track) !== null || ahead === null || endOf(ahead) === Infinity) return;
  track.volume = before.volume;
  layDown(track, Math.max(sent, endOf(ahead)));
}

/** Resolves when a starved track can go on for a while. */
export async function fed(track: Track): Promise<void> {
  const { sound } = track;
  while (sound.arrived(positionOf(track)) < Math.min(recovery, sound.frames - positionOf(track))) await sound.arrival();
}
