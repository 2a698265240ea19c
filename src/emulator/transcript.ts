import { escaped, printable, quoted } from "./printable.ts";
import { withRemedy } from "./with-remedy.ts";
import type { TraceRecord } from "./trace.ts";

// What a terminal, a pipe and a conversation file show of the trace: fixed lines, untranslated, each two spaces in.

/** The line of one record, or null where a record has none. The user's own lines begin with `> `. */
export function transcriptLine(record: TraceRecord): string | null {
  if (record.kind === "input") return `> ${printable(record.line)}`;
  const line = deviceLine(record);
  return line === null ? null : `  ${line}`;
}

/** As `transcriptLine`, with the time in front: `+12.345 `. */
export function timedLine(record: TraceRecord): string | null {
  const line = transcriptLine(record);
  const seconds = `${Math.floor(record.at / 1000)}.${String(record.at % 1000).padStart(3, "0")}`;
  return line === null || record.kind === "input" ? line : `  +${seconds} ${line.trimStart()}`;
}

/** The lines of all these records, each with its end. */
export function transcriptOf(records: readonly TraceRecord[], line = transcriptLine): string {
  const lines = records.map(line).filter((text) => text !== null);
  return lines.map((text) => `${text}\n`).join("");
}

function deviceLine(record: TraceRecord): string | null {
  switch (record.kind) {
    case "speech":
      if (record.state !== "started") return null;
      if (record.type === "URL") return `plays ${escaped(record.value)}`;
      return `says ${quoted(record.value)} (${record.lang})`;
    case "card":
      return `shows ${escaped(record.template)}: ${escaped(record.text)}`;
    case "listening":
      if (record.state === "opened") return "listens";
      // That the user spoke is told by the line they spoke.
      return record.reason === "speech" ? null : `stops listening: ${record.reason}`;
    case "request":
      return `sends ${sent(record.request.request)}`;
    case "session":
      return record.state === "ended" ? `session ends: ${record.reason}` : null;
    case "player":
      return `music ${record.playerActivity}${record.token === null ? "" : ` ${escaped(record.token)}`}`;
    case "warning":
    case "failure":
      return `${record.kind} ${record.code}: ${printable(told(record))}`;
    case "input":
    case "utterance":
    case "recognition":
    case "response":
    case "directive":
    case "event":
    case "sound":
    case "dialogue":
    case "light":
    case "volume":
    case "restored":
    case "device":
    case "note":
      return null;
  }
}

type Told = Extract<TraceRecord, { kind: "warning" | "failure" }>;

/** Where it stands helps only in a body of several lines; most have one. */
const told = ({ message, remedy, line = 1, column }: Told): string => {
  const place = line > 1 ? ` (line ${line}, column ${column})` : "";
  return withRemedy(`${message}${place}`, remedy);
};

type Sent = Extract<TraceRecord, { kind: "request" }>["request"]["request"];

function sent({ type, intent, event }: Sent): string {
  if (event && event.name !== "") return `${type} ${escaped(`${event.namespace}.${event.name}`)}`;
  if (!intent || intent.name === "") return type;
  const slots = Object.values(intent.slots ?? {}).map(({ name, value }) => ` ${escaped(name)}=${escaped(value)}`);
  return `${type} ${escaped(intent.name)}${slots.join("")}`;
}
