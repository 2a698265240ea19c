import type { EmulatorOptions } from "../assembly/options.ts";
import { EmulatorError, ExtensionConnectionError } from "../errors.ts";
import { findConversations, readConversationFile, writeConversationFile } from "./conversation-files.ts";
import { parseConversation } from "./conversation.ts";
import { difference, type ComparedExchange } from "./difference.ts";
import type { ConversationResult, ConversationResults } from "./conversation-result.ts";
import { createReferencedFiles, type ReferencedFiles } from "./referenced-files.ts";
import { rerecorded } from "./rerecord.ts";
import { runConversation, type Around } from "./run-conversation.ts";

export interface RunConversationsOptions {
  /** Wins over what the files say of themselves. */
  readonly emulator?: EmulatorOptions | undefined;
  /** For what neither the files nor `emulator` say, as from settings. */
  readonly defaults?: EmulatorOptions | undefined;
  /** Write what really happened into the files that expect something else. */
  readonly update?: boolean | undefined;
  /** Told each result as soon as it is known. */
  readonly onResult?: ((result: ConversationResult) => void) | undefined;
}

/**
 * Runs conversation files, one after another, in virtual time. Rejects with UsageError where there is none to run; a
 * file that is broken is a failed result.
 *
 * @example
 * const { failed, results } = await runConversations(["test/conversations"]);
 */
export async function runConversations(
  paths: readonly string[],
  { emulator = {}, defaults = {}, update = false, onResult }: RunConversationsOptions = {},
): Promise<ConversationResults> {
  const files = createReferencedFiles();
  const results: ConversationResult[] = [];
  for (const file of await findConversations(paths)) {
    const started = performance.now();
    const outcome = await outcomeOf(file, { emulator, defaults }, update, files);
    const result = { file, ...outcome, ms: performance.now() - started };
    results.push(result);
    onResult?.(result);
  }
  const count = (status: ConversationResult["status"]) => results.filter((result) => result.status === status).length;
  return { passed: count("passed"), failed: count("failed"), updated: count("updated"), results };
}

/**
 * An extension that did not answer where the file expects an answer is rather not running than meant so: recording that
 * would lose the conversation.
 */
function connectionLost(exchanges: readonly ComparedExchange[]): ExtensionConnectionError | null {
  const extra = exchanges.flatMap(({ edits }) =>
    edits.flatMap((edit) => (edit.type === "extra" ? [edit.received.text] : [])),
  );
  const failure = extra.find((text) => /^failure extension-(unreachable|timeout):/.test(text));
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
    const conversation = parseConversation(await readConversationFile(file), file);
    const had = await runConversation(conversation, around, files);
    const found = difference(conversation, had.exchanges);
    if (found === null) return { ...had, status: "passed" };
    if (!update) return { ...had, status: "failed", difference: found };
    const lost = connectionLost(had.exchanges);
    if (lost !== null) return { ...had, status: "failed", difference: found, error: lost };
    await writeConversationFile(file, rerecorded(conversation, had.exchanges));
    return { ...had, status: "updated", difference: found };
  } catch (error) {
    if (error instanceof EmulatorError) return { ...nothingHad, status: "failed", error };
    throw error;
  }
}
