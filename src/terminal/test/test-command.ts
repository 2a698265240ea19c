import type { Arguments } from "../command-line/arguments.ts";
import { endCode, watchForEnd } from "../ending.ts";
import { readPlan } from "./plan.ts";
import { createTestSession, exitCodeOf, filesOf } from "./run.ts";

/** Runs conversation files and reports what comes of them. Resolves with the exit code. */
export async function test(given: Arguments): Promise<number> {
  const plan = await readPlan(given);
  const ending = watchForEnd();
  const session = createTestSession(plan);
  try {
    if (plan.watch) {
      const { watchTests } = await import("./watch/watch.ts");
      return await watchTests(plan, session, ending);
    }
    const files = (): Promise<readonly string[]> => filesOf(plan, plan.onlyFailed);
    const results = await session.run({ files, update: plan.update, signal: ending.signal });
    return endCode(ending.signal) ?? exitCodeOf(results);
  } catch (error) {
    if (!ending.signal.aborted) throw error;
    return endCode(ending.signal) ?? 0;
  } finally {
    await session.close();
    ending.release();
  }
}
