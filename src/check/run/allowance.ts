/** How many requests may still be sent: in all, and by one probe, as music may bring events without end. */
export interface Allowance {
  readonly used: number;
  readonly left: number;
  /** For one probe. */
  meter(): Meter;
}

export interface Meter {
  readonly used: number;
  /** Why no more may be sent; null while more may. */
  readonly spent: string | null;
  /** Counts a request that is about to be sent; false where it may not be. */
  take(): boolean;
}

/** Conversations of a probe need fewer; only music that never ends needs more. */
const mostOfOne = 30;

export function createAllowance(most: number): Allowance {
  let used = 0;
  return {
    get used() {
      return used;
    },
    get left() {
      return most - used;
    },
    meter() {
      let own = 0;
      let spent: string | null = null;
      return {
        get used() {
          return own;
        },
        get spent() {
          return spent;
        },
        take() {
          if (spent === null && used >= most) spent = spentAll(most);
          if (spent === null && own >= mostOfOne) spent = `it had sent ${mostOfOne} requests, and more would have come`;
          if (spent !== null) return false;
          own++;
          used++;
          return true;
        },
      };
    },
  };
}

export const spentAll = (most: number): string => `no more than ${most} requests are sent`;
