import { expect, test } from "vitest";
import type { Probe } from "../../src/check/probes/probe.ts";
import type { Outcome } from "../../src/check/run/outcome.ts";
import { runProbes, type RunOptions } from "../../src/check/run/run-probes.ts";

// What runs beside what, with outcomes that are made up.

const named = (name: string, more: Partial<Probe> = {}): Probe => ({ name, says: name, lines: ["/launch"], ...more });

/** A conversation of one answer, which took so long. */
const answered = (probe: Probe, ms: number, wait = ms): Omit<Outcome, "beside"> => ({
  probe,
  runs: [
    [{ line: "/launch", records: [{ seq: 1, at: 0, kind: "response", id: "r1", status: 200, ms, response: {} }] }],
  ],
  requests: 1,
  milliseconds: wait,
  cut: null,
});

interface Bench {
  readonly names: string[];
  readonly beside: number[];
  readonly options: RunOptions;
}

/** `took` is told how many run beside a probe. */
function bench(took: (probe: Probe, beside: number) => number, timeLeft = 100): Bench {
  const names: string[] = [];
  const beside: number[] = [];
  let running = 0;
  return {
    names,
    beside,
    options: {
      async run(probe) {
        names.push(probe.name);
        beside.push(running);
        running++;
        for (let turn = 0; turn < 3; turn++) await Promise.resolve();
        const ms = took(probe, running - 1);
        running--;
        return answered(probe, ms);
      },
      outOf: () => null,
      timeLeft: () => timeLeft,
      onOutcome: () => undefined,
    },
  };
}

const probes = ["a", "b", "c", "d", "e", "f"].map((name) => named(name));

test("where there is time for all, one runs after another", async () => {
  const { options, names, beside } = bench(() => 10, 10_000);
  const { outcomes } = await runProbes(probes, options);
  expect(names).toEqual(["a", "b", "c", "d", "e", "f"]);
  expect(beside.every((others) => others === 0)).toBe(true);
  expect(outcomes.every((outcome) => !outcome.beside)).toBe(true);
});

test("where there is not, they run beside each other, but the first two and those that want to be alone", async () => {
  const { options, names, beside } = bench(() => 40, 100);
  const { outcomes } = await runProbes([...probes, named("alone", { alone: true })], options);
  expect(Math.max(...beside)).toBeGreaterThan(0);
  for (const name of ["a", "b", "alone"]) expect(beside[names.indexOf(name)], name).toBe(0);
  expect(outcomes.find(({ probe }) => probe.name === "alone")?.beside).toBe(false);
  expect(outcomes.find(({ probe }) => probe.name === "c")?.beside).toBe(true);
});

test("what was late beside others is tried again alone, and the second time counts", async () => {
  const { options, names } = bench((_, others) => (others > 0 ? 3000 : 50), 100);
  const { outcomes } = await runProbes(probes, options);
  expect(names.length).toBeGreaterThan(probes.length);
  const times = outcomes.flatMap(({ runs }) => runs.flat().flatMap(({ records }) => records));
  expect(times.every((record) => record.kind === "response" && record.ms === 50)).toBe(true);
});

test("once an answer is late alone too, the others are believed", async () => {
  const slow = new Set(["c", "d"]);
  const { options, names } = bench(({ name }) => (slow.has(name) ? 3000 : 50), 100);
  await runProbes(probes, options);
  expect(names.length).toBe(probes.length + 1);
});

test("where answers are late from the first, nothing is tried again", async () => {
  const { options, names } = bench(() => 3000, 100);
  await runProbes(probes, options);
  expect(names.length).toBe(probes.length);
});

test("what does not run is told with the reason", async () => {
  const { options } = bench(() => 10);
  const outOf = ({ name }: Probe): string | null => (name === "e" ? "no time" : null);
  const { leftOut, outcomes } = await runProbes(probes, { ...options, outOf });
  expect(leftOut).toEqual([{ probe: "e", why: "no time" }]);
  expect(outcomes).toHaveLength(5);
});

test("a server that is gone is not asked forty times", async () => {
  const { options } = bench(() => 10, 10_000);
  const many = Array.from({ length: 20 }, (_, index) => named(`probe ${index}`));
  const { leftOut } = await runProbes(many, {
    ...options,
    run: (probe) => Promise.resolve(many.indexOf(probe) < 4 ? answered(probe, 5) : unreachable(probe)),
  });
  expect(leftOut).toHaveLength(11);
  expect(leftOut[0]).toEqual({ probe: "probe 9", why: "the extension cannot be reached any more" });
});

const unreachable = (probe: Probe): Omit<Outcome, "beside"> => ({
  ...answered(probe, 1),
  runs: [
    [
      {
        line: "/launch",
        records: [{ seq: 1, at: 0, kind: "failure", id: "r1", code: "extension-unreachable", message: "nobody" }],
      },
    ],
  ],
});
