import { framesPerMillisecond, outputRate } from "../sound.ts";
import type { Device, Source } from "./device.ts";

/** The part of the package we use; it may not be installed. */
interface AudioIo {
  readonly createAudioOutput: (
    config: { sampleRate: number; channelCount: number; bufferDuration: number },
    fill: (block: Int16Array) => void,
  ) => Promise<{ dispose(): Promise<void> }>;
}

const bufferDuration = 40;
/** The package holds two buffers: one is heard while the other is filled. */
const queueFrames = 2 * bufferDuration * framesPerMillisecond;

/** The device through `@echogarden/audio-io`. It asks for sound when it needs some, and is quick to fall silent. */
export async function openAudioIo(source: Source): Promise<Device> {
  const { createAudioOutput } = await load();
  let filledAt = 0;
  let hasAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (hasAsked = resolve));
  const output = await createAudioOutput({ sampleRate: outputRate, channelCount: 2, bufferDuration }, (block) => {
    block.set(source.take(block.length / 2));
    filledAt = performance.now();
    hasAsked();
  });
  await asked; // a device that is open and stands still is of no use
  const played = (): number => Math.min(bufferDuration, performance.now() - filledAt) * framesPerMillisecond;
  return {
    detail: "@echogarden/audio-io",
    queued: () => queueFrames - Math.floor(played()),
    flush: () => 0,
    wake: () => undefined,
    async close() {
      await output.dispose();
      await new Promise((resolve) => setTimeout(resolve, bufferDuration)); // leaving at once can crash in the native part
    },
  };
}

async function load(): Promise<AudioIo> {
  const name = "@echogarden/audio-io";
  try {
    return (await import(name)) as AudioIo;
  } catch (error) {
    throw new Error(`\`${name}\` is not installed`, { cause: error });
  }
}
