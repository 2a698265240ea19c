import readline from "node:readline";
import type { InputLine } from "./line.ts";

export interface PlainLineOptions {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly onLine: (text: string) => void;
  readonly onEnd: () => void;
}

/** A terminal that knows nothing but lines has them edited by itself; a key is not noticed before Enter. */
export function openPlainLine({ input, output, onLine, onEnd }: PlainLineOptions): InputLine {
  const rl = readline.createInterface({ input, terminal: false });
  rl.on("line", onLine);
  rl.on("close", onEnd);
  return {
    text: "",
    print: (line) => void output.write(`${line}\n`),
    showStatus: () => undefined,
    showHint: (hint) => void (hint !== null && output.write(`${hint}\n`)),
    clear: () => undefined,
    close() {
      rl.off("close", onEnd);
      rl.close();
    },
  };
}
