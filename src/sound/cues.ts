import type { CueName } from "../ports.ts";
import { framesPerMillisecond, heldSound, outputRate, type Sound } from "./sound.ts";

// The device's own sounds, of our own making: NAVER's files are not to be shipped (Client guide, Audio).

interface Note {
  /** Hz. */
  readonly frequency: number;
  /** Milliseconds after the beginning. */
  readonly at: number;
  /** Milliseconds until it has faded to a third. */
  readonly decay: number;
}

const notes: Readonly<Record<CueName, readonly Note[]>> = {
  // A single soft "pon", upwards.
  attending: [
    { frequency: 659.26, at: 0, decay: 45 },
    { frequency: 987.77, at: 60, decay: 70 },
  ],
  // Twice the same, low.
  error: [
    { frequency: 233.08, at: 0, decay: 60 },
    { frequency: 233.08, at: 180, decay: 90 },
  ],
};

/** Loudest sample; speech peaks at about three times that. */
const amplitude = 6000;
/** A note is cut where it cannot be heard any more. */
const decays = 5;
/** Milliseconds in which a note swells, so that it begins without a click. */
const attack = 4;

const made = new Map<CueName, Sound>();

/** The sound of that name; it is made once. */
export function cueSound(name: CueName): Sound {
  const known = made.get(name);
  if (known !== undefined) return known;
  const samples = synthesised(notes[name]);
  const sound = heldSound(samples.length, (out, first) => {
    const count = Math.min(out.length / 2, samples.length - first);
    for (let i = 0; i < count; i++) {
      const sample = samples[first + i] as number;
      out[2 * i] = (out[2 * i] as number) + sample;
      out[2 * i + 1] = (out[2 * i + 1] as number) + sample;
    }
  });
  made.set(name, sound);
  return sound;
}

function synthesised(tune: readonly Note[]): Float32Array {
  const length = Math.max(...tune.map(({ at, decay }) => at + decays * decay));
  const samples = new Float32Array(length * framesPerMillisecond);
  for (const { frequency, at, decay } of tune) {
    const begin = at * framesPerMillisecond;
    const end = begin + decays * decay * framesPerMillisecond;
    for (let frame = begin; frame < end; frame++) {
      const ms = (frame - begin) / framesPerMillisecond;
      const loudness = Math.min(1, ms / attack) * Math.exp(-ms / decay) * Math.min(1, (end - frame) / (attack * 48));
      const angle = (2 * Math.PI * frequency * (frame - begin)) / outputRate;
      samples[frame] = (samples[frame] as number) + amplitude * loudness * Math.sin(angle);
    }
  }
  return samples;
}
