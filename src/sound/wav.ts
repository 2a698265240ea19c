import { closeSync, ftruncateSync, openSync, writeSync } from "node:fs";
import { endianness } from "node:os";
import { ConfigurationError } from "../errors.ts";
import { outputRate } from "./sound.ts";

const headerBytes = 44;
const channels = 2;
const bytesPerFrame = channels * 2;
/** The length fields have 32 bits: about six hours. */
const longestData = 0xffff_ffff - headerBytes;

/** A 48 kHz stereo 16-bit WAV file that grows. Its header is right after each call, also if the process dies then. */
export interface WavFile {
  readonly path: string;
  /** Adds interleaved samples at the end. */
  write(samples: Int16Array): void;
  /** Makes the file at least `frames` long with silence, which takes no room where the file system knows holes. */
  lengthen(frames: number): void;
  close(): void;
}

/** Begins the file anew; throws ConfigurationError where it cannot be written. */
export function createWavFile(path: string): WavFile {
  const fd = open(path);
  let frames = 0;

  function write(samples: Int16Array): void {
    const bytes = littleEndian(samples);
    let done = 0;
    const position = headerBytes + frames * bytesPerFrame;
    while (done < bytes.length) done += writeSync(fd, bytes, done, bytes.length - done, position + done);
    frames += samples.length / channels;
    writeSync(fd, header(frames), 0, headerBytes, 0);
  }

  function lengthen(target: number): void {
    if (target <= frames) return;
    frames = target;
    ftruncateSync(fd, headerBytes + frames * bytesPerFrame);
    writeSync(fd, header(frames), 0, headerBytes, 0);
  }

  return { path, write, lengthen, close: () => closeSync(fd) };
}

function open(path: string): number {
  try {
    const fd = openSync(path, "w");
    writeSync(fd, header(0), 0, headerBytes, 0);
    return fd;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError(`the recording cannot be written (${reason}); name another file for \`wav:\``, {
      file: path,
    });
  }
}

function header(frames: number): Buffer {
  const data = Math.min(frames * bytesPerFrame, longestData);
  const bytes = Buffer.alloc(headerBytes);
  bytes.write("RIFF", 0, "latin1");
  bytes.writeUInt32LE(headerBytes - 8 + data, 4);
  bytes.write("WAVEfmt ", 8, "latin1");
  bytes.writeUInt32LE(16, 16); // length of the format
  bytes.writeUInt16LE(1, 20); // PCM
  bytes.writeUInt16LE(channels, 22);
  bytes.writeUInt32LE(outputRate, 24);
  bytes.writeUInt32LE(outputRate * bytesPerFrame, 28);
  bytes.writeUInt16LE(bytesPerFrame, 32);
  bytes.writeUInt16LE(16, 34); // bits
  bytes.write("data", 36, "latin1");
  bytes.writeUInt32LE(data, 40);
  return bytes;
}

/** The bytes of samples as WAV and the sound devices want them. */
export function littleEndian(samples: Int16Array): Buffer {
  const bytes = Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength);
  return endianness() === "LE" ? bytes : Buffer.from(bytes).swap16();
}

export interface WavSound {
  readonly sampleRate: number;
  readonly channels: number;
  /** Interleaved. */
  readonly samples: Int16Array;
}

/** Reads 16-bit PCM. Length fields are not trusted: a writer that streams puts any number there. Throws RangeError. */
export function readWav(bytes: Uint8Array): WavSound {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number): string => view.toString("latin1", at, at + 4);
  if (view.length < 12 || name(0) !== "RIFF" || name(8) !== "WAVE") throw new RangeError("This is no WAV file.");
  let format: { sampleRate: number; channels: number } | null = null;
  for (let at = 12; at + 8 <= view.length;) {
    const start = at + 8;
    const end = Math.min(view.length, start + view.readUInt32LE(at + 4));
    if (name(at) === "fmt " && end - start >= 16) {
      if (view.readUInt16LE(start + 14) !== 16) throw new RangeError("The WAV file is not 16-bit PCM.");
      format = { channels: view.readUInt16LE(start + 2), sampleRate: view.readUInt32LE(start + 4) };
    }
    if (name(at) === "data" && format !== null) {
      const samples = new Int16Array((end - start) >> 1);
      for (let i = 0; i < samples.length; i++) samples[i] = view.readInt16LE(start + 2 * i);
      return { ...format, samples };
    }
    at = end + (end & 1);
  }
  throw new RangeError("The WAV file has no sound in it.");
}
