import { levelChanges, playing } from "./audio-focus.ts";
import { cue } from "./cue.ts";
import { hearUtterance, microphoneClosed, speechAbandoned, speechBegan, wakeUp } from "./dialogue.ts";
import type { DeviceInput } from "./input.ts";
import { audioEnded, audioStarted, receiveDirectives, switchOff } from "./presentation.ts";
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
  const taken = decide(settings, state, input, now);
  if (taken.state === state) return taken;
  const levels = levelChanges(playing(state), playing(taken.state));
  const name = cue(settings, state, taken.state);
  if (levels.length === 0 && name === null) return taken;
  const cues = name === null ? [] : [{ type: "playCue", name } as const];
  return { state: taken.state, effects: [...taken.effects, ...levels, ...cues] };
}

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
    case "audioStarted":
      return audioStarted(settings, state, input, now);
    case "audioFinished":
    case "audioFailed":
      return audioEnded(settings, state, input, now);
    case "timePassed":
      return microphoneClosed(settings, state, now);
    case "switchedOff":
      return switchOff(settings, state);
  }
}

/** When `step` wants to be called with `timePassed`, in ms since the epoch; null when nothing waits. */
export function deadline({ dialogue }: DeviceState): number | null {
  return dialogue.status === "attending" || dialogue.status === "listening" ? dialogue.until : null;
}
