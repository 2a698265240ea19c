import { styleText } from "node:util";
import prompts from "prompts";
import { width } from "../../cells.ts";
import { translated } from "../language/language.ts";
import { cut, fitting } from "../output/cut.ts";
import { createEditor } from "../line/editor.ts";
import { nameOf } from "../line/key.ts";
import { around, type Place, type Prompt, type Prompted } from "./prompt.ts";
import type { TextQuestion } from "./question.ts";
import { windowOf } from "./window.ts";

/** What of a text prompt of prompts is used; none of it is in its types. */
interface TextPrompt extends Prompt {
  value: string;
  rendered: string;
  /** How far the cursor stands from the end of the line, in columns; 0 or less. */
  cursorOffset: number;
  readonly placeholder: boolean;
  red: boolean;
  error: boolean | string;
}

/** Some of the answer stands behind the question. */
const room = 16;

/**
 * Asks for a line of text on a terminal, until it is a good one. It is edited as what is said to the device: prompts itself
 * takes each half of a surrogate pair and each syllable of two columns for one column, and prints one more line for each
 * key once the text is wider than the terminal.
 */
export function textQuestion(
  { wordings, initial, fault, shown = same }: TextQuestion,
  { columns, ...streams }: Place,
): Prompted<string> {
  const message = fitting(wordings.map(translated), Math.max(columns() - around - room, 4));
  const roomFor = (): number => Math.max(1, columns() - width(message) - around);
  const editor = createEditor();
  let isShown: (prompt: TextPrompt) => void = () => undefined;
  const prompt = new Promise<TextPrompt>((resolve) => (isShown = resolve));
  let prompted: TextPrompt | null = null;

  /** What stands behind the question, and how far the cursor is from its end. */
  function line(drawn: TextPrompt): { text: string; behind: number } {
    if (drawn.done === true || drawn.aborted === true) return { text: cut(shown(drawn.value), roomFor()), behind: 0 };
    if (drawn.placeholder) return { text: styleText("gray", cut(initial, roomFor())), behind: 0 };
    return windowOf(editor.text.slice(0, editor.cursor), editor.text.slice(editor.cursor), roomFor());
  }

  const asked = prompts({
    ...streams,
    type: "text",
    name: "answer",
    message,
    initial,
    async validate(text: string) {
      const wrong = await fault(text);
      return wrong === null || cut(translated(wrong), Math.max(columns() - around, 4));
    },
    onRender() {
      const drawn = this as unknown as TextPrompt;
      // Enter takes what stands in its place.
      if (drawn.value !== editor.text) editor.set(drawn.value);
      const { text, behind } = line(drawn);
      drawn.rendered = text;
      drawn.cursorOffset = -behind;
      isShown((prompted = drawn));
    },
  }) as Promise<{ answer?: string }>;
  return {
    prompt,
    answer: asked.then(({ answer }) => answer ?? null).finally(() => editor.close()),
    press({ typed, key, pasted }) {
      if (!prompted) return;
      if (pasted !== undefined) editor.insert(pasted);
      else if (nameOf(key) !== "tab") editor.press(typed, key);
      else if (editor.text === "") editor.set(initial);
      if (prompted.value !== editor.text) Object.assign(prompted, { value: editor.text, red: false, error: false });
      prompted.render();
    },
  };
}

const same = (text: string): string => text;
