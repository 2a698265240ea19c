import type { Clock, Release, Speaker, Voice } from "../ports.ts";
import type { Output, Playback } from "./output.ts";
import type { Recording } from "./recording.ts";
import { framesPerMillisecond, wholeMilliseconds, type Sound } from "./sound.ts";
import { createSpeaker } from "./speaker.ts";

export interface TimelineSpeakerOptions {
  readonly voice: Voice;
  readonly clock: Clock;
  readonly recording?: Recording | undefined;
}

/** A speaker without a device: every sound takes its exact time on the clock, and is recorded if that is wished. */
export function createTimelineSpeaker({ voice, clock, recording }: TimelineSpeakerOptions): Speaker {
  return createSpeaker({ voice, clock, output: createTimeline(clock, recording) });
}

export interface Timeline extends Output {
  /** As on any output, but from a frame in the middle of the sound on. */
  play(sound: Sound, ended: () => void, from?: number): Playback;
}

/** Sound as time on a clock. */
export function createTimeline(clock: Clock, recording?: Recording): Timeline {
  function play(sound: Sound, ended: () => void, from = 0): Playback {
    let position = from;
    let since = clock.now();
    let wake: Release = nothing;
    let cut: Release = nothing;

    function run(): void {
      since = clock.now();
      cut = recording?.place(sound, position) ?? nothing;
      wake = clock.wakeAt(since + wholeMilliseconds(sound.frames - position), () => {
        cut();
        ended();
      });
    }
    function halt(): void {
      position = Math.min(sound.frames, position + (clock.now() - since) * framesPerMillisecond);
      wake();
      cut();
    }
    run();
    return { pause: halt, resume: run, stop: halt };
  }

  return { play, close: () => recording?.close() ?? Promise.resolve() };
}

const nothing: Release = () => undefined;
