import type { ChildProcess } from "node:child_process";
import type { Lang } from "../axes.ts";
import { AudioError } from "../errors.ts";
import type { Speech, Voice } from "../ports.ts";
import { embeddedVoiceInstalled, embeddedVoicePackage, forkEngine, tellingLine } from "./engine-process.ts";
import { longestText } from "./espeak-text.ts";

export { embeddedVoiceInstalled, embeddedVoicePackage };

export interface SpeakRequest {
  readonly id: number;
  readonly text: string;
  readonly lang: Lang;
}
export type SpeakAnswer =
  | { readonly id: number; readonly sampleRate: number; readonly pcm: Int16Array }
  | { readonly id: number; readonly error: string };

export interface EmbeddedVoiceOptions {
  readonly notice?: (line: string) => void;
  /** Milliseconds one text may take before the engine is given up. */
  readonly patience?: number;
  /** Starts the process of the engine. */
  readonly startEngine?: () => ChildProcess;
}

interface Waiting {
  readonly request: SpeakRequest;
  readonly resolve: (speech: Speech) => void;
  readonly reject: (error: AudioError) => void;
}

/** So many crashes one after the other, and the voice is given up. */
const mostCrashes = 3;

/** Speaks Korean, Japanese kana and English on every system, in a process of its own that starts with the first text. */
export function createEmbeddedVoice(options: EmbeddedVoiceOptions = {}): Voice {
  const { notice, patience = 30_000, startEngine = forkEngine } = options;
  const queue: Waiting[] = [];
  let engine: ChildProcess | null = null;
  let active: { readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | null = null;
  let isHung = false;
  let crashes = 0;
  let nextId = 1;
  let closed = false;
  let cutBefore = false;

  function speak(text: string, lang: Lang): Promise<Speech> {
    if (text.length > longestText && !cutBefore) {
      cutBefore = true;
      notice?.(`A text of ${text.length} characters is spoken up to its first ${longestText}.`);
    }
    return new Promise((resolve, reject) => {
      queue.push({ request: { id: nextId++, text: text.slice(0, longestText), lang }, resolve, reject });
      next();
    });
  }

  function next(): void {
    if (active !== null) return;
    const waiting = queue.shift();
    if (waiting === undefined) return;
    const refusal = reasonNotToStart();
    if (refusal !== null) {
      waiting.reject(new AudioError(refusal));
      return next();
    }
    engine ??= start();
    // The engine itself does not keep our process alive; this timer does while an answer is due.
    const timer = setTimeout(() => {
      isHung = true;
      engine?.kill("SIGKILL");
    }, patience);
    isHung = false;
    active = { waiting, timer };
    engine.send(waiting.request, () => undefined); // a failed send is followed by the end
  }

  function reasonNotToStart(): string | null {
    if (closed) return "The voice is closed.";
    if (crashes >= mostCrashes) return `The embedded voice crashed ${crashes} times in a row and is given up.`;
    if (engine !== null || startEngine !== forkEngine || embeddedVoiceInstalled()) return null;
    return `The embedded voice is not installed. Run \`npm install ${embeddedVoicePackage}\`, or use \`--voice silent\`.`;
  }

  function start(): ChildProcess {
    const child = startEngine();
    let lastWords = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (data: Buffer) => (lastWords = (lastWords + data.toString()).slice(-4000)));
    }
    child.on("message", (answer: SpeakAnswer) => received(answer));
    child.once("error", () => undefined); // the end tells it
    child.once("close", (code, signal) => {
      if (engine !== child) return;
      const end = isHung ? `no answer in ${patience} ms` : (signal ?? `exit code ${code}`);
      failed([end, tellingLine(lastWords)].filter((part) => part !== "").join(": "));
    });
    return child;
  }

  function received(answer: SpeakAnswer): void {
    if (active?.waiting.request.id !== answer.id) return;
    if ("error" in answer) return failed(answer.error);
    crashes = 0;
    settle(({ resolve }) => {
      resolve({ frames: answer.pcm.length, sampleRate: answer.sampleRate, pcm: answer.pcm });
    });
  }

  /** The engine cannot be trusted any more; the next text gets a new one. */
  function failed(why: string): void {
    engine?.kill("SIGKILL");
    engine = null;
    crashes += 1;
    settle(({ reject, request }) => {
      const start = JSON.stringify(request.text.slice(0, 40));
      reject(new AudioError(`The embedded voice failed at the text that begins ${start}: ${why}`));
    });
  }

  function settle(finish: (waiting: Waiting) => void): void {
    if (active === null) return;
    clearTimeout(active.timer);
    const { waiting } = active;
    active = null;
    finish(waiting);
    next();
  }

  function close(): Promise<void> {
    closed = true;
    const child = engine;
    engine = null;
    settle(({ reject }) => reject(new AudioError("The voice was closed.")));
    if (child === null || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.ref();
      child.once("exit", () => resolve());
      child.kill("SIGKILL");
    });
  }

  return { name: "espeak", speak, close };
}
