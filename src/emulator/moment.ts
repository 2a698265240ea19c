import type { Line } from "./conversation-line.ts";
import type { EmulatorState } from "./step.ts";

/** A line the user said, and how things stood before it. */
export interface LineTaken {
  readonly line: Line;
  /** Of its record. */
  readonly seq: number;
  /** Null where the device was busy, or where that was too long ago. */
  readonly before: Moment | null;
  /** The one before it. */
  readonly previous: LineTaken | null;
}

/** A moment at which the device was at rest, as whoever goes back to it needs it. */
export interface Moment {
  readonly state: EmulatorState;
  /** In the machines' time. */
  readonly now: number;
  /** Of the last record before it; 0 before the first. */
  readonly seq: number;
  /** How far the clock was ahead of it by a snapshot from elsewhere, in ms; 0 where none was restored. */
  readonly foreign: number;
  /** The last line the user said before it; null where there was none. */
  readonly line: LineTaken | null;
}

/**
 * The state as it can be put back: without requests whose replies only the trace would tell. Null while something is
 * under way.
 */
export function restful(state: EmulatorState): EmulatorState | null {
  if (unrest(state) !== null) return null;
  return state.clova.pending.length === 0 ? state : { ...state, clova: { ...state.clova, pending: [] } };
}

/** What is under way, as a clause; null where the device is idle or listens, or does nothing but play music. */
export function unrest({ device, clova }: EmulatorState): string | null {
  const { dialogue, speaking, isAsking, queue, player } = device;
  const asked = clova.pending.find(({ purpose }) => purpose === "answer" || purpose === "farewell");
  const told = clova.pending.find(({ purpose }) => purpose === "event");
  if (speaking !== null || queue.length > 0 || dialogue.status === "reporting") return "the device is speaking";
  if (asked !== undefined || isAsking || dialogue.status === "processing")
    return `the extension has not answered ${asked?.id ?? "yet"}`;
  if (dialogue.status === "attending" && dialogue.over !== "idle") return "the device was woken up in mid-answer";
  if (told !== undefined) return `the extension has not answered ${told.id} (${told.event?.type ?? "an event"})`;
  const isComing = player.state === "requesting" || player.state === "loading" || player.sound?.flow === "awaited";
  return isComing ? "music is on its way" : null;
}
