import { unchanged } from "../machine.ts";
import type { DeviceEffect } from "./effect.ts";
import { loudest, type DeviceState, type DeviceStep } from "./state.ts";

// How loud everything is that the device plays (Client guide, Context objects, VolumeState).

/** Whoever turns the volume wants to hear it. */
export const turnTo = (state: DeviceState, level: number): DeviceStep =>
  withVolume(state, { volume: Math.max(0, Math.min(loudest, level)), muted: false });

export const mute = (state: DeviceState, muted: boolean): DeviceStep =>
  withVolume(state, { volume: state.volume.volume, muted });

function withVolume(state: DeviceState, volume: DeviceState["volume"]): DeviceStep {
  if (volume.volume === state.volume.volume && volume.muted === state.volume.muted) return unchanged(state);
  return { state: { ...state, volume }, effects: [asLoudAs(volume)] };
}

export const asLoudAs = (volume: DeviceState["volume"]): DeviceEffect => ({
  type: "setVolume",
  volume: loudness(volume),
});

/** Ears hear steps of equal size where the amplitude grows with the square. */
const loudness = ({ volume, muted }: DeviceState["volume"]): number => (muted ? 0 : (volume / loudest) ** 2);
