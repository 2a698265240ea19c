import type { Pcm } from "./media.ts";

/** How loud each channel is heard to the left and to the right, in the order of WAV: L R C LFE BL BR SL SR. */
type Gains = readonly (readonly [number, number])[];

const left = [1, 0] as const;
const right = [0, 1] as const;
const middle = [Math.SQRT1_2, Math.SQRT1_2] as const;
const behindLeft = [Math.SQRT1_2, 0] as const;
const behindRight = [0, Math.SQRT1_2] as const;
const unheard = [0, 0] as const;

const layouts: Readonly<Record<number, Gains>> = {
  3: [left, right, middle],
  4: [left, right, behindLeft, behindRight],
  5: [left, right, middle, behindLeft, behindRight],
  6: [left, right, middle, unheard, behindLeft, behindRight],
  7: [left, right, middle, unheard, middle, behindLeft, behindRight],
  8: [left, right, middle, unheard, behindLeft, behindRight, behindLeft, behindRight],
};

/** Two channels where there are more, at a level that cannot clip; one and two stay as they are. */
export function mixDown(pcm: Pcm): Pcm {
  const gains = layouts[pcm.length];
  if (gains === undefined) return pcm.slice(0, 2);
  return [mixed(pcm, gains, 0), mixed(pcm, gains, 1)];
}

function mixed(pcm: Pcm, gains: Gains, side: 0 | 1): Float32Array {
  const loudest = gains.reduce((sum, gain) => sum + gain[side], 0);
  const out = new Float32Array(pcm[0]?.length ?? 0);
  pcm.forEach((samples, channel) => {
    const gain = (gains[channel]?.[side] ?? 0) / loudest;
    if (gain === 0) return;
    for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + gain * (samples[i] as number);
  });
  return out;
}
