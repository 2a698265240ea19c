import { readLine, timedLine, transcriptLine, type RecordOf, type TraceRecord } from "../index.ts";

/**
 * The transcript, with the lines that let the same happen again where no real time passes: `/quiet` for a silence nobody
 * asked for, and `!` with the time that had passed for words that came while the device spoke.
 */
export function replayable(trace: readonly TraceRecord[], times: boolean): string[] {
  const lines: string[] = [];
  let isReady = true;
  let spokenSince: number | null = null;
  let silence: Silence = { until: 0, once: false };
  for (const record of trace) {
    const line = (times ? timedLine : transcriptLine)(record);
    if (record.kind === "dialogue") {
      isReady = record.ready;
      if (record.state === "processing") spokenSince = null;
    } else if (record.kind === "speech" && record.state === "started") {
      spokenSince ??= Math.max(record.at, silence.until);
    } else if (record.kind === "listening" && record.state === "closed" && record.reason === "silence") {
      if (!silence.once && record.at > silence.until) lines.push("> /quiet");
      silence = { ...silence, once: false };
    } else if (record.kind === "input") {
      silence = askedSilence(record);
      if (!isReady && !record.line.startsWith("!")) {
        if (spokenSince !== null && record.at > spokenSince) lines.push(`> !/wait ${record.at - spokenSince}ms`);
        // A `/wait` lets its own time pass.
        if (spokenSince !== null) spokenSince = Math.max(record.at, silence.until);
        lines.push(`> !${line!.slice(2)}`);
        continue;
      }
    }
    if (line !== null) lines.push(line);
  }
  return lines;
}

/** The silence the user's own line brings about: all until a time, or one. */
interface Silence {
  readonly until: number;
  readonly once: boolean;
}

function askedSilence({ line: text, at }: RecordOf<"input">): Silence {
  const line = readLine(text)?.line;
  return { until: line?.type === "wait" ? at + line.ms : 0, once: line?.type === "quiet" };
}
