import type { Directive, ExpectSpeech, Speak } from "../../src/cic/directives.ts";
import type { DeviceEffect } from "../../src/device/effect.ts";
import type { DeviceInput } from "../../src/device/input.ts";
import { deviceAtPowerOn, type DeviceSettings, type DeviceState } from "../../src/device/state.ts";
import { step } from "../../src/device/step.ts";

export const screenless: DeviceSettings = {
  seed: 1,
  display: { size: "none" },
  rules: {
    "listening.waitingTime": 7000,
    "listening.newContent": "continue",
    "cue.attending": "off",
    "cue.error": false,
    "player.streamDeadline": 8000,
    "player.shortestInterval": 100,
    "player.requestInfo": true,
  },
};

export const screened: DeviceSettings = {
  ...screenless,
  display: { size: "l100", orientation: "landscape", dpi: 96, contentLayer: { width: 640, height: 360 } },
};

export const speak = (value: string): Speak => ({
  type: "SpeechSynthesizer.Speak",
  messageId: `m-${value}`,
  payload: { format: "AUDIO_MPEG", token: `t-${value}`, url: `cid:t-${value}`, ttsLang: "en" },
  attachment: { type: "PlainText", lang: "en", value, source: "answer" },
});

export const expectSpeech: ExpectSpeech = {
  type: "SpeechRecognizer.ExpectSpeech",
  messageId: "m-expect",
  payload: { expectSpeechId: "e1", explicit: true, timeoutInMilliseconds: 7000 },
};

function inBrief(effect: DeviceEffect): string {
  if (effect.type === "sendEvent") return effect.event.type;
  return effect.type === "playCue" ? `playCue ${effect.name}` : effect.type;
}

/** Feeds inputs one ms apart and keeps what the device wanted, in brief. */
export function device(settings: DeviceSettings = screenless) {
  let state: DeviceState = deviceAtPowerOn;
  const wanted: string[] = [];
  const at = (now: number, input: DeviceInput): void => {
    const taken = step(settings, state, input, now);
    state = taken.state;
    for (const effect of taken.effects) {
      wanted.push(inBrief(effect));
    }
  };
  return {
    at,
    get state() {
      return state;
    },
    /** What was wanted since the last look. */
    wanted: () => wanted.splice(0),
    say: (now: number, text = "hello") => at(now, { type: "utteranceHeard", said: { type: "text", text } }),
    receive: (now: number, ...directives: Directive[]) =>
      at(now, { type: "directivesReceived", dialogRequestId: state.dialogRequestId, directives }),
    started: (now: number, duration = 1000) =>
      at(now, { type: "audioStarted", audioId: state.speaking?.audioId ?? "none", duration }),
    finished: (now: number) =>
      at(now, { type: "audioFinished", audioId: state.speaking?.audioId ?? "none", duration: 1000 }),
  };
}
