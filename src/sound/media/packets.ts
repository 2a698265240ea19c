import type { Pcm } from "./media.ts";

/** A compressed block of sound. */
export interface Packet {
  readonly data: Uint8Array;
  /** Frames of sound it stands for. */
  readonly frames: number;
  /** Where it decodes to more frames, the last of them are meant, not the first. */
  readonly isTail?: boolean;
}

/** The next packet, null at the end. */
export type NextPacket = () => Promise<Packet | null>;

/** Decodes the packets it draws, from the first on. */
export interface PacketDecoder {
  /** Frames per second. */
  readonly sampleRate: number;
  readonly channels: number;
  /** As many frames for each packet as it stands for; null at the end. */
  read(): Promise<Pcm | null>;
  close(): void;
}

/** A piece of exactly this many frames: what is missing is silence. */
export function exactly(pcm: Pcm, channels: number, frames: number, isTail = false): Pcm {
  const length = pcm[0]?.length ?? 0;
  if (pcm.length === channels && length === frames) return pcm;
  const skipped = isTail ? Math.max(0, length - frames) : 0;
  return Array.from({ length: channels }, (_, channel) => {
    const out = new Float32Array(frames);
    out.set((pcm[channel] ?? new Float32Array()).subarray(skipped, skipped + frames));
    return out;
  });
}
