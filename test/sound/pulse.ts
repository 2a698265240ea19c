import { afterAll, beforeAll, beforeEach, vi } from "vitest";
import { missingForPulse, startPulse, type Pulse, type Recorder } from "../../bench/private-pulse.js";

export interface HeardPulse {
  readonly pulse: Pulse;
  /** Runs from before the first test to after the last: an idle null sink wakes slowly. */
  readonly recorder: Recorder;
}

/**
 * Gives the tests of this file a private PulseAudio, which they and the programs they start take for the sound of this
 * machine. Without PulseAudio they are skipped; where everything has to be tested, they fail.
 */
export function usePulse(): () => HeardPulse {
  const missing = missingForPulse();
  let heard: HeardPulse | null = null;
  beforeAll(async () => {
    if (missing !== null) return;
    const pulse = await startPulse();
    heard = { pulse, recorder: await pulse.record() };
  });
  beforeEach((context) => {
    context.skip(missing !== null && process.env["CI"] !== "true", `needs PulseAudio: ${missing}`);
    for (const [name, value] of Object.entries(heard?.pulse.env ?? {})) vi.stubEnv(name, value);
    return () => vi.unstubAllEnvs();
  });
  afterAll(async () => {
    await heard?.recorder.close();
    await heard?.pulse.close();
  });
  return () => {
    if (heard === null) throw new Error(`PulseAudio is needed: ${missing}`);
    return heard;
  };
}
