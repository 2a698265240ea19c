import { hasScreen, type Display } from "../cic/context.ts";
import type { Directive, Speak } from "../cic/directives.ts";
import { uuid } from "../cic/identifiers.ts";
import { inTurn, unchanged } from "../machine.ts";
import type { DeviceEffect } from "./effect.ts";
import { eventFrom } from "./event.ts";
import type { DeviceInput } from "./input.ts";
import { newSpeaking, sourceOf, startAudio, stopSpeaking } from "./speech.ts";
import { hasFailed, type DeviceSettings, type DeviceState, type DeviceStep, type Shown } from "./state.ts";

// The answer's directives wait in one queue and are presented in order; a Speak holds up what stands behind it.

/** Directives of a request that is no longer the last one are thrown away (Client guide, Manage dialogue ID). */
export function receiveDirectives(
  settings: DeviceSettings,
  state: DeviceState,
  dialogRequestId: string | null,
  directives: readonly Directive[],
  now: number,
): DeviceStep {
  if (dialogRequestId !== null && dialogRequestId !== state.dialogRequestId) return unchanged(state);
  const received = { ...state, queue: [...state.queue, ...directives] };
  const { dialogue } = state;
  if (directives.length === 0) return unchanged(nothingToPresent(received));
  // An open microphone gives way to what is to be heard (Client guide, Audio interruption rules).
  if (dialogue.status === "attending" && state.speaking !== null) return unchanged(received);
  return present(settings, { ...received, dialogue: { status: "reporting", failed: hasFailed(state) } }, now);
}

/** The request is over and left nothing to do. */
function nothingToPresent(state: DeviceState): DeviceState {
  const { dialogue } = state;
  if (dialogue.status === "processing") return { ...state, dialogue: { status: "idle", after: "reporting" } };
  if (dialogue.status === "attending" && dialogue.over === "processing") {
    return { ...state, dialogue: { ...dialogue, over: "idle" } };
  }
  return state;
}

/** Presents directive after directive until one has to be waited for. */
export function present(settings: DeviceSettings, state: DeviceState, now: number): DeviceStep {
  const effects: DeviceEffect[] = [];
  let next = state;
  while (next.dialogue.status === "reporting" && next.speaking === null) {
    const [directive, ...queue] = next.queue;
    next = directive ? presentOne(settings, { ...next, queue }, directive, effects, now) : done(next);
  }
  return { state: next, effects };
}

const done = (state: DeviceState): DeviceState => ({ ...state, dialogue: { status: "idle", after: "reporting" } });

function presentOne(
  { seed, display }: DeviceSettings,
  state: DeviceState,
  directive: Directive,
  effects: DeviceEffect[],
  now: number,
): DeviceState {
  switch (directive.type) {
    case "SpeechSynthesizer.Speak": {
      const speaking = newSpeaking(uuid(seed, state.ids), directive);
      effects.push(startAudio(speaking));
      const next = state.queue.find(({ type }) => type === "SpeechSynthesizer.Speak") as Speak | undefined;
      if (next) effects.push({ type: "prepareAudio", source: sourceOf(next) });
      return { ...state, speaking, ids: state.ids + 1 };
    }
    case "SpeechRecognizer.ExpectSpeech": {
      const { expectSpeechId, explicit, timeoutInMilliseconds } = directive.payload;
      const expected = { expectSpeechId, explicit };
      const until = now + timeoutInMilliseconds;
      return { ...state, dialogue: { status: "listening", openedAt: now, until, expected } };
    }
    case "Clova.RenderTemplate":
      return show(state, display, { source: "card", template: directive.payload });
    case "Clova.RenderText":
      return show(state, display, { source: "text", text: directive.payload.text });
    case "Emulator.ReportFailure":
      return { ...state, dialogue: { status: "reporting", failed: true } };
  }
}

/** Devices without a screen receive render directives too, and ignore them. */
const show = (state: DeviceState, display: Display, shown: Shown): DeviceState =>
  hasScreen(display) ? { ...state, shown } : state;

export function audioStarted(
  settings: DeviceSettings,
  state: DeviceState,
  report: Extract<DeviceInput, { type: "audioStarted" }>,
  now: number,
): DeviceStep {
  const { speaking } = state;
  if (speaking?.audioId !== report.audioId) return unchanged(state);
  const pausedAt = speaking.pausedAt === null ? null : now;
  const started = { ...speaking, startedAt: now, duration: report.duration, pausedAt };
  const { token } = speaking.speak.payload;
  return eventFrom(settings, { ...state, speaking: started }, "SpeechSynthesizer.SpeechStarted", { token });
}

/** Played to the end, or broken off by a fault; either way the next one follows. */
export function audioEnded(
  settings: DeviceSettings,
  state: DeviceState,
  report: Extract<DeviceInput, { type: "audioFinished" | "audioFailed" }>,
  now: number,
): DeviceStep {
  const { speaking } = state;
  if (speaking?.audioId !== report.audioId) return unchanged(state);
  const type = report.type === "audioFinished" ? "SpeechSynthesizer.SpeechFinished" : "SpeechSynthesizer.SpeechStopped";
  const { token } = speaking.speak.payload;
  return inTurn<DeviceState, DeviceEffect>(
    { ...state, speaking: null },
    // Clova hears of an end only where it heard of a start.
    (silent) => (speaking.startedAt === null ? unchanged(silent) : eventFrom(settings, silent, type, { token })),
    (silent) => present(settings, silent, now),
  );
}

/** The plug is pulled: nothing more is heard, shown or waited for. */
export function switchOff(settings: DeviceSettings, state: DeviceState): DeviceStep {
  return inTurn(
    state,
    (on) => stopSpeaking(settings, on),
    (on) => unchanged({ ...on, dialogue: { status: "idle", after: "powerOn" }, queue: [], shown: null }),
    (off) => eventFrom(settings, off, "Emulator.SwitchedOff", {}),
  );
}
