import type { CekRequest } from "../cek/request.ts";
import type { ClovaEffect } from "../clova/effect.ts";
import type { ClovaInput, Failure } from "../clova/input.ts";
import { EmulatorError, ExtensionError } from "../errors.ts";
import type { Extension } from "../ports.ts";

type CallExtension = Extract<ClovaEffect, { type: "callExtension" }>;

/** The requests in flight, of one stretch of time: after a jump the same ids are given to others. */
export class Calls {
  readonly #extension: Extension;
  readonly #take: (input: ClovaInput) => void;
  readonly #replyTimes = new Map<string, number>();
  readonly #sending = new Map<string, Promise<void>>();
  readonly #abort = new AbortController();
  #isForgotten = false;

  /** `take` is handed what came of each. */
  constructor(extension: Extension, take: (input: ClovaInput) => void) {
    this.#extension = extension;
    this.#take = take;
  }

  /** Sends a request; `told` hears of its headers before it goes. */
  send({ id, extensionId, request }: CallExtension, told: (headers: Readonly<Record<string, string>>) => void): void {
    const sealed = this.#extension.seal(JSON.stringify(request), summaryOf(request), extensionId);
    told(sealed.headers);
    const sending = this.#extension.send(sealed, this.#abort.signal, Number(id.slice(1))).then(
      ({ ms, ...reply }) => {
        this.#replyTimes.set(id, ms);
        this.#came({ type: "extensionReplied", id, reply });
      },
      (error: unknown) => this.#came({ type: "extensionFailed", id, failure: failure(error) }),
    );
    this.#sending.set(id, sending);
  }

  /** How long the answer that is being taken up took, in ms of real time. */
  replyTime(id: string): number {
    return this.#replyTimes.get(id) ?? 0;
  }

  /** Resolves when the request was answered, or will not be. */
  async answered(id: string): Promise<void> {
    await this.#sending.get(id);
  }

  /** Gives up every request in flight. */
  letGo(): void {
    this.#abort.abort(givenUp);
  }

  /** The same, and nobody hears what becomes of them. */
  forget(): void {
    this.#isForgotten = true;
    this.letGo();
  }

  #came(input: ClovaInput & { readonly id: string }): void {
    try {
      if (!this.#isForgotten) this.#take(input);
    } finally {
      this.#replyTimes.delete(input.id);
      this.#sending.delete(input.id);
    }
  }
}

/** Made once: a reason of its own for each device takes longer than the end of most. */
const givenUp = new DOMException("The request was given up.", "AbortError");

/** What a request is about, in messages: `IntentRequest OrderPizza`, `EventRequest AudioPlayer.PlayStarted`. */
function summaryOf({ request: { type, intent, event } }: CekRequest): string {
  if (event?.name) return `${type} ${event.namespace}.${event.name}`;
  return intent?.name ? `${type} ${intent.name}` : type;
}

function failure(error: unknown): Failure {
  if (!(error instanceof EmulatorError)) return { code: "extension-unreachable", message: String(error) };
  const { code, message } = error;
  return {
    code,
    message,
    ...("status" in error && { status: Number(error.status) }),
    ...(error instanceof ExtensionError && error.fault !== undefined && { fault: error.fault }),
  };
}
