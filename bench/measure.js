// Small tools for measuring: medians of several, and everything to be compared in turns, so that a busy moment of the
// machine hits both sides.

/** The middle of the values. */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Milliseconds that `work` takes. */
export async function time(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Medians of each work's time in ms, measured in turns after one round that does not count. */
export async function inTurns(rounds, ...works) {
  const times = works.map(() => []);
  for (let round = -1; round < rounds; round++) {
    for (const [index, work] of works.entries()) {
      const ms = await time(work);
      if (round >= 0) times[index].push(ms);
    }
  }
  return times.map(median);
}

/** How often `work` is done in a second. */
export async function perSecond(work, ms = 1000) {
  for (let warm = 0; warm < 200; warm++) await work();
  let count = 0;
  const end = performance.now() + ms;
  const start = performance.now();
  while (performance.now() < end) {
    for (let batch = 0; batch < 20; batch++) await work();
    count += 20;
  }
  return (count * 1000) / (performance.now() - start);
}

/** A bar: what is measured, the value, and what it must not exceed (`atMost`) or fall below (`atLeast`). */
export const bar = (name, value, unit, limit) => ({ name, value, unit, ...limit });

/** What could not be measured here, and why. */
export const notMeasured = (name, reason) => ({ name, reason });
