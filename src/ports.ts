import type { Lang } from "./axes.ts";

/** Gives the time up again: a cancelled timer, a released hold. Calling it twice does nothing more. */
export type Release = () => void;

/** Time. The real one passes by itself; the virtual one jumps from timer to timer while somebody waits. */
export interface Clock {
  /** Milliseconds since the epoch, whole. */
  now(): number;
  /** Calls `wake` once, at `time` or as soon after it as possible. */
  wakeAt(time: number, wake: () => void): Release;
  /** Something real is in flight (a request, a synthesis): virtual time stands still until released. */
  hold(): Release;
  /** Somebody waits for the device: virtual time may run until released. */
  demand(): Release;
}

/** A request ready to be sent: the very bytes that were signed, and the headers that go with them. */
export interface SealedRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For messages: `IntentRequest OrderPizza`. */
  readonly summary: string;
}

/** What came back. The status is always 200; anything else is an error of the port. */
export interface ExtensionReply {
  readonly status: number;
  /** As received; null when the extension ran in process or sent none. */
  readonly contentType: string | null;
  readonly body: string;
  /** Real time from sending to the last byte of the answer, whole ms. */
  readonly ms: number;
}

/** The extension under test. `send` rejects with a kind of ExtensionError, never with anything else. */
export interface Extension {
  /** What to call it in messages: `POST http://127.0.0.1:3000/clova` or `the handler function`. */
  readonly address: string;
  /** `extensionId` tells apart what one port may serve together; an address serves one extension and ignores it. */
  seal(body: string, summary: string, extensionId?: string): SealedRequest;
  /** The deadline is the port's own, in real time. Aborting rejects with ExtensionConnectionError. */
  send(request: SealedRequest, signal: AbortSignal): Promise<ExtensionReply>;
  close(): Promise<void>;
}

/** Synthesised speech: mono 16-bit PCM, or only its length when the voice is silent. */
export interface Speech {
  readonly frames: number;
  /** Frames per second. */
  readonly sampleRate: number;
  readonly pcm: Int16Array | null;
}

/** Who speaks. `speak` rejects with AudioError. */
export interface Voice {
  readonly name: string;
  speak(text: string, lang: Lang): Speech | Promise<Speech>;
  close(): Promise<void>;
}

/** One sound the device wants played. */
export interface Audio {
  readonly audioId: string;
  readonly source:
    | { readonly type: "speech"; readonly text: string; readonly lang: Lang }
    | { readonly type: "url"; readonly url: string };
}

/** What the speaker tells the device; each carries the id of the audio it is about. */
export type AudioReport =
  | { readonly type: "audioStarted"; readonly audioId: string; readonly duration: number | null }
  | { readonly type: "audioFinished"; readonly audioId: string }
  | { readonly type: "audioFailed"; readonly audioId: string; readonly message: string };

/**
 * Where sound goes. After `start` come `audioStarted` (duration in whole ms, null if unknown) and then exactly one of
 * `audioFinished` and `audioFailed`; after `stop` nothing more comes. Unknown ids are ignored.
 */
export interface Speaker {
  start(audio: Audio, report: (report: AudioReport) => void): void;
  pause(audioId: string): void;
  resume(audioId: string): void;
  stop(audioId: string): void;
  /** Ends all sound and resolves when files are written and processes gone. */
  close(): Promise<void>;
}
