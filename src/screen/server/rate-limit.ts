/** How many messages somebody may send: some at once, and then so many a second. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

export interface RateLimit {
  /** Takes one message, and says whether it is allowed, is too much, or one of too many that were too much already. */
  take(now: number): "allowed" | "tooMuch" | "endless";
  /** It did not count. */
  readonly giveBack: () => void;
}

/** `now` in milliseconds of a clock that only goes forward. */
export function createRateLimit({ burst, perSecond }: Rate, start: number): RateLimit {
  let left = burst;
  let last = start;
  return {
    take(now) {
      left = Math.min(burst, left + ((now - last) / 1000) * perSecond) - 1;
      last = now;
      if (left >= 0) return "allowed";
      return left >= -burst ? "tooMuch" : "endless";
    },
    giveBack() {
      left = Math.min(burst, left + 1);
    },
  };
}
