import { uuid } from "../cic/identifiers.ts";
import type { PlaybackCommand } from "../cic/events.ts";
import { inTurn, unchanged } from "../machine.ts";
import type { DeviceEffect } from "./effect.ts";
import type { Said } from "./input.ts";
import { eventFrom, type TypeAndPayload } from "./event.ts";
import { present } from "./presentation.ts";
import { paused, resumed, stopSpeaking } from "./speech.ts";
import type { DeviceSettings, DeviceState, DeviceStep } from "./state.ts";

// Client guide, Client state and event: Idle, Attending, Listening, Processing & reporting.

/**
 * The wake word or the wake-up button. Speech goes into the background from Attending on, and comes back if nothing is
 * said (Client guide, Audio interruption rules). Waking a device that already listens cancels the listening.
 */
export function wakeUp(settings: DeviceSettings, state: DeviceState, now: number): DeviceStep {
  const { dialogue, speaking } = state;
  if (state.isMicOff) return { state, effects: [micIsOff] };
  if (dialogue.status === "attending" || dialogue.status === "listening") return nothingHeard(settings, state, now);
  const until = now + settings.rules["listening.waitingTime"];
  const attending = {
    ...state,
    dialogue: { status: "attending", openedAt: now, until, over: dialogue.status },
  } as const;
  if (speaking === null) return unchanged(attending);
  return {
    state: { ...attending, speaking: paused(speaking, now) },
    effects: [{ type: "pauseAudio", audioId: speaking.audioId }],
  };
}

export function speechBegan(state: DeviceState): DeviceStep {
  const { dialogue } = state;
  if (dialogue.status !== "attending" && dialogue.status !== "listening") return unchanged(state);
  return unchanged({ ...state, dialogue: { ...dialogue, until: null } });
}

export function speechAbandoned(settings: DeviceSettings, state: DeviceState, now: number): DeviceStep {
  const { dialogue } = state;
  const isOpen = dialogue.status === "attending" || dialogue.status === "listening";
  return isOpen ? nothingHeard(settings, state, now) : unchanged(state);
}

/** Time passed: the microphone closes if its waiting time is over. */
export function microphoneClosed(settings: DeviceSettings, state: DeviceState, now: number): DeviceStep {
  const { dialogue } = state;
  const isOpen = dialogue.status === "attending" || dialogue.status === "listening";
  if (!isOpen || dialogue.until === null || now < dialogue.until) return unchanged(state);
  return nothingHeard(settings, state, now);
}

/** The microphone is switched off by hand; if it was open, nothing is heard any more. */
export function microphoneSwitchedOff(settings: DeviceSettings, state: DeviceState, now: number): DeviceStep {
  return nothingHeard(settings, { ...state, isMicOff: true }, now);
}

/** The voice input is over without a word: what was expected is told to have timed out. */
export function nothingHeard(settings: DeviceSettings, state: DeviceState, now: number): DeviceStep {
  const { dialogue, speaking } = state;
  if (dialogue.status === "listening") {
    const { expectSpeechId } = dialogue.expected;
    const idle = { ...state, dialogue: { status: "idle", after: "timeout" } } as const;
    return eventFrom(settings, idle, "SpeechRecognizer.ExpectSpeechTimedOut", { expectSpeechId });
  }
  if (dialogue.status !== "attending") return unchanged(state);
  // What was in the background plays on as before.
  switch (dialogue.over) {
    case "idle":
      return unchanged({ ...state, dialogue: { status: "idle", after: "timeout" } });
    case "processing":
      return unchanged({ ...state, dialogue: { status: "processing" } });
    case "reporting": {
      const reporting = { ...state, dialogue: { status: "reporting", failed: false } } as const;
      if (speaking === null) return present(settings, reporting, now);
      return {
        state: { ...reporting, speaking: resumed(speaking, now) },
        effects: [{ type: "resumeAudio", audioId: speaking.audioId }],
      };
    }
  }
}

/**
 * A request begins. What belongs to the one before is stopped and dropped (Client guide, Manage dialogue ID and handle
 * tasks). An answer to an ExpectSpeech keeps the dialogue ID and echoes what it was asked with.
 */
export function hearUtterance(settings: DeviceSettings, state: DeviceState, said: Said): DeviceStep {
  // What a developer sends past recognition needs no ears.
  if (state.isMicOff && said.type === "text") return { state, effects: [micIsOff] };
  const expected = state.dialogue.status === "listening" ? state.dialogue.expected : null;
  const echo = expected ? { speechId: expected.expectSpeechId, explicit: expected.explicit } : {};
  return inTurn(
    state,
    (heard) => stopSpeaking(settings, heard),
    (silent) => unchanged(processing(settings, silent, expected !== null)),
    (asking) => eventFrom(settings, asking, ...asEvent(said, echo)),
  );
}

const micIsOff: DeviceEffect = {
  type: "report",
  severity: "warning",
  code: "mic-off",
  message: "the microphone is switched off, so the device hears nothing; `/press mic` switches it on",
};

/** A button whose meaning Clova decides. As with words, what was going on is stopped and dropped. */
export function issueCommand(settings: DeviceSettings, state: DeviceState, command: PlaybackCommand): DeviceStep {
  // Client guide, PlaybackController: with speech over music the speech is meant.
  const source = state.speaking === null ? { source: { namespace: "AudioPlayer" } as const } : {};
  return inTurn(
    state,
    (pressed) => stopSpeaking(settings, pressed),
    (silent) => unchanged(processing(settings, silent, false)),
    (asking) => eventFrom(settings, asking, `PlaybackController.${command}CommandIssued`, source),
  );
}

function processing({ seed }: DeviceSettings, state: DeviceState, keepsId: boolean): DeviceState {
  const dialogue = { status: "processing" } as const;
  // An event may have opened the microphone before the user ever asked for anything.
  if (keepsId && state.dialogRequestId !== null) return { ...state, dialogue, queue: [], isAsking: true };
  return { ...state, dialogue, queue: [], isAsking: true, dialogRequestId: uuid(seed, state.ids), ids: state.ids + 1 };
}

function asEvent(said: Said, echo: object): TypeAndPayload {
  switch (said.type) {
    case "text":
      return ["TextRecognizer.Recognize", { text: said.text, ...echo }];
    case "launch":
      return ["Emulator.Launch", {}];
    case "intent":
      return ["Emulator.Intent", { name: said.name, slots: said.slots }];
    case "end":
      return ["Emulator.End", {}];
  }
}
