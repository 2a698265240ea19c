/** What may stand in place of a piece of the line. */
export interface Candidate {
  readonly text: string;
  /** What it is, in a few words. */
  readonly says?: string;
}

export interface Completion {
  /** The piece of the line that a candidate replaces, in UTF-16 units at the borders of characters. */
  readonly from: number;
  readonly to: number;
  /** Best first, none twice; the one that stands there already only where it is the only one. */
  readonly candidates: readonly Candidate[];
}
