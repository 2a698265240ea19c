import { readLine, timedLine, transcriptLine, type Line, type RecordOf, type TraceRecord } from "../../index.ts";
import { atPowerOn, isSettled, readinessAfter } from "./readiness.ts";
import { createReplayClock, type DurationInTest } from "./replay-clock.ts";

export interface ReplayableOptions {
  /** Puts the time in front of each line: the time a test has, not that of a user who thinks and types. */
  readonly times: boolean;
  readonly durationInTest: DurationInTest;
  /** In ms; an answer that a fault makes slow is too late then. */
  readonly deadline?: number;
}

/**
 * The transcript as a test: its lines bring about in virtual time what happened here. `/quiet` stands for a silence, `!`
 * for words that came while the device was busy, and `/wait` lets pass what was heard until then, music included.
 */
export function replayable(
  trace: readonly TraceRecord[],
  { times, durationInTest, deadline }: ReplayableOptions,
): string[] {
  const clock = createReplayClock(durationInTest, deadline);
  const lines: string[] = [];
  /** What a test tells only if it lets time pass after the last line of the user's. */
  let later: string[] = [];
  let isLater = false;
  let readiness = atPowerOn;
  /** Until when the last line of the user's lasts, in the test's time. */
  let lineEnds = 0;
  let isWaiting = false;

  function addLine(line: string, ms: number | null): void {
    lines.push(...later, `> ${line}`);
    later = [];
    isLater = false;
    isWaiting = ms !== null;
    lineEnds = clock.now + (ms ?? 0);
  }

  function takeUp({ line: written, at }: RecordOf<"input">, index: number): void {
    const line = lineOf(written);
    const bare = onOneLine(written).replace(/^!\s*/, "");
    const ms = line.type === "wait" ? line.ms : null;
    clock.reach(lineEnds);
    if (isSettled(readiness)) {
      passMusicUntil(at, index);
      if (line.type === "seek") clock.seek(at, line.ms);
      return addLine(bare, ms);
    }
    clock.interrupt(at);
    const passed = clock.now - lineEnds;
    if (isLater || passed > 0) {
      lines.push(`> !/wait ${passed}ms`);
      // The answer has come, and was about to be heard.
      if (!clock.isSpeaking) later.push("  ...");
    }
    addLine(`!${bare}`, ms);
  }

  /** Music played on to this place while nobody said anything; what it brought about stands below the time it took. */
  function passMusic(to: number): void {
    const end = Math.max(clock.now, lineEnds);
    const music = clock.music(0, end);
    if (music === null) return;
    const ms = Math.round(to - music.inTest);
    // In the midst of the time that the last line lets pass.
    if (ms <= 0) return clock.reach(end + ms);
    clock.reach(end);
    addLine(`/wait ${ms}ms`, ms);
    clock.reach(lineEnds);
  }

  /** The user does something while music plays: before what it brings about next. */
  function passMusicUntil(at: number, index: number): void {
    const music = clock.music(at);
    if (music !== null) passMusic(Math.min(music.inTrace, (nextPlace(trace, index) ?? Infinity) - 1));
  }

  /** Nobody said anything. What follows is waited for, or was cut short by the user's next line. */
  function passSilence(from: number, isCutShort: boolean): void {
    const { now } = clock;
    if (now <= lineEnds) return;
    if (isCutShort) addLine(`/wait ${now - Math.max(from, lineEnds)}ms`, 0);
    else addLine("/quiet", null);
  }

  for (const [index, record] of trace.entries()) {
    if (record.kind === "input" && isPassedOver(trace, index)) continue;
    const before = clock.now;
    const place = placeReached(trace, index);
    if (place !== null) {
      if (isSettled(readiness)) passMusic(place);
      else clock.playTo(place);
    }
    clock.observe(record);
    if (record.kind === "input") takeUp(record, index);
    else {
      if (isSilence(record)) passSilence(before, isCutShort(trace, index));
      else if (takesTime(record)) isLater ||= !isWaiting || clock.now > lineEnds;
      const line = (times ? timedLine : transcriptLine)({ ...record, at: clock.now });
      if (line !== null) (isLater ? later : lines).push(line);
    }
    readiness = readinessAfter(readiness, record);
  }
  return [...lines, ...later, ...(isSettled(readiness) ? [] : ["  ..."])];
}

/** In a file a line ends with its text; whoever says something by a program may have put anything into it. */
const onOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

/** What a program had said may look like a `/` line without being one. */
function lineOf(text: string): Line {
  try {
    return readLine(text)?.line ?? { type: "say", text };
  } catch {
    return { type: "say", text };
  }
}

/**
 * The place in the stream at which music brought a record about by playing on: a report on its progress, or its end. Null
 * for what was brought about otherwise.
 */
function placeReached(trace: readonly TraceRecord[], index: number): number | null {
  const record = trace[index]!;
  if (record.kind === "event") return isByTime(record) ? placeOf(record) : null;
  if (record.kind !== "player" || record.playerActivity === "PLAYING") return null;
  const end = trace.slice(index + 1).find((later) => later.kind === "event" && /^Play/.test(nameOf(later)));
  return end?.kind === "event" && nameOf(end) === "PlayFinished" ? record.offsetInMilliseconds : null;
}

/** Where the music that plays brings something about next, before the user's line after that changes it. */
function nextPlace(trace: readonly TraceRecord[], index: number): number | null {
  for (const record of trace.slice(index + 1)) {
    if (record.kind === "player" && record.playerActivity === "PLAYING") return null;
    if (record.kind === "event" && isByTime(record)) return placeOf(record);
    if (record.kind === "input") return null;
  }
  return null;
}

const isByTime = (record: RecordOf<"event">): boolean => /^(PlayFinished|ProgressReport.*)$/.test(nameOf(record));

interface CicEvent {
  readonly header: { readonly name: string };
  readonly payload: { readonly offsetInMilliseconds?: number };
}

const nameOf = ({ event }: RecordOf<"event">): string => (event as CicEvent).header.name;
const placeOf = ({ event }: RecordOf<"event">): number => (event as CicEvent).payload.offsetInMilliseconds ?? 0;

const isSilence = (record: TraceRecord): boolean =>
  record.kind === "listening" && record.state === "closed" && record.reason === "silence";

/** What a line brings about at once ends here: the answer to a request, or the end of a speech. */
const takesTime = (record: TraceRecord): boolean =>
  record.kind === "response" || record.kind === "failure" || (record.kind === "speech" && record.state === "finished");

/** Time the user let pass without waiting for the end of it is told by the other lines, as is every silence. */
function isPassedOver(trace: readonly TraceRecord[], index: number): boolean {
  const { line: text, at } = trace[index] as RecordOf<"input">;
  const line = lineOf(text);
  if (line.type === "quiet") {
    const microphone = trace.slice(0, index).findLast(({ kind }) => kind === "listening");
    return microphone?.kind === "listening" && microphone.state === "opened";
  }
  if (line.type !== "wait") return false;
  const next = trace.findIndex(({ kind }, place) => place > index && kind === "input");
  const end = next === -1 ? trace.length : next;
  return (trace[next] ?? trace.at(-1)!).at < at + line.ms || isBusyThroughout(trace, index, end);
}

/**
 * Whether the device speaks, listens or thinks all the time and the user's next line comes over it. How long each of them
 * lasts is another matter in a test, so that the clock has to tell when that line comes.
 */
function isBusyThroughout(trace: readonly TraceRecord[], from: number, to: number): boolean {
  const before = trace.slice(0, from).findLast(isDialogue);
  if (before === undefined) return false;
  const states = [before, ...trace.slice(from, to).filter(isDialogue)];
  const isIdle = ({ state, at }: RecordOf<"dialogue">, index: number): boolean =>
    state === "idle" && states[index + 1]?.at !== at; // it is passed through between silence and reprompt
  return !states.some(isIdle) && !states.at(-1)!.ready;
}

const isDialogue = (record: TraceRecord): record is RecordOf<"dialogue"> => record.kind === "dialogue";

/** Whether the user's next line comes before the device has said what it has to say to the silence. */
function isCutShort(trace: readonly TraceRecord[], index: number): boolean {
  let readiness = atPowerOn;
  for (const [offset, record] of trace.slice(index + 1).entries()) {
    if (isSilence(record)) return false;
    if (record.kind === "input" && !isPassedOver(trace, index + 1 + offset)) return !isSettled(readiness);
    readiness = readinessAfter(readiness, record);
  }
  return false;
}
