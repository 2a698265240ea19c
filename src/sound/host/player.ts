import { spawn, type ChildProcess } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";
import { outputRate } from "../sound.ts";
import type { Device, Source } from "./device.ts";
import { blockFrames, openStreamDevice, type OpenStream } from "./stream-device.ts";

const rate = String(outputRate);

interface Program {
  readonly words: readonly string[];
  /** Milliseconds from its start to its first sound. */
  readonly latency: number;
}

/** Programs that play raw 16-bit stereo from their standard input, best first. */
const programs: Readonly<Record<string, Program>> = {
  "pw-cat": {
    words: ["--playback", "--raw", "--rate", rate, "--channels", "2", "--format", "s16", "--latency", "100ms", "-"],
    latency: 80,
  },
  pacat: {
    words: ["--playback", "--raw", `--rate=${rate}`, "--channels=2", "--format=s16le", "--latency-msec=100"],
    latency: 80,
  },
  aplay: {
    words: ["--quiet", "--file-type=raw", "--format=S16_LE", `--rate=${rate}`, "--channels=2", "--buffer-time=100000"],
    latency: 80,
  },
  play: {
    words: ["-q", "-t", "raw", "-r", rate, "-e", "signed-integer", "-b", "16", "-c", "2", "-L", "-"],
    latency: 80,
  },
  // On PulseAudio it swallows the first second of what it is given; still better than nothing.
  ffplay: {
    words: "-nodisp -autoexit -loglevel error -fflags nobuffer -f s16le -ch_layout stereo -ar".split(" ").concat(rate, "-i", "pipe:0"), // prettier-ignore
    latency: 230,
  },
};
export const playerPrograms: readonly string[] = Object.keys(programs);

/** Time a program has to play a tenth of a second. */
const patience = 4000;

/** The device through a program on the PATH that plays what it is given. */
export async function openPlayer(source: Source): Promise<Device> {
  const refusals: string[] = [];
  for (const [name, { words, latency }] of Object.entries(programs)) {
    const file = findProgram(name);
    if (file === null) continue;
    const refusal = await tryOut(file, words);
    if (refusal !== null) {
      refusals.push(`${name}: ${refusal}`);
      continue;
    }
    return openStreamDevice(source, { detail: name, lead: 350, latency, open: () => run(source, file, words) });
  }
  throw new Error(refusals.join("; ") || `none of ${playerPrograms.join(", ")} is on the PATH`);
}

function findProgram(name: string): string | null {
  const ending = process.platform === "win32" ? ".exe" : "";
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    const file = join(folder, name + ending);
    if (!isAbsolute(folder)) continue;
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not here
    }
  }
  return null;
}

const start = (file: string, words: readonly string[]): ChildProcess =>
  spawn(file, words, { stdio: ["pipe", "ignore", "pipe"], windowsHide: true, detached: process.platform !== "win32" });

/** Has the program play a moment of silence. Returns what went wrong, or null. */
function tryOut(file: string, words: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const program = start(file, words);
    const timer = setTimeout(() => program.kill("SIGKILL"), patience);
    let complaint = "";
    program.stderr?.on("data", (data: Buffer) => (complaint = lastLine(complaint + data.toString())));
    program.stdin?.on("error", () => undefined); // the exit tells it
    program.once("error", (error) => resolve(error.message));
    program.once("close", (code, signal) => {
      clearTimeout(timer);
      // ffplay ends well when it finds no device.
      if (code === 0 && !/error|fail/i.test(complaint)) return resolve(null);
      resolve(complaint.trim() || `ended with ${signal ?? `exit code ${code}`}`);
    });
    program.stdin?.end(Buffer.alloc(4 * blockFrames));
  });
}

const lastLine = (text: string): string => text.trimEnd().split("\n").at(-1)?.slice(-200) ?? "";

function run(source: Source, file: string, words: readonly string[]): OpenStream {
  const program = start(file, words);
  const { stdin } = program;
  if (stdin === null) throw new Error(`${file} has no standard input`);
  let isDropped = false;
  let complaint = "";
  program.stderr?.on("data", (data: Buffer) => (complaint = lastLine(complaint + data.toString())));
  program.once("error", (error) => stdin.destroy(error));
  program.once("close", (code, signal) => {
    if (!isDropped) source.failed(`${file} ended with ${signal ?? `exit code ${code}`}: ${complaint.trim()}`);
  });
  return {
    stream: stdin,
    drop() {
      isDropped = true;
      program.kill("SIGKILL");
      stdin.destroy();
      return Promise.resolve();
    },
  };
}
