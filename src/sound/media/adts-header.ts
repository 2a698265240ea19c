import { aacSampleRates, framesInPacket } from "./aac-setup.ts";
import type { FrameHeader } from "./sync-frames.ts";

/** Reads the header of an ADTS frame; null for anything else. */
export function readAdtsHeader(bytes: Uint8Array, at: number): FrameHeader | null {
  const byte = (i: number): number => bytes[at + i] ?? 0;
  if (byte(0) !== 0xff || (byte(1) & 0xf6) !== 0xf0) return null;
  const sampleRate = aacSampleRates[(byte(2) >> 2) & 15];
  const setup = ((byte(2) & 1) << 2) | (byte(3) >> 6);
  const length = ((byte(3) & 3) << 11) | (byte(4) << 3) | (byte(5) >> 5);
  const hasOneBlock = (byte(6) & 3) === 0; // nobody is known to write more
  if (sampleRate === undefined || length < 9 || !hasOneBlock) return null;
  const profile = (byte(2) >> 6) + 1;
  // Where the header leaves the channels open, they stand in the frame; two are the likeliest.
  const channels = setup === 0 ? 2 : setup === 7 ? 8 : setup;
  return {
    bytes: length,
    samples: framesInPacket,
    sampleRate,
    channels,
    kind: `aac ${profile} ${sampleRate} ${setup}`,
  };
}
