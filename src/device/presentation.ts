import { hasScreen, type Display } from "../cic/context.ts";
import type { Directive, Speak } from "../cic/directives.ts";
import { uuid } from "../cic/identifiers.ts";
import { inTurn, unchanged, type Step } from "../machine.ts";
import { playerAtPowerOn } from "./audio-player/state.ts";
import type { DeviceEffect } from "./effect.ts";
import { eventFrom } from "./event.ts";
import type { AudioReport } from "./input.ts";
import { executePlayback } from "./playback.ts";
import { newSpeaking, sourceOf, startAudio, stopSpeaking } from "./speech.ts";
import type { DeviceSettings, DeviceState, DeviceStep, Shown } from "./state.ts";

// The answer's directives wait in one queue and are presented in order; a Speak holds up what stands behind it.

/** Presents directive after directive until one has to be waited for. */
export function present(settings: DeviceSettings, state: DeviceState, now: number): DeviceStep {
  let step: Step<DeviceState, DeviceEffect> = unchanged(state);
  while (step.state.dialogue.status === "reporting" && step.state.speaking === null) {
    const [directive, ...queue] = step.state.queue;
    if (directive === undefined) return { ...step, state: done(step.state) };
    const taken = presentOne(settings, { ...step.state, queue }, directive, now);
    step = { state: taken.state, effects: [...step.effects, ...taken.effects] };
  }
  return step;
}

/** All is said. A request that came in between goes on being processed. */
const done = (state: DeviceState): DeviceState => ({
  ...state,
  dialogue: state.isAsking ? { status: "processing" } : { status: "idle", after: "reporting" },
});

/** Does what one directive says, or begins to. */
export function presentOne(
  settings: DeviceSettings,
  state: DeviceState,
  directive: Directive,
  now: number,
): DeviceStep {
  const { display } = settings;
  switch (directive.type) {
    case "SpeechSynthesizer.Speak":
      return beginSpeaking(settings, state, directive);
    case "SpeechRecognizer.ExpectSpeech": {
      const { expectSpeechId, explicit, timeoutInMilliseconds } = directive.payload;
      const expected = { expectSpeechId, explicit };
      const until = now + timeoutInMilliseconds;
      const listening = { ...state, dialogue: { status: "listening", openedAt: now, until, expected } } as const;
      return state.isMicOff ? cannotListen(settings, state, expectSpeechId) : unchanged(listening);
    }
    case "Clova.RenderTemplate":
      return unchanged(show(state, display, { source: "card", template: directive.payload }));
    case "Clova.RenderText":
      return unchanged(show(state, display, { source: "text", text: directive.payload.text }));
    case "TemplateRuntime.RenderPlayerInfo":
      return unchanged(show(state, display, { source: "player", info: directive.payload }));
    case "Clova.ExpectLogin":
      return { state, effects: [loginExpected] };
    case "Emulator.ReportFailure":
      return unchanged({ ...state, dialogue: { status: "reporting", failed: true } });
    case "AudioPlayer.Play":
    case "AudioPlayer.StreamDeliver":
    case "AudioPlayer.ClearQueue":
    case "AudioPlayer.ExpectReportPlaybackState":
    case "PlaybackController.Pause":
    case "PlaybackController.Resume":
    case "PlaybackController.Stop":
    case "PlaybackController.Next":
    case "PlaybackController.Previous":
    case "PlaybackController.Replay":
    case "PlaybackController.Mute":
    case "PlaybackController.Unmute":
    case "PlaybackController.SetRepeatMode":
      return executePlayback(settings, state, directive, now);
  }
}

const loginExpected: DeviceEffect = {
  type: "report",
  severity: "note",
  code: "login-expected",
  message: "the extension wants the user to sign in; there is no dialog for that here, `/link TOKEN` links an account",
};

function beginSpeaking({ seed }: DeviceSettings, state: DeviceState, directive: Speak): DeviceStep {
  const speaking = newSpeaking(uuid(seed, state.ids), directive);
  const effects: DeviceEffect[] = [startAudio(speaking)];
  const next = state.queue.find(({ type }) => type === "SpeechSynthesizer.Speak") as Speak | undefined;
  if (next) effects.push({ type: "prepareAudio", source: sourceOf(next) });
  return { state: { ...state, speaking, ids: state.ids + 1 }, effects };
}

/** The microphone is switched off: nothing will be heard, however long one waits. */
function cannotListen(settings: DeviceSettings, state: DeviceState, expectSpeechId: string): DeviceStep {
  const idle = { ...state, dialogue: { status: "idle", after: "timeout" } } as const;
  return eventFrom(settings, idle, "SpeechRecognizer.ExpectSpeechTimedOut", { expectSpeechId });
}

/** Devices without a screen receive render directives too, and ignore them. */
const show = (state: DeviceState, display: Display, shown: Shown): DeviceState =>
  hasScreen(display) ? { ...state, shown } : state;

/** What the speaker tells of the speech that sounds. Waiting for its download changes nothing for it. */
export function speechReported(
  settings: DeviceSettings,
  state: DeviceState,
  report: AudioReport,
  now: number,
): DeviceStep {
  switch (report.type) {
    case "audioStarted":
      return speechStarted(settings, state, report, now);
    case "audioStalled":
    case "audioContinued":
      return unchanged(state);
    case "audioFinished":
    case "audioFailed":
      return speechEnded(settings, state, report, now);
  }
}

function speechStarted(
  settings: DeviceSettings,
  state: DeviceState,
  report: Extract<AudioReport, { type: "audioStarted" }>,
  now: number,
): DeviceStep {
  const { speaking } = state;
  if (speaking === null) return unchanged(state);
  const pausedAt = speaking.pausedAt === null ? null : now;
  const started = { ...speaking, startedAt: now, duration: report.duration, pausedAt };
  const { token } = speaking.speak.payload;
  return eventFrom(settings, { ...state, speaking: started }, "SpeechSynthesizer.SpeechStarted", { token });
}

/** Played to the end, or broken off by a fault; either way the next one follows. */
function speechEnded(
  settings: DeviceSettings,
  state: DeviceState,
  report: Extract<AudioReport, { type: "audioFinished" | "audioFailed" }>,
  now: number,
): DeviceStep {
  const { speaking } = state;
  if (speaking === null) return unchanged(state);
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
  const { sound } = state.player;
  return inTurn<DeviceState, DeviceEffect>(
    state,
    (on) => stopSpeaking(settings, on),
    (on) => ({
      state: { ...on, player: playerAtPowerOn },
      effects: sound === null ? [] : [{ type: "stopAudio", audioId: sound.audioId }],
    }),
    (on) =>
      unchanged({ ...on, dialogue: { status: "idle", after: "powerOn" }, queue: [], isAsking: false, shown: null }),
    (off) => eventFrom(settings, off, "Emulator.SwitchedOff", {}),
  );
}
