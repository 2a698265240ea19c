/** A broken rule or limit is an error, what will not work as meant a warning, advice of the guides a note. */
export type Severity = "error" | "warning" | "note";

/** Where it stands; empty for what is not in a TSV file, such as invocation names. */
export interface FindingPlace {
  readonly file?: string;
  readonly line?: number;
}

/** One thing the guides, or the way a model is read, find fault with. */
export interface ModelFinding {
  /** The id of the rule, such as `samples.duplicate`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong. */
  readonly message: string;
  /** What to do. */
  readonly remedy: string;
  /** Guide and section. */
  readonly source: string;
  readonly place: FindingPlace;
}
