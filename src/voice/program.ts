import { spawn, type ChildProcess } from "node:child_process";
import { AudioError } from "../errors.ts";
import { endOf } from "./failure.ts";

// Programs that turn text into a WAV. They get the text as text, never as a command: no shell, nothing of it in options.

export interface Limits {
  /** Milliseconds until a program that has not ended is killed. */
  readonly patience: number;
  /** Bytes a program may write. */
  readonly mostBytes: number;
}

/** A quarter of an hour of the largest sound any program makes. */
export const usualLimits: Limits = { patience: 30_000, mostBytes: 128 * 2 ** 20 };

export interface Call {
  readonly file: string;
  readonly args: readonly string[];
  /** For its stdin. */
  readonly input: string;
  /** Added to our own environment. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly code: number;
  readonly output: Buffer;
  /** `exit code 3: cannot open`, for messages. */
  readonly end: string;
}

/** Runs a program to its end. Rejects with AudioError where it cannot be run, hangs, dies or writes too much. */
export function run({ file, args, input, env }: Call, signal: AbortSignal, limits = usualLimits): Promise<Outcome> {
  const child = spawn(file, args, { env: { ...process.env, ...env }, windowsHide: true });
  child.stdin.on("error", () => undefined); // it need not read to the end
  child.stdin.end(input);
  return outcomeOf(child, signal, limits);
}

/** Waits for the end of a program that has been started. What it prints never reaches the terminal. */
export function outcomeOf(child: ChildProcess, signal: AbortSignal, limits = usualLimits): Promise<Outcome> {
  const { patience, mostBytes } = limits;
  return new Promise((resolve, reject) => {
    const output: Buffer[] = [];
    let bytes = 0;
    let complaint = "";
    const timer = setTimeout(() => giveUp(endOf(`no end in ${patience} ms`, complaint)), patience);
    const close = (): void => giveUp("the voice was closed");
    if (signal.aborted) close();
    signal.addEventListener("abort", close);

    child.stdout?.on("data", (data: Buffer) => {
      bytes += data.length;
      if (bytes > mostBytes) giveUp(`more than ${mostBytes} bytes of sound`);
      else output.push(data);
    });
    child.stderr?.on("data", (data: Buffer) => (complaint = (complaint + data.toString()).slice(-4000)));
    child.once("error", (error) => giveUp(error.message));
    child.once("close", (code, killer) => {
      settled();
      const end = endOf(killer ?? `exit code ${code}`, complaint);
      if (code === null) reject(new AudioError(end));
      else resolve({ code, output: Buffer.concat(output), end });
    });

    function giveUp(why: string): void {
      settled();
      output.length = 0;
      child.kill("SIGKILL");
      // What the program itself started may hold the pipes open.
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy();
      reject(new AudioError(why));
    }
    function settled(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", close);
    }
  });
}
