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
    writeSync(fd, wavHeader(frames), 0, headerBytes, 0);
  }

  function lengthen(target: number): void {
    if (target <= frames) return;
    frames = target;
    ftruncateSync(fd, headerBytes + frames * bytesPerFrame);
    writeSync(fd, wavHeader(frames), 0, headerBytes, 0);
  }

  return { path, write, lengthen, close: () => closeSync(fd) };
}

function open(path: string): number {
  try {
    const fd = openSync(path, "w");
    writeSync(fd, wavHeader(0), 0, headerBytes, 0);
    return fd;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError(`the recording cannot be written (${reason}); name another file for \`wav:\``, {
      file: path,
    });
  }
}

/** The beginning of a 48 kHz stereo 16-bit WAV file that has so many frames. */
export function wavHeader(frames: number): Buffer {
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
