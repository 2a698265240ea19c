import type { FrameHeader } from "./sync-frames.ts";

// ISO/IEC 11172-3 and 13818-3: bit rates in kbit/s by layer, for MPEG-1 and for the lower sampling rates.
const bitRates = {
  full: {
    1: [32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
    2: [32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
    3: [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  },
  low: {
    1: [32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
    2: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
    3: [8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
  },
} as const;

const sampleRates = [44_100, 48_000, 32_000] as const;

/** Reads the header of an MPEG audio frame; null for anything else and for free-format streams. */
export function readMp3Header(bytes: Uint8Array, at: number): FrameHeader | null {
  const [sync = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4);
  if (sync !== 0xff || (second & 0xe0) !== 0xe0) return null;
  const version = (second >> 3) & 3; // 3: MPEG-1, 2: MPEG-2, 0: MPEG-2.5
  const layer = layerOf((second >> 1) & 3);
  const rate = sampleRates[(third >> 2) & 3];
  const isLow = version !== 3;
  if (layer === null || version === 1 || rate === undefined || (fourth & 3) === 2) return null;
  const bitRate = bitRates[isLow ? "low" : "full"][layer][(third >> 4) - 1];
  if (bitRate === undefined) return null;

  const sampleRate = rate / (version === 3 ? 1 : version === 2 ? 2 : 4);
  const samples = layer === 1 ? 384 : layer === 3 && isLow ? 576 : 1152;
  const padding = (third >> 1) & 1;
  const slot = layer === 1 ? 4 : 1; // bytes by which the length of a frame grows
  const slots = Math.floor(((samples / 8) * bitRate * 1000) / sampleRate / slot) + padding;
  const channels = fourth >> 6 === 3 ? 1 : 2;
  return { bytes: slots * slot, samples, sampleRate, channels, kind: `mpeg ${layer} ${sampleRate}` };
}

function layerOf(bits: number): 1 | 2 | 3 | null {
  if (bits === 1) return 3;
  if (bits === 2) return 2;
  return bits === 3 ? 1 : null;
}
