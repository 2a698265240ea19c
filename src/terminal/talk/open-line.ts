import { openLineHistory, openVocabulary, type Emulator, type Lang } from "../../index.ts";
import type { TerminalKind } from "../terminal-kind.ts";
import type { LineActs } from "./terminal-conversation.ts";
import type { Completion } from "../line/completion.ts";
import { openInputLine } from "../line/input-line.ts";
import { translated } from "../language/language.ts";
import type { InputLine } from "../line/line.ts";
import { openPlainLine } from "../line/plain-line.ts";
import { createPlainView } from "../line/plain-view.ts";
import { createScreenView } from "../line/view.ts";

export interface LineOptions {
  readonly emulator: Emulator;
  /** Whose lines are kept: `demo`, a URL, or the path of a handler module. */
  readonly extension: string;
  /** The language to propose things to say in; undefined where one was chosen for the device. */
  readonly preferred: () => Lang | undefined;
  /** Takes secrets out of a line. */
  readonly hide: (line: string) => string;
  readonly notice: (sentence: string) => void;
}

/**
 * A window that is dragged tells of one size after another, and some terminals tell late: tmux has broken its rows anew up
 * to 250 ms before it says so. What was drawn for a size that held no more could not be taken away again.
 */
const resizing = { quiet: 300, atMost: 3000 };

/** Prepares the line for the terminal this process is on. Resolves with what opens it. */
export async function lineFor(kind: TerminalKind, options: LineOptions): Promise<(acts: LineActs) => InputLine> {
  const { stdin: input, stdout: output } = process;
  if (kind === "lines") return (acts) => openPlainLine({ input, output, ...acts });
  const { emulator, extension, preferred, hide, notice } = options;
  const kept = await openLineHistory(extension, { hide, notice });
  return (acts) =>
    openInputLine({
      input,
      output,
      view: kind === "plain" ? createPlainView(output) : createScreenView(output),
      ...acts,
      resizing,
      history: [...kept.lines].reverse(),
      isKept: (text) => kept.mayStay(text),
      keep: (text) => kept.add(text),
      complete: completionOf(emulator, preferred),
    });
}

type Complete = (text: string, cursor: number) => Completion | string;

/** Nobody waits for it at the start: what completes is loaded meanwhile. */
function completionOf(emulator: Emulator, preferred: LineOptions["preferred"]): Complete {
  const loading = Promise.all([import("./completion/complete.ts"), openVocabulary(emulator, preferred)]);
  return completionFrom(
    loading.then(
      ([{ complete }, vocabulary]) =>
        (text, cursor) =>
          complete(text, cursor, vocabulary()),
    ),
  );
}

/** Completes when it can; until then, and where it never will, it says why not. */
export function completionFrom(loading: Promise<Complete>): Complete {
  let complete: Complete = () => translated("what Tab offers is still being loaded; press it once more");
  loading.then(
    (loaded) => (complete = loaded),
    (fault: unknown) => {
      const message = `what Tab offers cannot be loaded: ${(fault as Error).message}`;
      complete = () => translated(message);
    },
  );
  return (text, cursor) => complete(text, cursor);
}
