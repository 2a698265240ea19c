import { readLine, type TraceRecord } from "../index.ts";

export const lanes = ["speech", "content", "listening", "requests"] as const;
export type Lane = (typeof lanes)[number];

/** Something that lasted from one moment of the device's time to another; a request may take none. */
export interface Bar {
  readonly lane: Lane;
  readonly from: number;
  readonly to: number;
  /** What it was. */
  readonly text: string;
  /** Which of the user's lines it follows. */
  readonly turn: number;
}

export interface Timeline {
  readonly bars: readonly Bar[];
  /** When the last thing happened, or the last waiting ended, in ms. */
  readonly end: number;
}

interface Begun extends Omit<Bar, "to"> {
  readonly key: string;
}

/** What went on when, from the trace. */
export function timelineOf(trace: readonly TraceRecord[]): Timeline {
  const bars: Bar[] = [];
  const open = new Map<string, Begun>();
  let turn = -1;

  const begin = (key: string, lane: Lane, from: number, text: string): void =>
    void open.set(key, { key, lane, from, text, turn });
  function finish(key: string, to: number, more = ""): void {
    const begun = open.get(key);
    if (begun === undefined) return;
    open.delete(key);
    const { lane, from, text, turn: its } = begun;
    bars.push({ lane, from, to, text: text + more, turn: its });
  }

  for (const record of trace) {
    const { at } = record;
    switch (record.kind) {
      case "input":
        turn++;
        break;
      case "speech":
        if (record.state === "started") begin("speech", "speech", at, spoken(record));
        else finish("speech", at, record.state === "stopped" ? " (stopped)" : "");
        break;
      case "listening":
        if (record.state === "opened") begin("listening", "listening", at, "listens");
        else finish("listening", at, `, until: ${record.reason}`);
        break;
      case "player":
        finish("content", at);
        if (record.playerActivity === "PLAYING") begin("content", "content", at, record.token ?? "music");
        break;
      case "request":
        begin(record.id, "requests", at, requestName(record));
        break;
      case "response":
        finish(record.id, at, ` → ${record.status}`);
        break;
      case "note":
      case "warning":
      case "failure":
        if (record.id !== undefined && record.code.startsWith("extension-")) finish(record.id, at, ` → ${record.code}`);
        break;
      case "utterance":
      case "recognition":
      case "directive":
      case "event":
      case "sound":
      case "dialogue":
      case "session":
      case "volume":
      case "card":
      case "light":
      case "restored":
      case "device":
        break;
    }
  }
  const end = Math.max(trace.at(-1)?.at ?? 0, waitedUntil(trace));
  for (const key of [...open.keys()]) finish(key, end);
  return { bars: bars.sort((one, other) => one.from - other.from || one.to - other.to), end };
}

/** In the time that the user's last line lets pass, nothing may have happened; music played on all the same. */
function waitedUntil(trace: readonly TraceRecord[]): number {
  const last = trace.findLast((record) => record.kind === "input");
  const line = last && readLine(last.line)?.line;
  return line?.type === "wait" ? last!.at + line.ms : 0;
}

const spoken = ({ type, value, lang }: Extract<TraceRecord, { kind: "speech" }>): string =>
  type === "URL" ? `plays ${value}` : `“${value}” (${lang})`;

function requestName({ id, request: { request } }: Extract<TraceRecord, { kind: "request" }>): string {
  const name = request.event?.name ? `${request.event.namespace}.${request.event.name}` : request.intent?.name;
  return `${id} ${request.type}${name ? ` ${name}` : ""}`;
}
