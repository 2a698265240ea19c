import type { EmulatorOptions } from "../../assembly/options.ts";
import type { TraceRecord } from "../../emulator/trace.ts";
import { ClosedError } from "../../errors.ts";
import { createTestEmulator } from "../../testing/test-emulator.ts";
import type { Probe } from "../probes/probe.ts";
import type { Meter } from "./allowance.ts";
import type { Outcome, Run } from "./outcome.ts";

export interface Conditions {
  /** Of the device, but for what the probe wants otherwise. */
  readonly emulator: EmulatorOptions;
  readonly meter: Meter;
  /** Ends it at once, with the reason. */
  readonly signal: AbortSignal;
}

/** Has the conversation of a probe with a new device. */
export async function runProbe(probe: Probe, conditions: Conditions): Promise<Omit<Outcome, "beside">> {
  const began = performance.now();
  const { meter, signal } = conditions;
  const { seed = 0 } = conditions.emulator;
  const { times = 1, together = false } = probe;
  const runs: Run[] = [];
  if (together) {
    // Devices of their own: other ids, other sessions.
    const devices = Array.from({ length: times }, (_, index) => converse(probe, conditions, seed + index));
    runs.push(...(await Promise.all(devices)));
  } else {
    // The same seed and start make the very same requests.
    for (let time = 0; time < times; time++) runs.push(await converse(probe, conditions, seed));
  }
  const cut = signal.aborted ? String(signal.reason) : meter.spent;
  return { probe, runs, requests: meter.used, milliseconds: performance.now() - began, cut };
}

async function converse(probe: Probe, { emulator: given, meter, signal }: Conditions, seed: number): Promise<Run> {
  const run: { readonly line: string; readonly records: TraceRecord[] }[] = [];
  const emulator = await createTestEmulator({ ...optionsFor(probe, given), seed });
  const stop = (): void => void emulator.close({ atOnce: true });
  // A request is told before it is sent, and a device that is switched off sends it no more.
  emulator.onRecord((record) => {
    if (record.kind === "request" && !meter.take()) stop();
    else run.at(-1)?.records.push(record);
  });
  signal.addEventListener("abort", stop);
  try {
    for (const line of probe.lines) {
      if (signal.aborted || meter.spent !== null) break;
      run.push({ line, records: [] });
      await emulator.send(line);
      await emulator.settled();
    }
  } catch (error) {
    if (!(error instanceof ClosedError)) throw error;
  } finally {
    signal.removeEventListener("abort", stop);
    await emulator.close({ atOnce: true });
  }
  return run;
}

function optionsFor({ device, signature, accessToken, rules }: Probe, given: EmulatorOptions): EmulatorOptions {
  const { accessToken: token, user, ...others } = given;
  const isUnlinked = accessToken === null;
  return {
    ...others,
    ...(device && { device }),
    ...(signature && { signature }),
    ...(user && { user: isUnlinked ? unlinked(user) : user }),
    accessToken: isUnlinked ? undefined : (accessToken ?? token),
    rules: { ...given.rules, ...rules },
  };
}

const unlinked = ({ owner, current }: NonNullable<EmulatorOptions["user"]>): EmulatorOptions["user"] => ({
  owner: { userId: owner.userId },
  ...(current && { current: { userId: current.userId } }),
});
