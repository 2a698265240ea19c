import type { Said } from "../device/input.ts";
import { light, type Light } from "../device/light.ts";
import { cardText, type CardText } from "../device/screen.ts";
import { ClosedError, UsageError } from "../errors.ts";
import type { Release } from "../ports.ts";
import { readLine, writeLine, type Line } from "./conversation-line.ts";
import { Loop, type Ports } from "./loop.ts";
import type { Secrets } from "./secrets.ts";
import type { EmulatorInput, EmulatorSettings, EmulatorState } from "./step.ts";
import { timedLine, transcriptLine } from "./transcript.ts";
import type { DialogueState, TraceRecord } from "./trace.ts";
import { turnOf, type SessionView, type Turn } from "./turn.ts";

/** Somebody waits for the device: what happened since, and when that is over. */
interface Waiting {
  readonly records: TraceRecord[];
  readonly isOver: () => boolean;
  readonly finish: (interrupted: boolean) => void;
}

/** A Clova device with an extension, and the hands, ears and voice of its user. */
export class Emulator {
  readonly #loop: Loop;
  readonly #ports: Ports;
  readonly #secrets: Secrets;
  /** As it happened; `#told` is the same with secrets hidden, made when somebody asks for it. */
  readonly #records: TraceRecord[] = [];
  readonly #told: TraceRecord[] = [];
  readonly #listeners = new Set<(record: TraceRecord) => void>();
  readonly #waiting = new Set<Waiting>();
  /** The one waiting for the answer to what was asked last. */
  #asking: Waiting | null = null;
  #closing: Promise<void> | null = null;

  /** For `createEmulator`, which wires the ports. */
  constructor(settings: EmulatorSettings, state: EmulatorState, ports: Ports, secrets: Secrets) {
    this.#ports = ports;
    this.#secrets = secrets;
    this.#loop = new Loop(
      settings,
      state,
      ports,
      (record) => this.#observe(record),
      () => this.#rest(),
    );
  }

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

  /** Sends a LaunchRequest, past recognition. */
  launch(): Promise<Turn> {
    return this.perform({ type: "launch" });
  }

  /** Sends an IntentRequest, past recognition. */
  intent(name: string, slots: Readonly<Record<string, string>> = {}): Promise<Turn> {
    return this.perform({ type: "intent", name, slots: Object.entries(slots) });
  }

  /** Ends the session as the user would. */
  end(): Promise<Turn> {
    return this.perform({ type: "end" });
  }

  /** Takes up a conversation line. Rejects with UsageError where it is none, or is one for a terminal only. */
  async send(text: string): Promise<Turn> {
    const written = readLine(text);
    if (!written) throw new UsageError("the line is empty; an utterance or a `/` line is needed");
    return this.perform(written.line, written.text);
  }

  /** Takes up a line that has been read; `text` is how it was written. */
  perform(line: Line, text = writeLine(line)): Promise<Turn> {
    if (this.#closing) return Promise.reject(new ClosedError());
    switch (line.type) {
      case "say":
        return this.#ask(text, { type: "text", text: line.text });
      case "launch":
      case "intent":
      case "end":
        return this.#ask(text, line);
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
        return this.#pass(text, line.ms);
      case "show":
      case "save":
      case "help":
      case "quit":
        return Promise.reject(new UsageError(`\`${text}\` is a line for the terminal; the library has members for it`));
    }
  }

  /** The user has begun to speak, so the microphone stays open until the end of it. */
  beginSpeaking(): void {
    this.#loop.feed({ type: "speechBegan" });
  }

  /** The user gave the utterance up; the device heard nothing. */
  giveUpSpeaking(): void {
    this.#loop.feed({ type: "speechAbandoned" });
  }

  /** Resolves when the device listens or is idle and no request is in flight. */
  async settled(): Promise<void> {
    if (!this.#closing) await this.#until(() => this.#isSettled());
  }

  /** Every record so far, secrets replaced. */
  get trace(): readonly TraceRecord[] {
    while (this.#told.length < this.#records.length) {
      this.#told.push(this.#secrets.hideIn(this.#records[this.#told.length]!));
    }
    return this.#told;
  }

  /** Calls `listener` with every record from now on. */
  onRecord(listener: (record: TraceRecord) => void): Release {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The conversation so far, as a conversation file has it; `times` puts the time in front of each line. */
  transcript({ times = false }: { times?: boolean } = {}): string {
    const lines = this.trace.map(times ? timedLine : transcriptLine).filter((line) => line !== null);
    return lines.map((line) => `${line}\n`).join("");
  }

  get dialogue(): DialogueState {
    return this.#device.dialogue.status;
  }

  /** Whether the microphone is open. */
  get listening(): boolean {
    return this.dialogue === "listening" || this.dialogue === "attending";
  }

  get light(): Light {
    return light(this.#device);
  }

  /** What the screen shows, as text; null when it shows nothing or there is none. */
  get screen(): CardText | null {
    return this.#device.shown && cardText(this.#device.shown);
  }

  /** The session with the extension; null when none is open. */
  get session(): SessionView | null {
    const { session } = this.#loop.state.clova;
    return session && { id: session.sessionId, attributes: session.attributes };
  }

  /** Switches the device off: what sounds is cut, requests in flight are let go. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  get #device(): EmulatorState["device"] {
    return this.#loop.state.device;
  }

  /** The user asks for something new; what was asked before is over. */
  #ask(text: string, said: Said): Promise<Turn> {
    this.#asking?.finish(true);
    this.#tell(text);
    return this.#until(() => this.#isSettled(), { type: "utteranceHeard", said }, true);
  }

  /** Something that is done at once. */
  #do(text: string, input: EmulatorInput): Promise<Turn> {
    this.#tell(text);
    return this.#until(() => true, input);
  }

  #stayQuiet(text: string): Promise<Turn> {
    this.#tell(text);
    const opened = openedAt(this.#device);
    return this.#until(() => opened === null || (openedAt(this.#device) !== opened && this.#isSettled()));
  }

  #pass(text: string, ms: number): Promise<Turn> {
    this.#tell(text);
    let passed = false;
    const turn = this.#until(() => passed);
    const { clock } = this.#ports;
    clock.wakeAt(clock.now() + ms, () => {
      passed = true;
      this.#rest();
    });
    return turn;
  }

  #tell(line: string): void {
    this.#loop.tell({ kind: "input", line });
  }

  /** Feeds the input, then lets virtual time run until `isOver`. */
  #until(isOver: () => boolean, input?: EmulatorInput, isAsking = false): Promise<Turn> {
    const release = this.#ports.clock.demand();
    return new Promise((resolve) => {
      const records: TraceRecord[] = [];
      const waiting: Waiting = {
        records,
        isOver,
        finish: (interrupted) => {
          if (!this.#waiting.delete(waiting)) return;
          if (this.#asking === waiting) this.#asking = null;
          release();
          resolve(turnOf(records, { listening: this.listening, session: this.session, interrupted }));
        },
      };
      this.#waiting.add(waiting);
      if (isAsking) this.#asking = waiting;
      if (input) this.#loop.feed(input);
      else this.#rest();
    });
  }

  /** The machines are at rest: whoever waited for this goes on. */
  #rest(): void {
    for (const waiting of this.#waiting) if (waiting.isOver()) waiting.finish(false);
  }

  #isSettled(): boolean {
    const { status } = this.#device.dialogue;
    return status !== "processing" && status !== "reporting" && this.#loop.state.clova.pending.length === 0;
  }

  #observe(record: TraceRecord): void {
    for (const { records } of this.#waiting) records.push(record);
    this.#records.push(record);
    if (this.#listeners.size === 0) return;
    const told = this.trace.at(-1)!;
    for (const listener of this.#listeners) listener(told);
  }

  async #close(): Promise<void> {
    this.#loop.feed({ type: "switchedOff" });
    this.#loop.close();
    for (const waiting of this.#waiting) waiting.finish(true);
    await Promise.all([this.#ports.speaker.close(), this.#ports.extension.close()]);
  }
}

/** When the microphone was opened; null while it is closed. */
const openedAt = ({ dialogue }: EmulatorState["device"]): number | null =>
  dialogue.status === "listening" || dialogue.status === "attending" ? dialogue.openedAt : null;
