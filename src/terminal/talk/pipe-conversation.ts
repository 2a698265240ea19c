import { transcriptLine, type TraceRecord } from "../../index.ts";
import { readWritten, takeUp, type Conversation } from "./conversation.ts";
import { linesOf } from "./lines.ts";
import { complain, complainAsIs, print } from "../output/output.ts";
import { recordAsJson } from "./trace-file.ts";

/** Prints what happens, bare: the transcript, or every record as a line of JSON. */
export function printRecord(record: TraceRecord, json: boolean): void {
  const line = json ? recordAsJson(record) : transcriptLine(record);
  if (line !== null) process.stdout.write(`${line}\n`);
}

/**
 * Takes lines from stdin up one after another, each when the device is ready for it; `!` in front does not wait. At the
 * end of the lines what is being said is finished.
 */
export async function pipeConversation(
  given: Pick<Conversation, "emulator" | "choices" | "dial">,
  { json, signal }: { readonly json: boolean; readonly signal: AbortSignal },
): Promise<void> {
  const { emulator } = given;
  let isOver = false;
  const conversation: Conversation = {
    ...given,
    // With `--json` stdout holds records only.
    tell: (lines) => lines.forEach(json ? complainAsIs : print),
    hasKeys: false,
    complain,
    quit: () => (isOver = true),
  };
  // What waits for the device goes on when it is switched off.
  signal.addEventListener("abort", () => void emulator.close());
  let number = 0;
  for await (const text of linesOf(process.stdin, signal)) {
    number += 1;
    const written = readWritten(text, `Line ${number}: `, complain);
    if (written === null) continue;
    if (!written.atOnce) await emulator.ready();
    await takeUp(conversation, written);
    if (isOver) return;
  }
  await emulator.settled();
}
