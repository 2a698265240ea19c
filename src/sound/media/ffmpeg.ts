import { spawn, type ChildProcess } from "node:child_process";
import { access, constants } from "node:fs/promises";
import { delimiter, isAbsolute, join } from "node:path";
import { MediaError } from "../../errors.ts";
import { createByteReader } from "./byte-reader.ts";
import { exactly, type NextPacket, type PacketDecoder } from "./packets.ts";
import { readWavFormat } from "./wav-format.ts";
import { wavReader } from "./wav-track.ts";

/** The program in the folders of a PATH; null when it is in none. What depends on the folder we are in is not trusted. */
export async function findFfmpeg(searchPath: string): Promise<string | null> {
  const name = process.platform === "win32" ? "ffmpeg.exe" : "ffmpeg";
  for (const folder of searchPath.split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const file = join(folder, name);
    try {
      await access(file, constants.X_OK);
      return file;
    } catch {
      // not here
    }
  }
  return null;
}

const longestSilence = 4096;

/** It sees bytes on its input and nothing else: no files, no network, no options from outside. */
const options = [
  ...["-hide_banner", "-loglevel", "quiet", "-protocol_whitelist", "pipe", "-probesize", "4096"],
  ...["-max_error_rate", "1"], // packets that make no sense are no failure
  ...["-f", "aac", "-i", "pipe:0", "-map", "0:a:0", "-c:a", "pcm_f32le", "-bitexact"],
  ...["-flush_packets", "1", "-f", "wav", "pipe:1"],
];

/** Decodes ADTS frames in a process of its own. What they stand for is counted at `rate` frames a second. */
export async function decodeByFfmpeg(
  program: string,
  rate: number,
  next: NextPacket,
  { url, signal }: { readonly url: string; readonly signal: AbortSignal },
): Promise<PacketDecoder> {
  const child = spawn(program, options, { stdio: ["pipe", "pipe", "ignore"], windowsHide: true });
  let failure: unknown = null;
  /** Frames that the packets so far stand for. */
  let fed = 0;
  let hasAllPackets = false;
  const exit = exitOf(child);
  child.on("error", (cause) => {
    failure ??= new MediaError("media-unsupported", `\`${program}\`, which is to decode ${url}, does not start.`, {
      cause,
    });
  });
  child.stdin.on("error", () => undefined); // it ended before us; what it gave is read all the same

  async function feed(): Promise<void> {
    try {
      for (let packet = await next(); packet !== null; packet = await next()) {
        if (child.stdin.destroyed) return;
        fed += packet.frames;
        if (!child.stdin.write(packet.data)) await drained();
      }
      hasAllPackets = true;
    } catch (error) {
      failure ??= error;
    }
    child.stdin.end();
  }
  const drained = (): Promise<void> =>
    new Promise((resolve) => {
      child.stdin.once("drain", resolve);
      child.stdin.once("close", resolve);
    });

  const chunks = child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer, unknown>;
  const reader = createByteReader(async () => {
    const step = await chunks.next();
    return step.done === true ? null : step.value;
  });
  void feed();
  const close = (): void => {
    signal.removeEventListener("abort", giveUp);
    child.kill("SIGKILL");
  };
  const giveUp = (): void => {
    close();
    // What the program itself started may hold the pipe open.
    child.stdout.destroy();
  };
  if (signal.aborted) giveUp();
  else signal.addEventListener("abort", giveUp);
  const format = await readWavFormat(reader).catch(() => null);
  if (format === null) {
    close();
    if (failure !== null) throw failure as Error;
    throw new MediaError("media-broken", `The AAC of ${url} has no sound that \`${program}\` can decode.`);
  }

  /** Rejects where the end of its output is not the end of the sound. */
  async function checkEnd(): Promise<void> {
    const reason = await exit;
    if (failure !== null) throw failure as Error;
    if (reason === null && hasAllPackets) return;
    const message = `\`${program}\` ${reason ?? "ended"} before all AAC of ${url} was decoded.`;
    throw new MediaError("media-broken", message);
  }

  const { sampleRate, channels } = format;
  const read = wavReader(reader, format, Infinity);
  const scale = sampleRate / rate;
  let given = 0;
  return {
    sampleRate,
    channels,
    async read() {
      const pcm = await read();
      if (pcm === null) await checkEnd();
      const length = pcm?.[0]?.length ?? longestSilence;
      // The last packet may stand for less than it decodes to; packets that make no sense are silence at the end.
      const wanted = Math.min(length, fed * scale - given);
      if (wanted <= 0) return null;
      given += wanted;
      return exactly(pcm ?? [], channels, wanted);
    },
    close,
  };
}

/** How a process ended, as a predicate; null when all was well. */
const exitOf = (child: ChildProcess): Promise<string | null> =>
  new Promise((resolve) => {
    child.on("error", () => resolve("did not start"));
    child.on("exit", (status, signal) => {
      if (signal !== null) resolve(`was ended by ${signal}`);
      else resolve(status === 0 ? null : `ended with status ${status}`);
    });
  });
