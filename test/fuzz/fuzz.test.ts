import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { storyBy, type Story } from "./story.ts";
import { openTrials, type Trials } from "./trial.ts";

// A slice of `npm run fuzz`, always the same: whatever an extension answers, the next turn works.

let trials: Trials;
beforeAll(async () => {
  trials = await openTrials();
});
afterAll(() => trials.close());

const stands = (by: Story["answers"]["by"]) => fc.asyncProperty(storyBy(by), (story) => trials.run(story));

test("stands whatever a handler returns", { timeout: 60_000 }, async () => {
  const before = trials.given;
  await fc.assert(stands("handler"), { seed: 1, numRuns: 80 });
  expect(trials.given - before).toBeGreaterThan(150);
});

test("stands whatever bytes come over HTTP", { timeout: 60_000 }, async () => {
  const before = trials.given;
  await fc.assert(stands("wire"), { seed: 2, numRuns: 80 });
  expect(trials.given - before).toBeGreaterThan(150);
});
