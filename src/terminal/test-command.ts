import { ConfigurationError } from "../errors.ts";
import { runConversations, type ConversationResult } from "../index.ts";
import type { Arguments } from "./arguments.ts";
import { emulatorOptions } from "./emulator-options.ts";
import { choicesFor } from "./options.ts";
import { print } from "./output.ts";
import { readSettings } from "./settings.ts";

/** Runs conversation files and tells each result. Resolves with the exit code. */
export async function test({ operands, choices, flags }: Arguments): Promise<number> {
  const { passed, failed, updated, results } = await runConversations(operands, {
    emulator: await emulatorOptions(choices),
    defaults: await emulatorOptions(choicesFor("test", await readSettings())),
    update: flags.has("update"),
    onResult: tell,
  });
  print(`${passed} passed, ${failed} failed${updated > 0 ? `, ${updated} updated` : ""}`);
  // A file that cannot be run at all is another matter than an expectation that is not met.
  if (results.some(({ error }) => error instanceof ConfigurationError)) return 2;
  return failed > 0 ? 1 : 0;
}

function tell({ file, status, difference, error, ms }: ConversationResult): void {
  print(`${status} ${file} (${Math.round(ms)} ms)`);
  for (const line of (error?.message ?? difference ?? "").split("\n")) if (line !== "") print(`  ${line}`);
}
