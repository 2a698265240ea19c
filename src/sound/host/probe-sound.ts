import { startHost, type HostLink, type StartHost } from "./host-link.ts";
import { deviceDrivers } from "./host-output.ts";
import type { DriverName } from "./protocol.ts";

export interface ProbedDriver {
  readonly driver: DriverName;
  readonly works: boolean;
  /** What it plays through, or why it does not work. */
  readonly detail: string;
}

export interface SoundProbing {
  readonly start?: StartHost;
  /** Milliseconds each way may take to open. */
  readonly patience?: number;
  /** Ends it; what has not opened by then does not work. */
  readonly signal?: AbortSignal | undefined;
}

/** Tries each way to a device in a process of its own, with a moment of silence: one after another, for there may be one device. */
export async function probeSound(
  drivers: readonly DriverName[] = deviceDrivers,
  { start = startHost, patience = 15_000, signal }: SoundProbing = {},
): Promise<readonly ProbedDriver[]> {
  const probed: ProbedDriver[] = [];
  for (const driver of drivers) {
    if (signal?.aborted) probed.push({ driver, works: false, detail: givenUp });
    else probed.push(await probe(driver, { start, patience, signal }));
  }
  return probed;
}

const givenUp = "no time was left for it";

function probe(
  driver: DriverName,
  { start, patience, signal }: SoundProbing & Required<Pick<SoundProbing, "start" | "patience">>,
): Promise<ProbedDriver> {
  return new Promise((resolve) => {
    const end = (found: Omit<ProbedDriver, "driver">): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
      resolve({ driver, ...found });
    };
    const giveUp = (): void => host.kill(givenUp);
    const timer = setTimeout(() => host.kill("it did not open in time"), patience);
    const host: HostLink = start(driver, {
      received(message) {
        if (message.type !== "ready") return;
        void host.close().then(() => end({ works: true, detail: message.detail }));
      },
      ended: (detail) => end({ works: false, detail }),
    });
    signal?.addEventListener("abort", giveUp);
  });
}
