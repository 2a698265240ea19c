import { expect, test } from "vitest";
import type { Probe } from "../../src/check/probes/probe.ts";
import { isLate, type Outcome } from "../../src/check/run/outcome.ts";
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

const probes = ["launch", "b", "c", "d", "e", "f"].map((name) => named(name));

test("where there is time for all, one runs after another", async () => {
  const { options, names, beside } = bench(() => 10, 10_000);
  const { outcomes } = await runProbes(probes, options);
  expect(names).toEqual(["launch", "b", "c", "d", "e", "f"]);
  expect(beside.every((others) => others === 0)).toBe(true);
  expect(outcomes.every((outcome) => !outcome.beside)).toBe(true);
});

test("where there is not, they run beside each other, but the first two and those that want to be alone", async () => {
  const { options, names, beside } = bench(() => 40, 100);
  const { outcomes } = await runProbes([...probes, named("alone", { alone: true })], options);
  expect(Math.max(...beside)).toBeGreaterThan(0);
  for (const name of ["launch", "b", "alone"]) expect(beside[names.indexOf(name)], name).toBe(0);
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

test("each is tried again by itself: that one is late alone too says nothing of the others", async () => {
  const late = new Set(["c", "d", "slow request"]);
  const slowly = named("slow request", { alone: true });
  const { options, names } = bench(({ name }) => (late.has(name) ? 3000 : 50), 100);
  const { outcomes } = await runProbes([...probes, slowly], options);
  expect(names.slice(7)).toEqual(["c", "d"]);
  expect(outcomes.filter(isLate).map(({ probe }) => probe.name)).toEqual(["c", "d", "slow request"]);
  expect(outcomes.every(({ isHurried }) => isHurried === undefined)).toBe(true);
});

test("where there is no time to try again, what was answered is kept, and how late it was is not believed", async () => {
  const { options, names } = bench(({ name }) => (name === "launch" || name === "b" ? 50 : 3000), 100);
  const outOf = ({ name }: Probe): string | null => (names.includes(name) ? "there is no time" : null);
  const { outcomes, leftOut } = await runProbes(probes, { ...options, outOf });
  const hurried = outcomes.filter(({ isHurried }) => isHurried);
  expect(hurried.length).toBeGreaterThan(1);
  expect(hurried.every(({ runs }) => runs.length === 1)).toBe(true);
  expect(leftOut.map(({ probe }) => probe)).toEqual(hurried.map(({ probe }) => probe.name));
  expect(leftOut[0]?.why).toBe("an answer was late while others were asked, and to try again alone there is no time");
});

test("what never comes while all else comes quickly is not the fault of the others", async () => {
  const { options, names } = bench(() => 50, 100);
  const run: RunOptions["run"] = async (probe, index) => {
    const outcome = await options.run(probe, index);
    return probe.name === "d" ? failed(probe, "extension-timeout") : outcome;
  };
  const { outcomes } = await runProbes(probes, { ...options, run });
  expect(names).toHaveLength(probes.length);
  expect(outcomes.find(({ probe }) => probe.name === "d")).toMatchObject({ beside: true });
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

const failed = (probe: Probe, code: string, message = "nobody"): Omit<Outcome, "beside"> => ({
  ...answered(probe, 1),
  runs: [[{ line: "/launch", records: [{ seq: 1, at: 0, kind: "failure", id: "r1", code, message }] }]],
});

const unreachable = (probe: Probe): Omit<Outcome, "beside"> => failed(probe, "extension-unreachable");

const stops = (at: number, first = "closed (ECONNRESET)"): RunOptions["run"] => {
  let count = 0;
  return (probe) => {
    count++;
    if (count < at) return Promise.resolve(answered(probe, 5));
    return Promise.resolve(failed(probe, "extension-unreachable", count === at ? first : "nobody (ECONNREFUSED)"));
  };
};

test.for([
  ["a crash drops a connection first: that is where it stopped", "closed (ECONNRESET)", "c", 4],
  ["where nobody is there at once, it stopped there", "nobody (ECONNREFUSED)", "c", 3],
] as const)("%s", async ([, message, name, ran]) => {
  const { options } = bench(() => 10, 10_000);
  const { outcomes, leftOut } = await runProbes(probes, { ...options, run: stops(3, message) });
  expect(outcomes).toHaveLength(ran);
  expect(outcomes.filter(({ stopped }) => stopped === "here").map(({ probe }) => probe.name)).toEqual([name]);
  expect(leftOut[0]?.why).toBe(`the extension stopped in "${name}"`);
});

test("where nobody was there from the beginning, nothing stopped", async () => {
  const { options } = bench(() => 10, 10_000);
  const { outcomes } = await runProbes(probes, { ...options, run: stops(0) });
  expect(outcomes.filter(({ stopped }) => stopped !== undefined)).toEqual([]);
});
