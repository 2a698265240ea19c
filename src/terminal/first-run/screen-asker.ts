import { nameOf, type Key } from "../talk/line/key.ts";
import { openKeyboard } from "../talk/line/keyboard.ts";
import { createPainter } from "../talk/line/painter.ts";
import { reflowOf } from "../talk/line/reflow.ts";
import { onSuspend, suspend } from "../talk/line/suspension.ts";
import type { Size } from "../talk/line/frame.ts";
import { keyedChoice } from "./keyed-choice.ts";
import type { KeyedQuestion, Stroke } from "./keyed-question.ts";
import { keyedText } from "./keyed-text.ts";
import type { OpenAsker } from "./question.ts";
import { createTypedAhead } from "./typed-ahead.ts";

/** A window that is dragged to another size tells of every one on the way, in milliseconds from one to the next. */
const quietAfterResize = 60;

/** Asks on a terminal that can be drawn on. The keyboard is kept from the first question to the last. */
export function openScreenAsker(input: NodeJS.ReadStream, output: NodeJS.WriteStream, signal: AbortSignal): OpenAsker {
  const size = (): Size => ({ columns: output.columns || 80, rows: output.rows || 24 });
  const painter = createPainter(output, size, reflowOf(process.env));
  const strokes = createTypedAhead<Stroke>(signal);
  let asked: KeyedQuestion<unknown> | null = null;
  /** Somebody else has the terminal. */
  let isAway = false;
  let resizing: NodeJS.Timeout | null = null;

  function draw(): void {
    if (asked && !isAway && !resizing) painter.paint(asked.frame(size()), []);
  }

  function leave(): void {
    isAway = true;
    painter.erase();
    keyboard.release();
  }

  function comeBack(): void {
    isAway = false;
    painter.forget();
    keyboard.grab();
    draw();
  }

  function resized(): void {
    if (resizing) clearTimeout(resizing);
    resizing = setTimeout(keepSize, quietAfterResize);
  }

  function keepSize(): void {
    if (resizing) clearTimeout(resizing);
    resizing = null;
    painter.resized();
    draw();
  }

  function pressed(typed: string | undefined, key: Key): void {
    if (nameOf(key) === "C-z") suspend({ leave, comeBack });
    else strokes.add({ typed, key });
  }

  const keyboard = openKeyboard({
    input,
    output,
    onKey: pressed,
    onPaste: (text) => strokes.add(...pastedStrokes(text)),
    onGone: strokes.end,
  });
  const forgetSuspension = onSuspend({ leave, comeBack });
  output.on("resize", resized);
  // After a stop nothing else keeps the process until it hears that it goes on.
  const kept = setInterval(() => undefined, 2 ** 30);

  async function ask<Answer>(question: KeyedQuestion<Answer>): Promise<Answer | null> {
    asked = question;
    const answer = await answerTo(question);
    if (resizing) keepSize();
    painter.erase();
    output.write(`${question.overRow(answer, size().columns)}\n`);
    asked = null;
    question.close();
    return answer;
  }

  async function answerTo<Answer>(question: KeyedQuestion<Answer>): Promise<Answer | null> {
    for (;;) {
      // Many keys that come at once are drawn once.
      if (strokes.isEmpty) draw();
      const stroke = await strokes.next();
      if (stroke === null || givesUp.has(nameOf(stroke.key))) return null;
      const answer = await question.press(stroke);
      if (answer !== undefined) return answer;
    }
  }

  return {
    text: (question) => ask(keyedText(question)),
    choice: (question) => ask(keyedChoice(question)),
    close() {
      clearInterval(kept);
      if (resizing) clearTimeout(resizing);
      output.off("resize", resized);
      forgetSuspension();
      keyboard.close();
      const ahead = strokes.rest().map(({ key, pasted }) => pasted ?? key.sequence ?? "");
      if (ahead.length > 0) input.unshift(Buffer.from(ahead.join("")));
    },
  };
}

const givesUp: ReadonlySet<string> = new Set(["escape", "C-c", "C-d"]);

/** The end of a line is Enter. */
const pastedStrokes = (text: string): Stroke[] =>
  text
    .split(/(\r\n|[\r\n])/)
    .filter((piece) => piece !== "")
    .map((piece) =>
      /^[\r\n]/.test(piece)
        ? { typed: "\r", key: { name: "return", sequence: "\r" } }
        : { typed: undefined, key: {}, pasted: piece },
    );
