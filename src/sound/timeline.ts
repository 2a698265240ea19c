import type { Clock, Release } from "../ports.ts";
import { steady } from "./mixer.ts";
import type { Output, Playback, PlaybackListener } from "./output.ts";
import type { Placed, Recording } from "./recording.ts";
import { framesPerMillisecond, outputRate, type Sound } from "./sound.ts";

export interface Timeline extends Output {
  /** As on any output, but from a frame in the middle of the sound on. */
  play(sound: Sound, volume: number, listener: PlaybackListener, from?: number): Playback;
}

/** What fractions of a millisecond add up to by their representation, and more. */
const rounding = 1e-6;

/** What still arrives is looked after so often: every second of it. */
const stretch = outputRate;

/** Sound as time on a clock: every sound takes its exact time, and is recorded if that is wished. */
export function createTimeline(clock: Clock, recording?: Recording): Timeline {
  /** When the last sound ended, to the frame, and whether that is being told: what begins now begins right behind it. */
  let joint = -Infinity;
  let isTelling = false;

  const start = (): number => (isTelling || clock.now() - joint < 1 ? joint : clock.now());

  function tellEnd(end: number, tell: () => void): void {
    joint = end;
    isTelling = true;
    tell();
    isTelling = false;
  }

  return {
    play: (sound, volume, listener, from = 0) =>
      play({ clock, recording, start, tellEnd }, sound, volume, listener, from),
    expect: () => undefined,
    cue: (sound, volume) => void recording?.place(sound, 0, steady(volume)),
    close: () => recording?.close() ?? Promise.resolve(),
  };
}

interface Line {
  readonly clock: Clock;
  readonly recording: Recording | undefined;
  /** When a sound begins, in ms of the clock: a timer is late, but the sound before was not. */
  readonly start: () => number;
  readonly tellEnd: (end: number, tell: () => void) => void;
}

function play(line: Line, sound: Sound, startVolume: number, listener: PlaybackListener, from: number): Playback {
  const { clock, recording } = line;
  let volume = startVolume;
  /** Where it stands still, or stood when it began to run. */
  let position = from;
  let since = 0;
  /** As far as is known to have arrived. */
  let secured = from;
  let placed: Placed | null = null;
  let wake: Release = nothing;
  let release: Release = nothing;
  let isRunning = false;

  function run(time = clock.now(), begins = true): void {
    release = nothing;
    since = time;
    isRunning = true;
    placed = recording?.place(sound, position, steady(volume), since, begins) ?? null;
    secured = position;
    secure();
    if (isRunning && position < sound.frames) listener.continued();
  }

  /** Lets time pass over the next stretch of the sound, or waits for it to arrive. */
  function secure(): void {
    if (!hasArrived()) return void stall();
    // What is there as a whole needs no looking after.
    const isWhole = sound.arrived(secured) >= sound.frames - secured;
    secured = isWhole ? sound.frames : secured + stretch;
    if (secured < Infinity) {
      wake = clock.wakeAt(Math.ceil(timeAt(secured) - rounding), isWhole ? finish : follow);
    }
  }

  /** When a frame is heard. */
  const timeAt = (frame: number): number => since + (frame - position) / framesPerMillisecond;

  const hasArrived = (): boolean => sound.arrived(secured) >= Math.min(stretch, sound.frames - secured);

  function follow(): void {
    const passed = secured;
    secure();
    recording?.advance();
    sound.forget(passed);
  }

  /** Stands still until the next stretch has arrived; virtual time stands still too, and nobody is told. */
  async function stall(): Promise<void> {
    halt(timeAt(secured));
    const held = (release = clock.hold());
    wake = clock.wakeAt(clock.now(), () => listener.stalled());
    while (!hasArrived()) await sound.arrival();
    if (release === held) {
      wake();
      run(clock.now(), false);
    }
    held();
  }

  function halt(time = clock.now()): void {
    wake();
    release();
    release = nothing;
    if (!isRunning) return;
    isRunning = false;
    position = Math.min(sound.frames, position + Math.round((time - since) * framesPerMillisecond));
    placed?.cut(time);
  }

  function finish(): void {
    isRunning = false;
    const end = timeAt(sound.frames);
    placed?.cut(end);
    line.tellEnd(end, () => listener.ended(sound.failure));
    sound.close();
  }

  run(line.start());
  return {
    pause: () => halt(),
    resume: () => run(),
    fade(to, ms) {
      volume = to;
      if (isRunning) placed?.fade(to, ms * framesPerMillisecond);
    },
    stop() {
      halt();
      sound.close();
    },
  };
}

const nothing: Release = () => undefined;
