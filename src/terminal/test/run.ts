import { resolve } from "node:path";
import { ConfigurationError } from "../../errors.ts";
import {
  findConversations,
  readUses,
  runConversations,
  type ConversationResults,
  type EmulatorOptions,
  type LoadedHandler,
} from "../../index.ts";
import { emulatorOptions } from "../command-line/emulator-options.ts";
import { isHttp, needsUrl, serve, type ExtensionServer } from "../extension/server.ts";
import { openFailedMemory } from "./failed-memory.ts";
import { openHandler, secretsOf } from "../extension/handler.ts";
import { complain } from "../output/output.ts";
import { openReport } from "./reporters/open-report.ts";
import type { TestPlan } from "./plan.ts";

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
  let server: ExtensionServer | null = null;

  async function serverFor(options: Options, files: readonly string[], signal: AbortSignal): Promise<void> {
    if (plan.serve === undefined) return;
    if (server !== null) return server.revive();
    const urls = await urlsOf(plan, files);
    if (urls.length === 0 && plan.serve.isGiven) throw needsUrl();
    if (urls.length > 0)
      server = await serve(plan.serve, { urls, signal, secrets: secretsOf(options.emulator, options.defaults) });
  }

  return {
    async run({ files: findFiles, update, signal }) {
      const options = await optionsOf(plan);
      const files = await findFiles();
      const report = await openReport(plan.report);
      let handler: LoadedHandler | null = null;
      let results: ConversationResults | undefined;
      try {
        const { jobs, bail, matrix } = plan;
        handler = await handlerOf(plan, options);
        await serverFor(options, files, signal);
        const started = performance.now();
        results = await runConversations(files, {
          ...withHandler(plan, options, handler),
          ...{ jobs, bail, matrix, update, signal },
          onResult: (result) => report.result(result),
        });
        await report.end(results, performance.now() - started);
        if (results.failed > 0 && !signal.aborted) {
          await server?.tell();
          if (await mayMixUp(plan, files)) complain(mixedUp);
        }
        await (await openFailedMemory()).keep(results);
        return results;
      } finally {
        if (results === undefined) report.giveUp();
        await handler?.close();
      }
    },
    async close() {
      await server?.close();
    },
  };
}

/** 2 where a file cannot be run at all, which is another matter than an expectation that is not met. */
export function exitCodeOf({ failed, results }: ConversationResults): number {
  if (results.some(({ error }) => error instanceof ConfigurationError)) return 2;
  return failed > 0 ? 1 : 0;
}

/** The files that are meant, or of those the ones that failed the last time. */
export async function filesOf({ paths }: TestPlan, onlyFailed: boolean): Promise<readonly string[]> {
  const files = await findConversations(paths);
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

const optionsOf = async ({ given, settings }: TestPlan): Promise<Options> => ({
  emulator: await emulatorOptions(given),
  defaults: await emulatorOptions(settings),
});

/** The module that is named, unless the command line names another extension than its settings do. */
async function handlerOf({ given, settings }: TestPlan, options: Options): Promise<LoadedHandler | null> {
  const file = given.handler ?? (given.extension === undefined ? settings.handler : undefined);
  return file === undefined ? null : openHandler(file, secretsOf(options.emulator, options.defaults));
}

function withHandler({ given }: TestPlan, { emulator, defaults }: Options, handler: LoadedHandler | null): Options {
  if (handler === null) return { emulator, defaults };
  const extension = handler.handler;
  return given.handler === undefined
    ? { emulator, defaults: { ...defaults, extension } }
    : { emulator: { ...emulator, extension }, defaults };
}

/** Whether several conversations spoke with an extension that may keep what it knows from one request to the next. */
const mayMixUp = async (plan: TestPlan, files: readonly string[]): Promise<boolean> =>
  plan.jobs === undefined && files.length > 1 && (await urlsOf(plan, files)).length > 0;

const mixedUp =
  "Several files ran at a time, each as the same user. If the extension keeps what it knows by user or session, " +
  "try `--jobs 1`.";

/** The URLs that these files will call. */
async function urlsOf({ given, settings }: TestPlan, files: readonly string[]): Promise<readonly string[]> {
  if (given.handler !== undefined) return [];
  if (given.extension !== undefined) return [given.extension].filter(isHttp);
  const uses = await Promise.all(files.map(readUses));
  return [...new Set(uses.map((use) => use?.extension ?? settings.extension).filter(isHttp))];
}
