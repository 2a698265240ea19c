import { createInterface } from "node:readline";
import { printable } from "../../index.ts";
import { translated } from "../language/language.ts";
import { chosenBy } from "./chosen.ts";
import type { ChoiceQuestion, OpenAsker, TextQuestion } from "./question.ts";
import { createTypedAhead } from "./typed-ahead.ts";

/** Asks in lines, which the terminal edits by itself: nothing is drawn, coloured or written over. */
export function openPlainAsker(input: NodeJS.ReadStream, output: NodeJS.WriteStream, signal: AbortSignal): OpenAsker {
  const lines = createTypedAhead<string>(signal);
  const rl = createInterface({ input, terminal: false });
  let asked = "";
  rl.on("line", (line) => lines.add(line));
  rl.on("close", lines.end);
  const tell = (line: string): void => void output.write(`${printable(line)}\n`);
  const comeBack = (): void => void output.write(asked);
  process.on("SIGCONT", comeBack);

  async function answerTo(question: string): Promise<string | null> {
    asked = `${printable(question)}: `;
    output.write(asked);
    const line = await lines.next();
    asked = "";
    if (line === null) output.write("\n");
    return line;
  }

  async function text({ wordings, initial, tellsEnter = false, fault }: TextQuestion): Promise<string | null> {
    const wording = translated(wordings[0] ?? "");
    for (;;) {
      const line = await answerTo(tellsEnter ? wording : `${wording} (Enter: ${initial})`);
      if (line === null) return null;
      const answer = line.trim() === "" ? initial : line;
      const wrong = await fault(answer);
      if (wrong === null) return answer;
      tell(translated(wrong));
    }
  }

  async function choice<Value>({ wordings, choices, initial }: ChoiceQuestion<Value>): Promise<Value | null> {
    // What Enter takes is the first of them.
    const listed = [...choices].sort((one, other) => Number(other.value === initial) - Number(one.value === initial));
    const [first] = listed;
    tell(translated(wordings[0] ?? ""));
    listed.forEach(({ title }, index) => tell(`${String(index + 1).padStart(3)}  ${title}`));
    for (;;) {
      const line = await answerTo(translated(`Number or name (Enter: ${first?.short ?? first?.title})`));
      if (line === null) return null;
      const chosen = line.trim() === "" ? first : chosenBy(line, listed);
      if (chosen) return chosen.value;
      tell(translated(`A number from 1 to ${listed.length}, or a name from the list`));
    }
  }

  return {
    text,
    choice,
    close() {
      process.off("SIGCONT", comeBack);
      rl.off("close", lines.end);
      rl.close();
      const ahead = lines.rest();
      if (ahead.length > 0) input.unshift(Buffer.from(ahead.map((line) => `${line}\n`).join("")));
    },
  };
}
