import type { CueName } from "./effect.ts";
import { hasFailed, microphoneOpenedAt, type DeviceSettings, type DeviceState } from "./state.ts";

/**
 * The sound a device makes as it goes from one state to the next, or null. Client guide, Audio: on entering Attending and
 * Error; that the microphone opened again for an answer is not in the guide (docs/open-questions.md, row 37).
 */
export function cue({ rules }: DeviceSettings, before: DeviceState, after: DeviceState): CueName | null {
  if (hasFailed(after) && !hasFailed(before)) return rules["cue.error"] ? "error" : null;
  if (microphoneOpenedAt(after) === null || microphoneOpenedAt(before) !== null) return null;
  switch (rules["cue.attending"]) {
    case "always":
      return "attending";
    case "wake":
      return after.dialogue.status === "attending" ? "attending" : null;
    case "off":
      return null;
  }
}
