import prompts from "prompts";
import { translated } from "../language/language.ts";
import { cut, fitting } from "../output/cut.ts";
import { width } from "../../cells.ts";

export interface Choice<Value> {
  readonly value: Value;
  readonly title: string;
  /** As the answer stands on the screen once it is given; the title without this. */
  readonly short?: string;
}

export interface ChoiceQuestion<Value> {
  /** The question, then shorter wordings for narrow terminals. */
  readonly wordings: readonly string[];
  readonly choices: readonly Choice<Value>[];
  /** What Enter takes. */
  readonly initial: Value;
}

/** Lets the user choose on a terminal. Null when they would rather not. */
export async function askForChoice<Value>({
  wordings,
  choices,
  initial,
}: ChoiceQuestion<Value>): Promise<Value | null> {
  const columns = process.stdout.columns ?? 80;
  const message = fitting(wordings.map(translated), Math.max(columns - around, 4));
  const first = choices.findIndex(({ value }) => value === initial);
  const { answer } = (await prompts({
    type: "select",
    name: "answer",
    message,
    hint: " ",
    initial: Math.max(first, 0),
    choices: choices.map(({ title }, index) => ({ title: cut(title, Math.max(columns - before, 4)), value: index })),
    onRender() {
      const prompt = this as unknown as SelectPrompt;
      const chosen = choices[prompt.cursor];
      const shown = prompt.choices[prompt.cursor];
      if (prompt.done !== true || !chosen || !shown) return;
      shown.title = cut(chosen.short ?? chosen.title, Math.max(columns - width(message) - around, 4));
    },
  })) as { answer?: number };
  return answer === undefined ? null : (choices[answer]?.value ?? null);
}

/** What prompts puts around a line, and the cursor. */
const around = 8;
/** What prompts puts before a choice. */
const before = 6;

/** What of a select prompt of prompts is used; none of it is in its types. */
interface SelectPrompt {
  readonly cursor: number;
  readonly done?: boolean;
  readonly choices: { title: string }[];
}
