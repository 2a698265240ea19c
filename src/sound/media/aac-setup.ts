// ISO/IEC 14496-3, samplingFrequencyIndex.
export const aacSampleRates = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350,
] as const;

/** AAC has this many frames in a packet, at the rate its header names. */
export const framesInPacket = 1024;

/** How AAC packets are to be read (ISO/IEC 14496-3, AudioSpecificConfig). */
export interface AacSetup {
  readonly objectType: number;
  /** Place in the table of rates. */
  readonly rateIndex: number;
  /** Channel configuration; 0 where the packets themselves say it. */
  readonly channelSetup: number;
}

/** Reads the beginning of an AudioSpecificConfig; null for what ADTS cannot say. */
export function readAacSetup(config: Uint8Array): AacSetup | null {
  const bits = [...config.subarray(0, 8)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const number = (at: number, length: number): number => parseInt(bits.slice(at, at + length) || "0", 2);
  const first = number(0, 5);
  const rateIndex = number(5, 4);
  const channelSetup = number(9, 4);
  // Types 5 and 29 put a second rate and the type below it behind the channels.
  const objectType = first === 5 || first === 29 ? number(number(13, 4) === 15 ? 41 : 17, 5) : first;
  const isSayable = objectType >= 1 && objectType <= 4 && aacSampleRates[rateIndex] !== undefined;
  return isSayable && channelSetup <= 7 ? { objectType, rateIndex, channelSetup } : null;
}

export const audioSpecificConfig = ({ objectType, rateIndex, channelSetup }: AacSetup): Uint8Array => {
  const bits = (objectType << 11) | (rateIndex << 7) | (channelSetup << 3);
  return Uint8Array.of(bits >> 8, bits & 0xff);
};

/** One packet with an ADTS header in front. */
export function adtsFrame({ objectType, rateIndex, channelSetup }: AacSetup, data: Uint8Array): Uint8Array {
  const length = data.length + 7;
  const frame = new Uint8Array(length);
  frame.set([
    0xff,
    0xf1,
    ((objectType - 1) << 6) | (rateIndex << 2) | (channelSetup >> 2),
    ((channelSetup & 3) << 6) | (length >> 11),
    (length >> 3) & 0xff,
    ((length & 7) << 5) | 0x1f,
    0xfc,
  ]);
  frame.set(data, 7);
  return frame;
}
