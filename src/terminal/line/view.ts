import type { Content, Size } from "./frame.ts";
import { layOut } from "./frame.ts";
import { createPainter } from "./painter.ts";
import { reflowOf } from "./reflow.ts";
import { columnsOf, rowsOf } from "../output/terminal-size.ts";

/** How the line and what is printed above it come to be seen. */
export interface LineView {
  /** What stands below the line is told to its end; else it is cut to the columns. */
  readonly isWhole: boolean;
  /** Lines that are printed, and what stands below them from now on. */
  show(content: Content, lines: readonly string[]): void;
  /** The line was entered, and comes back as a line of the transcript. */
  entered(row: string): void;
  resized(): void;
  clearScreen(): void;
  /** The terminal is ours again. Where others have written to it, it is not known any more what stands there. */
  comeBack(isWritten: boolean): void;
  /** Takes away what is below the transcript: the terminal is somebody else's for a while, or for good. */
  leave(): void;
}

/** On a terminal that can move the cursor. */
export function createScreenView(output: NodeJS.WriteStream, env = process.env): LineView {
  const size = (): Size => ({ columns: columnsOf(output), rows: rowsOf(output) });
  const painter = createPainter(output, size, reflowOf(env));
  return {
    isWhole: false,
    show: (content, lines) => painter.paint(layOut(content, size()), lines),
    entered: () => undefined,
    resized: () => painter.resized(),
    clearScreen() {
      // Some terminals keep what is cleared, as what has gone up.
      painter.erase();
      output.write("\u001b[H\u001b[2J");
    },
    comeBack: (isWritten) => (isWritten ? painter.forget() : painter.erase()),
    leave: () => painter.erase(),
  };
}
