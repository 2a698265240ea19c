import type { Emulator, TraceRecord, WrittenLine } from "../../index.ts";

// Typing is speaking: the first key of what one says keeps the microphone open, and what is given up is silence.

export interface Speaking {
  /** Whether the user has begun to say something. */
  readonly isSpeaking: boolean;
  /** What is typed has changed. Nothing of it may be left: whoever rubs it out is about to say it otherwise. */
  edited(): void;
  /** A line was entered; null where it was none. One that only looks or turns something is neither speech nor silence. */
  entered(written: WrittenLine | null): void;
  /** Nothing is said after all. */
  giveUp(): void;
  observe(record: TraceRecord): void;
}

/** `typed` tells what stands in the line. */
export function createSpeaking(emulator: Emulator, typed: () => string): Speaking {
  let isSpeaking = false;

  function speakIfHeard(): void {
    if (isSpeaking || !emulator.listening || !isSpeech(typed())) return;
    isSpeaking = true;
    emulator.beginSpeaking();
  }

  function giveUp(): void {
    if (isSpeaking) emulator.giveUpSpeaking();
    isSpeaking = false;
  }

  return {
    get isSpeaking() {
      return isSpeaking;
    },
    edited: speakIfHeard,
    entered(written) {
      if (written === null) return;
      if (asking.has(written.line.type)) isSpeaking = false;
      else if (passing.has(written.line.type)) giveUp();
    },
    giveUp,
    observe(record) {
      if (record.kind === "restored") isSpeaking = false;
      if (record.kind !== "listening") return;
      // Not from within the step that is being told.
      if (record.state === "opened") queueMicrotask(speakIfHeard);
      else isSpeaking = false;
    },
  };
}

/** Lines that reach the device as something said. */
const asking: ReadonlySet<string> = new Set(["say", "launch", "intent", "end"]);

/** Lines that let time pass, in which nothing is said. */
const passing: ReadonlySet<string> = new Set(["quiet", "wait"]);

/** Whether what is being typed will be said, as far as one can tell; `/` lines for hands and developer are not. */
const isSpeech = (text: string): boolean => {
  const begun = text.trim().replace(/^!\s*/, "");
  return begun !== "" && (!begun.startsWith("/") || /^\/(la|i|en)/.test(begun));
};
