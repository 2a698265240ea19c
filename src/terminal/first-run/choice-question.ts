import prompts from "prompts";
import { width } from "../../cells.ts";
import { translated } from "../language/language.ts";
import { cut, fitting } from "../output/cut.ts";
import { nameOf } from "../line/key.ts";
import { around, type Place, type Prompt, type Prompted } from "./prompt.ts";
import type { ChoiceQuestion } from "./question.ts";

/** What of a select prompt of prompts is used; none of it is in its types. */
interface SelectPrompt extends Prompt {
  readonly cursor: number;
  readonly choices: { title: string }[];
  up(): void;
  down(): void;
  first(): void;
  last(): void;
}

/** What prompts puts before a choice. */
const before = 6;

/** Lets the user choose on a terminal. */
export function choiceQuestion<Value>(
  { wordings, choices, initial }: ChoiceQuestion<Value>,
  { columns, ...streams }: Place,
): Prompted<Value> {
  const message = fitting(wordings.map(translated), Math.max(columns() - around, 4));
  let isShown: (prompt: SelectPrompt) => void = () => undefined;
  const prompt = new Promise<SelectPrompt>((resolve) => (isShown = resolve));
  let shown: SelectPrompt | null = null;
  const asked = prompts({
    ...streams,
    type: "select",
    name: "answer",
    message,
    hint: " ",
    initial: Math.max(
      choices.findIndex(({ value }) => value === initial),
      0,
    ),
    choices: choices.map(({ title }, index) => ({ title: cut(title, Math.max(columns() - before, 4)), value: index })),
    onRender() {
      const drawn = this as unknown as SelectPrompt;
      isShown((shown = drawn));
      const chosen = choices[drawn.cursor];
      const row = drawn.choices[drawn.cursor];
      if (drawn.done !== true || !chosen || !row) return;
      row.title = cut(chosen.short ?? chosen.title, Math.max(columns() - width(message) - around, 4));
    },
  }) as Promise<{ answer?: number }>;
  return {
    prompt,
    answer: asked.then(({ answer }) => (answer === undefined ? null : (choices[answer]?.value ?? null))),
    press({ typed, key }) {
      const number = Number(typed);
      if (shown && number >= 1 && number <= Math.min(choices.length, 9)) {
        shown.first();
        for (let step = 1; step < number; step++) shown.down();
      } else if (shown) steps[nameOf(key)]?.(shown);
    },
  };
}

const steps: Readonly<Record<string, (prompt: SelectPrompt) => void>> = {
  up: (prompt) => prompt.up(),
  down: (prompt) => prompt.down(),
  tab: (prompt) => prompt.down(),
  "S-tab": (prompt) => prompt.up(),
  home: (prompt) => prompt.first(),
  end: (prompt) => prompt.last(),
};
