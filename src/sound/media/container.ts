// Ogg, FLAC and MP4: the packets in them, as mediabunny finds them.

import type { EncodedPacket, EncodedPacketSink, InputAudioTrack } from "mediabunny";
import { MediaError } from "../../errors.ts";
import { createAacDecoder, type AacOptions } from "./aac-decoder.ts";
import { readAacSetup } from "./aac-setup.ts";
import type { Body } from "./body.ts";
import type { ByteReader } from "./byte-reader.ts";
import { containerSource } from "./container-source.ts";
import { largestPacket } from "./limits.ts";
import { createMp3PacketDecoder } from "./mp3-decoder.ts";
import { isChained } from "./ogg-links.ts";
import type { NextPacket, PacketDecoder } from "./packets.ts";
import type { Track } from "./track.ts";
import { createFlacDecoder, createOpusDecoder, createVorbisDecoder, type CodecSetup } from "./wasm-decoders.ts";

export type Container = "ogg" | "flac" | "mp4";

/** So much earlier decoding begins after a seek, in seconds: packets depend on earlier ones. */
const warmUp = 0.3;

/** Opens the first sound in a container, to be decoded from `from` ms on. */
export async function openContainer(
  body: Body,
  container: Container,
  wrapping: string,
  from: number,
  aac: AacOptions,
): Promise<Track> {
  const library = await import("mediabunny");
  library.Logging.level = library.LogLevel.Silent;
  const formats = { ogg: library.OGG, flac: library.FLAC, mp4: library.MP4 };
  const open = (reader = body.main) =>
    new library.Input({ source: containerSource(library, body, reader), formats: [formats[container]] });

  /** The library stops where the first of several sounds in a row ends. */
  const endingAlone =
    (next: NextPacket, reader: ByteReader): NextPacket =>
    async () => {
      const packet = await next();
      if (packet !== null || container !== "ogg" || !(await isChained(body, reader))) return packet;
      throw new MediaError(
        "media-unsupported",
        `In ${body.url} another sound follows, and only the first can be played.`,
      );
    };

  const input = open();
  const track = await input.getPrimaryAudioTrack();
  const codec = track === null ? null : await track.getCodec();
  if (track === null || codec === null) {
    input.dispose();
    throw new MediaError("media-unsupported", `The sound ${body.url} (${container}) holds no sound of a known kind.`);
  }
  const rate = await track.getSampleRate();
  const sink = new library.EncodedPacketSink(track);
  const first = await sink.getFirstPacket();
  const origin = Math.max(0, first?.timestamp ?? 0);
  const target = origin + from / 1000 - warmUp;
  const start = (target > origin ? await sink.getPacket(target) : null) ?? first;
  const next = endingAlone(packetsFrom(sink, start, rate), body.main);
  const decoder = await createDecoder(codec, await setupOf(track, rate), next, aac);
  const scale = decoder.sampleRate / rate; // HE-AAC sounds at twice the rate the container names
  const placeOf = (packet: EncodedPacket): number => Math.round((packet.timestamp - origin) * rate) * scale;

  async function measure(): Promise<number | null> {
    const reader = await body.again();
    if (reader === null) return null;
    const again = open(reader);
    try {
      const sameTrack = await again.getPrimaryAudioTrack();
      if (sameTrack === null) return 0;
      const all = new library.EncodedPacketSink(sameTrack);
      const beginning = await all.getFirstPacket();
      const nextOfAll = endingAlone(packetsFrom(all, beginning, rate), reader);
      let frames = beginning === null ? 0 : Math.min(0, placeOf(beginning));
      for (let packet = await nextOfAll(); packet !== null; packet = await nextOfAll()) frames += packet.frames * scale;
      return Math.max(0, frames);
    } finally {
      again.dispose();
    }
  }

  return {
    format: wrapping + (container === codec ? codec : wrapping === "" ? `${container} with ${codec}` : codec),
    sampleRate: decoder.sampleRate,
    channels: decoder.channels,
    frames: null,
    decode: () => Promise.resolve({ position: start === null ? 0 : placeOf(start), read: () => decoder.read() }),
    measure,
    close() {
      decoder.close();
      input.dispose();
    },
  };
}

function packetsFrom(sink: EncodedPacketSink, start: EncodedPacket | null, rate: number): NextPacket {
  let last: EncodedPacket | null = null;
  return async () => {
    const packet = last === null ? start : await sink.getNextPacket(last);
    if (packet === null) return null;
    if (packet.byteLength > largestPacket) {
      throw new MediaError("media-broken", `The sound has a packet of ${packet.byteLength} bytes.`);
    }
    last = packet;
    // What an encoder puts in front is cut off the packets at the beginning of the sound.
    return { data: packet.data, frames: Math.round(packet.duration * rate), isTail: packet.timestamp === 0 };
  };
}

async function setupOf(track: InputAudioTrack, sampleRate: number): Promise<CodecSetup> {
  // The type is the browsers', which is not at hand here.
  const config = (await track.getDecoderConfig()) as {
    readonly description?: ArrayBufferView | ArrayBufferLike;
  } | null;
  return { sampleRate, channels: await track.getNumberOfChannels(), description: bytesOf(config?.description) };
}

function bytesOf(source: ArrayBufferView | ArrayBufferLike | undefined): Uint8Array {
  if (source === undefined) return new Uint8Array();
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

async function createDecoder(
  codec: string,
  setup: CodecSetup,
  next: NextPacket,
  aac: AacOptions,
): Promise<PacketDecoder> {
  switch (codec) {
    case "flac":
      return createFlacDecoder(setup, next);
    case "opus":
      return createOpusDecoder(setup, next);
    case "vorbis":
      return createVorbisDecoder(setup, next);
    case "mp3":
      return createMp3PacketDecoder(setup, next);
    case "aac": {
      const aacSetup = readAacSetup(setup.description);
      if (aacSetup !== null) return createAacDecoder(aacSetup, setup.sampleRate, next, aac);
    }
  }
  throw new MediaError(
    "media-unsupported",
    `The sound ${aac.url} is \`${codec}\` of a kind that nothing here decodes.`,
  );
}
