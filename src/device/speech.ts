import type { Speak } from "../cic/directives.ts";
import { inTurn, unchanged } from "../machine.ts";
import type { AudioSource, DeviceEffect } from "./effect.ts";
import { eventFrom } from "./event.ts";
import type { DeviceSettings, DeviceState, DeviceStep, Speaking } from "./state.ts";

// One piece of speech at a time (Client guide, SpeechSynthesizer: played in order of arrival).

export const newSpeaking = (audioId: string, speak: Speak): Speaking => ({
  audioId,
  speak,
  startedAt: null,
  duration: null,
  pausedAt: null,
});

export const startAudio = ({ audioId, speak }: Speaking): DeviceEffect => ({
  type: "startAudio",
  audioId,
  source: sourceOf(speak),
});

/** What is to be made audible of it. */
export function sourceOf({ attachment, payload }: Speak): AudioSource {
  if (attachment.type === "PlainText") return { type: "speech", text: attachment.value, lang: attachment.lang };
  return { type: "url", url: attachment.value, ...(payload.contentType && { format: payload.contentType }) };
}

/** How long it has been heard, in ms: the time in the background does not count. */
export function spokenTime({ startedAt, pausedAt }: Speaking, now: number): number {
  return startedAt === null ? 0 : (pausedAt ?? now) - startedAt;
}

export const paused = (speaking: Speaking, now: number): Speaking => ({ ...speaking, pausedAt: now });

/** The pause is taken out of the time line by moving the start. */
export function resumed(speaking: Speaking, now: number): Speaking {
  if (speaking.pausedAt === null) return speaking;
  const startedAt = speaking.startedAt === null ? null : speaking.startedAt + (now - speaking.pausedAt);
  return { ...speaking, startedAt, pausedAt: null };
}

/** Cuts the speech. Clova hears of it only if it had begun. */
export function stopSpeaking(settings: DeviceSettings, state: DeviceState): DeviceStep {
  const { speaking } = state;
  if (speaking === null) return unchanged(state);
  const { token } = speaking.speak.payload;
  return inTurn<DeviceState, DeviceEffect>(
    { ...state, speaking: null },
    (silent) => ({ state: silent, effects: [{ type: "stopAudio", audioId: speaking.audioId }] }),
    (silent) =>
      speaking.startedAt === null
        ? unchanged(silent)
        : eventFrom(settings, silent, "SpeechSynthesizer.SpeechStopped", { token }),
  );
}
