import { levelChanges, playing } from "./audio-focus.ts";
import { cue } from "./cue.ts";
import { playerDeadline } from "./audio-player/audio-player.ts";
import { press } from "./buttons.ts";
import { hearUtterance, microphoneClosed, speechAbandoned, speechBegan, wakeUp } from "./dialogue.ts";
import { inTurn, unchanged } from "../machine.ts";
import type { DeviceEffect } from "./effect.ts";
import type { DeviceInput } from "./input.ts";
import { musicGoesOn, playerSoundReported, seek, streamOverdue } from "./playback.ts";
import { speechReported, switchOff } from "./presentation.ts";
import { receiveDirectives } from "./reception.ts";
import type { DeviceSettings, DeviceState, DeviceStep } from "./state.ts";

// The laws of both machines:
// 1. `step` returns the new state and the effects. It mutates nothing and throws only on our own bug.
// 2. Time is an argument; waiting is state. A state that waits holds `until`; `deadline` tells when to come back.
// 3. Derive, don't remember: light, card and context are functions of the state. What must be announced when it changes
//    (levels, cues) is compared before and after, here.
// 4. Reports carry the id of what they report on; a report on something let go of is ignored.
// 5. State is JSON. Ids come from a counter in the state and a seed.
// 6. A step is finished before its effects are carried out; results come back as inputs.
// 7. Only documented messages cross between device and Clova; ours begin with `Emulator.`.
// 8. A switch over inputs or messages has no default.

/** One input, the next state, and what the device now wants done. `now` is ms since the epoch. */
export function step(settings: DeviceSettings, state: DeviceState, input: DeviceInput, now: number): DeviceStep {
  const taken =
    state.player.sound === null ? decide(settings, state, input, now) : overMusic(settings, state, input, now);
  if (taken.state === state) return taken;
  const levels = levelChanges(playing(state), playing(taken.state));
  const name = cue(settings, state, taken.state);
  if (levels.length === 0 && name === null) return taken;
  const cues = name === null ? [] : [{ type: "playCue", name } as const];
  return { state: taken.state, effects: [...taken.effects, ...levels, ...cues] };
}

/** What plays has gone on until now, and then comes the input. */
const overMusic = (settings: DeviceSettings, state: DeviceState, input: DeviceInput, now: number): DeviceStep =>
  inTurn<DeviceState, DeviceEffect>(
    state,
    (before) => musicGoesOn(settings, before, input, now),
    (before) => decide(settings, before, input, now),
  );

function decide(settings: DeviceSettings, state: DeviceState, input: DeviceInput, now: number): DeviceStep {
  switch (input.type) {
    case "wokenUp":
      return wakeUp(settings, state, now);
    case "speechBegan":
      return speechBegan(state);
    case "speechAbandoned":
      return speechAbandoned(settings, state, now);
    case "utteranceHeard":
      return hearUtterance(settings, state, input.said);
    case "directivesReceived":
      return receiveDirectives(settings, state, input.dialogRequestId, input.directives, now);
    case "buttonPressed":
      return press(settings, state, input.button, now);
    case "placeSought":
      return seek(settings, state, input.to, now);
    case "audioStarted":
    case "audioStalled":
    case "audioContinued":
    case "audioFinished":
    case "audioFailed":
      if (state.player.sound?.audioId === input.audioId) return playerSoundReported(settings, state, input, now);
      return state.speaking?.audioId === input.audioId ? speechReported(settings, state, input, now) : unchanged(state);
    case "timePassed":
      return inTurn<DeviceState, DeviceEffect>(
        state,
        (waiting) => streamOverdue(settings, waiting, now),
        (waiting) => microphoneClosed(settings, waiting, now),
      );
    case "switchedOff":
      return switchOff(settings, state);
  }
}

/** When `step` wants to be called with `timePassed`, in ms since the epoch; null when nothing waits. */
export function deadline(settings: DeviceSettings, { dialogue, player }: DeviceState): number | null {
  const microphone = dialogue.status === "attending" || dialogue.status === "listening" ? dialogue.until : null;
  const music = playerDeadline(settings, player);
  return microphone === null || music === null ? (microphone ?? music) : Math.min(microphone, music);
}
