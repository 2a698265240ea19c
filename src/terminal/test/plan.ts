import { UsageError } from "../../errors.ts";
import { requireExtension, type Matrix } from "../../index.ts";
import type { Arguments } from "../command-line/arguments.ts";
import { choicesFor, type Choices, type TestReporter } from "../command-line/options.ts";
import type { Grep } from "../command-line/grep.ts";
import type { ReportWishes } from "./reporters/open-report.ts";
import { readSettings } from "../command-line/settings.ts";
import { namedExtension, type NamedExtension } from "../extension/named-extension.ts";

/** What a run of conversations is to be. */
export interface TestPlan {
  /** Files and folders. */
  readonly paths: readonly string[];
  /** Of the command line: wins over the files. */
  readonly given: Choices;
  /** Of settings: for what the files do not say. */
  readonly settings: Choices;
  readonly extension: NamedExtension;
  readonly report: ReportWishes;
  readonly grep: Grep | undefined;
  readonly jobs: number | undefined;
  readonly matrix: Matrix | undefined;
  readonly update: boolean;
  readonly bail: boolean;
  readonly onlyFailed: boolean;
  readonly watch: boolean;
}

export const matrixRecordsNothing =
  "`--update` records a file for one device, and `--matrix` runs it for several: leave one of them out";

/** Rejects with UsageError where wishes do not go together. */
export async function readPlan({ operands, choices: given, flags }: Arguments): Promise<TestPlan> {
  const settings = choicesFor("test", await readSettings());
  const { jobs, html, htmlSound, reporter = "spec" } = { ...settings, ...given };
  const output = given.output ?? (given.reporter === undefined ? settings.output : undefined);
  const [update, watch] = [flags.has("update"), flags.has("watch")];
  if (update && given.matrix !== undefined) throw new UsageError(matrixRecordsNothing);
  // What records is no run of the kind that settings have in mind.
  const matrix = given.matrix ?? (update ? undefined : settings.matrix);
  if (reporter === "html" && output === undefined) {
    throw new UsageError("`--reporter html` writes a file: name it with `--output FILE`");
  }
  const files = [output, html].filter((file) => file !== undefined);
  if (new Set(files).size < files.length) {
    throw new UsageError("`--output` and `--html` name the same file; each report needs one of its own");
  }
  const extension = namedExtension(given, settings);
  // Each file would say it once more.
  if (extension.address !== undefined) requireExtension(extension.address);
  return {
    paths: operands,
    given,
    settings,
    extension,
    report: { reporter: reporter as TestReporter, output, html, sound: htmlSound ?? (watch ? "none" : "failed") },
    grep: given.grep,
    jobs,
    matrix,
    update,
    bail: flags.has("bail"),
    onlyFailed: flags.has("onlyFailed"),
    watch,
  };
}
