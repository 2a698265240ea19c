import type { Lang, MessageFormat } from "../axes.ts";
import { hasScreen } from "../cic/context.ts";
import { extensionOf, modelsOf, withModel } from "../clova/state.ts";
import { playerDetails, type PlayerDetails } from "../device/audio-player/view.ts";
import { light, type Light } from "../device/light.ts";
import type { DeviceProfile } from "../device/profile.ts";
import { microphone, type Microphone } from "../device/microphone.ts";
import type { Shown } from "../device/state.ts";
import type { CardText } from "../device/screen.ts";
import { ClosedError } from "../errors.ts";
import type { InteractionModel } from "../nlu/interaction-model.ts";
import type { Release, Web } from "../ports.ts";
import type { Line } from "./conversation-line.ts";
import type { DeviceChange, DeviceChoices } from "./device-changes.ts";
import { Journal } from "./journal.ts";
import { Lines } from "./lines.ts";
import { Loop, type Ports } from "./loop.ts";
import type { EmulatorParts } from "./parts.ts";
import { isMessage, type Secrets } from "./secrets.ts";
import { ScreenContent } from "./screen-content.ts";
import type { Snapshot } from "./snapshot.ts";
import type { EmulatorState } from "./step.ts";
import { timedLine, transcriptLine, transcriptOf } from "./transcript.ts";
import type { DialogueState, TraceRecord, VolumeView } from "./trace.ts";
import { Travel } from "./travel.ts";
import type { SessionView, Turn } from "./turn.ts";
import { Turns } from "./turns.ts";
import { User } from "./user.ts";

/** A Clova device with an extension, and the hands, ears and voice of its user. */
export class Emulator extends Lines {
  /** Time jumps from event to event instead of passing. */
  readonly isVirtual: boolean;
  readonly #loop: Loop;
  readonly #ports: Ports;
  readonly #journal: Journal;
  readonly #secrets: Secrets;
  readonly #turns: Turns;
  readonly #travel: Travel;
  readonly #user: User;
  readonly #content: ScreenContent;
  readonly #fitting: EmulatorParts["fitting"];
  #closing: Promise<void> | null = null;

  /** For `createEmulator`, which wires the ports. */
  constructor({ fitting, isVirtual, settings, state, ports, openWeb, secrets }: EmulatorParts) {
    super();
    this.isVirtual = isVirtual;
    this.#ports = ports;
    this.#fitting = fitting;
    this.#content = new ScreenContent(secrets, openWeb);
    this.#secrets = secrets;
    this.#journal = new Journal(secrets);
    this.#turns = new Turns(ports.clock, secrets, () => this.#standing());
    this.#loop = new Loop(settings, state, ports, {
      observe: (record) => {
        this.#turns.observe(isMessage(record) ? secrets.hideIn(record) : record);
        this.#journal.add(record);
      },
      rest: () => this.#turns.rest(),
    });
    this.#travel = new Travel(this.#loop, () => this.device, secrets);
    this.#user = new User(this.#loop, this.#turns, this.#travel, ports.clock, secrets);
  }

  /** The profile of the device. */
  get device(): DeviceProfile {
    return this.#fitting.profile;
  }

  /** Takes up a line that has been read; `written` is how it was written. */
  override perform(line: Line, written?: string): Promise<Turn> {
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
    if (!this.#closing) await this.#turns.begin(this.#user.whenReady(), nothing, "looking on");
  }

  /** Resolves when the device is ready and no request is in flight, not even one whose reply nobody hears. */
  async settled(): Promise<void> {
    if (!this.#closing) await this.#turns.begin(this.#user.whenSettled(), nothing, "looking on");
  }

  /**
   * Everything about the device and the conversation, as JSON, to be restored later or elsewhere; access tokens do not
   * stand in it. Throws UsageError while the device speaks, or waits for an answer or for music.
   */
  snapshot(): Snapshot {
    if (this.#closing) throw new ClosedError();
    return this.#travel.snapshot();
  }

  /**
   * Puts everything back as it was at a snapshot, the machines' time included, whatever is going on: turns under way
   * resolve as interrupted. Resolves when the next line may come; rejects with ConfigurationError where the snapshot is
   * none, or was taken of another device, and changes nothing then.
   */
  async restore(snapshot: Snapshot): Promise<void> {
    if (this.#closing) throw new ClosedError();
    const go = this.#travel.wayTo(snapshot);
    this.#turns.interruptAll();
    go();
    await this.ready();
  }

  /**
   * Clova understands by this model from the next utterance on; session, music and requests under way go on. It is
   * taken for the extension of its id, else for the first, which keeps the id it has. Returns the model as it is used.
   */
  replaceModel(model: InteractionModel): InteractionModel {
    const { device, clova } = this.#loop.settings;
    const replaced = withModel(clova, model, this.#fitting.understand);
    this.#loop.replaceSettings({ device, clova: replaced });
    return extensionOf(replaced, model).model;
  }

  /**
   * The device is this one from the next input on; session, music, requests and an open microphone go on. What was chosen
   * at the start holds over the profile, or `choices` in its place. Resolves with what is other than before, which is a
   * record too. Rejects with ConfigurationError where a rule is none, and changes nothing then.
   */
  async replaceDevice(profile: DeviceProfile, choices?: DeviceChoices): Promise<readonly DeviceChange[]> {
    const changes = await this.#fitting.refit(profile, choices, (change) =>
      this.#loop.replaceSettings(change(this.#loop.settings)),
    );
    if (changes.length > 0 && !this.#closing) this.#loop.tell({ kind: "device", name: profile.name, changes });
    return changes;
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
    return transcriptOf(this.trace, times ? timedLine : transcriptLine);
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
    return microphone(this.#deviceState, this.#loop.now);
  }

  /** The language of the user. */
  get lang(): Lang {
    return this.#loop.settings.clova.lang;
  }

  /** The dialect of the CEK messages. */
  get messageFormat(): MessageFormat {
    return this.#loop.settings.clova.messageFormat;
  }

  /** The models Clova understands by: first that of the session, else the one that is meant when none is named. */
  get models(): readonly [InteractionModel, ...InteractionModel[]] {
    return modelsOf(this.#loop.settings.clova, this.#loop.state.clova.session);
  }

  get light(): Light {
    return light(this.#deviceState);
  }

  /** What the screen shows, as text; null when it shows nothing or there is none. */
  get screen(): CardText | null {
    return this.#content.words(this.#shown);
  }

  /** The same as it came from Clova: a content template, the text of a RenderText, or what a player shows. */
  get shown(): Shown | null {
    return this.#content.asItCame(this.#shown);
  }

  /** The music: what plays, is paused or was played last, and how far it has come. */
  get player(): PlayerDetails {
    return this.#secrets.hideInPlayer(playerDetails(this.#deviceState.player, this.#loop.now));
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

  /** A device whose screen was taken away keeps in mind what it would show. */
  get #shown(): Shown | null {
    return hasScreen(this.#loop.settings.device.display) ? this.#deviceState.shown : null;
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
