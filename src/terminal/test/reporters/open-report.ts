import { rmSync } from "node:fs";
import type { ConversationResult, ConversationResults } from "../../../index.ts";
import type { SoundWish } from "../../../report/index.ts";
import type { TestReporter } from "../../command-line/options.ts";
import { complain, print } from "../../output/output.ts";
import { requireKept, requireWritable, writeWhole } from "../../output/written-file.ts";
import { jsonReporter } from "./json.ts";
import { junitReporter } from "./junit.ts";
import { lastLine, type Reporter, type ReportPlace } from "./reporter.ts";
import { specReporter } from "./spec.ts";
import { tapReporter } from "./tap.ts";
import { columnsOf } from "../../output/terminal-size.ts";

export interface ReportWishes {
  readonly reporter: TestReporter;
  /** In place of stdout. */
  readonly output: string | undefined;
  /** An HTML report beside it. */
  readonly html: string | undefined;
  /** Which conversations can be heard in it. */
  readonly sound: SoundWish;
}

/** A report that has begun. */
export interface OpenReport {
  result(result: ConversationResult): void;
  end(results: ConversationResults, ms: number): Promise<void>;
  /** There will be nothing to report. */
  giveUp(): void;
}

/** Rejects with ConfigurationError where a file cannot be written, before anything has run. */
export async function openReport({ reporter: name, output, html, sound }: ReportWishes): Promise<OpenReport> {
  const pages = [...(html === undefined ? [] : [html]), ...(name === "html" && output !== undefined ? [output] : [])];
  for (const page of pages) {
    const { checkReportFile } = await import("../../../report/index.ts");
    requireKept(page);
    await checkReportFile(page);
  }
  const file = name === "html" ? undefined : output;
  const isMade = file !== undefined && requireWritable(file) === "made";
  let text = "";
  const place = file === undefined ? onStdout() : { ...plain, write: (more: string) => void (text += more) };
  const reporter = name === "html" ? silent : reporters[name](place);
  return {
    result: (result) => reporter.result(result),
    async end(results, ms) {
      reporter.end(results, ms);
      if (file !== undefined) writeWhole(file, text);
      for (const page of pages) {
        const { writeHtmlReport } = await import("../../../report/index.ts");
        await writeHtmlReport(results, page, { sound, notice: complain });
      }
      if (output !== undefined) print(lastLine(results, ms));
    },
    giveUp() {
      if (isMade) rmSync(file, { force: true });
    },
  };
}

const reporters: Readonly<Record<Exclude<TestReporter, "html">, (place: ReportPlace) => Reporter>> = {
  spec: specReporter,
  tap: tapReporter,
  junit: junitReporter,
  json: jsonReporter,
};

const silent: Reporter = { result: () => undefined, end: () => undefined };

const plain = { hasColours: false, columns: null };

function onStdout(): ReportPlace {
  const { stdout } = process;
  const write = (text: string): void => void stdout.write(text);
  return stdout.isTTY ? { write, hasColours: stdout.hasColors(), columns: columnsOf(stdout) } : { ...plain, write };
}
