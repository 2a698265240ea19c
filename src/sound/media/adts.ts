import { MediaError } from "../../errors.ts";
import { createAacDecoder, type AacOptions } from "./aac-decoder.ts";
import { aacSampleRates, framesInPacket, type AacSetup } from "./aac-setup.ts";
import { readAdtsHeader } from "./adts-header.ts";
import { createBreather } from "./breather.ts";
import type { ByteReader, SoundBytes } from "./byte-reader.ts";
import { garbageBytes, syncBytes } from "./limits.ts";
import type { Packet } from "./packets.ts";
import { nextFrame } from "./sync-frames.ts";
import type { Track } from "./track.ts";

/** Packets overlap; after this many the decoder is in step. */
const warmUp = 4;

/** Opens AAC in ADTS frames, to be decoded from `from` ms on. `missed` packets lie before what `main` gives. */
export async function openAdts(
  bytes: SoundBytes,
  format: string,
  from: number,
  options: AacOptions,
  missed = 0,
): Promise<Track> {
  const scan = scanOf(bytes.main);
  if (!(await scan.find())) throw new MediaError("media-unsupported", `The sound ${bytes.url} is no AAC.`);
  const setup = setupOf(bytes.main.bytes);
  const rate = aacSampleRates[setup.rateIndex] as number;
  const skipped = Math.max(0, Math.floor((from * rate) / 1000 / framesInPacket) - warmUp);
  let count = missed;
  while (count < skipped && (await scan.next()) !== null) count += 1;
  const decoder = await createAacDecoder(setup, rate, scan.next, options);
  const framesPerPacket = (framesInPacket * decoder.sampleRate) / rate;

  async function measure(): Promise<number | null> {
    const reader = await bytes.again();
    if (reader === null) return null;
    const whole = scanOf(reader);
    let packets = 0;
    while ((await whole.next()) !== null) packets += 1;
    return packets * framesPerPacket;
  }

  return {
    format,
    sampleRate: decoder.sampleRate,
    channels: decoder.channels,
    frames: null,
    decode: () => Promise.resolve({ position: count * framesPerPacket, read: () => decoder.read() }),
    measure,
    close: () => decoder.close(),
  };
}

/** Goes through the frames of a stream. */
function scanOf(reader: ByteReader) {
  const breathe = createBreather();
  let kind: string | null = null;
  const header = async () => {
    const found = await nextFrame(reader, readAdtsHeader, kind, {
      within: kind === null ? syncBytes : garbageBytes,
      breathe,
    });
    kind ??= found?.kind ?? null;
    return found;
  };
  return {
    /** Goes to the next frame; false when there is none. */
    find: async (): Promise<boolean> => (await header()) !== null,
    /** The next packet, without its header. */
    next: async (): Promise<Packet | null> => {
      await breathe();
      const found = await header();
      if (found === null) return null;
      const hasChecksum = ((reader.bytes[1] as number) & 1) === 0;
      const data = reader.bytes.slice(hasChecksum ? 9 : 7, found.bytes);
      await reader.skip(found.bytes);
      return { data, frames: found.samples };
    },
  };
}

function setupOf(frame: Uint8Array): AacSetup {
  const [, , third = 0, fourth = 0] = frame;
  const channelSetup = ((third & 1) << 2) | (fourth >> 6);
  return { objectType: (third >> 6) + 1, rateIndex: (third >> 2) & 15, channelSetup };
}
