import { readUses, type ConversationResults } from "../../index.ts";
import type { TestPlan } from "./plan.ts";
import { urlsOf } from "./run-server.ts";

/** What may be behind the failures of a run, beside what their differences say. */
export async function hintsFor(
  plan: TestPlan,
  files: readonly string[],
  results: ConversationResults,
): Promise<readonly string[]> {
  return [
    ...((await mayMixUp(plan, files)) ? [mixedUp] : []),
    ...((await isDemoUnasked(plan, results)) ? [demoUnasked] : []),
  ];
}

/** Whether several conversations spoke with an extension that may keep what it knows from one request to the next. */
const mayMixUp = async (plan: TestPlan, files: readonly string[]): Promise<boolean> =>
  plan.jobs === undefined &&
  files.length > 1 &&
  (plan.extension.handler !== undefined || (await urlsOf(plan, files)).length > 0);

const mixedUp =
  "Several files ran at a time, each as the same user. If the extension keeps what it knows by user or session, " +
  "try `--jobs 1`.";

/** Whether a conversation failed that is about a model of somebody's own, and nobody said who answers it. */
async function isDemoUnasked(
  { extension, given, settings }: TestPlan,
  { results }: ConversationResults,
): Promise<boolean> {
  if (extension.address !== undefined || extension.handler !== undefined) return false;
  const failed = new Set(results.filter(({ difference }) => difference !== undefined).map(({ file }) => file));
  const uses = await Promise.all([...failed].map(readUses));
  const model = given.model ?? settings.model;
  return uses.some((use) => use !== null && use.extension === undefined && (use.model ?? model) !== undefined);
}

const demoUnasked =
  "No extension is named, so that the demo answered for `model`, which is none of its own. Name yours with " +
  "`--extension URL` or `--handler FILE`, in the settings, or by `extension: URL` in the file.";
