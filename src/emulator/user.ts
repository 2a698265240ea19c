import { isPlaybackButton, type Button, type Said } from "../device/input.ts";
import { microphoneOpenedAt } from "../device/state.ts";
import { UsageError } from "../errors.ts";
import type { Pending } from "../clova/state.ts";
import type { Clock, Release } from "../ports.ts";
import { impossible, type Line } from "./conversation-line.ts";
import type { Loop } from "./loop.ts";
import type { Secrets } from "./secrets.ts";
import type { EmulatorInput } from "./step.ts";
import type { Turn } from "./turn.ts";
import type { Turns } from "./turns.ts";
import { writeLine } from "./write-line.ts";

/** The mouth and hands of the user, and of the developer: takes up conversation lines, and says when each is over. */
export class User {
  readonly #loop: Loop;
  readonly #turns: Turns;
  readonly #clock: Clock;
  readonly #secrets: Secrets;

  constructor(loop: Loop, turns: Turns, clock: Clock, secrets: Secrets) {
    this.#loop = loop;
    this.#turns = turns;
    this.#clock = clock;
    this.#secrets = secrets;
  }

  /** Rejects with UsageError where the line means nothing to a device; `written` is how it was written. */
  perform(line: Line, written?: string): Promise<Turn> {
    const misuse = impossible(line);
    if (misuse !== null) return Promise.reject(new UsageError(misuse));
    const text = written ?? writeLine(line);
    switch (line.type) {
      case "say":
        return this.#ask(text, { type: "utteranceHeard", said: { type: "text", text: line.text } });
      case "launch":
      case "intent":
      case "end":
        return this.#ask(text, { type: "utteranceHeard", said: line satisfies Said });
      case "press":
        return this.#press(text, line.button);
      case "event":
        return this.#doAndTell(text, { ...line, type: "eventAsked" });
      case "seek":
        return this.#doAndTell(text, { type: "placeSought", to: Math.round(line.ms) });
      case "wake":
        return this.#do(text, { type: "wokenUp" });
      case "link":
        this.#secrets.add(line.accessToken);
        return this.#do(text, { type: "accountLinked", accessToken: line.accessToken });
      case "unlink":
        return this.#do(text, { type: "accountUnlinked" });
      case "user":
        return this.#do(text, { type: "userChanged", userId: line.userId });
      case "quiet":
        return this.#stayQuiet(text);
      case "wait":
        return this.#pass(text, Math.round(line.ms));
      case "show":
      case "save":
      case "help":
      case "quit":
        return Promise.reject(new UsageError(`\`${text}\` is a line for the terminal; the library has members for it`));
    }
  }

  /**
   * Whether the next line may come, asked again and again: the device is ready, what was asked to play has begun or has
   * failed, and no request is in flight. Nobody waits for a reply that only the trace will tell, nor for requests that the
   * music brings about later on: those of the moment in which all else was ready are the last.
   */
  whenReady(): () => boolean {
    return this.#whenAnswered(({ purpose }) => purpose !== "trace");
  }

  /** The same, with the replies that only the trace will tell. */
  whenSettled(): () => boolean {
    return this.#whenAnswered(() => true);
  }

  #whenAnswered(counts: (pending: Pending) => boolean): () => boolean {
    let last: { readonly number: number; readonly at: number } | null = null;
    return () => {
      if (!this.#isDeviceReady()) {
        last = null;
        return false;
      }
      const { pending, requests } = this.#loop.state.clova;
      const now = this.#clock.now();
      if (last === null || last.at === now) last = { number: requests, at: now };
      const { number } = last;
      return !pending.some((request) => request.number <= number && counts(request));
    };
  }

  #isDeviceReady(): boolean {
    const { device, clova } = this.#loop.state;
    const { status } = device.dialogue;
    if (status === "processing" || status === "reporting" || device.player.sound?.flow === "awaited") return false;
    return clova.pending.every(({ purpose }) => purpose === "trace" || purpose === "event");
  }

  /** The user asks for something new. */
  #ask(text: string, input: EmulatorInput): Promise<Turn> {
    this.#turns.interrupt();
    this.#tell(text);
    const ask = (): void => this.#loop.feed(input);
    return this.#turns.begin(this.whenSettled(), ask, true);
  }

  /** Something that is done at once. */
  #do(text: string, input: EmulatorInput): Promise<Turn> {
    this.#tell(text);
    const feed = (): void => this.#loop.feed(input);
    return this.#turns.begin(() => true, feed);
  }

  /** Something done at once that the extension may be told of. */
  #doAndTell(text: string, input: EmulatorInput): Promise<Turn> {
    this.#tell(text);
    const feed = (): void => this.#loop.feed(input);
    // Until it is known what was asked, everything is waited for.
    let last = Infinity;
    const feedAndCount = (): void => {
      feed();
      last = this.#loop.state.clova.requests;
    };
    return this.#turns.begin(() => this.#loop.state.clova.pending.every(({ number }) => number > last), feedAndCount);
  }

  /** What a playback button does, Clova or the extension decides; all others are the device's own. */
  #press(text: string, button: Button): Promise<Turn> {
    const input = { type: "buttonPressed", button } as const;
    return isPlaybackButton(button) ? this.#ask(text, input) : this.#doAndTell(text, input);
  }

  #stayQuiet(text: string): Promise<Turn> {
    this.#tell(text);
    const opened = this.#openedAt();
    const isSettled = this.whenSettled();
    const isOver = (): boolean => opened === null || (this.#openedAt() !== opened && isSettled());
    return this.#turns.begin(isOver, nothing);
  }

  #pass(text: string, ms: number): Promise<Turn> {
    this.#tell(text);
    const clock = this.#clock;
    const end = clock.now() + ms;
    let passed = false;
    const pass = (): void => {
      passed = true;
      this.#turns.rest();
    };
    let cancel: Release = nothing;
    // Once more at the same time: whatever else is due by then comes first, also what was not yet waited for at the start.
    const comeLast = (): void => void (cancel = clock.wakeAt(end, pass));
    return this.#turns.begin(
      () => passed,
      () => {
        cancel = clock.wakeAt(end, comeLast);
        return () => cancel();
      },
    );
  }

  #openedAt(): number | null {
    return microphoneOpenedAt(this.#loop.state.device);
  }

  #tell(line: string): void {
    this.#loop.tell({ kind: "input", line });
  }
}

const nothing = (): void => undefined;
