import type { DeviceState } from "./state.ts";

/** The open microphone as one can see it. */
export interface Microphone {
  /** How long it has been open, in ms. */
  readonly openFor: number;
  /** How much longer it waits for somebody to speak, in ms; null while somebody does. */
  readonly closesIn: number | null;
}

/** As of `now`, in ms since the epoch; null while it is closed. */
export function microphone({ dialogue }: DeviceState, now: number): Microphone | null {
  if (dialogue.status !== "listening" && dialogue.status !== "attending") return null;
  const { openedAt, until } = dialogue;
  return { openFor: now - openedAt, closesIn: until === null ? null : Math.max(0, until - now) };
}
