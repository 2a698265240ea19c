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

/** The device through the `speaker` package. Loading it without a device ends the process. */
export async function openSpeakerPackage(source: Source): Promise<Device> {
  const Speaker = load();
  return openStreamDevice(source, {
    detail: "speaker",
    lead: 4000, // more than its ring on any system: the ring sets the pace
    latency: 100,
    open() {
      const stream = new Speaker({ channels: 2, bitDepth: 16, sampleRate: outputRate, samplesPerFrame: blockFrames });
      return { stream, drop: () => stream.close(true) };
    },
  });
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
