import { resolve } from "node:path";
import { ConfigurationError, UsageError } from "../../errors.ts";
import {
  findConversations,
  runConversations,
  type ConversationResults,
  type EmulatorOptions,
  type LoadedHandler,
} from "../../index.ts";
import { emulatorOptions } from "../command-line/emulator-options.ts";
import { openHandler } from "../extension/handler.ts";
import { complain } from "../output/output.ts";
import { createRunSecrets, type RunSecrets } from "../extension/secrets.ts";
import { openFailedMemory } from "./failed-memory.ts";
import { hintsFor } from "./hints.ts";
import { someMatching } from "./matching.ts";
import { refuseOwnFiles } from "./own-files.ts";
import type { TestPlan } from "./plan.ts";
import { openReport } from "./reporters/open-report.ts";
import { createRunServer } from "./run-server.ts";

/** Runs of one command line, one after another. */
export interface TestSession {
  /** Resolves with what came of it. */
  run(options: TestRun): Promise<ConversationResults>;
  close(): Promise<void>;
}

export interface TestRun {
  /** Asked once the options are known to be right. */
  readonly files: () => Promise<readonly string[]>;
  readonly update: boolean;
  readonly signal: AbortSignal;
}

export function createTestSession(plan: TestPlan): TestSession {
  const secrets = createRunSecrets();
  const server = createRunServer(plan, secrets);

  return {
    async run({ files: findFiles, update, signal }) {
      const options = await optionsOf(plan, secrets);
      const files = await findFiles();
      await refuseOwnFiles(plan, files);
      for (const chosen of [options.emulator, options.defaults]) secrets.addFrom(chosen);
      const { handler: module, serve } = plan.extension;
      if (module !== undefined || serve !== undefined) await secrets.addOf(files);
      const report = await openReport(plan.report);
      let handler: LoadedHandler | null = null;
      let results: ConversationResults | undefined;
      try {
        const { jobs, bail, matrix } = plan;
        handler = module === undefined ? null : await openHandler(module, { signal, secrets });
        await server.prepare(files, signal);
        const started = performance.now();
        results = await runConversations(files, {
          ...withHandler(plan, options, handler),
          ...{ jobs, bail, matrix, update, signal },
          onResult: (result) => report.result(result),
        });
        await report.end(results, performance.now() - started);
        if (results.failed > 0 && !signal.aborted) {
          await server.tell();
          for (const hint of await hintsFor(plan, files, results)) complain(hint);
        }
        await (await openFailedMemory()).keep(results);
        return results;
      } finally {
        if (results === undefined) report.giveUp();
        await handler?.close();
      }
    },
    close: () => server.close(),
  };
}

/** 2 where a file cannot be run at all, which is another matter than an expectation that is not met. */
export function exitCodeOf({ failed, results }: ConversationResults): number {
  if (results.some(({ error }) => error instanceof ConfigurationError || error instanceof UsageError)) return 2;
  return failed > 0 ? 1 : 0;
}

/** The files that are meant, or of those the ones that failed the last time. */
export async function filesOf({ paths, grep }: TestPlan, onlyFailed: boolean): Promise<readonly string[]> {
  const found = await findConversations(paths);
  const files = grep === undefined ? found : someMatching(found, grep);
  if (!onlyFailed) return files;
  const { failed } = await openFailedMemory();
  const again = files.filter((file) => failed.has(resolve(file)));
  if (again.length > 0) return again;
  complain("None of these files failed the last time; all of them are run.");
  return files;
}

interface Options {
  readonly emulator: EmulatorOptions;
  readonly defaults: EmulatorOptions;
}

const optionsOf = async ({ given, settings }: TestPlan, { add: onToken }: RunSecrets): Promise<Options> => ({
  emulator: { ...(await emulatorOptions(given)), onToken },
  defaults: await emulatorOptions(settings),
});

function withHandler({ extension }: TestPlan, { emulator, defaults }: Options, handler: LoadedHandler | null): Options {
  if (handler === null) return { emulator, defaults };
  const answering = { extension: handler.handler };
  return extension.isForAll
    ? { emulator: { ...emulator, ...answering }, defaults }
    : { emulator, defaults: { ...defaults, ...answering } };
}
