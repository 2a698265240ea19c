import { openLineHistory, openVocabulary, type Emulator } from "../../../index.ts";
import type { TerminalKind } from "../../terminal-kind.ts";
import type { Completion } from "../completion/complete.ts";
import type { LineActs } from "../terminal-conversation.ts";
import { openInputLine } from "./input-line.ts";
import type { InputLine } from "./line.ts";
import { openPlainLine } from "./plain-line.ts";
import { createPlainView } from "./plain-view.ts";
import { createScreenView } from "./view.ts";

export interface LineOptions {
  readonly emulator: Emulator;
  /** Whose lines are kept: `demo`, a URL, or the path of a handler module. */
  readonly extension: string;
  /** Takes secrets out of a line. */
  readonly hide: (line: string) => string;
  readonly notice: (sentence: string) => void;
}

/** A window that is dragged to another size tells of every one on the way. */
const resizing = { quiet: 60, atMost: 500 };

/** Prepares the line for the terminal this process is on. Resolves with what opens it. */
export async function lineFor(kind: TerminalKind, options: LineOptions): Promise<(acts: LineActs) => InputLine> {
  const { stdin: input, stdout: output } = process;
  if (kind === "lines") return (acts) => openPlainLine({ input, output, ...acts });
  const { emulator, extension, hide, notice } = options;
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
      complete: completionOf(emulator),
    });
}

/** Nobody waits for it at the start: what completes is loaded meanwhile. */
function completionOf(emulator: Emulator): (text: string, cursor: number) => Completion {
  let complete = (_: string, cursor: number): Completion => ({ from: cursor, to: cursor, candidates: [] });
  const loaded = Promise.all([import("../completion/complete.ts"), openVocabulary(emulator)]);
  void loaded.then(([completion, vocabulary]) => {
    complete = (text, cursor) => completion.complete(text, cursor, vocabulary());
  });
  return (text, cursor) => complete(text, cursor);
}
