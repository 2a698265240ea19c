import { MediaError } from "../../errors.ts";
import { adtsFrame, audioSpecificConfig, type AacSetup } from "./aac-setup.ts";
import { decodeByFfmpeg, findFfmpeg } from "./ffmpeg.ts";
import type { Pcm } from "./media.ts";
import { exactly, type NextPacket, type Packet, type PacketDecoder } from "./packets.ts";
import { quietly } from "./quietly.ts";

export interface AacOptions {
  /** Folders in which `ffmpeg` is looked for, as in PATH. */
  readonly searchPath: string;
  /** For messages. */
  readonly url: string;
  /** Ends the program that decodes, also one that never says anything. */
  readonly signal: AbortSignal;
}

/** Its licence forbids to depend on it: it is here only if the user installed it. */
const faadPackage = "@audio/decode-aac";

/** The program or package that decodes AAC on this machine; null where there is none. */
export async function aacDecoderHere(searchPath: string): Promise<string | null> {
  const ffmpeg = await findFfmpeg(searchPath);
  if (ffmpeg !== null) return ffmpeg;
  return (await loadFaad()) === null ? null : faadPackage;
}

/** Decodes AAC by whatever this machine has for it. The frames of a packet are counted at `rate` a second. */
export async function createAacDecoder(
  setup: AacSetup,
  rate: number,
  next: NextPacket,
  options: AacOptions,
): Promise<PacketDecoder> {
  const decoder = await open(setup, rate, next, options);
  // HE-AAC sounds at twice the rate its header names.
  if ([1, 2].includes(decoder.sampleRate / rate)) return decoder;
  decoder.close();
  throw new MediaError("media-broken", `The AAC of ${options.url} names another rate than it has.`);
}

async function open(setup: AacSetup, rate: number, next: NextPacket, options: AacOptions): Promise<PacketDecoder> {
  const ffmpeg = await findFfmpeg(options.searchPath);
  if (ffmpeg !== null) {
    const frames: NextPacket = async () => {
      const packet = await next();
      return packet === null ? null : { ...packet, data: adtsFrame(setup, packet.data) };
    };
    return decodeByFfmpeg(ffmpeg, rate, frames, options);
  }
  const faad = await loadFaad();
  if (faad !== null) return decodeByFaad(await faad({ asc: audioSpecificConfig(setup) }), rate, next);
  throw new MediaError(
    "media-unsupported",
    `The sound ${options.url} is AAC, and nothing here decodes it. Put \`ffmpeg\` on the PATH, ` +
      `or run \`npm install ${faadPackage}\` (GPL-2.0).`,
  );
}

/** The part of `@audio/decode-aac` that is used here. */
interface Faad {
  decode(packets: readonly Uint8Array[]): {
    readonly channelData: readonly Float32Array[];
    readonly sampleRate: number;
  };
  free(): void;
}
type OpenFaad = (options: { readonly asc: Uint8Array }) => Promise<Faad>;

async function loadFaad(): Promise<OpenFaad | null> {
  try {
    const module = (await import(faadPackage)) as { readonly decoder: OpenFaad };
    return module.decoder;
  } catch {
    return null;
  }
}

/** The decoder keeps what the first packet gives; what comes out then belongs to the packet just put in. */
async function decodeByFaad(faad: Faad, rate: number, next: NextPacket): Promise<PacketDecoder> {
  const decode = (data: Uint8Array): { pcm: Pcm; sampleRate: number } => {
    try {
      const { channelData, sampleRate } = quietly(() => faad.decode([data]));
      return { pcm: channelData, sampleRate };
    } catch {
      return { pcm: [], sampleRate: 0 };
    }
  };
  const first = await next();
  const second = await next();
  if (first !== null) decode(first.data);
  const { pcm, sampleRate } = second === null ? { pcm: [], sampleRate: 0 } : decode(second.data);
  if (pcm.length === 0 || first === null || second === null) {
    faad.free();
    throw new MediaError("media-broken", "The AAC stream has no sound that can be decoded.");
  }
  const channels = pcm.length;
  const scale = sampleRate / rate;
  const piece = (decoded: Pcm, { frames }: Packet): Pcm => exactly(decoded, channels, frames * scale);
  const ready: Pcm[] = [piece([], first), piece(pcm, second)];
  let isClosed = false;
  return {
    sampleRate,
    channels,
    async read() {
      const waiting = ready.shift();
      if (waiting !== undefined) return waiting;
      const packet = await next();
      if (packet === null || isClosed) return null;
      return piece(decode(packet.data).pcm, packet);
    },
    close() {
      if (!isClosed) quietly(() => faad.free());
      isClosed = true;
    },
  };
}
