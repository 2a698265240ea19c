import { restored } from "../device/restoration.ts";
import type { Clock, Extension, Release, Speaker } from "../ports.ts";
import { Calls } from "./calls.ts";
import {
  deadline,
  isRecord,
  step,
  type EmulatorInput,
  type EmulatorSettings,
  type EmulatorState,
  type WorldEffect,
} from "./step.ts";
import type { RecordBody, TraceRecord } from "./trace.ts";

export interface Ports {
  readonly clock: Clock;
  readonly extension: Extension;
  readonly speaker: Speaker;
}

/** Who looks on: told every record, and whenever there is nothing more to take up. */
export interface Watcher {
  readonly observe: (record: TraceRecord) => void;
  readonly rest: () => void;
}

/** To another moment: everything is as it was then. */
export interface Jump {
  readonly type: "jump";
  readonly state: EmulatorState;
  /** In the machines' time. */
  readonly now: number;
  /** Of the records before, those up to `seq` stand; null where none of them led there. */
  readonly to: { readonly seq: number; readonly foreign: number } | null;
  /** Where ids are drawn from, if not from where they are drawn now. */
  readonly seeds?: { readonly device: number; readonly clova: number };
}

/**
 * The only loop. It feeds inputs to the machines one at a time, hands effects to the ports without waiting for any, and
 * feeds what comes of them back. A step is finished before its effects are carried out.
 */
export class Loop {
  readonly #ports: Ports;
  readonly #watcher: Watcher;
  readonly #start: number;
  #tasks: (EmulatorInput | Jump)[] = [];
  #calls: Calls;
  #settings: EmulatorSettings;
  #state: EmulatorState;
  #running = false;
  #closed = false;
  #seq = 0;
  /** How far the clock is ahead of the machines' time: time that was taken back. */
  #shift = 0;
  /** As much of it as none of the records that stand has to do with. */
  #foreign = 0;
  #wake: { readonly time: number; readonly cancel: Release } | null = null;

  constructor(settings: EmulatorSettings, state: EmulatorState, ports: Ports, watcher: Watcher) {
    this.#settings = settings;
    this.#state = state;
    this.#ports = ports;
    this.#watcher = watcher;
    this.#start = ports.clock.now();
    this.#calls = this.#newCalls();
  }

  get state(): EmulatorState {
    return this.#state;
  }

  /** The machines' time, which goes back when they do; ms since the epoch. */
  get now(): number {
    return this.#ports.clock.now() - this.#shift;
  }

  /** Of the newest record. */
  get seq(): number {
    return this.#seq;
  }

  /** How far ahead the clock is that no record that stands tells of, in ms. */
  get foreign(): number {
    return this.#foreign;
  }

  /** Inputs are being taken up. */
  get isRunning(): boolean {
    return this.#running;
  }

  get settings(): EmulatorSettings {
    return this.#settings;
  }

  /** The machines go by these from the next input on. */
  replaceSettings(settings: EmulatorSettings): void {
    this.#settings = settings;
    if (!this.#running && !this.#closed) this.#sleep();
  }

  /** Takes one input up. Called while a step runs, it waits for its turn. */
  feed(input: EmulatorInput): void {
    this.#takeUp(input);
  }

  /** Goes to another moment; what is under way is given up, and nothing that comes of it is heard of any more. */
  jump(jump: Jump): void {
    this.#takeUp(jump);
  }

  /** Adds a record that tells of no step. */
  tell(body: RecordBody): void {
    this.#watcher.observe({ seq: ++this.#seq, at: this.#ports.clock.now() - this.#start, ...body });
  }

  /** Nothing is taken up any more. Resolves when what nobody waits for, but the extension should get, was replied to. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#wake?.cancel();
    this.#ports.extension.hasten?.();
    for (const { id, purpose } of this.#state.clova.pending) if (purpose === "trace") await this.#calls.answered(id);
    this.letGo();
  }

  /** Gives up every request in flight. */
  letGo(): void {
    this.#calls.letGo();
  }

  #takeUp(task: EmulatorInput | Jump): void {
    if (this.#closed) return;
    this.#tasks.push(task);
    if (this.#running) return;
    this.#running = true;
    try {
      for (let next = this.#tasks.shift(); next !== undefined; next = this.#tasks.shift()) {
        if (next.type === "jump") this.#goTo(next);
        else this.#take(next);
      }
    } finally {
      this.#running = false;
    }
    this.#sleep();
    this.#watcher.rest();
  }

  #take(input: EmulatorInput): void {
    const { state, outputs } = step(this.#settings, this.#state, input, this.now);
    this.#state = state;
    for (const output of outputs) {
      if (isRecord(output)) this.tell(output);
      else this.#carryOut(output);
    }
  }

  #goTo({ state, now, to, seeds }: Jump): void {
    this.#calls.forget();
    this.#calls = this.#newCalls();
    this.#tasks = this.#tasks.filter(({ type }) => !reports.has(type));
    const { device, clova } = this.#settings;
    if (seeds) this.#settings = { device: { ...device, seed: seeds.device }, clova: { ...clova, seed: seeds.clova } };
    const put = restored(this.#settings.device, this.#state.device, state.device, now);
    this.#state = { ...state, device: put.state };
    this.#shift = this.#ports.clock.now() - now;
    this.#foreign = to?.foreign ?? this.#shift;
    this.tell({ kind: "restored", to: to?.seq ?? 0, ahead: this.#shift - this.#foreign });
    for (const effect of put.effects)
      if (effect.type !== "sendEvent" && effect.type !== "report") this.#carryOut(effect);
  }

  #newCalls(): Calls {
    return new Calls(this.#ports.extension, (input) => this.feed(input));
  }

  /** Comes back when something that waits has waited long enough. */
  #sleep(): void {
    const at = deadline(this.#settings, this.#state);
    const time = at === null ? null : at + this.#shift;
    if (this.#wake?.time === time) return;
    this.#wake?.cancel();
    this.#wake = time === null ? null : { time, cancel: this.#ports.clock.wakeAt(time, () => this.#wakeUp()) };
  }

  #wakeUp(): void {
    this.#wake = null;
    this.feed({ type: "timePassed" });
  }

  #carryOut(effect: WorldEffect): void {
    const { speaker } = this.#ports;
    switch (effect.type) {
      case "startAudio":
        return this.#startAudio(effect);
      case "prepareAudio":
        return speaker.prepare(effect.source);
      case "pauseAudio":
        return speaker.pause(effect.audioId);
      case "resumeAudio":
        return speaker.resume(effect.audioId);
      case "stopAudio":
        return speaker.stop(effect.audioId);
      case "setAudioLevel":
        return speaker.setLevel(effect.audioId, effect.level);
      case "playCue":
        return speaker.cue(effect.name);
      case "setVolume":
        return speaker.setVolume(effect.volume);
      case "callExtension":
        return this.#calls.send(effect, (headers) => {
          const { id, request } = effect;
          this.tell({ kind: "request", id, request, headers });
        });
      case "noteReply": {
        const { type: _, id, status, ...told } = effect;
        return this.tell({ kind: "response", id, status, ms: this.#calls.replyTime(id), ...told });
      }
    }
  }

  #startAudio({ audioId, source }: Extract<WorldEffect, { type: "startAudio" }>): void {
    const calls = this.#calls;
    this.#ports.speaker.start({ audioId, source }, (report) => {
      // Of a sound from before a jump, whose id may have been given to another.
      if (calls === this.#calls) this.feed(report);
    });
  }
}

/** What comes from the world, and is about what it was asked for. */
const reports: ReadonlySet<string> = new Set<EmulatorInput["type"]>([
  "audioStarted",
  "audioStalled",
  "audioContinued",
  "audioFinished",
  "audioFailed",
  "extensionReplied",
  "extensionFailed",
]);
