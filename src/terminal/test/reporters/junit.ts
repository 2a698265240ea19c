import { dirname } from "node:path";
import type { ConversationNotRun, ConversationResult, ConversationResults } from "../../../index.ts";
import { element, text } from "../../output/xml.ts";
import { failureLines, headline, reasonLines } from "./failure-text.ts";
import { summaryLine, titleOf, type Reporter, type ReportPlace } from "./reporter.ts";

/** JUnit XML: one suite, and a test case for each file and column of a matrix. */
export const junitReporter = ({ write }: ReportPlace): Reporter => ({
  result: () => undefined,
  end: (results, ms) => write(junit(results, ms)),
});

function junit(results: ConversationResults, ms: number): string {
  const failed = results.results.filter(({ status }) => status === "failed");
  const broken = failed.filter(({ error }) => error !== undefined).length;
  const counts = {
    tests: String(results.results.length + results.notRun.length),
    failures: String(failed.length - broken),
    errors: String(broken),
    skipped: String(results.notRun.length),
    time: seconds(ms),
  };
  const suite = element("testsuite", { name: "clova-device test", ...counts }, [
    ...results.results.map((result) => testcase(result, seconds(result.ms), outcomeOf(result))),
    ...results.notRun.map((one) => testcase(one, "0.000", [element("skipped", { message: "not run" })])),
    element("system-out", {}, [text(summaryLine(results))]),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", counts, [suite])}\n`;
}

const testcase = (one: ConversationNotRun, time: string, children: readonly string[]): string =>
  element("testcase", { classname: dirname(one.file), name: titleOf(one), file: one.file, time }, children);

/** What could not be had at all is an error; what went otherwise, a failure. */
function outcomeOf(result: ConversationResult): string[] {
  const { status, error, difference } = result;
  if (status === "passed") return [];
  const told = text(failureLines(result).join("\n"));
  if (status === "updated") return [element("system-out", {}, [text(["updated", difference ?? ""].join("\n"))])];
  if (error !== undefined) {
    return [element("error", { type: error.code, message: reasonLines(result).join("\n") }, [told])];
  }
  return [element("failure", { type: "difference", message: headline(result) }, [told])];
}

const seconds = (ms: number): string => (ms / 1000).toFixed(3);
