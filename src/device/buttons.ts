import { inTurn, unchanged } from "../machine.ts";
import { issueCommand, microphoneSwitchedOff } from "./dialogue.ts";
import type { DeviceEffect } from "./effect.ts";
import type { Button } from "./input.ts";
import type { DeviceSettings, DeviceState, DeviceStep } from "./state.ts";
import { mute, turnTo } from "./volume.ts";

/**
 * A button is pressed (Client guide, Button). Volume and microphone are the device's own; what a playback button does,
 * Clova decides: the player waits for its directive (Client guide, Handle audio playback).
 */
export function press(settings: DeviceSettings, state: DeviceState, button: Button, now: number): DeviceStep {
  switch (button) {
    case "play":
      return issueCommand(settings, state, "Resume");
    case "pause":
      return issueCommand(settings, state, "Pause");
    case "stop":
      return issueCommand(settings, state, "Stop");
    case "next":
      return issueCommand(settings, state, "Next");
    case "previous":
      return issueCommand(settings, state, "Previous");
    case "volume-up":
      return turnTo(state, state.volume.volume + 1);
    case "volume-down":
      return turnTo(state, state.volume.volume - 1);
    case "mute":
      return mute(state, !state.volume.muted);
    case "mic":
      return switchMicrophone(settings, state, now);
  }
}

function switchMicrophone(settings: DeviceSettings, state: DeviceState, now: number): DeviceStep {
  if (!state.isMicOff) return microphoneSwitchedOff(settings, state, now);
  return inTurn<DeviceState, DeviceEffect>({ ...state, isMicOff: false }, (on) =>
    unchanged(on.dialogue.status === "idle" ? { ...on, dialogue: { status: "idle", after: "micOn" } } : on),
  );
}
