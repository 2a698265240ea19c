import type { Lang, MessageFormat } from "../axes.ts";

// What a check comes to. Public: the JSON reporter writes it as it is.

export type FindingSeverity = "error" | "warning" | "note";

export interface CheckFinding {
  /** The id of a rule, or the code of a record of docs/trace.md. */
  readonly rule: string;
  readonly severity: FindingSeverity;
  /** Where it was found first. */
  readonly probe: string;
  /** Everywhere it was found. */
  readonly probes: readonly string[];
  /** Place in the answer, such as `response.outputSpeech.values[1].lang`, or in the model; null where there is none. */
  readonly path: string | null;
  readonly message: string;
  /** The requests whose answers these were, where they are not what the probes are about. */
  readonly request?: string;
  /** What stood there instead. */
  readonly received: string | null;
  /** The page of a guide that says so. */
  readonly source: string | null;
  /** What to do. */
  readonly remedy: string | null;
  /** 1-based place in the body of the answer or in the file, where it is known. */
  readonly line?: number;
  readonly column?: number;
}

/** How a probe went: no error and no warning; one of them; or it did not run to its end. */
export type ProbeStatus = "passed" | "found" | "leftOut";

export interface ProbeReport {
  readonly name: string;
  /** What it tries. */
  readonly says: string;
  readonly status: ProbeStatus;
  readonly requests: number;
  /** Real time. */
  readonly milliseconds: number;
}

export interface LeftOut {
  readonly probe: string;
  readonly why: string;
}

export interface Summary {
  readonly error: number;
  readonly warning: number;
  readonly note: number;
}

export interface CheckReport {
  /** What was checked: the address without user, password and query, or what is in its place. */
  readonly extension: string;
  readonly device: string;
  readonly messageFormat: MessageFormat;
  readonly lang: Lang;
  readonly model: { readonly extensionId: string; readonly intents: number } | null;
  /** Accepted findings are not among these numbers. */
  readonly summary: Summary;
  readonly findings: readonly CheckFinding[];
  /** Those the baseline accepts. */
  readonly accepted: readonly CheckFinding[];
  readonly probes: readonly ProbeReport[];
  /** Probes that did not run to their end. */
  readonly leftOut: readonly LeftOut[];
  readonly requests: number;
  /** Real time. */
  readonly milliseconds: number;
}
