import { watchForEnd } from "../ending.ts";
import type { TerminalKind } from "../terminal-kind.ts";
import type { Asker, OpenAsker } from "./question.ts";

/**
 * Has questions asked on the terminal this process is on. Resolves with what comes of them, or, where that is null or a
 * signal came, with an exit code.
 */
export async function asking<Answers>(
  kind: TerminalKind,
  ask: (asker: Asker) => Promise<Answers | null>,
): Promise<Answers | number> {
  const open = await openerFor(kind);
  const ending = watchForEnd();
  const { signal } = ending;
  const asker = open(process.stdin, process.stdout, signal);
  try {
    const answers = await ask(asker);
    return signal.aborted ? Number(signal.reason) : (answers ?? 130);
  } finally {
    asker.close();
    ending.release();
  }
}

type Open = (input: NodeJS.ReadStream, output: NodeJS.WriteStream, signal: AbortSignal) => OpenAsker;

const openerFor = async (kind: TerminalKind): Promise<Open> =>
  kind === "screen"
    ? (await import("./screen-asker.ts")).openScreenAsker
    : (await import("./plain-asker.ts")).openPlainAsker;
