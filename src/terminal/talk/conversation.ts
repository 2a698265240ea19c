import { UsageError } from "../../errors.ts";
import { readLine, takeUp as perform, type Emulator, type WrittenLine } from "../../index.ts";
import type { Choices } from "../command-line/options.ts";
import { save } from "../save/save.ts";
import { turnVerbosity, type VerbosityDial } from "./verbosity.ts";
import { columnsOf } from "../output/terminal-size.ts";

/** What a conversation needs, in a pipe as on a terminal. */
export interface Conversation {
  readonly emulator: Emulator;
  /** What it is had with now. */
  readonly choices: () => Choices;
  /** How much is shown around the transcript. */
  readonly dial: VerbosityDial;
  /** Shows lines of our own, which are no part of the transcript. */
  readonly tell: (lines: readonly string[]) => void;
  /** Draws what the screen shows, where that can be done better than in plain lines. */
  readonly drawCard?: () => Promise<void>;
  /** Whether keys mean something before Enter. */
  readonly hasKeys: boolean;
  readonly complain: (message: string) => void;
  readonly quit: () => void;
}

/** Reads a line; what is wrong with one that is none is told, and null comes back. `place` stands before the message. */
export function readWritten(text: string, place: string, complain: Conversation["complain"]): WrittenLine | null {
  try {
    return readLine(text);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    complain(place + error.message);
    return null;
  }
}

/** Takes a line up. Resolves at once, or when the time a line lets pass is over. */
export async function takeUp(conversation: Conversation, { line, text }: WrittenLine): Promise<void> {
  const { emulator, tell, complain } = conversation;
  switch (line.type) {
    case "show": {
      if (line.what === "screen" && line.file !== undefined) return photograph(line.file, conversation);
      if (line.what === "screen" && emulator.shown !== null && conversation.drawCard) return conversation.drawCard();
      const { show } = await import("../../screen/index.ts");
      return tell(show(line.what, emulator, "id" in line ? line.id : undefined));
    }
    case "verbosity":
      return turnVerbosity(conversation.dial, line.verbosity, complain);
    case "save":
      return save(line, { emulator, choices: conversation.choices() }).then(complain, (error: unknown) =>
        complain((error as Error).message),
      );
    case "help": {
      const { helpLines } = await import("./help-lines.ts");
      return tell(helpLines(columnsOf(process.stdout), conversation.hasKeys));
    }
    case "quit":
      return conversation.quit();
    case "back":
    case "resend":
      return takeBack(conversation, { line, text });
    case "say":
    case "quiet":
    case "wait":
    case "wake":
    case "press":
    case "seek":
    case "event":
    case "launch":
    case "intent":
    case "end":
    case "link":
    case "unlink":
    case "user":
      return void (await perform(emulator, { line, text }).catch(whenClosed));
  }
}

/** Beside the transcript it is told which line is not said any more, or is said again. */
async function takeBack({ emulator, complain }: Conversation, { line, text }: Performed): Promise<void> {
  const release = emulator.onRecord((record) => {
    if (record.kind !== "restored") return;
    // A line that is said again stands itself.
    const first = line.type === "back" ? record.to + 1 : record.to;
    const undone = emulator.trace.find(({ kind, seq }) => kind === "input" && seq >= first);
    if (undone?.kind !== "input") return;
    complain(line.type === "back" ? `Back to before: ${undone.line}` : `Once more: ${undone.line}`);
  });
  try {
    await perform(emulator, { line, text });
  } catch (error) {
    if (error instanceof UsageError) complain(error.message);
  } finally {
    release();
  }
}

type Performed = Pick<WrittenLine, "line" | "text">;

async function photograph(file: string, { emulator, complain }: Conversation): Promise<void> {
  const { photographScreen } = await import("../../screen/index.ts");
  await photographScreen(emulator, file, { notice: complain }).then(
    () => complain(`Saved: ${file}`),
    (error: unknown) => complain((error as Error).message),
  );
}

/** A line that came when the device was being switched off. */
const whenClosed = (): void => undefined;
