/** How long a size has to last before it is drawn on again, and how long that is waited for, in milliseconds. */
export interface Patience {
  readonly quiet: number;
  readonly atMost: number;
}

/** Waits until what comes again and again has stopped, or has gone on for too long. */
export interface Steadiness {
  readonly isWaiting: boolean;
  /** It came once more. */
  readonly disturb: () => void;
  /** Waits no longer, and does what was waited with. */
  settle(): void;
}

export function createSteadiness({ quiet, atMost }: Patience, onSteady: () => void): Steadiness {
  let calm: NodeJS.Timeout | null = null;
  let limit: NodeJS.Timeout | null = null;

  function settle(): void {
    if (calm === null) return;
    for (const timer of [calm, limit]) clearTimeout(timer ?? undefined);
    [calm, limit] = [null, null];
    onSteady();
  }

  return {
    get isWaiting() {
      return calm !== null;
    },
    disturb() {
      clearTimeout(calm ?? undefined);
      calm = setTimeout(settle, quiet);
      limit ??= setTimeout(settle, atMost);
    },
    settle,
  };
}
