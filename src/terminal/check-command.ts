import { openSync, closeSync, writeFileSync } from "node:fs";
import { ConfigurationError, UsageError } from "../errors.ts";
import {
  checkExtension,
  printable,
  printableJson,
  readBaseline,
  writeBaseline,
  type CheckOptions,
  type CheckProgress,
  type CheckReport,
} from "../index.ts";
import type { Arguments } from "./arguments.ts";
import { checkJunit } from "./check-junit.ts";
import { checkLines, summaryLine } from "./check-lines.ts";
import { emulatorOptions } from "./emulator-options.ts";
import { choicesFor, merged, type Choices } from "./options.ts";
import { complain, print } from "./output.ts";
import { readSettings } from "./settings.ts";

/** Probes a running extension and reports what is found. Resolves with the exit code. */
export async function check({ choices: given, flags }: Arguments): Promise<number> {
  const { baseline, output, reporter = "text", ...choices } = merged(choicesFor("check", await readSettings()), given);
  const update = flags.has("update");
  if (update && baseline === undefined) {
    throw new UsageError("`--update` writes the baseline: name its file with `--baseline FILE`");
  }
  const { extension, options } = await optionsOf(choices);
  if (baseline !== undefined && !update) options.baseline = await readBaseline(baseline);
  for (const file of [output, update ? baseline : undefined]) if (file !== undefined) requireWritable(file);
  const report = await checkExtension(extension, options);
  if (process.stderr.isTTY) process.stderr.write(clearLine);

  const text = reports[reporter](report);
  if (output === undefined) process.stdout.write(text);
  else {
    write(output, text);
    print(summaryLine(report));
  }
  if (update && baseline !== undefined) {
    const entries = await writeBaseline(baseline, report);
    complain(`Baseline: ${entries} accepted in ${baseline}`);
    return 0;
  }
  return report.summary.error > 0 ? 1 : 0;
}

type Writable = { -readonly [Name in keyof CheckOptions]: CheckOptions[Name] };

async function optionsOf(choices: Choices): Promise<{ readonly extension: string; readonly options: Writable }> {
  const { extension, ...options } = await emulatorOptions(choices);
  if (typeof extension !== "string") {
    throw new UsageError("`check` needs the extension that is to be checked: `clova-device check URL`");
  }
  return {
    extension,
    options: { ...options, notice: complain, ...(process.stderr.isTTY && { onProbe: showProgress }) },
  };
}

const clearLine = "\r\u001b[K";

/** On a terminal alone, in place of the line before. */
function showProgress({ probe, done, of, requests }: CheckProgress): void {
  const line = printable(`${done}/${of}  ${probe}  (${requests} requests)`);
  process.stderr.write(`${clearLine}${line.slice(0, (process.stderr.columns ?? 80) - 1)}`);
}

const reports: Readonly<Record<NonNullable<Choices["reporter"]>, (report: CheckReport) => string>> = {
  text: (report) =>
    checkLines(report)
      .map((line) => `${printable(line)}\n`)
      .join(""),
  json: (report) => `${printableJson(JSON.stringify(report))}\n`,
  junit: checkJunit,
};

/** Known before the check and not after it. Throws ConfigurationError. */
const requireWritable = (file: string): void => attempt(file, () => closeSync(openSync(file, "a")));
const write = (file: string, text: string): void => attempt(file, () => writeFileSync(file, text));

function attempt(file: string, act: () => void): void {
  try {
    act();
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? "unknown error";
    throw new ConfigurationError(`the file cannot be written (${code})`, { file }, { cause });
  }
}
