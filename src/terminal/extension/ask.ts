import prompts from "prompts";
import { asUrl } from "../command-line/address.ts";

/** The one question of a first run. Null when the user would rather not. */
export async function askForExtension(): Promise<string | null> {
  const columns = process.stdout.columns ?? 80;
  const message = question.find(({ length }) => length + room < columns) ?? "URL";
  const shown = Math.max(1, columns - message.length - around);
  const { extension } = (await prompts({
    type: "text",
    name: "extension",
    message,
    initial: "demo",
    format: (text: string) => asUrl(text) ?? text,
    validate: (text: string) => asUrl(text) !== null || hint.slice(0, Math.max(1, columns - around)),
    onRender() {
      // Wider than the terminal, and each key would print one more line: of a long text the end is shown.
      (this as unknown as TextPrompt).transform = { render: (text) => text.slice(-shown) };
    },
  })) as { extension?: string };
  return extension ?? null;
}

/** What a text prompt draws its value with; prompts has no option for a way of one's own. */
interface TextPrompt {
  transform: { render(text: string): string };
}

const question = ["Your extension's URL (Enter: the built-in pizza bot)", "Your extension's URL"];
const hint = "`demo`, or a URL such as http://localhost:3000/clova";
/** What prompts puts around a line, and the cursor. */
const around = 8;
/** The same, and some of the answer. */
const room = 36;
