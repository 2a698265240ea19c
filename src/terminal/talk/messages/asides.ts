import type { RecordOf, TraceRecord } from "../../../index.ts";
import type { Verbosity } from "../../../verbosity.ts";
import { colouredRow } from "./coloured-row.ts";
import type { LastRecords } from "./last-records.ts";
import { requestMessage, responseMessage } from "./message.ts";
import { messageView } from "./message-view.ts";
import { headerRows, recordRows } from "./record-rows.ts";
import { loneRow, plainRow, type Row } from "./row.ts";

export interface AsideOptions {
  /** Of the terminal; Infinity where nothing is broken. */
  readonly columns: number;
  readonly isColoured: boolean;
}

/** The lines that stand beside that of a record in the transcript, below it; `last` knows the records before this one. */
export function asideLines(
  record: TraceRecord,
  verbosity: Verbosity,
  last: LastRecords,
  { columns, isColoured }: AsideOptions,
): readonly string[] {
  return rowsBeside(record, verbosity, last, columns).map(isColoured ? colouredRow : plainRow);
}

function rowsBeside(record: TraceRecord, verbosity: Verbosity, last: LastRecords, columns: number): readonly Row[] {
  if (verbosity === "quiet" || verbosity === "normal") return [];
  const isAll = verbosity === "everything";
  const options = { columns, fold: true };
  switch (record.kind) {
    case "request": {
      const before = last.of("request");
      const message = requestMessage({ record, isUndone: false });
      const view = messageView(message, before && requestMessage(before), options);
      return isAll ? [...view, ...headerRows(record, columns)] : view;
    }
    case "response": {
      const before = last.of("response");
      return messageView(responseMessage({ record, isUndone: false }), before && responseMessage(before), options);
    }
    case "failure":
    case "warning":
    case "note": {
      const missing = missingAnswer(record, last);
      const isTold = isAll || missing.length > 0;
      return [...missing, ...(isTold ? recordRows(record, null, columns) : [])];
    }
    default:
      return isAll ? recordRows(record, last.of(record.kind)?.record ?? null, columns) : [];
  }
}

/** In the place of an answer that nobody could read. Why, its line tells, or the note that follows. */
function missingAnswer(record: RecordOf<"failure" | "warning" | "note">, last: LastRecords): readonly Row[] {
  const { id, code } = record;
  if (id === undefined || !code.startsWith("extension-")) return [];
  const answer = last.of("response");
  const hasCome = answer !== null && !answer.isUndone && answer.record.id === id;
  return hasCome ? [] : [loneRow("heading", `<- response ${id}, none that could be read: ${code}`)];
}
