/** What may stand in place of a piece of the line. */
export interface Candidate {
  readonly text: string;
  /** What it is, in a few words. */
  readonly says?: string;
}

/** Ways on from a place in what was typed, not yet fit to be shown. */
export interface Ways {
  /** Where the piece that is replaced begins in what was typed. */
  readonly from: number;
  readonly candidates: readonly Candidate[];
}

/** So many are of use to somebody who looks for one. */
export const mostCandidates = 50;
