import type { AudioStream } from "../../cic/audio-stream.ts";
import type { ProgressEventName } from "../../cic/events.ts";

// Client guide, Handle audio playback: when the next progress report is due. Arithmetic only. Delay and interval count
// the media that was heard since the start, which stands still in a pause; the position is a place in the stream.

/** How much was heard of a stream, and where it stands: ms. */
export interface Progress {
  readonly played: number;
  readonly position: number;
}

/** What was reported of a stream. */
export interface Reported {
  readonly delay: boolean;
  /** How many intervals. */
  readonly intervals: number;
  /** The mark lies behind, and was reported or need not be. */
  readonly position: boolean;
}

export const nothingReported: Reported = { delay: false, intervals: 0, position: false };

export interface DueReport {
  readonly name: ProgressEventName;
  /** Milliseconds of the stream still to be heard until then. */
  readonly in: number;
}

/** Of a stream that begins at `position`: a mark before it never fires. */
export const reportedAtStart = (stream: AudioStream, position: number): Reported => ({
  ...nothingReported,
  position: (mark(stream) ?? 0) < position,
});

/**
 * The report that is due next. Of several at a time the delay comes first, then the interval, then the position. No
 * interval is shorter than `shortest` ms.
 */
export function nextReport(
  stream: AudioStream,
  reported: Reported,
  { played, position }: Progress,
  shortest: number,
): DueReport | null {
  const { delay, interval: wanted } = settings(stream);
  const interval = wanted === null ? null : Math.max(shortest, wanted);
  const place = mark(stream);
  const due: DueReport[] = [];
  if (delay !== null && !reported.delay) due.push({ name: "ProgressReportDelayPassed", in: delay - played });
  if (interval !== null) {
    due.push({ name: "ProgressReportIntervalPassed", in: (reported.intervals + 1) * interval - played });
  }
  if (place !== null && !reported.position) due.push({ name: "ProgressReportPositionPassed", in: place - position });
  return due.reduce<DueReport | null>((first, next) => (first === null || next.in < first.in ? next : first), null);
}

/** What was reported, when this report is made. */
export function afterReport(reported: Reported, name: ProgressEventName): Reported {
  switch (name) {
    case "ProgressReportDelayPassed":
      return { ...reported, delay: true };
    case "ProgressReportIntervalPassed":
      return { ...reported, intervals: reported.intervals + 1 };
    case "ProgressReportPositionPassed":
      return { ...reported, position: true };
  }
}

/**
 * A jump to another place. Over the mark it is reported at once, with the mark as its offset; back before it, it is
 * reported again when it is passed.
 */
export function afterJump(
  stream: AudioStream,
  reported: Reported,
  to: number,
): { readonly reported: Reported; readonly passed: number | null } {
  const place = mark(stream);
  if (place === null) return { reported, passed: null };
  if (to < place) return { reported: { ...reported, position: false }, passed: null };
  return { reported: { ...reported, position: true }, passed: reported.position ? null : place };
}

const mark = (stream: AudioStream): number | null => settings(stream).position;

/** In ms; null for what is not wanted, and 0 wants nothing either. */
function settings({ progressReport }: AudioStream) {
  return {
    delay: progressReport?.progressReportDelayInMilliseconds || null,
    interval: progressReport?.progressReportIntervalInMilliseconds || null,
    position: progressReport?.progressReportPositionInMilliseconds || null,
  };
}
