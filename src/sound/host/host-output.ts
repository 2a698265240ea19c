import type { Clock, Speaker, Voice } from "../../ports.ts";
import { createSpeaker } from "../speaker.ts";
import { createDeviceOutput } from "./device-output.ts";
import type { StartHost } from "./host-link.ts";
import type { DriverName } from "./protocol.ts";

export interface HostSpeakerOptions {
  readonly voice: Voice;
  /** `auto` takes the first that works. */
  readonly driver: "auto" | DriverName;
  /** Real time. */
  readonly clock: Clock;
  /** Takes one line for the user when there is no sound. */
  readonly notice: (line: string) => void;
  readonly start?: StartHost;
}

/** Ways to a device, best first. */
export const deviceDrivers = ["speaker", "audio-io", "player"] as const satisfies readonly DriverName[];

/** A speaker that is heard. Nothing of it is loaded before the first sound; where no device works, it goes on silently. */
export function createHostSpeaker({ voice, driver, clock, notice, start }: HostSpeakerOptions): Speaker {
  const drivers = driver === "auto" ? deviceDrivers : [driver];
  return createSpeaker({
    voice,
    clock,
    output: createDeviceOutput({ drivers, clock, notice, ...(start && { start }) }),
  });
}
