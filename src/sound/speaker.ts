import { EmulatorError } from "../errors.ts";
import type { Audio, AudioReport, Clock, Release, Speaker, Speech, Voice } from "../ports.ts";
import type { Output, Playback } from "./output.ts";
import { speechSound, wholeMilliseconds } from "./sound.ts";

interface Playing {
  readonly report: (report: AudioReport) => void;
  /** Null while the voice is still at work. */
  playback: Playback | null;
  isPaused: boolean;
  /** Lets virtual time pass again; set while the voice is at work. */
  release: Release | null;
}

export interface SpeakerOptions {
  readonly voice: Voice;
  readonly clock: Clock;
  readonly output: Output;
}

/** A speaker that has the voice speak and plays what it says on an output. */
export function createSpeaker({ voice, clock, output }: SpeakerOptions): Speaker {
  const sounds = new Map<string, Playing>();
  let isClosed = false;

  function start({ audioId, source }: Audio, report: (report: AudioReport) => void): void {
    if (isClosed) return;
    stop(audioId);
    if (source.type === "url") {
      report({ type: "audioStarted", audioId, duration: null });
      report({ type: "audioFinished", audioId });
      return;
    }
    const playing: Playing = { report, playback: null, isPaused: false, release: null };
    sounds.set(audioId, playing);
    let speech: Speech | Promise<Speech>;
    try {
      speech = voice.speak(source.text, source.lang);
    } catch (error) {
      return fail(audioId, playing, error);
    }
    if (!(speech instanceof Promise)) return begin(audioId, playing, speech);
    playing.release = clock.hold();
    void speech.then(
      (spoken) => begin(audioId, playing, spoken),
      (error: unknown) => fail(audioId, playing, error),
    );
  }

  function begin(audioId: string, playing: Playing, speech: Speech): void {
    if (sounds.get(audioId) !== playing) return;
    const sound = speechSound(speech);
    playing.playback = output.play(sound, () => {
      if (sounds.get(audioId) !== playing) return;
      sounds.delete(audioId);
      playing.report({ type: "audioFinished", audioId });
    });
    if (playing.isPaused) playing.playback.pause();
    playing.release?.();
    playing.report({ type: "audioStarted", audioId, duration: wholeMilliseconds(sound.frames) });
  }

  function fail(audioId: string, playing: Playing, error: unknown): void {
    if (sounds.get(audioId) !== playing) return;
    sounds.delete(audioId);
    playing.release?.();
    const message =
      error instanceof EmulatorError ? error.message : `The voice \`${voice.name}\` failed: ${String(error)}`;
    playing.report({ type: "audioFailed", audioId, message });
  }

  function pause(audioId: string): void {
    const playing = sounds.get(audioId);
    if (playing === undefined || playing.isPaused) return;
    playing.isPaused = true;
    playing.playback?.pause();
  }

  function resume(audioId: string): void {
    const playing = sounds.get(audioId);
    if (playing === undefined || !playing.isPaused) return;
    playing.isPaused = false;
    playing.playback?.resume();
  }

  function stop(audioId: string): void {
    const playing = sounds.get(audioId);
    if (playing === undefined) return;
    sounds.delete(audioId);
    playing.playback?.stop();
    playing.release?.();
  }

  async function close(): Promise<void> {
    isClosed = true;
    for (const audioId of [...sounds.keys()]) stop(audioId);
    await Promise.all([output.close(), voice.close()]);
  }

  return { start, pause, resume, stop, close };
}
