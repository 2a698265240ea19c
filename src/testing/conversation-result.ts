import type { TraceRecord } from "../emulator/trace.ts";
import type { EmulatorError } from "../errors.ts";
import type { ComparedExchange } from "./difference.ts";

/** What came of one conversation. */
export interface ConversationResult {
  readonly file: string;
  /** Which column of a matrix it was had for: `device=jp-wave, lang=ja`; absent without a matrix. */
  readonly variant?: string;
  readonly status: "passed" | "failed" | "updated";
  /** What came in place of what was expected, for people to read. */
  readonly difference?: string;
  /** How many lines an update took out of the file and put into it. */
  readonly changes?: { readonly removed: number; readonly added: number };
  /** Why the conversation could not be had at all, or, beside a difference, not to its end. */
  readonly error?: EmulatorError;
  /** Each line of the user's, and what came beside what was expected; none where it could not be had. */
  readonly exchanges: readonly ComparedExchange[];
  /** Every record, secrets replaced. */
  readonly trace: readonly TraceRecord[];
  /** Real time it took. */
  readonly ms: number;
}

export interface ConversationResults {
  readonly passed: number;
  readonly failed: number;
  readonly updated: number;
  /** What was not begun any more, after a failure with `bail` or when the run was ended. */
  readonly notRun: readonly ConversationNotRun[];
  readonly results: readonly ConversationResult[];
}

/** A conversation that was not had. */
export type ConversationNotRun = Pick<ConversationResult, "file" | "variant">;
