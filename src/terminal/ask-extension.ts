import prompts from "prompts";

/** The one question of a first run. Null when the user would rather not. */
export async function askForExtension(): Promise<string | null> {
  const columns = process.stdout.columns ?? 80;
  const { extension } = (await prompts({
    type: "text",
    name: "extension",
    // Longer than the terminal is wide, and each key would print one more line.
    message: question.find(({ length }) => length + room < columns) ?? "URL",
    initial: "demo",
    format: (text: string) => text.trim(),
    validate: (text: string) => isExtension(text.trim()) || "a URL, as in http://localhost:3000/clova",
  })) as { extension?: string };
  return extension ?? null;
}

const question = ["Your extension's URL (Enter: the built-in pizza bot)", "Your extension's URL"];
/** What prompts puts around the question, and some of the answer. */
const room = 16;

const isExtension = (text: string): boolean =>
  text === "" || text === "demo" || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol));
