import { styleText } from "node:util";
import { printable, type ConversationResult } from "../../../index.ts";
import { changesOf, failureLines } from "./failure-text.ts";
import { gridLines } from "./grid.ts";
import { lastLine, titleOf, type Reporter, type ReportPlace } from "./reporter.ts";

type Style = Parameters<typeof styleText>[0];

/** Lines to read: each file as it is known, then how many; of a matrix a grid, and below it what failed. */
export function specReporter({ write, hasColours, columns }: ReportPlace): Reporter {
  const styled = (style: Style | null, text: string): string =>
    hasColours && style !== null ? styleText(style, text, { validateStream: false }) : text;
  const tell = (style: Style | null, text: string): void => write(`${styled(style, text)}\n`);

  function tellResult(result: ConversationResult): void {
    const { status, ms } = result;
    const changes = changesOf(result);
    const title = printable(titleOf(result)) + (changes === null ? "" : `: ${changes}`);
    write(`${styled(styles[status], status)} ${title} ${styled("dim", `(${Math.round(ms)} ms)`)}\n`);
    for (const line of status === "failed" ? failureLines(result) : (result.difference?.split("\n") ?? [])) {
      tell(styleOf(line), `  ${printable(line)}`);
    }
  }

  /** What failed in the same manner in several columns of a matrix. */
  function tellGroup(group: readonly ConversationResult[]): void {
    const [first] = group;
    if (first === undefined) return;
    write(`${styled(styles.failed, first.status)} ${printable(first.file)}\n`);
    for (const { variant = "" } of group) tell(null, `  with ${printable(variant)}`);
    for (const line of failureLines(first)) tell(styleOf(line), `  ${printable(line)}`);
  }

  return {
    result: (result) => (result.variant === undefined ? tellResult(result) : undefined),
    end(results, ms) {
      if (results.results.some(({ variant }) => variant !== undefined)) {
        for (const line of gridLines(results, columns)) {
          write(`${line.replace(/\bfailed\b/g, (word) => styled(styles.failed, word))}\n`);
        }
        for (const group of alike(results.results.filter(({ status }) => status === "failed"))) tellGroup(group);
      }
      tell(results.failed > 0 ? styles.failed : null, lastLine(results, ms));
    },
  };
}

const styles = { passed: "green", failed: "red", updated: "yellow" } as const;

/** A line of a difference, by its mark; the transcript stands back. */
function styleOf(line: string): Style | null {
  const [, mark] = /^ *\d* ([-+]) /.exec(line) ?? [];
  if (mark !== undefined) return mark === "-" ? "red" : "green";
  return /^ +\+\d+\.\d{3} |^the last lines of the transcript:$/.test(line) ? "dim" : null;
}

/** In the order of the files, those together that have nothing else to tell. */
function alike(results: readonly ConversationResult[]): (readonly ConversationResult[])[] {
  const groups = new Map<string, ConversationResult[]>();
  for (const result of results) {
    const key = JSON.stringify([result.file, failureLines(result)]);
    groups.set(key, [...(groups.get(key) ?? []), result]);
  }
  return [...groups.values()];
}
