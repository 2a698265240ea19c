import { EmulatorError, UsageError } from "../../../errors.ts";
import { watchFiles } from "../../../index.ts";
import { endCode, type Ending } from "../../ending.ts";
import { complain, complainOf } from "../../output/output.ts";
import type { TestPlan } from "../plan.ts";
import { exitCodeOf, filesOf, type TestSession } from "../run.ts";
import { createWatchDesk, type Wish } from "./desk.ts";
import { readKeys } from "./keys.ts";
import { dependenciesOf, placesOf } from "./places.ts";

/** Runs conversations, and again whatever changes. Resolves with the exit code of the last run. */
export async function watchTests(plan: TestPlan, session: TestSession, ending: Ending): Promise<number> {
  const quitting = new AbortController();
  const signal = AbortSignal.any([ending.signal, quitting.signal]);
  const desk = createWatchDesk(plan, signal);
  const watch = watchFiles(desk.changed, complain);

  /** Resolves with the exit code; null where nothing came to its end. */
  async function runFor(wish: Wish): Promise<number | null> {
    try {
      const all = await filesOf(plan, false);
      await watch.watch(await placesOf(plan, all));
      const meant = desk.filesFor(wish, await dependenciesOf(plan, all));
      const files = wish === "first" ? await filesOf(plan, plan.onlyFailed) : meant;
      if (files.length === 0) return null;
      const update = wish === "update" || (wish === "first" && plan.update);
      const results = await desk.during(() => session.run({ files: () => Promise.resolve(files), update, signal }));
      return signal.aborted && results.notRun.length > 0 ? null : exitCodeOf(results);
    } catch (error) {
      if (signal.aborted) return null;
      // A path that is not there is a slip at the start, and later something that may come back.
      if (!(error instanceof EmulatorError) || (wish === "first" && error instanceof UsageError)) throw error;
      complainOf(error);
      return 2;
    }
  }

  const release = readKeys((key) => {
    if (key === "interrupt") ending.end(130);
    else if (key !== "quit") desk.wish(key);
    else if (process.stdin.isTTY) quitting.abort();
    // A pipe that has ended takes nothing back of what was asked for.
    else desk.finish();
  });
  try {
    let code = 0;
    for (let wish: Wish | null = "first"; wish !== null; wish = await desk.next()) {
      code = (await runFor(wish)) ?? code;
      if (!desk.isOver()) complain(process.stdin.isTTY ? waitingWithKeys : waiting);
    }
    return endCode(ending.signal) ?? code;
  } finally {
    release();
    await watch.close();
  }
}

const waiting = "Waiting for changes; the end of stdin ends it.";
const waitingWithKeys = "Waiting for changes. Keys: a all, f failed, u update what failed, q quit";
