import { Mp3Encoder } from "@breezystack/lamejs";

/** An mp3 of chords that change every half second, so that no two parts of it are alike. */
export function melody({ seconds, sampleRate, channels, kilobits }) {
  const encoder = new Mp3Encoder(channels, sampleRate, kilobits);
  const parts = [];
  const block = 1152;
  for (let first = 0; first < seconds * sampleRate; first += block) {
    const samples = Int16Array.from({ length: block }, (_, i) => {
      const at = (first + i) / sampleRate;
      const pitch = 220 * 2 ** (((Math.floor(at * 2) * 7) % 24) / 12);
      return 6000 * (Math.sin(2 * Math.PI * pitch * at) + Math.sin(2 * Math.PI * pitch * 1.5 * at));
    });
    parts.push(encoder.encodeBuffer(samples, channels === 2 ? samples : undefined));
  }
  parts.push(encoder.flush());
  return Buffer.concat(parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.length)));
}
