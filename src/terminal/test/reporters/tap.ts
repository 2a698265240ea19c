import { printable, type ConversationResult } from "../../../index.ts";
import { failureLines, headline, lineOf } from "./failure-text.ts";
import { summaryLine, titleOf, type Reporter, type ReportPlace } from "./reporter.ts";

// TAP 14: https://testanything.org/tap-version-14-specification.html

/** A test point for each result, as it is known; the plan comes last. */
export function tapReporter({ write }: ReportPlace): Reporter {
  let count = 0;
  const point = (isOk: boolean, title: string, directive = ""): void => {
    if (count === 0) write("TAP version 14\n");
    count += 1;
    write(`${isOk ? "ok" : "not ok"} ${count} - ${description(title)}${directive}\n`);
  };
  return {
    result(result) {
      point(result.status !== "failed", titleOf(result));
      write(block(diagnosisOf(result)));
    },
    end(results) {
      for (const one of results.notRun) point(true, titleOf(one), " # SKIP not run");
      write(`${count === 0 ? "TAP version 14\n" : ""}1..${count}\n# ${summaryLine(results)}\n`);
    },
  };
}

/** `#` would begin a directive. */
const description = (title: string): string => oneLine(title).replace(/[\\#]/g, (sign) => `\\${sign}`);

function diagnosisOf(result: ConversationResult): readonly (readonly [string, string | number | readonly string[]])[] {
  const { file, status, ms, error } = result;
  const duration = ["duration_ms", Math.round(ms)] as const;
  if (status === "passed") return [duration];
  const line = lineOf(result);
  return [
    ["message", headline(result)],
    ["severity", status === "failed" ? "fail" : "comment"],
    ["file", file],
    ...(line === undefined ? [] : [["line", line] as const]),
    ...(error === undefined ? [] : [["code", error.code] as const]),
    duration,
    ["details", failureLines(result)],
  ];
}

/** YAML of the plainest kind: numbers, quoted text, and lines as they are. */
function block(entries: ReturnType<typeof diagnosisOf>): string {
  const lines = entries.flatMap(([key, value]) => {
    if (typeof value === "number") return [`${key}: ${value}`];
    if (typeof value === "string") return [`${key}: ${JSON.stringify(oneLine(value))}`];
    return [`${key}: |2-`, ...value.map((line) => `  ${oneLine(line)}`)];
  });
  return ["---", ...lines, "..."].map((line) => `  ${line}\n`).join("");
}

/** Neither a control nor half a character is YAML. */
const oneLine = (text: string): string => printable(text.replace(/\p{Surrogate}|[\ufffe\uffff]/gu, "\ufffd"));
