/** How many requests may still be sent: in all, and by one probe, as music may bring events without end. */
export interface Allowance {
  readonly used: number;
  readonly left: number;
  /** Events came without end in probe after probe: from now on they have to make do with less. */
  readonly isShort: boolean;
  /** For one probe. */
  meter(): Meter;
}

export interface Meter {
  readonly used: number;
  /** Why no more may be sent; null while more may. */
  readonly spent: string | null;
  /** More came of one probe than of any conversation that has an end. */
  readonly isEndless: boolean;
  /** The emulator had to break a chain of events. */
  chainBroken(): void;
  /** Counts a request that is about to be sent; false where it may not be. */
  take(): boolean;
  /** So many that were counted were not sent after all. */
  giveBack(unsent: number): void;
}

/** Conversations of a probe need fewer; only music that never ends needs more. */
const mostOfOne = 30;
/** Enough for a launch and what the user asks for then. */
const fewest = 6;
/** So many probes without an end, and the others would not have their turn. */
const tooMany = 2;

export function createAllowance(most: number): Allowance {
  let used = 0;
  let endless = 0;
  return {
    get used() {
      return used;
    },
    get left() {
      return most - used;
    },
    get isShort() {
      return endless >= tooMany;
    },
    meter() {
      const limit = endless >= tooMany ? fewest : mostOfOne;
      let own = 0;
      let spent: string | null = null;
      let isEndless = false;
      let isCounted = false;
      const countEndless = (): void => {
        if (!isCounted) endless++;
        isCounted = true;
      };
      return {
        chainBroken: countEndless,
        get used() {
          return own;
        },
        get spent() {
          return spent;
        },
        get isEndless() {
          return isEndless;
        },
        take() {
          if (spent === null && own >= limit) {
            spent = `it had sent ${limit} requests, and more would have come`;
            isEndless = limit === mostOfOne;
            if (isEndless) countEndless();
          }
          if (spent === null && used >= most) spent = spentAll(most);
          if (spent !== null) return false;
          own++;
          used++;
          return true;
        },
        giveBack(unsent) {
          own -= unsent;
          used -= unsent;
        },
      };
    },
  };
}

export const spentAll = (most: number): string => `no more than ${most} requests are sent`;
