import type { TraceRecord } from "../../index.ts";
import { verbosities, type Verbosity } from "../../verbosity.ts";
import { translated } from "../language/language.ts";
import type { AsideOptions, asideLines } from "./messages/asides.ts";
import { createLastRecords } from "./messages/last-records.ts";

// How much stands around the transcript, whose lines are the same however much it is.

/** What is turned while one talks. */
export interface VerbosityDial {
  readonly verbosity: Verbosity;
  /** Resolves when what it adds can be shown. */
  turn(to: Verbosity): Promise<void>;
  /** The lines below that of a record. Every record comes by here once, for the next one is shown beside it. */
  beside(record: TraceRecord, options: AsideOptions): readonly string[];
}

/** Resolves when what is shown at the start can be shown. */
export async function openVerbosity(start: Verbosity): Promise<VerbosityDial> {
  let verbosity: Verbosity = start;
  let lines: typeof asideLines | null = null;
  const last = createLastRecords();

  async function turn(to: Verbosity): Promise<void> {
    verbosity = to;
    if (to === "messages" || to === "everything") lines ??= (await import("./messages/asides.ts")).asideLines;
  }

  await turn(start);
  return {
    get verbosity() {
      return verbosity;
    },
    turn,
    beside(record, options) {
      const shown = lines?.(record, verbosity, last, options) ?? [];
      last.keep(record);
      return shown;
    },
  };
}

const says: Readonly<Record<Verbosity, string>> = {
  quiet: "the transcript alone",
  normal: "the transcript, cards, tips and notices",
  messages: "what `normal` shows, and each request and answer, with what differs from the one before",
  everything: "what `messages` shows, and headers, directives, events, recognition, dialogue, light and sounds",
};

/** Takes up a line `/verbosity`: turns to what it names, and tells which one holds. */
export async function turnVerbosity(
  dial: VerbosityDial,
  wanted: Verbosity | null,
  tell: (line: string) => void,
): Promise<void> {
  if (wanted !== null) await dial.turn(wanted);
  tell(`Verbosity: ${dial.verbosity}`);
  const told = wanted === null ? verbosities : [wanted];
  for (const one of told) tell(`  ${one.padEnd(widest)}  ${translated(says[one])}`);
}

const widest = Math.max(...verbosities.map(({ length }) => length));

/** Turns to the one that shows more, and from the most to the least. */
export function nextVerbosity(dial: VerbosityDial, tell: (line: string) => void): Promise<void> {
  const next = verbosities[(verbosities.indexOf(dial.verbosity) + 1) % verbosities.length]!;
  return turnVerbosity(dial, next, tell);
}
