import { standing, type Emulator, type LoadingProgress, type TraceRecord } from "../../../index.ts";
import type { Status } from "./status-rows.ts";

/** Follows the records of a device, for what the device itself does not tell at any time. */
export interface StatusWatch {
  observe(record: TraceRecord): void;
  /** Whether speech is heard just now. */
  readonly isHeard: boolean;
  now(isSpeaking: boolean): Status;
}

/** `loading` tells how far the sound that is being loaded has come. */
export function watchStatus(emulator: Emulator, loading: () => LoadingProgress | null): StatusWatch {
  /** When the microphone closes, in ms since the epoch. */
  let closesAt: number | null = null;
  let isHeard = false;
  let turn = 0;

  function restored(): void {
    const { microphone } = emulator;
    closesAt = microphone?.closesIn == null ? null : Date.now() + microphone.closesIn;
    isHeard = false;
    turn = standing(emulator.trace).reduce(turnAfter, 0);
  }

  return {
    observe(record) {
      turn = turnAfter(turn, record);
      if (record.kind === "speech") isHeard = record.state === "started";
      if (record.kind === "listening") closesAt = record.state === "opened" ? Date.now() + record.ms : null;
      if (record.kind === "restored") restored();
    },
    get isHeard() {
      return isHeard;
    },
    now(isSpeaking) {
      const { dialogue, light, session, player, volume, isVirtual } = emulator;
      const left = closesAt === null || isVirtual ? null : closesAt - Date.now();
      return {
        dialogue,
        light,
        secondsLeft: left === null ? null : Math.max(0, Math.ceil(left / 1000)),
        isSpeaking,
        turn: session === null ? null : turn,
        player,
        volume,
        // What is loaded while something is heard is for later.
        loading: isHeard ? null : loading(),
      };
    },
  };
}

/** Requests that the user brought about are turns; events and the end of the session are none. */
function turnAfter(turn: number, record: TraceRecord): number {
  if (record.kind === "session" && record.state === "started") return 0;
  if (record.kind !== "request") return turn;
  const { type } = record.request.request;
  return type === "LaunchRequest" || type === "IntentRequest" ? turn + 1 : turn;
}
