import type { CekRequest } from "../cek/request.ts";
import { EmulatorError } from "../errors.ts";
import type { Clock, Extension, Release, Speaker } from "../ports.ts";
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

/**
 * The only loop. It feeds inputs to the machines one at a time, hands effects to the ports without waiting for any, and
 * feeds what comes of them back. A step is finished before its effects are carried out.
 */
export class Loop {
  readonly #ports: Ports;
  readonly #watcher: Watcher;
  readonly #start: number;
  readonly #inputs: EmulatorInput[] = [];
  readonly #replyTimes = new Map<string, number>();
  readonly #sending = new Map<string, Promise<void>>();
  readonly #abort = new AbortController();
  #settings: EmulatorSettings;
  #state: EmulatorState;
  #running = false;
  #closed = false;
  #seq = 0;
  #wake: { readonly at: number; readonly cancel: Release } | null = null;

  constructor(settings: EmulatorSettings, state: EmulatorState, ports: Ports, watcher: Watcher) {
    this.#settings = settings;
    this.#state = state;
    this.#ports = ports;
    this.#watcher = watcher;
    this.#start = ports.clock.now();
  }

  get state(): EmulatorState {
    return this.#state;
  }

  get settings(): EmulatorSettings {
    return this.#settings;
  }

  /** The machines go by these from the next input on. */
  replaceSettings(settings: EmulatorSettings): void {
    this.#settings = settings;
  }

  /** Takes one input up. Called while a step runs, it waits for its turn. */
  feed(input: EmulatorInput): void {
    if (this.#closed) return;
    this.#inputs.push(input);
    if (this.#running) return;
    this.#running = true;
    try {
      for (let next = this.#inputs.shift(); next !== undefined; next = this.#inputs.shift()) this.#take(next);
    } finally {
      this.#running = false;
    }
    this.#sleep();
    this.#watcher.rest();
  }

  /** Adds a record that tells of no step. */
  tell(body: RecordBody): void {
    this.#watcher.observe({ seq: ++this.#seq, at: this.#ports.clock.now() - this.#start, ...body });
  }

  /** Nothing is taken up any more. Resolves when what nobody waits for, but the extension should get, was replied to. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#wake?.cancel();
    for (const { id, purpose } of this.#state.clova.pending) if (purpose === "trace") await this.#sending.get(id);
    this.letGo();
  }

  /** Gives up every request in flight. */
  letGo(): void {
    this.#abort.abort();
  }

  #take(input: EmulatorInput): void {
    const { state, outputs } = step(this.#settings, this.#state, input, this.#ports.clock.now());
    this.#state = state;
    for (const output of outputs) {
      if (isRecord(output)) this.tell(output);
      else this.#carryOut(output);
    }
  }

  /** Comes back when something that waits has waited long enough. */
  #sleep(): void {
    const at = deadline(this.#settings, this.#state);
    if (this.#wake?.at === at) return;
    this.#wake?.cancel();
    this.#wake = at === null ? null : { at, cancel: this.#ports.clock.wakeAt(at, () => this.#wakeUp()) };
  }

  #wakeUp(): void {
    this.#wake = null;
    this.feed({ type: "timePassed" });
  }

  #carryOut(effect: WorldEffect): void {
    const { speaker } = this.#ports;
    switch (effect.type) {
      case "startAudio":
        return speaker.start({ audioId: effect.audioId, source: effect.source }, (report) => this.feed(report));
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
        return this.#call(effect);
      case "noteReply": {
        const { id, status, response } = effect;
        return this.tell({ kind: "response", id, status, ms: this.#replyTimes.get(id) ?? 0, response });
      }
    }
  }

  #call({ id, extensionId, request }: Extract<WorldEffect, { type: "callExtension" }>): void {
    const { extension } = this.#ports;
    const summary = summaryOf(request);
    const sealed = extension.seal(JSON.stringify(request), summary, extensionId);
    this.tell({ kind: "request", id, request, headers: sealed.headers });
    const take = (input: EmulatorInput): void => {
      try {
        this.feed(input);
      } finally {
        this.#replyTimes.delete(id);
        this.#sending.delete(id);
      }
    };
    const sending = extension.send(sealed, this.#abort.signal).then(
      ({ status, contentType, body, ms }) => {
        this.#replyTimes.set(id, ms);
        take({ type: "extensionReplied", id, reply: { status, contentType, body } });
      },
      (error: unknown) => take({ type: "extensionFailed", id, failure: failure(error) }),
    );
    this.#sending.set(id, sending);
  }
}

/** What a request is about, in messages: `IntentRequest OrderPizza`, `EventRequest AudioPlayer.PlayStarted`. */
function summaryOf({ request: { type, intent, event } }: CekRequest): string {
  if (event?.name) return `${type} ${event.namespace}.${event.name}`;
  return intent?.name ? `${type} ${intent.name}` : type;
}

function failure(error: unknown): { code: string; message: string; status?: number } {
  if (!(error instanceof EmulatorError)) return { code: "extension-unreachable", message: String(error) };
  const { code, message } = error;
  return "status" in error ? { code, message, status: Number(error.status) } : { code, message };
}
