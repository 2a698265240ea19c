// FLAC, Opus and Vorbis packets, decoded by WASM modules that are loaded with the first of them.

import { MediaError } from "../../errors.ts";
import { exactly, type NextPacket, type PacketDecoder } from "./packets.ts";
import type { Pcm } from "./media.ts";
import { quietly } from "./quietly.ts";

/** What a container says about its packets. */
export interface CodecSetup {
  readonly sampleRate: number;
  readonly channels: number;
  /** Whatever the codec needs to know in advance. */
  readonly description: Uint8Array;
}

/** A decoder of single packets; it gives nothing for those it cannot read. */
interface Wasm {
  decode(data: Uint8Array): Pcm | Promise<Pcm>;
  free(): void;
}

export const createFlacDecoder = async (setup: CodecSetup, next: NextPacket): Promise<PacketDecoder> =>
  drawing(setup, next, await openFlac(setup.description));

export const createOpusDecoder = async (setup: CodecSetup, next: NextPacket): Promise<PacketDecoder> =>
  drawing(setup, next, inWavOrder(await openOpus(setup)));

export const createVorbisDecoder = async (setup: CodecSetup, next: NextPacket): Promise<PacketDecoder> =>
  drawing(setup, next, inWavOrder(await openVorbis(setup.description)));

/**
 * Where in Vorbis and Opus the channels stand that WAV has in the order L R C LFE BL BR SL SR, by their number (Vorbis I,
 * section 4.3.9; RFC 7845, section 5.1.1.2). Seven have one channel behind, C, in the place of BL and BR.
 */
const wavOrders: Readonly<Record<number, readonly number[]>> = {
  3: [0, 2, 1],
  5: [0, 2, 1, 3, 4],
  6: [0, 2, 1, 5, 3, 4],
  7: [0, 2, 1, 6, 5, 3, 4],
  8: [0, 2, 1, 7, 5, 6, 3, 4],
};

/** The channels of Vorbis or Opus in the order of WAV. */
export const wavOrdered = (pcm: Pcm): Pcm => wavOrders[pcm.length]?.map((place) => pcm[place] as Float32Array) ?? pcm;

const inWavOrder = (wasm: Wasm): Wasm => ({
  decode: async (data) => wavOrdered(await wasm.decode(data)),
  free: () => wasm.free(),
});

function drawing({ sampleRate, channels }: CodecSetup, next: NextPacket, wasm: Wasm): PacketDecoder {
  let isClosed = false;
  return {
    sampleRate,
    channels,
    async read() {
      const packet = await next();
      if (packet === null || isClosed) return null;
      let pcm: Pcm = [];
      try {
        pcm = await quietly(() => wasm.decode(packet.data));
      } catch {
        // A packet without sense is silence.
      }
      return exactly(pcm, channels, packet.frames, packet.isTail);
    },
    close() {
      if (!isClosed) quietly(() => wasm.free());
      isClosed = true;
    },
  };
}

async function openFlac(description: Uint8Array): Promise<Wasm> {
  const { FLACDecoder } = await import("@wasm-audio-decoders/flac");
  const decoder = new FLACDecoder();
  await decoder.ready;
  // Frames may leave rate and sample size to the header of the stream.
  await quietly(() => decoder.decodeFrames([description]));
  return {
    async decode(data) {
      const { channelData, bitDepth } = await decoder.decodeFrames([data]);
      // It divides by the largest sample, we by the smallest one, as everybody else.
      const largest = 2 ** (bitDepth - 1) - 1;
      for (const samples of channelData) {
        for (let i = 0; i < samples.length; i++)
          samples[i] = Math.round((samples[i] as number) * largest) / (largest + 1);
      }
      return channelData;
    },
    free: () => decoder.free(),
  };
}

async function openOpus({ channels, description }: CodecSetup): Promise<Wasm> {
  const { OpusDecoder } = await import("opus-decoder");
  // RFC 7845, section 5.1: gain in 1/256 dB; behind it the family and, but for family 0, how channels are mapped.
  const view = new DataView(description.buffer, description.byteOffset, description.byteLength);
  const gain = 10 ** (view.getInt16(16, true) / 256 / 20);
  const mapping =
    view.getUint8(18) === 0
      ? {}
      : {
          streamCount: view.getUint8(19),
          coupledStreamCount: view.getUint8(20),
          channelMappingTable: [...description.subarray(21, 21 + channels)],
        };
  const decoder = new OpusDecoder({ channels, ...mapping });
  await decoder.ready;
  return {
    decode: (data) => {
      const { channelData } = decoder.decodeFrame(data);
      return gain === 1 ? channelData : channelData.map((samples) => samples.map((sample) => sample * gain));
    },
    free: () => decoder.free(),
  };
}

/** The part behind the package's reader of Ogg pages: we read pages ourselves. */
interface VorbisPackets {
  sendSetupHeader(header: Uint8Array): void;
  initDsp(): void;
  decodePackets(packets: readonly Uint8Array[]): { readonly channelData: Float32Array[] };
}

async function openVorbis(description: Uint8Array): Promise<Wasm> {
  const { OggVorbisDecoder } = await import("@wasm-audio-decoders/ogg-vorbis");
  const decoder = new OggVorbisDecoder();
  await decoder.ready;
  const { _decoder: packets } = decoder as unknown as { _decoder: VorbisPackets };
  const [identification, , setup] = vorbisHeaders(description);
  packets.sendSetupHeader(identification);
  packets.sendSetupHeader(setup);
  packets.initDsp();
  return { decode: (data) => packets.decodePackets([data]).channelData, free: () => decoder.free() };
}

/** The three headers in Xiph's lacing: a count, the lengths of all but the last in bytes up to 255, the headers. */
function vorbisHeaders(description: Uint8Array): readonly [Uint8Array, Uint8Array, Uint8Array] {
  let at = 1;
  const length = (): number => {
    let sum = 0;
    for (let byte = 255; byte === 255;) sum += byte = description[at++] ?? 0;
    return sum;
  };
  const first = length();
  const second = length();
  if (description[0] !== 2 || at + first + second >= description.length) {
    throw new MediaError("media-broken", "The Vorbis stream has no headers that make sense.");
  }
  const middle = at + first;
  return [
    description.slice(at, middle),
    description.slice(middle, middle + second),
    description.slice(middle + second),
  ];
}
