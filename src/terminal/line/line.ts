import type { Completion } from "./completion.ts";
import type { Patience } from "./steadiness.ts";
import type { LineView } from "./view.ts";

export interface InputLineOptions {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly view: LineView;
  /** Nothing is drawn while the size changes. */
  readonly resizing: Patience;
  /** Lines of earlier days, oldest first. */
  readonly history: readonly string[];
  /** What a text may go on as, or a sentence that says why that is not known. */
  readonly complete: (text: string, cursor: number) => Completion | string;
  /** Keys that mean something of their own, by name: `C-o`. */
  readonly keys: Readonly<Record<string, () => void>>;
  /** Whether a line may be found again. */
  readonly isKept: (text: string) => boolean;
  /** Keeps such a line for another day. */
  readonly keep: (text: string) => void;
  /** A key was pressed, by its name. */
  readonly onKey: (name: string) => void;
  /** A line was entered. */
  readonly onLine: (text: string) => void;
  /** What is typed has changed. */
  readonly onEdit: (text: string) => void;
  /** Ctrl-C. */
  readonly onInterrupt: () => void;
  /** Ctrl-D, or the terminal is gone. */
  readonly onEnd: () => void;
  /** The terminal has another size, or is ours again. */
  readonly onResize: () => void;
}

export interface InputLine {
  /** Prints a line above. */
  print(line: string): void;
  /** Shows these rows right above the line being typed. */
  showStatus(rows: readonly string[]): void;
  /** Shows this below it, until the next key; null for nothing. */
  showHint(hint: string | null): void;
  /** What is being typed, or looked for among earlier lines. */
  readonly text: string;
  clear(): void;
  /** Leaves the terminal as it was; what is printed from now on stands alone. */
  close(): void;
}
