import type { ConversationResult, ConversationResults } from "../../../index.ts";

/** Tells what comes of a run of conversations. */
export interface Reporter {
  /** Told each result as soon as it is known, in the order of the files. */
  readonly result: (result: ConversationResult) => void;
  /** Told all of it in the end; `ms` is how long the run took. */
  readonly end: (results: ConversationResults, ms: number) => void;
}

/** Where a report goes. */
export interface ReportPlace {
  readonly write: (text: string) => void;
  readonly hasColours: boolean;
  /** Characters in a line; null where it may be as long as it likes. */
  readonly columns: number | null;
}

/** How many there were of each kind. */
export const summaryLine = ({ passed, failed, updated, notRun }: ConversationResults): string =>
  [
    `${passed} passed, ${failed} failed`,
    ...(updated > 0 ? [`${updated} updated`] : []),
    ...(notRun.length > 0 ? [`${notRun.length} not run`] : []),
  ].join(", ");

/** The last line for whoever waits: how many of each kind, and how long it took. */
export const lastLine = (results: ConversationResults, ms: number): string =>
  `${summaryLine(results)} in ${ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`}`;

/** A conversation by its file, and the column of the matrix it was had for. */
export const titleOf = ({ file, variant }: Pick<ConversationResult, "file" | "variant">): string =>
  variant === undefined ? file : `${file} [${variant}]`;
