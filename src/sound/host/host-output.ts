import type { Clock } from "../../ports.ts";
import type { Output } from "../output.ts";
import { createDeviceOutput } from "./device-output.ts";
import type { StartHost } from "./host-link.ts";
import type { DriverName } from "./protocol.ts";

export interface HostOutputOptions {
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

/** What is heard. Nothing of it is loaded before the first sound; where no device works, it goes on silently. */
export const createHostOutput = ({ driver, ...options }: HostOutputOptions): Output =>
  createDeviceOutput({ drivers: driver === "auto" ? deviceDrivers : [driver], ...options });
