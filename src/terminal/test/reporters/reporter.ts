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
  /** Characters in a line. */
  readonly columns: number;
}

/** The last line of a report. */
export const summaryLine = ({ passed, failed, updated, notRun }: ConversationResults): string =>
  [
    `${passed} passed, ${failed} failed`,
    ...(updated > 0 ? [`${updated} updated`] : []),
    ...(notRun.length > 0 ? [`${notRun.length} not run`] : []),
  ].join(", ");

/** A conversation by its file, and the column of the matrix it was had for. */
export const titleOf = ({ file, variant }: Pick<ConversationResult, "file" | "variant">): string =>
  variant === undefined ? file : `${file} [${variant}]`;
