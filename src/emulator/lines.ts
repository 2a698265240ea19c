import type { Button } from "../device/input.ts";
import { UsageError } from "../errors.ts";
import { readLine, type Line } from "./conversation-line.ts";
import type { Turn } from "./turn.ts";

/** What a user says and does, each line of the grammar as a member. */
export abstract class Lines {
  /** Takes up a line that has been read; `written` is how it was written. */
  abstract perform(line: Line, written?: string): Promise<Turn>;

  /** The user says this. Resolves when the device listens again or is idle, also when the extension failed. */
  say(text: string): Promise<Turn> {
    return this.perform({ type: "say", text });
  }

  /** The user says nothing for one waiting period; resolves at once when the device does not listen. */
  stayQuiet(): Promise<Turn> {
    return this.perform({ type: "quiet" });
  }

  /** Lets this many milliseconds pass. */
  wait(ms: number): Promise<Turn> {
    return this.perform({ type: "wait", ms });
  }

  /** Presses the wake-up button. */
  wake(): Promise<Turn> {
    return this.perform({ type: "wake" });
  }

  /** Presses a button. Playback buttons ask the extension or Clova, so this resolves as `say` does. */
  press(button: Button): Promise<Turn> {
    return this.perform({ type: "press", button });
  }

  /** Goes to this place in the music that plays or is paused, in ms from the beginning of its stream. */
  seek(ms: number): Promise<Turn> {
    return this.perform({ type: "seek", ms });
  }

  /** Sends a LaunchRequest, past recognition. */
  launch(): Promise<Turn> {
    return this.perform({ type: "launch" });
  }

  /** Sends an IntentRequest, past recognition. */
  intent(name: string, slots: Readonly<Record<string, string>> = {}): Promise<Turn> {
    return this.perform({
      type: "intent",
      name,
      slots: Object.entries(slots).map(([slot, value]) => [slot, String(value)]),
    });
  }

  /** Ends the session as the user would. */
  end(): Promise<Turn> {
    return this.perform({ type: "end" });
  }

  /**
   * Goes back to before the last line, or the last so many: everything is as it was then. Rejects with UsageError where
   * there is nothing to go back to.
   */
  back(lines = 1): Promise<Turn> {
    return this.perform({ type: "back", lines });
  }

  /** Goes back to before the last line and says it again: the extension gets the same request, byte for byte. */
  resend(): Promise<Turn> {
    return this.perform({ type: "resend" });
  }

  /** Takes up a conversation line. Rejects with UsageError where it is none, or is one for a terminal only. */
  async send(text: string): Promise<Turn> {
    const written = readLine(text);
    if (!written) throw new UsageError("the line is empty; an utterance or a `/` line is needed");
    return this.perform(written.line, written.text);
  }
}
