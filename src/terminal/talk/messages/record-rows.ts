import { loudest, printable, type RecordOf, type TraceRecord } from "../../../index.ts";
import { layOut } from "./layout.ts";
import { wayToOpen } from "./message-view.ts";
import { loneRow, type Row } from "./row.ts";

// What happens between the lines of a transcript, a row or a few for each record. Requests and answers are elsewhere.

/** The rows of one record, none where its line tells all; `before` is the last of its kind. */
export function recordRows(record: TraceRecord, before: TraceRecord | null, columns: number): readonly Row[] {
  switch (record.kind) {
    case "utterance":
      return told(`heard ${JSON.stringify(record.text)}`);
    case "recognition":
      return recognition(record);
    case "directive":
      return crossed("=> directive", record.directive, null, columns);
    case "event":
      return crossed("<= event", record.event, before?.kind === "event" ? before.event : null, columns);
    case "speech": {
      const { state, type, source, ms } = record;
      return told(`speech ${state}: ${type}, ${source}${ms === null ? "" : `, ${ms} ms`}`);
    }
    case "sound":
      return told(`sound ${record.name}`);
    case "dialogue":
      return told(`dialogue ${record.state}${record.ready ? ", ready for a line" : ""}`);
    case "listening":
      return told(
        record.state === "opened"
          ? `microphone open for ${record.ms} ms`
          : `microphone closed: ${record.reason}, after ${record.ms} ms`,
      );
    case "session":
      return told(`session ${record.state}: ${record.id}`);
    case "player": {
      const { offsetInMilliseconds: offset, totalInMilliseconds: total } = record;
      return told(`player at ${offset} ms${total === undefined ? "" : ` of ${total} ms`}`);
    }
    case "volume": {
      const { level, muted, micOff } = record;
      return told(`volume ${level} of ${loudest}${muted ? ", muted" : ""}${micOff ? ", microphone off" : ""}`);
    }
    case "light":
      return told(`light ${record.colour}, ${record.effect}`);
    case "restored":
      return told(`back to record ${record.to}`);
    case "device":
      return told(`device ${record.name}: ${record.changes.map(({ name }) => name).join(", ")}`);
    case "note":
      return told(`note ${record.code}: ${record.message}`);
    case "input":
    case "card":
    case "request":
    case "response":
    case "warning":
    case "failure":
      return [];
  }
}

const longest = 400;

function told(text: string): readonly Row[] {
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return [loneRow("note", printable(shown))];
}

function recognition({ intent, slots, sample, by, score, near }: RecordOf<"recognition">): readonly Row[] {
  const how = [by === null ? "" : `by ${by}`, score === undefined ? "" : `score ${score}`].filter(
    (part) => part !== "",
  );
  const values = Object.entries(slots).slice(0, mostSlots);
  return [
    loneRow("heading", printable(`recognition ${[intent ?? "none", ...how].join(", ")}`)),
    ...(sample === null ? [] : told(`  sample ${sample}`)),
    ...values.flatMap(([name, { value, unit, valueType }]) =>
      told(`  slot ${[`${name}=${value}`, unit, valueType].filter((part) => part !== undefined).join(", ")}`),
    ),
    ...near.slice(0, mostNear).flatMap((one) => told(`  near ${one.intent}, score ${one.score}: ${one.sample}`)),
  ];
}

const mostSlots = 20;
const mostNear = 5;

interface CicMessage {
  readonly header: { readonly namespace: string; readonly name: string };
  readonly context?: unknown;
}

/** A message between Clova and the device. What the device tells of itself each time stands beside the last time. */
function crossed(arrow: string, message: object, before: object | null, columns: number): readonly Row[] {
  const { header, context, ...rest } = message as CicMessage;
  const options = { columns, rows: mostRows, asBefore: "as in the last event" };
  const rowsOf = (value: unknown, valueBefore?: unknown): readonly Row[] => {
    const layout = layOut(value, valueBefore, options);
    return [...layout.rows, ...wayToOpen(layout, "`--trace FILE` keeps all of it")];
  };
  const contextBefore = before === null ? undefined : (before as CicMessage).context;
  return [
    loneRow("heading", printable(`${arrow} ${header.namespace}.${header.name}`)),
    ...rowsOf(rest),
    ...(context === undefined ? [] : [loneRow("note", "with the context"), ...rowsOf(context, contextBefore)]),
  ];
}

/** Of a message that no line shows whole. */
const mostRows = 20;

/** The headers of a request; secrets are hidden in them as in the trace. */
export function headerRows({ headers }: RecordOf<"request">, columns: number): readonly Row[] {
  if (Object.keys(headers).length === 0) return told("no headers: it is no HTTP request");
  const { rows } = layOut(headers, undefined, { columns, rows: mostRows, asBefore: "" });
  return [loneRow("heading", "headers"), ...rows];
}
