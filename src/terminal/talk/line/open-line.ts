import type { TerminalKind } from "../../terminal-kind.ts";
import type { LineActs } from "../terminal-conversation.ts";
import { openInputLine } from "./input-line.ts";
import type { InputLine, InputLineOptions } from "./line.ts";
import { openPlainLine } from "./plain-line.ts";
import { createPlainView } from "./plain-view.ts";
import { createScreenView } from "./view.ts";

/** The line for the terminal this process is on. */
export function openLine(
  kind: TerminalKind,
  acts: LineActs,
  given: Pick<InputLineOptions, "complete" | "history" | "isKept">,
): InputLine {
  const { stdin: input, stdout: output } = process;
  if (kind === "lines") return openPlainLine({ input, output, ...acts });
  const view = kind === "plain" ? createPlainView(output) : createScreenView(output);
  return openInputLine({ input, output, view, ...acts, ...given });
}
