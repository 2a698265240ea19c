import { printableJson, type ConversationResult, type ConversationResults } from "../../../index.ts";
import { firstMiss, lastLines, lineOf } from "./failure-text.ts";
import type { Reporter, ReportPlace } from "./reporter.ts";

/** One object of JSON for all. */
export const jsonReporter = ({ write }: ReportPlace): Reporter => ({
  result: () => undefined,
  end: (results, ms) => write(`${printableJson(JSON.stringify(report(results, ms)))}\n`),
});

const report = ({ passed, failed, updated, notRun, results }: ConversationResults, ms: number): object => ({
  summary: { passed, failed, updated, notRun: notRun.length, ms: Math.round(ms) },
  results: results.map(entry),
});

/** Without the messages: those are in the HTML report. */
function entry(result: ConversationResult): object {
  const { file, variant, status, ms, difference, error, changes } = result;
  return {
    file,
    variant,
    status,
    ms: Math.round(ms),
    line: lineOf(result),
    ...(status === "failed" && firstMiss(result)),
    difference,
    ...(status === "failed" && { transcript: lastLines(result) }),
    error: error && { code: error.code, message: error.message },
    changes,
  };
}
