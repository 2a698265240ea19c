import { expect, test } from "vitest";
import { withFaults } from "../../src/assembly/with-faults.ts";
import { createVirtualClock } from "../../src/node/virtual-clock.ts";
import type { Extension } from "../../src/ports.ts";
import { resolveRules } from "../../src/rules/rules.ts";

const answering: Extension = {
  address: "nobody",
  seal: (body, summary) => ({ body, summary, headers: {} }),
  send: () => Promise.resolve({ status: 200, contentType: null, body: "{}", ms: 0 }),
  close: () => Promise.resolve(),
};

/** Which of a thousand requests come to grief. */
async function struck(faults: string, seed: number): Promise<readonly number[]> {
  const rules = resolveRules({ region: "kr", messageFormat: "kr-2019", lang: "ko" });
  const extension = withFaults(answering, { faults, seed, deadline: 8000 }, { clock: createVirtualClock(0), rules });
  const numbers: number[] = [];
  for (let number = 1; number <= 1000; number++) {
    const sending = extension.send(extension.seal("{}", "LaunchRequest"), new AbortController().signal);
    await sending.catch(() => numbers.push(number));
  }
  return numbers;
}

test.each([
  ["0%", 0, 0],
  ["5%", 20, 80],
  ["30%", 240, 360],
  ["95%", 920, 980],
  ["100%", 1000, 1000],
])("strikes %s of a thousand requests, whatever the seed", async (share, low, high) => {
  for (const seed of [0, 1, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER]) {
    const { length } = await struck(`drop@${share}`, seed);
    expect(length).toBeGreaterThanOrEqual(low);
    expect(length).toBeLessThanOrEqual(high);
  }
});

test("strikes the same requests with the same seed, and others with another", async () => {
  const first = await struck("drop@30%", 7);
  expect(await struck("drop@30%", 7)).toEqual(first);
  expect(await struck("drop@30%", 8)).not.toEqual(first);
});

test("leaves an extension alone that no fault is asked for", () => {
  const rules = resolveRules({ region: "kr", messageFormat: "kr-2019", lang: "ko" });
  const world = { clock: createVirtualClock(0), rules };
  expect(withFaults(answering, { seed: 1, deadline: 8000 }, world)).toBe(answering);
  expect(withFaults(answering, { faults: "none", seed: 1, deadline: 8000 }, world)).toBe(answering);
});
