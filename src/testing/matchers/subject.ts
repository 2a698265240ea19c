import { standing } from "../../emulator/standing.ts";
import { types } from "node:util";
import type { Emulator } from "../../emulator/emulator.ts";
import type { RecordOf, TraceRecord } from "../../emulator/trace.ts";
import { toldIn, type Turn, type TurnFinding } from "../../emulator/turn.ts";
import { misuse, shownValue } from "./misuse.ts";

/** What a matcher looks at: a turn by itself, or the whole conversation so far and how it stands now. */
export type Subject = Turn | Emulator;

export interface Scene {
  /** `in this turn`, `so far`. */
  readonly span: string;
  /** When that is over: `at the end of this turn`, `now`. */
  readonly end: string;
  /** Secrets replaced. */
  readonly records: readonly TraceRecord[];
  readonly listening: boolean;
  readonly player: Turn["player"];
  readonly isSessionOpen: boolean;
  /** Something else was asked before the turn was over. */
  readonly isInterrupted: boolean;
  readonly findings: readonly TurnFinding[];
}

/** Throws UsageError where `subject` is something else, and says what was probably meant. */
export function sceneOf(subject: unknown, matcher: string): Scene {
  if (types.isPromise(subject)) {
    const rest = "write `await` in front of what makes it, as in `expect(await clova.say(…))`";
    throw misuse(matcher, `looks at a turn or an emulator, and got a Promise: ${rest}`);
  }
  if (typeof subject === "object" && subject !== null) {
    const records = toldIn(subject);
    if (records !== undefined) return turnScene(subject as Turn, records);
    if (isEmulator(subject)) return emulatorScene(subject);
    if ("speech" in subject && "requests" in subject) {
      throw misuse(matcher, "got a copy of a turn; hand over the turn itself, as it came from the emulator");
    }
  }
  const hint = typeof subject === "function" ? "; call it, and `await` what it gives" : "";
  throw misuse(matcher, `looks at a turn or an emulator, and got ${shownValue(subject)}${hint}`);
}

/** Whether it is something that has a transcript. */
export const isSubject = (value: unknown): value is Subject =>
  typeof value === "object" && value !== null && (toldIn(value) !== undefined || isEmulator(value));

/** By its members, for there may be two copies of this package. */
export const isEmulator = (value: object): value is Emulator =>
  "trace" in value && "transcript" in value && typeof value.transcript === "function" && "perform" in value;

function turnScene(turn: Turn, records: readonly TraceRecord[]): Scene {
  const { listening, player, session, findings, failure, interrupted } = turn;
  const failed: TurnFinding[] = failure ? [{ severity: "failure", code: failure.code, message: failure.message }] : [];
  return {
    span: "in this turn",
    end: "at the end of this turn",
    records,
    listening,
    player,
    isSessionOpen: session !== null,
    isInterrupted: interrupted,
    findings: [...failed, ...findings],
  };
}

function emulatorScene(emulator: Emulator): Scene {
  const { listening, player, session } = emulator;
  // What was taken back did not happen.
  const records = standing(emulator.trace);
  return {
    span: "so far",
    end: "now",
    records,
    listening,
    player,
    isSessionOpen: session !== null,
    isInterrupted: false,
    findings: told(records),
  };
}

const told = (records: readonly TraceRecord[]): TurnFinding[] =>
  records.flatMap((record) => {
    if (record.kind !== "note" && record.kind !== "warning" && record.kind !== "failure") return [];
    return [{ ...record, severity: record.kind }];
  });

/** The records of one kind. */
export const ofKind = <Kind extends TraceRecord["kind"]>({ records }: Scene, kind: Kind): RecordOf<Kind>[] =>
  records.filter((record): record is RecordOf<Kind> => record.kind === kind);
