// How lengths of time are written everywhere: a number with ms, s, m or h.

const sizes = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 } as const;

/** In whole ms; null for what is no length of time. */
export function readDuration(words: string): number | null {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*(ms|s|m|h)$/.exec(words) ?? [];
  const ms = Math.round(Number(amount) * (unit === undefined ? NaN : sizes[unit as keyof typeof sizes]));
  return Number.isSafeInteger(ms) ? ms : null;
}

/** As one would write it, in the largest unit of which it is a whole number. */
export function writeDuration(ms: number): string {
  for (const [unit, size] of Object.entries(sizes)) if (ms >= size && ms % size === 0) return `${ms / size}${unit}`;
  return `${ms}ms`;
}
