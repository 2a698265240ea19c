import { begunAgain } from "./audio-player/audio-player.ts";
import { levelChanges, playing, silent } from "./audio-focus.ts";
import type { DeviceEffect } from "./effect.ts";
import type { DeviceSettings, DeviceState, DeviceStep, Dialogue } from "./state.ts";
import { asLoudAs } from "./volume.ts";

/**
 * The device is put into a state of rest it was in before. What sounds now is stopped, what sounded then goes on from its
 * place, as loud as it was. `now` is the time of that state.
 */
export function restored(settings: DeviceSettings, left: DeviceState, wanted: DeviceState, now: number): DeviceStep {
  const { player, effects } = begunAgain(wanted.player, now);
  const state = { ...wanted, player, dialogue: waitingAnew(settings, wanted.dialogue, now) };
  return {
    state,
    effects: [
      ...playing(left).sounds.map(({ audioId }): DeviceEffect => ({ type: "stopAudio", audioId })),
      asLoudAs(state.volume),
      ...effects,
      ...levelChanges(silent, playing(state)),
    ],
  };
}

/** Whoever was about to say something is not any more: the whole waiting time is theirs. */
function waitingAnew({ rules }: DeviceSettings, dialogue: Dialogue, now: number): Dialogue {
  if (dialogue.status !== "listening" && dialogue.status !== "attending") return dialogue;
  return dialogue.until === null ? { ...dialogue, until: now + rules["listening.waitingTime"] } : dialogue;
}
