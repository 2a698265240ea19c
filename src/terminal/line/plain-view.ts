import { stripVTControlCharacters } from "node:util";
import { width } from "../../cells.ts";
import { printable } from "../../index.ts";
import { commonStart } from "./common-start.ts";
import type { LineView } from "./view.ts";
import { columnsOf } from "../output/terminal-size.ts";

/**
 * For a screen reader, or a terminal that can only go on: what is typed is written sign by sign, what happens on lines below
 * it, and nothing is written over but what is typed wrongly.
 */
export function createPlainView(output: NodeJS.WriteStream): LineView {
  /** What stands in the row of the cursor. */
  let row = "";
  let enteredRow: string | null = null;
  let told = "";

  const leaveRow = (): void => {
    if (row !== "") output.write("\r\n");
    row = "";
  };

  /** Where only the end of it is another, the end is written anew; else all of it, on a row of its own. */
  function write(next: string): void {
    if (next === row) return;
    const shared = commonStart([row, next]);
    const gone = width(row.slice(shared.length));
    const isInRow = width(row) < columnsOf(output);
    if (isInRow) output.write("\b".repeat(gone) + " ".repeat(gone) + "\b".repeat(gone) + next.slice(shared.length));
    else {
      leaveRow();
      output.write(next);
    }
    row = next;
  }

  return {
    isWhole: true,
    show({ mark: before, text, below }, lines) {
      // What was given up is no line of the conversation.
      if (text === "") write("");
      const all = [...lines, ...newOf(below)];
      const printed = all.filter((line) => !isEcho(line));
      if (printed.length > 0) leaveRow();
      for (const line of printed) output.write(`${line}\r\n`);
      if (text !== "") write(before + printable(text));
    },
    entered(line) {
      enteredRow = row.trimEnd() === line ? line : null;
      if (enteredRow !== null) leaveRow();
    },
    resized: () => undefined,
    clearScreen: () => undefined,
    comeBack(isWritten) {
      if (isWritten) row = "";
    },
    leave: leaveRow,
  };

  /** The line of the transcript stands there already, as it was typed. */
  function isEcho(line: string): boolean {
    if (enteredRow === null) return false;
    const isSame = stripVTControlCharacters(line) === enteredRow;
    enteredRow = null;
    return isSame;
  }

  /** A menu or a hint is told once. */
  function newOf(below: readonly string[]): readonly string[] {
    const now = below.join("\n");
    const isNew = now !== told;
    told = now;
    return isNew ? below : [];
  }
}
