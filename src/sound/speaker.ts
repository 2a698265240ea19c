import { EmulatorError, MediaError } from "../errors.ts";
import type { Audio, AudioLevel, AudioReport, Clock, CueName, Release, Speaker, Voice } from "../ports.ts";
import { cueSound } from "./cues.ts";
import type { Output, Playback, PlaybackListener } from "./output.ts";
import { createPreparation, type Prepared } from "./preparation.ts";
import { wholeMilliseconds, type Sound } from "./sound.ts";
import type { LoadUrl } from "./url-sound.ts";

interface Playing {
  readonly report: (report: AudioReport) => void;
  /** Null while the sound is being made or loaded. */
  playback: Playback | null;
  isPaused: boolean;
  /** It stands still for want of data: as it is, and as was reported. */
  isStalled: boolean;
  isToldStalled: boolean;
  level: AudioLevel;
  /** Ends the making or loading, and lets virtual time pass again. */
  giveUp: Release;
}

/** What being in the background means. */
export interface Background {
  /** 1 is as loud as it comes. */
  readonly volume: number;
  /** Milliseconds on the way there and back. */
  readonly ramp: number;
}

/** Milliseconds on the way from one volume of the device to another. */
const volumeRamp = 20;

export interface SpeakerOptions {
  readonly voice: Voice;
  readonly loadUrl: LoadUrl;
  readonly clock: Clock;
  readonly output: Output;
  readonly background: Background;
  /** Whether it saves time to make or load the next sound while one is heard. */
  readonly preparesAhead: boolean;
}

/** A speaker that has the voice speak, loads what is on the web, and plays both on an output. */
export function createSpeaker(options: SpeakerOptions): Speaker {
  const { voice, loadUrl, clock, output, background, preparesAhead } = options;
  const preparation = createPreparation(voice, loadUrl);
  const sounds = new Map<string, Playing>();
  let volume = 1;
  let isClosed = false;

  function start({ audioId, source }: Audio, report: (report: AudioReport) => void): void {
    if (isClosed) return;
    stop(audioId);
    const playing = newPlaying(report);
    sounds.set(audioId, playing);
    let prepared: Prepared;
    try {
      prepared = preparation.take(source);
    } catch (error) {
      return fail(audioId, playing, error);
    }
    const { sound, abort } = prepared;
    if (sound instanceof Promise) awaitSound(audioId, playing, sound, abort);
    else begin(audioId, playing, sound);
  }

  /** Virtual time stands still until the sound is there. */
  function awaitSound(audioId: string, playing: Playing, sound: Promise<Sound>, abort: Release): void {
    const release = clock.hold();
    playing.giveUp = () => {
      release();
      abort();
    };
    sound.then(
      (ready) => {
        release();
        if (sounds.get(audioId) === playing) begin(audioId, playing, ready);
        else ready.close();
      },
      (error: unknown) => {
        release();
        fail(audioId, playing, error);
      },
    );
  }

  function begin(audioId: string, playing: Playing, sound: Sound): void {
    const { frames, announced } = sound;
    const duration = frames === Infinity ? null : wholeMilliseconds(frames);
    const likely = duration === null && announced != null ? { announced: wholeMilliseconds(announced) } : {};
    playing.playback = output.play(sound, volumeOf(playing), listenerOf(audioId, playing, sound));
    if (playing.isPaused) playing.playback.pause();
    playing.report({ type: "audioStarted", audioId, duration, ...likely });
  }

  const listenerOf = (audioId: string, playing: Playing, sound: Sound): PlaybackListener => ({
    ended(failure) {
      if (sounds.get(audioId) !== playing) return;
      if (failure !== null) return fail(audioId, playing, failure);
      sounds.delete(audioId);
      playing.report({ type: "audioFinished", audioId, duration: wholeMilliseconds(sound.frames) });
    },
    stalled() {
      playing.isStalled = true;
      tellStall(audioId, playing);
    },
    continued() {
      playing.isStalled = false;
      tellStall(audioId, playing);
    },
  });

  /** Tells what is news, unless it is paused. */
  function tellStall(audioId: string, playing: Playing): void {
    const { report, isPaused, isStalled } = playing;
    if (sounds.get(audioId) !== playing || isPaused || isStalled === playing.isToldStalled) return;
    playing.isToldStalled = isStalled;
    report({ type: isStalled ? "audioStalled" : "audioContinued", audioId });
  }

  const volumeOf = ({ level }: Playing): number => (level === "background" ? volume * background.volume : volume);

  function fail(audioId: string, playing: Playing, error: unknown): void {
    if (sounds.get(audioId) !== playing) return;
    sounds.delete(audioId);
    const message = error instanceof EmulatorError ? error.message : `The sound failed: ${String(error)}`;
    const code = error instanceof MediaError ? error.code : "audio-failed";
    playing.report({ type: "audioFailed", audioId, code, message });
  }

  function prepare(source: Audio["source"]): void {
    if (preparesAhead && !isClosed) preparation.ahead(source, (sound) => output.expect(sound));
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
    tellStall(audioId, playing);
  }

  function stop(audioId: string): void {
    const playing = sounds.get(audioId);
    if (playing === undefined) return;
    sounds.delete(audioId);
    forgetNext();
    playing.playback?.stop();
    playing.giveUp();
  }

  /** What was made ready will not follow. */
  function forgetNext(): void {
    output.expect(null);
    preparation.drop();
  }

  function setLevel(audioId: string, level: AudioLevel): void {
    const playing = sounds.get(audioId);
    if (playing === undefined || playing.level === level) return;
    playing.level = level;
    playing.playback?.fade(volumeOf(playing), background.ramp);
  }

  function setVolume(to: number): void {
    if (volume === to) return;
    volume = to;
    for (const playing of sounds.values()) playing.playback?.fade(volumeOf(playing), volumeRamp);
  }

  function cue(name: CueName): void {
    if (!isClosed) output.cue(cueSound(name), volume);
  }

  async function close(): Promise<void> {
    isClosed = true;
    forgetNext();
    for (const audioId of [...sounds.keys()]) stop(audioId);
    await Promise.all([output.close(), voice.close()]);
  }

  return { start, prepare, pause, resume, stop, setLevel, setVolume, cue, close };
}

const newPlaying = (report: Playing["report"]): Playing => ({
  report,
  playback: null,
  isPaused: false,
  isStalled: false,
  isToldStalled: false,
  level: "foreground",
  giveUp: nothing,
});

const nothing: Release = () => undefined;
