import { ConfigurationError } from "../errors.ts";
import { runConversations, type ConversationResult } from "../index.ts";
import type { Arguments } from "./arguments.ts";
import { emulatorOptions } from "./emulator-options.ts";
import { valueOptions, type Choices, type ValueName } from "./options.ts";
import { print } from "./output.ts";
import { readSettings } from "./settings.ts";

/** Runs conversation files and tells each result. Resolves with the exit code. */
export async function test({ operands, choices, flags }: Arguments): Promise<number> {
  const { passed, failed, updated, results } = await runConversations(operands, {
    emulator: await emulatorOptions(choices),
    defaults: await emulatorOptions(forTests(await readSettings())),
    update: flags.has("update"),
    onResult: tell,
  });
  print(`${passed} passed, ${failed} failed${updated > 0 ? `, ${updated} updated` : ""}`);
  // A file that cannot be run at all is another matter than an expectation that is not met.
  if (results.some(({ error }) => error instanceof ConfigurationError)) return 2;
  return failed > 0 ? 1 : 0;
}

/** Settings that belong to talking, such as where sound goes, do not reach a test. */
const forTests = (choices: Choices): Choices =>
  Object.fromEntries(
    Object.entries(choices).filter(([name]) => {
      const option = valueOptions[name as ValueName] as (typeof valueOptions)[ValueName] | undefined;
      return option === undefined || option.commands.includes("test");
    }),
  );

function tell({ file, status, difference, error, ms }: ConversationResult): void {
  print(`${status} ${file} (${Math.round(ms)} ms)`);
  for (const line of (error?.message ?? difference ?? "").split("\n")) if (line !== "") print(`  ${line}`);
}
