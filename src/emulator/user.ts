import { isPlaybackButton, type Button, type Said } from "../device/input.ts";
import { microphoneOpenedAt } from "../device/state.ts";
import { UsageError } from "../errors.ts";
import type { Pending } from "../clova/state.ts";
import type { Clock, Release } from "../ports.ts";
import { impossible, type Line } from "./conversation-line.ts";
import type { Loop } from "./loop.ts";
import type { Secrets } from "./secrets.ts";
import type { EmulatorInput } from "./step.ts";
import type { Travel } from "./travel.ts";
import type { Turn } from "./turn.ts";
import type { Turns } from "./turns.ts";
import { writeLine } from "./write-line.ts";

/** The mouth and hands of the user, and of the developer: takes up conversation lines, and says when each is over. */
export class User {
  readonly #loop: Loop;
  readonly #turns: Turns;
  readonly #travel: Travel;
  readonly #clock: Clock;
  readonly #secrets: Secrets;

  constructor(loop: Loop, turns: Turns, travel: Travel, clock: Clock, secrets: Secrets) {
    this.#loop = loop;
    this.#turns = turns;
    this.#travel = travel;
    this.#clock = clock;
    this.#secrets = secrets;
  }

  /** Rejects with UsageError where the line means nothing to a device; `written` is how it was written. */
  perform(line: Line, written?: string): Promise<Turn> {
    const misuse = impossible(line);
    if (misuse !== null) return Promise.reject(new UsageError(misuse));
    const text = written ?? writeLine(line);
    if (line.type === "back" || line.type === "resend") return this.#takeBack(line, text);
    if (isActing(line)) return this.#act(line, () => this.#travel.said(line, text));
    return Promise.reject(new UsageError(`\`${text}\` is a line for the terminal; the library has members for it`));
  }

  /** Does what the line says; `tell` tells of it, within the turn. */
  #act(line: Acting, tell: () => void): Promise<Turn> {
    switch (line.type) {
      case "say":
        return this.#ask(tell, { type: "utteranceHeard", said: { type: "text", text: line.text } });
      case "launch":
      case "intent":
      case "end":
        return this.#ask(tell, { type: "utteranceHeard", said: line satisfies Said });
      case "press":
        return this.#press(tell, line.button);
      case "event":
        return this.#doAndTell(tell, { ...line, type: "eventAsked" });
      case "seek":
        return this.#doAndTell(tell, { type: "placeSought", to: Math.round(line.ms) });
      case "wake":
        return this.#do(tell, { type: "wokenUp" });
      case "link":
        this.#secrets.add(line.accessToken);
        return this.#do(tell, { type: "accountLinked", accessToken: line.accessToken });
      case "unlink":
        return this.#do(tell, { type: "accountUnlinked" });
      case "user":
        return this.#do(tell, { type: "userChanged", userId: line.userId });
      case "quiet":
        return this.#stayQuiet(tell);
      case "wait":
        return this.#pass(tell, Math.round(line.ms));
    }
  }

  /** What a line before this one brought about is undone; `/resend` has it said again. */
  #takeBack(line: Extract<Line, { type: "back" | "resend" }>, text: string): Promise<Turn> {
    const undone = this.#travel.lineToTakeBack(line.type === "back" ? line.lines : 1);
    if (undone instanceof UsageError) return Promise.reject(undone);
    this.#turns.interruptAll();
    if (line.type === "resend") {
      return this.#act(undone.line as Acting, () => {
        this.#travel.tell(text);
        this.#travel.goBackInto(undone);
      });
    }
    return this.#turns.begin(this.whenReady(), () => {
      this.#travel.tell(text);
      this.#travel.goBefore(undone);
    });
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
      const { now } = this.#loop;
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
  #ask(tell: () => void, input: EmulatorInput): Promise<Turn> {
    this.#turns.interrupt();
    return this.#turns.begin(this.whenSettled(), () => this.#feed(tell, input), "asking");
  }

  /** Something that is done at once. */
  #do(tell: () => void, input: EmulatorInput): Promise<Turn> {
    return this.#turns.begin(
      () => true,
      () => this.#feed(tell, input),
    );
  }

  /** Something done at once that the extension may be told of. */
  #doAndTell(tell: () => void, input: EmulatorInput): Promise<Turn> {
    // Only what was sent for it is waited for: an extension may do this while it answers something else.
    const own = { first: Infinity, last: Infinity };
    const feedAndCount = (): void => {
      own.first = this.#loop.state.clova.requests + 1;
      this.#feed(tell, input);
      own.last = this.#loop.state.clova.requests;
    };
    const isOver = (): boolean =>
      own.last !== Infinity &&
      this.#loop.state.clova.pending.every(({ number }) => number < own.first || number > own.last);
    return this.#turns.begin(isOver, feedAndCount);
  }

  /** What a playback button does, Clova or the extension decides; all others are the device's own. */
  #press(tell: () => void, button: Button): Promise<Turn> {
    const input = { type: "buttonPressed", button } as const;
    return isPlaybackButton(button) ? this.#ask(tell, input) : this.#doAndTell(tell, input);
  }

  #stayQuiet(tell: () => void): Promise<Turn> {
    let opened: number | null = null;
    const isSettled = this.whenSettled();
    const isOver = (): boolean => opened === null || (this.#openedAt() !== opened && isSettled());
    return this.#turns.begin(isOver, () => {
      tell();
      opened = this.#openedAt();
    });
  }

  #pass(tell: () => void, ms: number): Promise<Turn> {
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
        tell();
        cancel = clock.wakeAt(end, comeLast);
        return () => cancel();
      },
    );
  }

  #openedAt(): number | null {
    return microphoneOpenedAt(this.#loop.state.device);
  }

  /** The line is told within the turn it begins. */
  #feed(tell: () => void, input: EmulatorInput): void {
    tell();
    this.#loop.feed(input);
  }
}

/** What a user does, or a developer in place of one; a history has no others. */
type Acting = Exclude<Line, { type: "back" | "resend" | "show" | "verbosity" | "save" | "help" | "quit" }>;

const others: ReadonlySet<Line["type"]> = new Set(["back", "resend", "show", "verbosity", "save", "help", "quit"]);

const isActing = (line: Line): line is Acting => !others.has(line.type);

const nothing = (): void => undefined;
