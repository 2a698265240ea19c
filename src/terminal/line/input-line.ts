import { openKeyboard } from "./keyboard.ts";
import type { InputLine, InputLineOptions } from "./line.ts";
import { watchJob } from "./suspension.ts";
import { createSteadiness } from "./steadiness.ts";
import { createTyping } from "./typing.ts";
import { columnsOf } from "../output/terminal-size.ts";

// The line the user types on, below everything that is printed. The cursor is the terminal's own and stands in the right
// cell: input methods draw the syllable being composed there.

/** Opens the line. It takes the terminal over until it is closed. */
export function openInputLine(options: InputLineOptions): InputLine {
  const { input, output, view } = options;
  const printed: string[] = [];
  let status: readonly string[] = [];
  let isOpen = true;
  let isScheduled = false;
  /** Somebody else has the terminal. */
  let isAway = false;
  /** While the terminal goes from size to size, nothing is drawn: it would be broken by a width nobody knows. */
  const size = createSteadiness(options.resizing, keepSize);

  const typing = createTyping({
    ...options,
    onEntered: (row) => view.entered(row),
    clearScreen: () => view.clearScreen(),
    suspend: () => job.suspend(),
  });

  function draw(): void {
    isScheduled = false;
    if (!isOpen || isAway || size.isWaiting) return;
    view.show({ above: status, ...typing.content(columnsOf(output)) }, printed.splice(0));
  }

  /** Many things happen in one moment; they are drawn once, and not before a change of size that came meanwhile is heard of. */
  function schedule(): void {
    if (!isScheduled) inNextTurn(draw);
    isScheduled = true;
  }

  function leave(): void {
    size.settle();
    draw();
    isAway = true;
    view.leave();
    keyboard.release();
  }

  function comeBack(wasStopped: boolean): void {
    if (!isOpen) return;
    isAway = false;
    view.comeBack(wasStopped);
    keyboard.grab();
    options.onResize();
    schedule();
  }

  function keepSize(): void {
    view.resized();
    options.onResize();
    schedule();
  }

  const keyboard = openKeyboard({
    input,
    output,
    onKey(typed, key) {
      typing.press(typed, key);
      schedule();
    },
    onPaste(text) {
      typing.paste(text);
      schedule();
    },
    onGone: options.onEnd,
  });
  const job = watchJob({ leave, comeBack });
  output.on("resize", size.disturb);

  return {
    get text() {
      return typing.text;
    },
    print(line) {
      if (!isOpen) return void output.write(`${line}\n`);
      printed.push(line);
      schedule();
    },
    showStatus(rows) {
      if (rows.join("\n") === status.join("\n")) return;
      status = rows;
      schedule();
    },
    showHint(hint) {
      if (typing.showHint(hint)) schedule();
    },
    clear() {
      typing.clear();
      schedule();
    },
    close() {
      if (!isOpen) return;
      leave();
      isOpen = false;
      keyboard.close();
      job.release();
      output.off("resize", size.disturb);
      typing.close();
    },
  };
}

/** Once more has been looked for what has come, signals too: the first of these is still in this turn of the event loop. */
const inNextTurn = (act: () => void): void => void setImmediate(() => setImmediate(act));
