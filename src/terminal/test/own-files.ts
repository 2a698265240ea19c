import { realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "../../errors.ts";
import { findSettings, readUses } from "../../index.ts";
import type { TestPlan } from "./plan.ts";
import { named } from "./watch/places.ts";

/** Rejects with UsageError where a report would take the place of a file that the run reads. */
export async function refuseOwnFiles(plan: TestPlan, files: readonly string[]): Promise<void> {
  const { output, html } = plan.report;
  const reports = [["--output", output] as const, ["--html", html] as const].filter(([, file]) => isThere(file));
  if (reports.length === 0) return;
  const read = new Set((await filesRead(plan, files)).map(identity));
  for (const [option, file] of reports) {
    // A folder that is read is a model, with all its files.
    if (!read.has(identity(file)) && !read.has(identity(dirname(realpathSync(file!))))) continue;
    throw new UsageError(`\`${option} ${file}\` would write over a file that this run reads; name another file`);
  }
}

async function filesRead(plan: TestPlan, files: readonly string[]): Promise<readonly (string | undefined)[]> {
  const { key, ca, accessTokenFile } = plan.given;
  const uses = await Promise.all(files.map(readUses));
  const settings = await findSettings();
  return [
    ...[key, ca, accessTokenFile, plan.settings.key, plan.settings.ca, plan.settings.accessTokenFile],
    ...[plan.extension.handler, ...files],
    ...settings.map(({ file }) => file),
    ...uses.flatMap((use) => named(plan, use).map(({ path }) => path)),
  ];
}

const isThere = (file: string | undefined): boolean => identity(file) !== undefined;

/** The same for two names of one file; undefined where there is none. */
function identity(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}
