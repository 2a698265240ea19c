import type { MPEGDecoder } from "mpg123-decoder";
import { quietly, withoutComplaint } from "./quietly.ts";
import type { Pcm } from "./media.ts";
import { exactly, type NextPacket, type PacketDecoder } from "./packets.ts";

/** Decodes frames of mp3, one after another. */
export interface Mp3Decoder {
  /** Gives exactly `samples` frames of sound: silence where the bytes make no sense. */
  decode(bytes: Uint8Array, samples: number): Promise<Pcm>;
  close(): void;
}

export async function createMp3Decoder(channels: number): Promise<Mp3Decoder> {
  const { MPEGDecoder } = await import("mpg123-decoder");
  const open = async (): Promise<MPEGDecoder> => {
    const decoder = new MPEGDecoder({ enableGapless: false });
    await decoder.ready;
    return decoder;
  };
  let decoder = await open();
  let isClosed = false;

  async function decode(bytes: Uint8Array, samples: number): Promise<Pcm> {
    let decoded: readonly Float32Array[] = [];
    try {
      if (isClosed) return exactly([], channels, samples);
      // On an error it would complain and try again without an end.
      decoded = withoutComplaint(() => decoder.decode(bytes)).channelData;
    } catch {
      quietly(() => decoder.free());
      decoder = await open();
    }
    return exactly(decoded.slice(0, channels), channels, samples);
  }

  function close(): void {
    if (isClosed) return;
    isClosed = true;
    quietly(() => decoder.free());
  }

  return { decode, close };
}

/** The same for packets out of a container. */
export async function createMp3PacketDecoder(
  { sampleRate, channels }: { readonly sampleRate: number; readonly channels: number },
  next: NextPacket,
): Promise<PacketDecoder> {
  const decoder = await createMp3Decoder(channels);
  return {
    sampleRate,
    channels,
    async read() {
      const packet = await next();
      return packet === null ? null : decoder.decode(packet.data, packet.frames);
    },
    close: () => decoder.close(),
  };
}
