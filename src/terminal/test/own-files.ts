import { realpathSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "../../errors.ts";
import { findSettings, readUses } from "../../index.ts";
import { requireReportOrNothing } from "../output/earlier-report.ts";
import type { TestPlan } from "./plan.ts";
import { named } from "./watch/places.ts";

/**
 * Rejects with UsageError where a report would take the place of a file that the run reads, and with ConfigurationError
 * where it would be that of any other that is no report.
 */
export async function refuseOwnFiles(plan: TestPlan, files: readonly string[]): Promise<void> {
  const { output, html } = plan.report;
  const wanted = { "--output": output, "--html": html };
  const reports = Object.entries(wanted).flatMap(([option, file]) => (file === undefined ? [] : [{ option, file }]));
  if (reports.some(({ file }) => isThere(file))) {
    const read = new Set((await filesRead(plan, files)).map(identity));
    for (const { option, file } of reports) {
      // A folder that is read is a model, with all its files.
      if (!isThere(file) || (!read.has(identity(file)) && !read.has(identity(dirname(realpathSync(file)))))) continue;
      throw new UsageError(`\`${option} ${file}\` would write over a file that this run reads; name another file`);
    }
  }
  for (const { option, file } of reports) requireReportOrNothing(option, file);
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
