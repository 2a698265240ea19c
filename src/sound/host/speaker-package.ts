import { createRequire } from "node:module";
import type { Writable } from "node:stream";
import { outputRate } from "../sound.ts";
import type { Device, Source } from "./device.ts";
import { blockFrames, openStreamDevice } from "./stream-device.ts";

/** The part of the package we use. It is built on the user's machine, or not: its own types cannot be relied on. */
type SpeakerPackage = new (format: {
  readonly channels: number;
  readonly bitDepth: number;
  readonly sampleRate: number;
  /** Frames a native write takes; small ones lose sound on ALSA over PulseAudio. */
  readonly samplesPerFrame: number;
}) => Writable & {
  /** Closes at once when `drop`, else stands still until all is played. */
  close(drop: boolean): void;
};

/** Milliseconds written ahead. Windows plays full blocks of 64 KiB only, elsewhere less than a ring, which holds 500 ms. */
const lead = process.platform === "win32" ? 4000 : 350;

/** The device through the `speaker` package. Loading it without a device ends the process. */
export async function openSpeakerPackage(source: Source): Promise<Device> {
  const Speaker = load();
  return openStreamDevice(source, {
    detail: "speaker",
    lead,
    latency: 50,
    open() {
      const stream = new Speaker({ channels: 2, bitDepth: 16, sampleRate: outputRate, samplesPerFrame: blockFrames });
      return { stream, drop: () => written(stream).then(() => stream.close(true)) };
    },
  });
}

/** Another thread writes. Closing the device under it would end the process, every now and then. */
function written(stream: Writable): Promise<void> {
  if (stream.writableLength === 0) return Promise.resolve();
  return new Promise((resolve) => stream.once("drain", resolve).once("error", () => resolve()));
}

function load(): SpeakerPackage {
  const require = createRequire(import.meta.url);
  try {
    return require("speaker") as SpeakerPackage;
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND" ? "is not installed" : "was not built";
    throw new Error(`\`speaker\` ${reason}`, { cause: error });
  }
}
