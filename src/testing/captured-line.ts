import type { WrittenLine } from "../emulator/conversation-line.ts";
import { ConversationError, UsageError } from "../errors.ts";
import type { Captured, CaptureNames } from "./captures.ts";
import { clipped } from "./clipped.ts";
import type { Exchange } from "./conversation.ts";
import { saidLine } from "./said-line.ts";

interface Known {
  readonly file: string;
  readonly names: CaptureNames;
  readonly captured: Captured;
}

/** A line of the user's with what was captured in its place, or why there can be none. */
export function lineWith({ line, said, uses = [] }: Exchange, known: Known): WrittenLine | ConversationError {
  const { file, names, captured } = known;
  const lacking = uses.find((name) => !captured.has(name));
  const needs = `${file}:${line}: \`> ${clipped(said.text)}\``;
  if (lacking !== undefined) {
    const before = names.get(lacking)!.findLast((place) => place < line)!;
    return stop(`${needs} needs \`${lacking}\`, but line ${before}, which captures it, was not met`);
  }
  try {
    return saidLine(said, captured);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const values = said.line.type === "link" ? "" : uses.map((name) => `, ${name} is ${clipped(captured.get(name)!)}`);
    return stop(`${needs} cannot be done with what was captured${String(values)}: ${clipped(error.message, 400)}`);
  }
}

const stop = (why: string): ConversationError => new ConversationError(`${why}. The conversation stops here.`);
