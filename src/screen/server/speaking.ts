import type { Emulator, TraceRecord } from "../../index.ts";

/** Who of several is typing what they say; the microphone stays open for one of them at a time. */
export interface Speaking<Who> {
  begin(who: Who): void;
  /** Also when they go away. */
  readonly giveUp: (who: Who) => void;
  /** What they typed is said. */
  said(who: Who): void;
  readonly observe: (record: TraceRecord) => void;
}

export function createSpeaking<Who>(
  emulator: Pick<Emulator, "listening" | "beginSpeaking" | "giveUpSpeaking">,
): Speaking<Who> {
  const typing = new Set<Who>();
  let holder: Who | null = null;

  function hold(): void {
    const [first] = typing;
    if (first === undefined || holder !== null || !emulator.listening) return;
    holder = first;
    emulator.beginSpeaking();
  }

  return {
    begin(who) {
      typing.add(who);
      hold();
    },
    giveUp(who) {
      typing.delete(who);
      if (holder !== who) return;
      holder = null;
      hold();
      if (typing.size === 0) emulator.giveUpSpeaking();
    },
    said(who) {
      typing.delete(who);
      if (holder === who) holder = null;
    },
    observe(record) {
      if (record.kind !== "listening" && record.kind !== "restored") return;
      holder = null;
      // Not from within the step that is being told.
      if (record.kind === "restored" || record.state === "opened") queueMicrotask(hold);
    },
  };
}
