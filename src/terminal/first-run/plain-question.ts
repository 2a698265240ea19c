import { createInterface } from "node:readline";
import { translated } from "../language/language.ts";
import { faultOfExtension, readExtension } from "./questions.ts";

/** The same question for a terminal that nothing can be drawn on. Null when the user would rather not. */
export function askPlainly(): Promise<string | null> {
  const rl = createInterface({ input: process.stdin, output: process.stdout, terminal: false });
  return new Promise((resolve) => {
    const end = (answer: string | null): void => {
      rl.off("close", unanswered);
      rl.close();
      resolve(answer);
    };
    const unanswered = (): void => end(null);
    const ask = (): void =>
      rl.question(`${translated("Your extension's URL (Enter: the built-in pizza bot)")}: `, (text) => {
        const answer = text.trim() === "" ? "demo" : text;
        const fault = faultOfExtension(answer, "demo");
        if (fault === null) return end(readExtension(answer, "demo"));
        process.stdout.write(`${translated(fault)}\n`);
        ask();
      });
    rl.on("close", unanswered);
    ask();
  });
}
