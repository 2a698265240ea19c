import { Mp3Encoder } from "@breezystack/lamejs";

/** Samples of 16 bits. */
export type Samples = Int16Array<ArrayBuffer>;

/** What the encoder of the tests and a decoder put in front of the sound, in frames. */
export const encoderDelay = 576;
export const decoderDelay = 529;

export function tone(frames: number, hertz: number, sampleRate: number, level = 12_000): Samples {
  return Int16Array.from({ length: frames }, (_, i) =>
    Math.round(level * Math.sin((2 * Math.PI * hertz * i) / sampleRate)),
  );
}

/** Slides upwards all the time, so that every place of it differs from every other. */
export function sweep(frames: number, sampleRate: number, level = 12_000): Samples {
  const from = 200;
  const perSecond = 40;
  return Int16Array.from({ length: frames }, (_, i) => {
    const t = i / sampleRate;
    return Math.round(level * Math.sin(2 * Math.PI * (from * t + (perSecond / 2) * t * t)));
  });
}

export interface Mp3Options {
  readonly sampleRate?: number;
  readonly kbps?: number;
}

/** The bare frames of an mp3: no tag says how much of them is sound. */
export function mp3Frames(
  channels: readonly Samples[],
  { sampleRate = 44_100, kbps = 128 }: Mp3Options = {},
): Uint8Array[] {
  const encoder = new Mp3Encoder(channels.length, sampleRate, kbps);
  const [left = new Int16Array(), right] = channels;
  const bytes = Buffer.concat([encoder.encodeBuffer(left, right), encoder.flush()].map((part) => Buffer.from(part)));
  const isLow = sampleRate < 32_000;
  const frames: Uint8Array[] = [];
  for (let at = 0; at + 4 <= bytes.length;) {
    const padding = ((bytes[at + 2] as number) >> 1) & 1;
    const length = Math.floor(((isLow ? 72 : 144) * kbps * 1000) / sampleRate) + padding;
    frames.push(bytes.subarray(at, at + length));
    at += length;
  }
  return frames;
}

/** A whole mp3 with a LAME tag that says which of its frames are the sound given. */
export function mp3(channels: readonly Samples[], options: Mp3Options = {}): Uint8Array {
  const frames = mp3Frames(channels, options);
  const { sampleRate = 44_100 } = options;
  const samples = (sampleRate < 32_000 ? 576 : 1152) * frames.length;
  const padding = samples - (channels[0]?.length ?? 0) - encoderDelay;
  return Buffer.concat([lameTag(frames[0] as Uint8Array, frames.length, encoderDelay, padding), ...frames]);
}

/** A frame without sound that carries the tag. */
export function lameTag(like: Uint8Array, frames: number, delay: number, padding: number): Uint8Array {
  const tag = Buffer.alloc(like.length);
  tag.set(like.subarray(0, 4));
  const isMono = (like[3] as number) >> 6 === 3;
  const isLow = ((like[1] as number) & 8) === 0;
  const at = 4 + (isLow ? (isMono ? 9 : 17) : isMono ? 17 : 32);
  tag.write("Info", at, "latin1");
  tag.writeUInt32BE(1, at + 4);
  tag.writeUInt32BE(frames, at + 8);
  tag.write("LAME3.100", at + 12, "latin1");
  const gaps = (delay << 12) | padding;
  tag.writeUIntBE(gaps, at + 12 + 21, 3);
  return tag;
}

/** An ID3v2 tag with a picture of this size. */
export function id3(pictureBytes: number): Uint8Array {
  const size = pictureBytes + 10;
  const tag = Buffer.alloc(10 + size, 0xff);
  tag.write("ID3", 0, "latin1");
  tag.set([4, 0, 0, (size >> 21) & 127, (size >> 14) & 127, (size >> 7) & 127, size & 127], 3);
  tag.write("APIC", 10, "latin1");
  return tag;
}
