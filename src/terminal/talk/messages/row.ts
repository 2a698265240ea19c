// A row beside the transcript: what stands in it, and what each part of it is.

/** What is other than in the message before: nothing, changed, new, gone. */
export type Mark = " " | "~" | "+" | "-";

export type Role = "heading" | "key" | "string" | "number" | "literal" | "sign" | "note";

export interface Part {
  readonly role: Role;
  readonly text: string;
}

export interface Row {
  /** Null where nothing is compared, as in a heading. */
  readonly mark: Mark | null;
  readonly parts: readonly Part[];
}

/** Lines of the transcript begin further to the left. */
const margin = " ".repeat(4);

/** Columns in front of what is compared. */
export const gutter = margin.length + 2;

const textOf = ({ parts }: Row): string => parts.map(({ text }) => text).join("");

/** A row without colours. */
export function plainRow(row: Row): string {
  return `${margin}${row.mark === null ? "" : `${row.mark} `}${textOf(row)}`.trimEnd();
}

/** A row of one part that is compared with nothing. */
export const loneRow = (role: Role, text: string): Row => ({ mark: null, parts: [{ role, text }] });
