import { readLine, type Line, type WrittenLine } from "./conversation-line.ts";
import type { Emulator } from "./emulator.ts";
import { standing } from "./standing.ts";

/**
 * Takes a line up as pipes and conversation files do. Resolves at once, so that the next line may come in the middle of
 * an answer, or when the time is over that it lets pass. Rejects with ClosedError, or with UsageError where there is
 * nothing to go back to.
 */
export function takeUp(emulator: Emulator, { line, text }: Pick<WrittenLine, "line" | "text">): Promise<unknown> {
  const turn = emulator.perform(line, text);
  if (letsTimePass(line, emulator)) return turn;
  // What cannot be taken up is refused at once; everything else is not waited for, not even a moment.
  return Promise.race([turn, taken]);
}

const taken = Promise.resolve();

/** Whether pipes and conversation files wait for the turn of a line that was taken up. */
function letsTimePass({ type }: Line, emulator: Emulator): boolean {
  const waited: Line["type"] | undefined = type === "resend" ? saidLast(emulator)?.type : type;
  return waited === "wait" || waited === "quiet" || waited === "back";
}

/** The last line that stands. */
function saidLast({ trace }: Emulator): Line | undefined {
  const said = standing(trace).findLast(({ kind }) => kind === "input");
  return said?.kind === "input" ? readLine(said.line)?.line : undefined;
}
