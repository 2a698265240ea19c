import readline from "node:readline";
import { isLink } from "./conversation.ts";

// The line the user types on, below everything that is printed. The cursor stays where readline puts it, in the right
// cell: input methods draw the syllable being composed there.

export interface InputLineOptions {
  /** A line was entered. */
  readonly onLine: (text: string) => void;
  /** What is typed has changed. */
  readonly onEdit: (text: string) => void;
  readonly onEscape: () => void;
  /** Ctrl-C. */
  readonly onInterrupt: () => void;
  /** Ctrl-D, or the terminal is gone. */
  readonly onEnd: () => void;
  readonly onResize: () => void;
}

export interface InputLine {
  /** Prints a line above. */
  print(line: string): void;
  /** Shows this line right above the one being typed. */
  showStatus(status: string): void;
  /** What is being typed. */
  readonly text: string;
  clear(): void;
  /** Leaves the terminal as it was. */
  close(): void;
}

interface Key {
  readonly name?: string;
}

/** What readline does not let others see. */
interface ReadlineInside {
  /** Rows from the top of the prompt to the cursor, as it counts them when it draws anew. */
  prevRows: number;
  /** Off while a paste comes in; that we complete nothing makes no difference. */
  isCompletionEnabled: boolean;
}

const mark = "> ";

/** Opens the line. It takes the terminal over until it is closed. */
export function openInputLine(options: InputLineOptions): InputLine {
  const { stdin: input, stdout: output } = process;
  const rl = readline.createInterface({ input, output, terminal: true, prompt: mark, escapeCodeTimeout: 50 });
  const inner = rl as unknown as ReadlineInside;
  const printed: string[] = [];
  let status = "";
  let shownStatus: string | null = null;
  let isDrawn = false;
  let isOpen = true;
  let hasEnded = false;
  let isScheduled = false;
  let rowsToEnd = 0;
  let known = "";

  function erase(rows: number): void {
    readline.moveCursor(output, 0, -rows);
    readline.cursorTo(output, 0);
    readline.clearScreenDown(output);
    isDrawn = false;
  }

  function flush(): void {
    for (const line of printed.splice(0)) output.write(`${line}\n`);
  }

  /** Where the cursor is has to be asked before the prompt changes. */
  function draw(): void {
    isScheduled = false;
    if (!isOpen || hasEnded || (isDrawn && printed.length === 0 && status === shownStatus)) return;
    if (isDrawn) erase(rl.getCursorPos().rows);
    flush();
    rl.setPrompt(status === "" ? mark : `${status}\n${mark}`);
    shownStatus = status;
    inner.prevRows = 0;
    rl.prompt(true);
    isDrawn = true;
  }

  /** Many things happen in one moment; they are drawn once. */
  function schedule(): void {
    if (!isScheduled) queueMicrotask(draw);
    isScheduled = true;
  }

  /** Before readline sees the key. Of Enter: how far below the top of the prompt the line ends. */
  function beforeKey(_: unknown, key: Key | undefined): void {
    // The next line of a paste comes before anything could be drawn.
    if (!isDrawn) draw();
    // Readline does not count the rows a line has grown by, and appends what is pasted in the middle of it.
    inner.prevRows = rl.getCursorPos().rows;
    inner.isCompletionEnabled = true;
    if (key?.name !== "return" && key?.name !== "enter") return;
    rl.write(null, { ctrl: true, name: "e" });
    rowsToEnd = rl.getCursorPos().rows;
  }

  function afterKey(_: unknown, key: Key | undefined): void {
    if (!isOpen || hasEnded) return;
    if (key?.name === "escape") options.onEscape();
    if (rl.line !== known) options.onEdit(rl.line);
    known = rl.line;
  }

  /** Before readline draws anew: the terminal has wrapped what stands there to its new width. */
  function beforeResize(): void {
    inner.prevRows = isDrawn ? rl.getCursorPos().rows : 0;
  }

  input.prependListener("keypress", beforeKey);
  input.on("keypress", afterKey);
  // What was entered comes back as a line of the transcript, so status and line are taken away.
  rl.on("line", (text) => {
    erase(rowsToEnd + 1);
    known = "";
    options.onLine(text);
    schedule();
  });
  rl.on("history", (history) => {
    for (const [index, line] of [...history.entries()].reverse()) if (isLink(line)) history.splice(index, 1);
  });
  rl.on("SIGINT", options.onInterrupt);
  rl.on("close", () => {
    hasEnded = true;
    if (isOpen) options.onEnd();
  });
  output.prependListener("resize", beforeResize);
  output.on("resize", options.onResize);

  return {
    get text() {
      return rl.line;
    },
    print(line) {
      printed.push(line);
      schedule();
    },
    showStatus(line) {
      status = line;
      schedule();
    },
    clear() {
      rl.write(null, { ctrl: true, name: "e" });
      rl.write(null, { ctrl: true, name: "u" });
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
      if (isDrawn) erase(rl.getCursorPos().rows);
      flush();
      input.off("keypress", beforeKey);
      input.off("keypress", afterKey);
      output.off("resize", beforeResize);
      output.off("resize", options.onResize);
      rl.close();
    },
  };
}
