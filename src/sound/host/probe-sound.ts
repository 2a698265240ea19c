import { startHost, type HostLink, type StartHost } from "./host-link.ts";
import { deviceDrivers } from "./host-output.ts";
import type { DriverName } from "./protocol.ts";

export interface ProbedDriver {
  readonly driver: DriverName;
  readonly works: boolean;
  /** What it plays through, or why it does not work. */
  readonly detail: string;
}

/** Tries each way to a device in a process of its own, with a moment of silence. */
export async function probeSound(
  drivers: readonly DriverName[] = deviceDrivers,
  start: StartHost = startHost,
): Promise<readonly ProbedDriver[]> {
  const probed: ProbedDriver[] = [];
  for (const driver of drivers) probed.push(await probe(driver, start));
  return probed;
}

const patience = 15_000;

function probe(driver: DriverName, start: StartHost): Promise<ProbedDriver> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => host.kill("it did not open in time"), patience);
    const host: HostLink = start(driver, {
      received(message) {
        if (message.type !== "ready") return;
        clearTimeout(timer);
        void host.close().then(() => resolve({ driver, works: true, detail: message.detail }));
      },
      ended(detail) {
        clearTimeout(timer);
        resolve({ driver, works: false, detail });
      },
    });
  });
}
