import { UsageError } from "../../errors.ts";
import type { Matrix } from "../../index.ts";
import type { Arguments } from "../command-line/arguments.ts";
import { choicesFor, type Choices, type TestReporter } from "../command-line/options.ts";
import type { ReportWishes } from "./reporters/open-report.ts";
import { readSettings } from "../command-line/settings.ts";
import type { ShellLine } from "../command-line/values.ts";

/** What a run of conversations is to be. */
export interface TestPlan {
  /** Files and folders. */
  readonly paths: readonly string[];
  /** Of the command line: wins over the files. */
  readonly given: Choices;
  /** Of settings: for what the files do not say. */
  readonly settings: Choices;
  readonly report: ReportWishes;
  readonly jobs: number | undefined;
  readonly matrix: Matrix | undefined;
  readonly serve: (ShellLine & { readonly isGiven: boolean }) | undefined;
  readonly update: boolean;
  readonly bail: boolean;
  readonly onlyFailed: boolean;
  readonly watch: boolean;
}

/** Rejects with UsageError where wishes do not go together. */
export async function readPlan({ operands, choices: given, flags }: Arguments): Promise<TestPlan> {
  const settings = choicesFor("test", await readSettings());
  const { jobs, matrix, html, htmlSound, reporter = "spec" } = { ...settings, ...given };
  const output = given.output ?? (given.reporter === undefined ? settings.output : undefined);
  const [update, watch] = [flags.has("update"), flags.has("watch")];
  if (update && matrix !== undefined) {
    throw new UsageError(
      "`--update` records a file for one device, and `--matrix` runs it for several: leave one of them out",
    );
  }
  if (reporter === "html" && output === undefined) {
    throw new UsageError("`--reporter html` writes a file: name it with `--output FILE`");
  }
  const files = [output, html].filter((file) => file !== undefined);
  if (new Set(files).size < files.length) {
    throw new UsageError("`--output` and `--html` name the same file; each report needs one of its own");
  }
  return {
    paths: operands,
    given,
    settings,
    report: { reporter: reporter as TestReporter, output, html, sound: htmlSound ?? (watch ? "none" : "failed") },
    jobs,
    matrix,
    serve: serveOf(given, settings),
    update,
    bail: flags.has("bail"),
    onlyFailed: flags.has("onlyFailed"),
    watch,
  };
}

/** The server of settings is that of their own extension. */
function serveOf(given: Choices, settings: Choices): TestPlan["serve"] {
  if (given.serve !== undefined) return { ...given.serve, isGiven: true };
  const isOther = given.extension !== undefined || given.handler !== undefined;
  return isOther || settings.serve === undefined ? undefined : { ...settings.serve, isGiven: false };
}
