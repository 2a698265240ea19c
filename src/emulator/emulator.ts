import type { Lang } from "../axes.ts";
import { extensionOf, withModel } from "../clova/state.ts";
import { playerDetails, type PlayerDetails } from "../device/audio-player/view.ts";
import type { Button } from "../device/input.ts";
import { light, type Light } from "../device/light.ts";
import type { DeviceProfile } from "../device/profile.ts";
import { microphone, type Microphone } from "../device/microphone.ts";
import type { Shown } from "../device/state.ts";
import type { CardText } from "../device/screen.ts";
import { ClosedError, UsageError } from "../errors.ts";
import type { InteractionModel } from "../nlu/interaction-model.ts";
import type { Release, Web } from "../ports.ts";
import { readLine, type Line } from "./conversation-line.ts";
import { Journal } from "./journal.ts";
import { Loop, type Ports } from "./loop.ts";
import type { EmulatorParts } from "./parts.ts";
import { isMessage, type Secrets } from "./secrets.ts";
import { ScreenContent } from "./screen-content.ts";
import type { EmulatorState } from "./step.ts";
import { timedLine, transcriptLine } from "./transcript.ts";
import type { DialogueState, TraceRecord, VolumeView } from "./trace.ts";
import type { SessionView, Turn } from "./turn.ts";
import { Turns } from "./turns.ts";
import { User } from "./user.ts";

/** A Clova device with an extension, and the hands, ears and voice of its user. */
export class Emulator {
  /** The profile of the device. */
  readonly device: DeviceProfile;
  /** Time jumps from event to event instead of passing. */
  readonly isVirtual: boolean;
  readonly #loop: Loop;
  readonly #ports: Ports;
  readonly #journal: Journal;
  readonly #secrets: Secrets;
  readonly #turns: Turns;
  readonly #user: User;
  readonly #content: ScreenContent;
  readonly #understand: EmulatorParts["understand"];
  #closing: Promise<void> | null = null;

  /** For `createEmulator`, which wires the ports. */
  constructor({ profile, isVirtual, settings, state, ports, openWeb, secrets, understand }: EmulatorParts) {
    this.device = profile;
    this.isVirtual = isVirtual;
    this.#ports = ports;
    this.#understand = understand;
    this.#content = new ScreenContent(secrets, openWeb);
    this.#secrets = secrets;
    this.#journal = new Journal(secrets);
    this.#turns = new Turns(ports.clock, () => this.#standing());
    this.#loop = new Loop(settings, state, ports, {
      observe: (record) => {
        this.#turns.observe(isMessage(record) ? secrets.hideIn(record) : record);
        this.#journal.add(record);
      },
      rest: () => this.#turns.rest(),
    });
    this.#user = new User(this.#loop, this.#turns, ports.clock, secrets);
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

  /** Takes up a conversation line. Rejects with UsageError where it is none, or is one for a terminal only. */
  async send(text: string): Promise<Turn> {
    const written = readLine(text);
    if (!written) throw new UsageError("the line is empty; an utterance or a `/` line is needed");
    return this.perform(written.line, written.text);
  }

  /** Takes up a line that has been read; `written` is how it was written. */
  perform(line: Line, written?: string): Promise<Turn> {
    return this.#closing ? Promise.reject(new ClosedError()) : this.#user.perform(line, written);
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
    if (!this.#closing) await this.#turns.begin(this.#user.whenReady(), nothing);
  }

  /** Resolves when the device is ready and no request is in flight, not even one whose reply nobody hears. */
  async settled(): Promise<void> {
    if (!this.#closing) await this.#turns.begin(this.#user.whenSettled(), nothing);
  }

  /**
   * Clova understands by this model from the next utterance on; session, music and requests under way go on. It is
   * taken for the extension of its id, else for the first, which keeps the id it has. Returns the model as it is used.
   */
  replaceModel(model: InteractionModel): InteractionModel {
    const { device, clova } = this.#loop.settings;
    const replaced = withModel(clova, model, this.#understand);
    this.#loop.replaceSettings({ device, clova: replaced });
    return extensionOf(replaced, model).model;
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
    return this.#deviceState.dialogue.status;
  }

  /** Whether the microphone is open. */
  get listening(): boolean {
    return this.microphone !== null;
  }

  /** The open microphone: how long it has been open, and how much longer it is; null while it is closed. */
  get microphone(): Microphone | null {
    return microphone(this.#deviceState, this.#ports.clock.now());
  }

  /** The language of the user. */
  get lang(): Lang {
    return this.#loop.settings.clova.lang;
  }

  get light(): Light {
    return light(this.#deviceState);
  }

  /** What the screen shows, as text; null when it shows nothing or there is none. */
  get screen(): CardText | null {
    return this.#content.words(this.#deviceState.shown);
  }

  /** The same as it came from Clova: a content template, the text of a RenderText, or what a player shows. */
  get shown(): Shown | null {
    return this.#content.asItCame(this.#deviceState.shown);
  }

  /** The music: what plays, is paused or was played last, and how far it has come. */
  get player(): PlayerDetails {
    return this.#secrets.hideInPlayer(playerDetails(this.#deviceState.player, this.#ports.clock.now()));
  }

  /** What the user has turned and switched by hand. */
  get volume(): VolumeView {
    const { volume, isMicOff } = this.#deviceState;
    return { level: volume.volume, muted: volume.muted, micOff: isMicOff };
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

  /** The way to the pictures of a card, as far as the rules let them be fetched; it is closed with the emulator. */
  openWeb(): Promise<Web> {
    return this.#closing ? Promise.reject(new ClosedError()) : this.#content.web();
  }

  get #deviceState(): EmulatorState["device"] {
    return this.#loop.state.device;
  }

  #standing(): Pick<Turn, "listening" | "session" | "player"> {
    return { listening: this.listening, session: this.session, player: this.player };
  }

  async #close(): Promise<void> {
    this.#loop.feed({ type: "switchedOff" });
    this.#turns.close();
    await Promise.all([this.#loop.close().then(() => this.#ports.extension.close()), this.#ports.speaker.close()]);
    await this.#content.close();
  }
}

const nothing = (): void => undefined;
