import type { TraceRecord } from "../emulator/trace.ts";
import { timedLine, transcriptLine } from "../emulator/transcript.ts";
import type { Captured } from "./captures.ts";
import { compareInOrder } from "./comparison.ts";
import type { Exchange } from "./conversation.ts";
import type { ComparedExchange } from "./difference.ts";
import type { ReceivedLine } from "./expectation.ts";

/** Compares a conversation while it is had. */
export interface Comparing {
  /** What was captured before this line of the user's, counted from 0, which is about to be said. */
  capturedBefore(index: number, trace: readonly TraceRecord[]): Captured;
  /** So many exchanges, from the first on. */
  compare(trace: readonly TraceRecord[], count: number): ComparedExchange[];
}

export function startComparing(exchanges: readonly Exchange[]): Comparing {
  let captured: Captured = new Map();
  let next = 0;
  const receive = receiving();
  const compare = compareInOrder(exchanges);
  return {
    capturedBefore(index, trace) {
      const received = receive(trace);
      for (; next < index; next++) captured = compare(next, received[next]?.lines ?? []).captured;
      return captured;
    },
    compare(trace, count) {
      const received = receive(trace);
      return exchanges.slice(0, count).map((exchange, index): ComparedExchange => {
        const { said, lines } = received[index]!;
        return { line: exchange.line, said, edits: compare(index, lines).edits };
      });
    },
  };
}

interface Received {
  readonly said: string;
  readonly lines: ReceivedLine[];
}

/** What the device did, by the user's lines; each record is read once. */
function receiving(): (trace: readonly TraceRecord[]) => readonly Received[] {
  const received: Received[] = [];
  let read = 0;
  return (trace) => {
    for (; read < trace.length; read++) {
      const record = trace[read]!;
      const line = transcriptLine(record)?.trim();
      if (line === undefined) continue;
      if (record.kind === "input") received.push({ said: line.slice(2), lines: [] });
      else received.at(-1)?.lines.push({ text: line, time: /\S+/.exec(timedLine(record)!)![0] });
    }
    return received;
  };
}
