import { styleText } from "node:util";
import prompts from "prompts";
import { translated } from "../language/language.ts";
import { cut, fitting } from "../output/cut.ts";
import { width } from "../../cells.ts";
import {
  erased,
  erasedForward,
  isTypable,
  movedLeft,
  movedRight,
  movedToEnd,
  movedToStart,
  shownOf,
  typed,
  type EditedText,
} from "./edited-text.ts";

export interface TextQuestion {
  /** The question, then shorter wordings for narrow terminals. */
  readonly wordings: readonly string[];
  /** What Enter takes. */
  readonly initial: string;
  /** What is wrong with an answer; null where nothing is. */
  readonly fault: (text: string) => string | null | Promise<string | null>;
  /** As the answer stands on the screen once it is given. */
  readonly shown?: (text: string) => string;
}

/** Asks for a line of text on a terminal, until it is a good one. Null when the user would rather not. */
export async function askForText({ wordings, initial, fault, shown = same }: TextQuestion): Promise<string | null> {
  const columns = process.stdout.columns ?? 80;
  const message = fitting(wordings.map(translated), Math.max(columns - around - room, 4));
  let isOurs = false;
  const { answer } = (await prompts({
    type: "text",
    name: "answer",
    message,
    initial,
    async validate(text: string) {
      const wrong = await fault(text);
      return wrong === null || cut(translated(wrong), Math.max(columns - around, 4));
    },
    onRender() {
      const prompt = this as unknown as TextPrompt;
      if (!isOurs) takeOver(prompt, { columns: () => columnsFor(message), initial, shown });
      isOurs = true;
      prompt.draw();
    },
  })) as { answer?: string };
  return answer ?? null;
}

const same = (text: string): string => text;

/** What prompts puts around a line, and the cursor. */
const around = 8;
/** Some of the answer. */
const room = 24;

const columnsFor = (message: string): number => Math.max(1, (process.stdout.columns ?? 80) - width(message) - around);

/** What of a text prompt of prompts is used; none of it is in its types. */
interface TextPrompt {
  value: string;
  rendered: string;
  /** How far the cursor stands from the end of the line, in columns; 0 or less. */
  cursorOffset: number;
  readonly placeholder: boolean;
  readonly done?: boolean;
  readonly aborted?: boolean;
  red: boolean;
  bell(): void;
  render(): void;
  draw(): void;
}

interface Drawing {
  readonly columns: () => number;
  readonly initial: string;
  readonly shown: (text: string) => string;
}

/**
 * Edits and draws in the place of prompts, which takes each half of a surrogate pair and each syllable of two columns for
 * one column, and prints one more line for each key once the text is wider than the terminal.
 */
function takeOver(prompt: TextPrompt, { columns, initial, shown }: Drawing): void {
  let text: EditedText = { before: "", after: "" };
  const change = (edited: EditedText): void => {
    if (edited.before === text.before && edited.after === text.after) return prompt.bell();
    text = edited;
    prompt.value = text.before + text.after;
    prompt.red = false;
    prompt.render();
  };
  Object.assign(prompt, {
    _: (signs: unknown) => (isTypable(signs) ? change(typed(text, signs)) : prompt.bell()),
    delete: () => change(erased(text)),
    deleteForward: () => change(erasedForward(text)),
    left: () => change(movedLeft(text)),
    right: () => change(movedRight(text)),
    first: () => change(movedToStart(text)),
    last: () => change(movedToEnd(text)),
    home: () => change(movedToStart(text)),
    end: () => change(movedToEnd(text)),
    next: () => change(prompt.placeholder ? { before: initial, after: "" } : text),
    reset: () => change({ before: "", after: "" }),
    draw() {
      // Enter takes what stands in its place.
      if (prompt.value !== text.before + text.after) text = { before: prompt.value, after: "" };
      const isOver = prompt.done === true || prompt.aborted === true;
      const isHint = prompt.placeholder && !isOver;
      const line = isOver
        ? { text: cut(shown(prompt.value), columns()), behind: 0 }
        : isHint
          ? { text: cut(initial, columns()), behind: 0 }
          : shownOf(text, columns());
      prompt.rendered = isHint ? styleText("gray", line.text) : line.text;
      prompt.cursorOffset = -line.behind;
    },
  });
}
