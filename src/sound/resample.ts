// Change of the sampling rate by the exact ratio of the two rates: a windowed sinc, one row of taps for each place an
// output frame can have between two input frames.

/** `length` frames of the input from frame `first` on, with silence where there are none. */
export type Input = (first: number, length: number) => Float32Array;

export interface Resampler {
  /** Frames of input before and behind an output frame that have a part in it. */
  readonly reach: number;
  /** Fills `out` with the output frames from number `first` on. */
  readonly fill: (input: Input, first: number, out: Float32Array) => void;
}

/** An input that lies in memory as a whole. */
export function wholeInput(samples: Int16Array | Float32Array): Input {
  return (first, length) => {
    const part = new Float32Array(length);
    const inside = samples.subarray(Math.max(0, first), Math.max(0, first + length));
    part.set(inside, Math.min(length, Math.max(0, -first)));
    return part;
  };
}

/** Taps to either side of a frame, at the lower of the two rates. */
const reach = 16;
/** Shape of the Kaiser window: over 90 dB of attenuation. */
const beta = 9;
/** The transition to silence ends at half the lower rate. */
const cutoff = 0.9;

const known = new Map<string, Resampler>();

/** The resampler between two rates; its table is made once. Output frame n lies at input frame n × from / to. */
export function resamplerFor(from: number, to: number): Resampler {
  const key = `${from} ${to}`;
  const resampler = known.get(key) ?? (from === to ? copy : createResampler(from, to));
  known.set(key, resampler);
  return resampler;
}

function createResampler(from: number, to: number): Resampler {
  const divisor = greatestCommonDivisor(from, to);
  const step = from / divisor; // input frames in a whole turn
  const phases = to / divisor; // output frames in a whole turn
  const half = 2 * Math.ceil((reach / 2) * Math.max(1, from / to)); // even: taps are taken by four
  const taps = 2 * half;
  const table = tapTable(phases, half, Math.min(1, to / from));

  const fill: Resampler["fill"] = (input, first, out) => {
    // All products of a frame number and a rate stay whole and below 2^53 for years of sound.
    const base = Math.floor((first * step) / phases) - half + 1;
    let phase = (first * step) % phases;
    const window = input(base, Math.ceil((out.length * step + phase) / phases) + taps);
    let start = 0;
    for (let i = 0; i < out.length; i++) {
      out[i] = product(table, phase * taps, window, start, taps);
      phase += step;
      while (phase >= phases) {
        phase -= phases;
        start += 1;
      }
    }
  };
  return { reach: half, fill };
}

/** The sum of `count` products. Four sums side by side: a processor waits for each addition before the next. */
function product(a: Float32Array, fromA: number, b: Float32Array, fromB: number, count: number): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let i = 0; i < count; i += 4) {
    first += (a[fromA + i] as number) * (b[fromB + i] as number);
    second += (a[fromA + i + 1] as number) * (b[fromB + i + 1] as number);
    third += (a[fromA + i + 2] as number) * (b[fromB + i + 2] as number);
    fourth += (a[fromA + i + 3] as number) * (b[fromB + i + 3] as number);
  }
  return first + second + (third + fourth);
}

/** Row p holds the taps for an output frame that lies p / phases behind an input frame. */
function tapTable(phases: number, half: number, ratio: number): Float32Array {
  const taps = 2 * half;
  const table = new Float32Array(phases * taps);
  const scale = cutoff * ratio;
  for (let phase = 0; phase < phases; phase++) {
    const weights = Array.from({ length: taps }, (_, tap) => {
      const distance = tap - half + 1 - phase / phases;
      return sinc(distance * scale) * kaiser(distance / half);
    });
    // Each row sums up to one, so that a constant stays constant.
    const sum = weights.reduce((total, weight) => total + weight, 0);
    table.set(
      weights.map((weight) => weight / sum),
      phase * taps,
    );
  }
  return table;
}

const copy: Resampler = { reach: 0, fill: (input, first, out) => out.set(input(first, out.length)) };

const sinc = (x: number): number => (x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x));

const kaiser = (x: number): number => (Math.abs(x) >= 1 ? 0 : bessel(beta * Math.sqrt(1 - x * x)) / bessel(beta));

/** The modified Bessel function of order zero. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
