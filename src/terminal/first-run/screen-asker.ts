import { PassThrough } from "node:stream";
import { columnsOf } from "../output/terminal-size.ts";
import { nameOf, type Key } from "../line/key.ts";
import { openKeyboard } from "../line/keyboard.ts";
import { watchJob } from "../line/suspension.ts";
import { choiceQuestion } from "./choice-question.ts";
import type { Place, Prompt, Prompted, Stroke } from "./prompt.ts";
import type { OpenAsker } from "./question.ts";
import { textQuestion } from "./text-question.ts";
import { createTypedAhead } from "./typed-ahead.ts";

const showCursor = "\u001b[?25h";

/** Asks on a terminal that can be drawn on. The keyboard is kept from the first question to the last. */
export function openScreenAsker(input: NodeJS.ReadStream, output: NodeJS.WriteStream, signal: AbortSignal): OpenAsker {
  const place: Place = { stdin: new PassThrough(), stdout: output, columns: () => columnsOf(output) };
  const strokes = createTypedAhead<Stroke>(signal);
  let asked: Prompt | null = null;

  function leave(): void {
    keyboard.release();
    output.write(showCursor);
  }

  function comeBack(): void {
    keyboard.grab();
    if (!asked) return;
    asked.firstRender = true;
    asked.render();
  }

  function pressed(typed: string | undefined, key: Key): void {
    if (nameOf(key) === "C-z") job.suspend();
    else strokes.add({ typed, key });
  }

  const keyboard = openKeyboard({
    input,
    output,
    onKey: pressed,
    onPaste: (text) => strokes.add(...pastedStrokes(text)),
    onGone: strokes.end,
  });
  const job = watchJob({ leave, comeBack });
  // After a stop nothing else keeps the process until it hears that it goes on.
  const kept = setInterval(() => undefined, 2 ** 30);

  async function ask<Answer>(question: Prompted<Answer>): Promise<Answer | null> {
    asked = await question.prompt;
    while (asked.done !== true && asked.aborted !== true) {
      const stroke = await strokes.next();
      const name = stroke === null ? "C-c" : nameOf(stroke.key);
      if (stroke === null || givesUp.has(name)) asked.abort();
      else if (name === "return" || name === "enter") await asked.submit();
      else question.press(stroke);
    }
    asked = null;
    return question.answer;
  }

  return {
    text: (question) => ask(textQuestion(question, place)),
    choice: (question) => ask(choiceQuestion(question, place)),
    close() {
      clearInterval(kept);
      job.release();
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
