import type { EmulatorOptions } from "../../assembly/options.ts";
import type { RecordOf, TraceRecord } from "../../emulator/trace.ts";
import { ClosedError } from "../../errors.ts";
import { createTestEmulator } from "../../testing/test-emulator.ts";
import type { Probe, Subject } from "../probes/probe.ts";
import type { Allowance, Meter } from "./allowance.ts";
import { deviceOptions, paceOf } from "./device-options.ts";
import type { Outcome, Run } from "./outcome.ts";
import { createPending } from "./pending.ts";

export interface Conditions {
  readonly subject: Subject;
  /** Of the device, but for what the probe wants otherwise. */
  readonly emulator: EmulatorOptions & { readonly seed: number };
  readonly allowance: Allowance;
  /** Ends it at once, with the reason. */
  readonly signal: AbortSignal;
}

/** Has the conversation of a probe with a device that is switched on for it. */
export async function runProbe(probe: Probe, conditions: Conditions): Promise<Omit<Outcome, "beside">> {
  const began = performance.now();
  const { allowance, signal } = conditions;
  const meter = allowance.meter();
  const { times = 1, together = false } = probe;
  // One for all of its conversations: the same seed and start make the very same requests.
  const talk: Talk = { meter, start: Date.now(), isShort: allowance.isShort };
  const had: Conversation[] = [];
  if (together) {
    const devices = Array.from({ length: times }, (_, number) => converse(probe, conditions, talk, number));
    had.push(...(await Promise.all(devices)));
  } else {
    for (let time = 0; time < times; time++) had.push(await converse(probe, conditions, talk, 0));
  }
  const unanswered = Math.max(...had.map(({ waited }) => waited));
  return {
    probe,
    runs: had.map(({ run }) => run),
    requests: meter.used,
    milliseconds: performance.now() - began,
    cut: signal.aborted ? String(signal.reason) : meter.spent,
    ...(meter.isEndless && { isEndless: true }),
    ...(unanswered > 0 && { unanswered }),
  };
}

interface Talk {
  readonly meter: Meter;
  readonly start: number;
  readonly isShort: boolean;
}

interface Conversation {
  readonly run: Run;
  /** Real ms that a request had been waiting for its answer when the conversation was ended from outside, else 0. */
  readonly waited: number;
}

/** Where events bring events without end, the emulator breaks the chain at once, and what it says of it is no news. */
const shortRules = { "event.answersPerSecond": 1, "event.speechInARow": 1, "player.fruitless": 1 } as const;
const saidOfChains: ReadonlySet<string> = new Set(["event-loop", "player-fruitless", "speech-endless"]);

async function converse(
  probe: Probe,
  { subject, emulator: given, signal }: Conditions,
  { meter, start, isShort }: Talk,
  number: number,
): Promise<Conversation> {
  const run: { readonly line: string; readonly records: TraceRecord[] }[] = [];
  const pending = createPending();
  const pace = paceOf(probe, subject);
  const options = deviceOptions(probe, subject, given, number);
  const rules = { ...options.rules, ...(isShort && shortRules) };
  const emulator = await createTestEmulator({ ...options, rules, start, seed: given.seed + number });
  let waited = 0;
  const stop = (): void => void emulator.close({ atOnce: true });
  const giveUp = (): void => {
    waited = pending.longest ?? 0;
    meter.giveBack(pending.unsent);
    stop();
  };
  // A request is told before it is sent, and a device that is switched off sends it no more.
  emulator.onRecord((record) => {
    if (record.kind === "request" && (signal.aborted || !meter.take())) return stop();
    pending.observe(record);
    if ("code" in record && saidOfChains.has(record.code)) {
      meter.chainBroken();
      if (isShort) return;
    }
    run.at(-1)?.records.push(record.kind === "response" ? withoutPace(record, pace) : record);
  });
  signal.addEventListener("abort", giveUp);
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
    signal.removeEventListener("abort", giveUp);
    await emulator.close({ atOnce: true });
  }
  return { run, waited };
}

/** The pause between the halves of a request is ours, and not the extension's. */
const withoutPace = (record: RecordOf<"response">, pace: number): TraceRecord => ({
  ...record,
  ms: Math.max(0, record.ms - pace),
});
