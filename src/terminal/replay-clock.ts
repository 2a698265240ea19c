import type { RecordOf, TraceRecord } from "../index.ts";

/** How long a speech takes in a test, in ms. */
export type DurationInTest = (speech: RecordOf<"speech">) => number;

/** Walks along a trace and tells what time it would be in a test. */
export interface ReplayClock {
  readonly now: number;
  /** Something is being said. */
  readonly isSpeaking: boolean;
  observe(record: TraceRecord): void;
  /** The user does something in the middle of a speech, at this time of the trace. */
  interrupt(at: number): void;
  /** How many ms of the music were heard in the trace until a time of it, but not yet in the test; 0 without music. */
  musicBehind(at: number, now?: number): number;
  /** It is this time, if it is not later already. */
  reach(time: number): void;
}

interface Sounding {
  /** In the time of the trace. */
  readonly since: number;
  readonly planned: number | null;
  /** In the time of the test. */
  readonly start: number;
  readonly lasts: number;
}

/** Music that plays: since when in the time of the trace, and in that of the test. */
interface Music {
  readonly since: number;
  readonly start: number;
}

/** In a test only speech, silence and `/wait` take time: no request, no synthesis, and nobody thinks. */
export function createReplayClock(durationInTest: DurationInTest): ReplayClock {
  let now = 0;
  let sounding: Sounding | null = null;
  let music: Music | null = null;
  let opened = { at: 0, ms: 0 };
  const reach = (time: number): void => void (now = Math.max(now, time));

  function observeSpeech(record: RecordOf<"speech">): void {
    const { state, at, ms } = record;
    if (state === "finished" && sounding) reach(sounding.start + sounding.lasts);
    sounding = state === "started" ? { since: at, planned: ms, start: now, lasts: durationInTest(record) } : null;
  }

  function observeListening(record: RecordOf<"listening">): void {
    if (record.state === "opened") opened = { at: now, ms: record.ms };
    else if (record.reason === "silence") {
      reach(opened.at + opened.ms);
      // Speech in the background was paused meanwhile.
      const { ms } = record;
      sounding &&= { ...sounding, since: sounding.since + ms, start: sounding.start + now - opened.at };
    }
  }

  return {
    get now() {
      return now;
    },
    get isSpeaking() {
      return sounding !== null;
    },
    observe(record) {
      if (record.kind === "speech") observeSpeech(record);
      if (record.kind === "listening") observeListening(record);
      if (record.kind === "player") {
        music = record.playerActivity === "PLAYING" ? { since: record.at, start: now } : null;
      }
    },
    musicBehind: (at, time = now) => (music === null ? 0 : at - music.since - (time - music.start)),
    interrupt(at) {
      if (sounding) reach(sounding.start + heard(sounding, at));
    },
    reach,
  };
}

/** As much of the speech in a test as was heard of it, but neither nothing nor all. */
function heard({ since, planned, lasts }: Sounding, at: number): number {
  const part = planned ? (at - since) / planned : 0.5;
  return Math.min(Math.max(1, Math.round(part * lasts)), lasts - 1);
}
