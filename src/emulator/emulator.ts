import type { Said } from "../device/input.ts";
import { light, type Light } from "../device/light.ts";
import { microphoneOpenedAt } from "../device/state.ts";
import { cardText, type CardText } from "../device/screen.ts";
import { ClosedError, UsageError } from "../errors.ts";
import type { Release } from "../ports.ts";
import { impossible, readLine, writeLine, type Line } from "./conversation-line.ts";
import { Journal } from "./journal.ts";
import { Loop, type Ports } from "./loop.ts";
import type { Secrets } from "./secrets.ts";
import type { EmulatorInput, EmulatorSettings, EmulatorState } from "./step.ts";
import { timedLine, transcriptLine } from "./transcript.ts";
import type { DialogueState, TraceRecord } from "./trace.ts";
import type { SessionView, Turn } from "./turn.ts";
import { Turns } from "./turns.ts";

/** A Clova device with an extension, and the hands, ears and voice of its user. */
export class Emulator {
  readonly #loop: Loop;
  readonly #ports: Ports;
  readonly #secrets: Secrets;
  readonly #journal: Journal;
  readonly #turns: Turns;
  #closing: Promise<void> | null = null;

  /** For `createEmulator`, which wires the ports. */
  constructor(settings: EmulatorSettings, state: EmulatorState, ports: Ports, secrets: Secrets) {
    this.#ports = ports;
    this.#secrets = secrets;
    this.#journal = new Journal(secrets);
    this.#turns = new Turns(ports.clock, () => ({ listening: this.listening, session: this.session }));
    this.#loop = new Loop(settings, state, ports, {
      observe: (record) => {
        this.#turns.observe(record);
        this.#journal.add(record);
      },
      rest: () => this.#turns.rest(),
    });
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

  /** Takes up a conversation line. Rejects with UsageError where it is none, or is one for a terminal only. */
  async send(text: string): Promise<Turn> {
    const written = readLine(text);
    if (!written) throw new UsageError("the line is empty; an utterance or a `/` line is needed");
    return this.perform(written.line, written.text);
  }

  /** Takes up a line that has been read; `written` is how it was written. */
  perform(line: Line, written?: string): Promise<Turn> {
    if (this.#closing) return Promise.reject(new ClosedError());
    const misuse = impossible(line);
    if (misuse !== null) return Promise.reject(new UsageError(misuse));
    const text = written ?? writeLine(line);
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

  /** Resolves when the next line may come: the device listens or is idle, and no answer is awaited. */
  async ready(): Promise<void> {
    if (!this.#closing) await this.#turns.begin(() => this.#isReady(), nothing);
  }

  /** Resolves when the device is ready and no request is in flight, not even one whose reply nobody hears. */
  async settled(): Promise<void> {
    if (!this.#closing) await this.#turns.begin(() => this.#isSettled(), nothing);
  }

  /** Every record so far, secrets replaced. */
  get trace(): readonly TraceRecord[] {
    return this.#journal.records;
  }

  /** Calls `listener` with every record from now on. */
  onRecord(listener: (record: TraceRecord) => void): Release {
    return this.#journal.listen(listener);
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
    return microphoneOpenedAt(this.#device) !== null;
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

  /** Switches the device off. An end request on its way still reaches the extension, unless it is done `atOnce`. */
  close({ atOnce = false }: { atOnce?: boolean } = {}): Promise<void> {
    this.#closing ??= this.#close();
    if (atOnce) this.#loop.letGo();
    return this.#closing;
  }

  get #device(): EmulatorState["device"] {
    return this.#loop.state.device;
  }

  /** The user asks for something new. */
  #ask(text: string, said: Said): Promise<Turn> {
    this.#turns.interrupt();
    this.#tell(text);
    const ask = (): void => this.#loop.feed({ type: "utteranceHeard", said });
    return this.#turns.begin(() => this.#isSettled(), ask, true);
  }

  /** Something that is done at once. */
  #do(text: string, input: EmulatorInput): Promise<Turn> {
    this.#tell(text);
    const feed = (): void => this.#loop.feed(input);
    return this.#turns.begin(() => true, feed);
  }

  #stayQuiet(text: string): Promise<Turn> {
    this.#tell(text);
    const opened = microphoneOpenedAt(this.#device);
    const isOver = (): boolean => opened === null || (microphoneOpenedAt(this.#device) !== opened && this.#isSettled());
    return this.#turns.begin(isOver, nothing);
  }

  #pass(text: string, ms: number): Promise<Turn> {
    this.#tell(text);
    const { clock } = this.#ports;
    let passed = false;
    const pass = (): void => {
      passed = true;
      this.#turns.rest();
    };
    return this.#turns.begin(
      () => passed,
      () => clock.wakeAt(clock.now() + ms, pass),
    );
  }

  #tell(line: string): void {
    this.#loop.tell({ kind: "input", line });
  }

  /** Nobody need wait for a reply that only the trace will tell. */
  #isReady(): boolean {
    const { status } = this.#device.dialogue;
    if (status === "processing" || status === "reporting") return false;
    return this.#loop.state.clova.pending.every(({ purpose }) => purpose === "trace");
  }

  #isSettled(): boolean {
    return this.#isReady() && this.#loop.state.clova.pending.length === 0;
  }

  async #close(): Promise<void> {
    this.#loop.feed({ type: "switchedOff" });
    this.#turns.close();
    await Promise.all([this.#loop.close().then(() => this.#ports.extension.close()), this.#ports.speaker.close()]);
  }
}

const nothing = (): void => undefined;
