import { readFaults, type RecordOf, type TraceRecord } from "../../index.ts";

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
  /** Where the music stands, in ms of its stream: in the trace at a time of it, in the test at one of its own; null without. */
  music(at: number, now?: number): { readonly inTrace: number; readonly inTest: number } | null;
  /** The music plays on to this place under what is said. */
  playTo(place: number): void;
  /** The user goes to a place in the music. */
  seek(at: number, to: number): void;
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

/** Music that plays: since when and from where, in the time of the trace and in that of the test. */
interface Music {
  readonly since: number;
  readonly from: number;
  readonly start: number;
  readonly fromInTest: number;
}

/**
 * In a test only speech, silence, `/wait` and answers that a fault makes slow take time: no request of itself, no synthesis,
 * and nobody thinks. An answer is late at `deadline`, in ms.
 */
export function createReplayClock(durationInTest: DurationInTest, deadline = Infinity): ReplayClock {
  let now = 0;
  let sounding: Sounding | null = null;
  let music: Music | null = null;
  /** Where the music of this token was cut, in the test. */
  let cut: { readonly token: string | null; readonly place: number } | null = null;
  let opened = { at: 0, ms: 0 };
  /** When each request was sent, in the test. */
  const sent = new Map<string | undefined, number>();
  const reach = (time: number): void => void (now = Math.max(now, time));

  function observeSpeech(record: RecordOf<"speech">): void {
    const { state, at, ms } = record;
    if (state === "finished" && sounding) reach(sounding.start + sounding.lasts);
    sounding = state === "started" ? { since: at, planned: ms, start: now, lasts: durationInTest(record) } : null;
  }

  function observeListening(record: RecordOf<"listening">): void {
    if (record.state === "opened") {
      opened = { at: now, ms: record.ms };
      return;
    }
    if (record.reason === "silence") reach(opened.at + opened.ms);
    // Speech in the background was paused meanwhile.
    const { ms } = record;
    sounding &&= { ...sounding, since: sounding.since + ms, start: sounding.start + now - opened.at };
  }

  const placeOf: ReplayClock["music"] = (at, time = now) =>
    music && {
      inTrace: music.from + at - music.since,
      inTest: music.fromInTest + time - music.start,
    };

  function observePlayer({ playerActivity, token, offsetInMilliseconds: from, at }: RecordOf<"player">): void {
    const place = placeOf(at)?.inTest;
    if (playerActivity === "PLAYING") {
      // What is resumed goes on where it was cut in the test, which may be a little earlier or later.
      const isResumed = cut?.token === token && from > 0;
      music = { since: at, from, start: now, fromInTest: isResumed ? cut!.place : from };
      cut = null;
    } else {
      cut = { token, place: place ?? from };
      music = null;
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
      if (record.kind === "player") observePlayer(record);
      if (record.kind === "request") sent.set(record.id, now);
      if ("fault" in record && record.fault !== undefined) {
        reach((sent.get(record.id) ?? now) + Math.min(slowness(record.fault), deadline));
      }
    },
    music: placeOf,
    playTo(place) {
      if (music === null || sounding === null) return;
      reach(Math.min(music.start + place - music.fromInTest, sounding.start + sounding.lasts));
    },
    seek(at, to) {
      if (music !== null) music = { since: at, from: to, start: now, fromInTest: to };
      else if (cut !== null) cut = { ...cut, place: to };
    },
    interrupt(at) {
      if (sounding) reach(sounding.start + heard(sounding, at));
    },
    reach,
  };
}

/** How much later an answer comes by its faults, in ms. */
const slowness = (faults: string): number =>
  readFaults(faults).reduce((sum, fault) => sum + (fault.type === "slow" ? fault.ms : 0), 0);

/** As much of the speech in a test as was heard of it, but neither nothing nor all. */
function heard({ since, planned, lasts }: Sounding, at: number): number {
  const part = planned ? (at - since) / planned : 0.5;
  return Math.min(Math.max(1, Math.round(part * lasts)), lasts - 1);
}
