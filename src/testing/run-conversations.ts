import type { EmulatorOptions } from "../assembly/options.ts";
import { ClosedError, EmulatorError, ExtensionConnectionError, UsageError } from "../errors.ts";
import { findConversations, readConversationFile, writeConversationFile } from "./conversation-files.ts";
import { parseConversation, type Conversation } from "./conversation.ts";
import { difference, type ComparedExchange } from "./difference.ts";
import type { ConversationNotRun, ConversationResult, ConversationResults } from "./conversation-result.ts";
import { variantsOf, type Matrix, type Variant } from "./matrix.ts";
import { createReferencedFiles, type ReferencedFiles } from "./referenced-files.ts";
import { changesOf, rerecorded } from "./rerecord.ts";
import { runConversation, type Around } from "./run-conversation.ts";
import { runInOrder } from "./run-in-order.ts";
import { warmUp } from "./warm-up.ts";

export interface RunConversationsOptions {
  /** Wins over what the files say of themselves. */
  readonly emulator?: EmulatorOptions | undefined;
  /** For what neither the files nor `emulator` say, as from settings. */
  readonly defaults?: EmulatorOptions | undefined;
  /** Write what really happened into the files that expect something else. */
  readonly update?: boolean | undefined;
  /**
   * How many conversations are had at a time (4). An extension that keeps what it knows by user or session may mix them
   * up, since each conversation has the same ones: take 1 then.
   */
  readonly jobs?: number | undefined;
  /** Begin no further conversation after the first that failed. */
  readonly bail?: boolean | undefined;
  /** Has each conversation once with each combination of these values, which win over all others. */
  readonly matrix?: Matrix | undefined;
  /** Ends the run before its time; what was not had by then is `notRun`. */
  readonly signal?: AbortSignal | undefined;
  /** Told each result as soon as it is known and all before it are. */
  readonly onResult?: ((result: ConversationResult) => void) | undefined;
}

/** A conversation waits for its extension and hardly for the processor; more at a time is much for a small server. */
const usualJobs = 4;

/**
 * Runs conversation files in virtual time. The results have the order of the files. Rejects with UsageError where there
 * is none to run; a file that is broken is a failed result.
 *
 * @example
 * const { failed, results } = await runConversations(["test/conversations"]);
 */
export async function runConversations(
  paths: readonly string[],
  options: RunConversationsOptions = {},
): Promise<ConversationResults> {
  const { emulator = {}, defaults = {}, update = false, bail = false, jobs = usualJobs, signal, onResult } = options;
  if (!Number.isSafeInteger(jobs) || jobs < 1) {
    throw new UsageError(`\`jobs\` must be a whole number from 1 on, got ${String(jobs)}`);
  }
  if (update && options.matrix) throw new UsageError(noUpdate);
  const variants = options.matrix && (await variantsOf(options.matrix));
  const aroundOf = (variant: Variant | undefined): Around => ({
    emulator: { ...emulator, ...variant?.options },
    defaults,
    linked: variant?.linked,
    signal,
  });
  const referenced = createReferencedFiles();
  const files = await findConversations(paths);
  const tasks = files.flatMap((file) => (variants ?? [undefined]).map((variant) => ({ file, variant })));
  await warmUp(files[0]!, aroundOf(variants?.[0]), referenced);
  let hasFailed = false;
  const wasCut: ConversationNotRun[] = [];

  const work = async ({ file, variant }: Task): Promise<ConversationResult> => {
    const started = performance.now();
    const outcome = await outcomeOf(file, aroundOf(variant), update, referenced);
    hasFailed ||= outcome.status === "failed";
    const result = { ...named({ file, variant }), ...outcome, ms: performance.now() - started };
    if (signal?.aborted && outcome.error instanceof ClosedError) wasCut.push(result);
    return result;
  };
  const had = await runInOrder(tasks, {
    jobs,
    work,
    mayBegin: () => !(bail && hasFailed) && signal?.aborted !== true,
    onDone: (result) => (wasCut.includes(result) ? undefined : onResult?.(result)),
  });
  const results = had.filter((result) => !wasCut.includes(result));
  const notRun = tasks.filter((_, index) => had[index] === undefined || wasCut.includes(had[index])).map(named);
  const count = (status: ConversationResult["status"]) => results.filter((result) => result.status === status).length;
  return { passed: count("passed"), failed: count("failed"), updated: count("updated"), notRun, results };
}

interface Task {
  readonly file: string;
  readonly variant: Variant | undefined;
}

const named = ({ file, variant }: Task): ConversationNotRun =>
  variant === undefined ? { file } : { file, variant: variant.name };

const noUpdate = "a file cannot be recorded for several combinations at once: leave either `update` or `matrix` out";

/**
 * An extension that did not answer where the file expects an answer is rather not running than meant so: recording that
 * would lose the conversation. A fault that the file itself asks for is meant so.
 */
function connectionLost(
  { frontMatter }: Conversation,
  exchanges: readonly ComparedExchange[],
): ExtensionConnectionError | null {
  const extra = exchanges.flatMap(({ edits }) =>
    edits.flatMap((edit) => (edit.type === "extra" ? [edit.received.text] : [])),
  );
  const asksForFaults = frontMatter.options.faults !== undefined;
  const failure = extra.find(
    (text) =>
      /^failure extension-(unreachable|timeout):/.test(text) && !(asksForFaults && / That is the fault `/.test(text)),
  );
  if (failure === undefined) return null;
  return new ExtensionConnectionError(
    `not updated, the extension did not answer. Write the line yourself if it is meant so: ${failure}`,
  );
}

const nothingHad = { exchanges: [], trace: [] } as const;

async function outcomeOf(
  file: string,
  around: Around,
  update: boolean,
  files: ReferencedFiles,
): Promise<Omit<ConversationResult, "file" | "ms">> {
  try {
    const conversation = parseConversation(readConversationFile(file), file);
    const { stopped, ...had } = await runConversation(conversation, around, files);
    if (around.signal?.aborted) throw new ClosedError();
    const found = difference(conversation, had.exchanges);
    if (stopped)
      return { ...had, status: "failed", ...(found !== null && { difference: found }), error: stopped(update) };
    if (found === null) return { ...had, status: "passed" };
    if (!update) return { ...had, status: "failed", difference: found };
    const lost = connectionLost(conversation, had.exchanges);
    if (lost !== null) return { ...had, status: "failed", difference: found, error: lost };
    await writeConversationFile(file, rerecorded(conversation, had.exchanges), conversation.lines.join(""));
    return { ...had, status: "updated", difference: found, changes: changesOf(had.exchanges) };
  } catch (error) {
    if (error instanceof EmulatorError) return { ...nothingHad, status: "failed", error };
    throw error;
  }
}
