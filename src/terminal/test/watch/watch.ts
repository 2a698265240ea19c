import { EmulatorError, UsageError } from "../../../errors.ts";
import { watchFiles } from "../../../index.ts";
import { endCode, type Ending } from "../../ending.ts";
import { complain, complainOf } from "../../output/output.ts";
import type { TestPlan } from "../plan.ts";
import { exitCodeOf, filesOf, type TestSession } from "../run.ts";
import { createWatchDesk } from "./desk.ts";
import { readKeys } from "./keys.ts";
import { dependenciesOf, placesOf } from "./places.ts";
import type { Wish } from "./wishes.ts";

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
      const files = wish === "first" && plan.onlyFailed ? await filesOf(plan, true) : meant;
      if (files.length === 0) return null;
      const update = wish === "update" || (wish === "first" && plan.update);
      const results = await desk.during(wish, files, () =>
        session.run({ files: () => Promise.resolve(files), update, signal }),
      );
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
    switch (key.type) {
      case "wish":
        return desk.ask(key.wish);
      case "filter":
        return desk.filter(key.part);
      case "help":
        return help.forEach(complain);
      case "interrupt":
        // The terminal and its signals are as they were from now on: the next Ctrl-C ends us the hard way.
        release();
        ending.end(130);
        return ending.release();
      case "quit":
        // A pipe that has ended takes nothing back of what was asked for.
        return process.stdin.isTTY ? quitting.abort() : desk.finish();
    }
  });
  try {
    let code = 0;
    for (let wish: Wish | null = "first"; wish !== null; wish = await desk.next()) {
      if (wish !== "first") complain("");
      code = (await runFor(wish)) ?? code;
      if (!desk.isOver()) sayWaiting(desk.part());
    }
    return endCode(ending.signal) ?? code;
  } finally {
    release();
    await watch.close();
  }
}

function sayWaiting(part: string): void {
  if (!process.stdin.isTTY) return complain("Waiting for changes; the end of stdin ends it.");
  complain(part === "" ? "Waiting for changes." : `Waiting for changes in files with \`${part}\`.`);
  complain("Keys: Enter again, a all, f failed, u update what failed, p filter, h help, q quit");
}

const help = [
  "Enter  run again what was run last",
  "a      run all, without a filter",
  "f      run what failed",
  "u      record what failed, as `--update`",
  "p      filter: run only files with a text in their name, until another is given or `a`",
  "q      end, as Ctrl-C; twice it ends at once",
];
