import type { Candidate } from "../../line/completion.ts";

/** Ways on from a place in what was typed, not yet fit to be shown. */
export interface Ways {
  /** Where the piece that is replaced begins in what was typed. */
  readonly from: number;
  readonly candidates: readonly Candidate[];
}

/** So many are of use to somebody who looks for one. */
export const mostCandidates = 50;
