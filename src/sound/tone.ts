import { framesPerMillisecond, outputRate } from "./sound.ts";
import { littleEndian, wavHeader } from "./wav.ts";

/** Loudest sample: that of the device's own sounds, and about a third of what speech has. */
const amplitude = 6000;
/** Milliseconds in which it swells and fades, so that it clicks nowhere. */
const swell = 20;

/** A steady tone as the bytes of a WAV file. */
export function toneWav(hertz: number, milliseconds: number): Uint8Array {
  const frames = milliseconds * framesPerMillisecond;
  const samples = new Int16Array(2 * frames);
  for (let frame = 0; frame < frames; frame++) {
    const loudness = Math.min(
      1,
      frame / (swell * framesPerMillisecond),
      (frames - frame) / (swell * framesPerMillisecond),
    );
    const sample = Math.round(amplitude * loudness * Math.sin((2 * Math.PI * hertz * frame) / outputRate));
    samples[2 * frame] = sample;
    samples[2 * frame + 1] = sample;
  }
  return Buffer.concat([wavHeader(frames), littleEndian(samples)]);
}
