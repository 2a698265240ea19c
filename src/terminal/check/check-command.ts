import { rmSync } from "node:fs";
import { UsageError } from "../../errors.ts";
import {
  checkExtension,
  printable,
  printableJson,
  readBaseline,
  writeBaseline,
  type CheckOptions,
  type CheckProgress,
  type CheckReport,
} from "../../index.ts";
import type { Arguments } from "../command-line/arguments.ts";
import { checkJunit } from "./junit.ts";
import { acceptedNow, checkLines, count, summaryLine } from "./lines.ts";
import { emulatorOptions } from "../command-line/emulator-options.ts";
import { watchForEnd } from "../ending.ts";
import { fitted } from "../output/fitted.ts";
import { layered } from "../command-line/layers.ts";
import { choicesFor, type CheckReporter, type Choices } from "../command-line/options.ts";
import { requireReportOrNothing } from "../output/earlier-report.ts";
import { complain, print } from "../output/output.ts";
import { readSettings } from "../command-line/settings.ts";
import { requireWritable, writeWhole } from "../output/written-file.ts";
import { columnsOf } from "../output/terminal-size.ts";

/** Probes a running extension and reports what is found. Resolves with the exit code. */
export async function check({ choices: given, flags }: Arguments): Promise<number> {
  const { baseline, output, reporter = "text", ...choices } = layered(choicesFor("check", await readSettings()), given);
  const update = flags.has("update");
  if (update && baseline === undefined) {
    throw new UsageError("`--update` writes the baseline: name its file with `--baseline FILE`");
  }
  const { extension, options } = await optionsOf(choices);
  if (baseline !== undefined && !update) options.baseline = await readBaseline(baseline);
  if (output !== undefined) requireReportOrNothing("--output", output);
  const files = [output, update ? baseline : undefined].filter((file) => file !== undefined);
  const report = await withFiles(files, (signal) => checkExtension(extension, { ...options, signal }));
  if (typeof report === "number") return report;

  const summary = update ? acceptedNow(report) : summaryLine(report);
  const stream = output === undefined ? process.stdout : noTerminal;
  const text = reports[reporter as CheckReporter](report, summary, stream);
  if (output === undefined) process.stdout.write(text);
  else {
    writeWhole(output, text);
    print(summary);
  }
  if (update && baseline !== undefined) {
    const places = await writeBaseline(baseline, report);
    const { length } = report.findings;
    complain(`Baseline: ${findingsOf(length)} in ${placesOf(places)} accepted in ${baseline}`);
    return 0;
  }
  return report.summary.error > 0 ? 1 : 0;
}

const findingsOf = (count: number): string => (count === 1 ? "1 finding" : `${count} findings`);
const placesOf = (count: number): string => (count === 1 ? "1 place" : `${count} places`);

type Writable = { -readonly [Name in keyof CheckOptions]: CheckOptions[Name] };

async function optionsOf(choices: Choices): Promise<{ readonly extension: string; readonly options: Writable }> {
  const { extension, ...options } = await emulatorOptions(choices);
  if (typeof extension !== "string") {
    throw new UsageError("`check` needs the extension that is to be checked: `clova-device check URL`");
  }
  const notice = (line: string): void => {
    clearProgress();
    complain(line);
  };
  return { extension, options: { ...options, notice, ...(process.stderr.isTTY && { onProbe: showProgress }) } };
}

/** Does the work, whose result will be written into these files. Resolves with the exit code where a signal ends it. */
async function withFiles(
  files: readonly string[],
  work: (signal: AbortSignal) => Promise<CheckReport>,
): Promise<CheckReport | number> {
  const ending = watchForEnd();
  const made: string[] = [];
  let report: CheckReport | undefined;
  try {
    for (const file of files) if (requireWritable(file) === "made") made.push(file);
    report = await work(ending.signal);
  } finally {
    ending.release();
    clearProgress();
    if (report === undefined || ending.signal.aborted) for (const file of made) rmSync(file, { force: true });
  }
  return ending.signal.aborted ? Number(ending.signal.reason) : report;
}

const clearLine = "\r\u001b[K";

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write(clearLine);
}

/** On a terminal alone, in place of the line before. */
function showProgress({ probe, done, of, requests }: CheckProgress): void {
  const line = printable(`${done}/${of}  ${probe}  (${count(requests, "request")})`);
  process.stderr.write(`${clearLine}${line.slice(0, columnsOf(process.stderr) - 1)}`);
}

type Stream = Parameters<typeof fitted>[1];
const noTerminal: Stream = { isTTY: false, columns: 0 };

type Report = (report: CheckReport, summary: string, stream: Stream) => string;

const reports: Readonly<Record<CheckReporter, Report>> = {
  text: (report, summary, stream) => fitted(checkLines(report, summary), stream),
  json: (report) => `${printableJson(JSON.stringify(report))}\n`,
  junit: checkJunit,
};
