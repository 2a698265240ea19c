import type { RecordOf } from "../../emulator/trace.ts";
import type { Probe } from "../probes/probe.ts";
import { isEndRequest, isEventRequest, isRefusal, isTold, refusalIn, requestOf } from "./outcome.ts";
import type { Outcome, Run, Told } from "./outcome.ts";

/** Where a record stands in its probe: in which conversation, in which line. */
export interface Place {
  readonly run: Run;
  readonly time: number;
  readonly index: number;
}

/** An answer that came and could not be read says by itself what is wrong with it. */
export const isByTransport = ({ code }: Told): boolean =>
  code.startsWith("extension-") && code !== "extension-invalid-response";

/** What fails is what the probe is about: its last line, after all others were answered. A connection may fail anywhere. */
export function isOfRule(
  { fails, lines, times = 1, together = false, intents }: Probe,
  { run, time, index }: Place,
  record: Told,
  request: RecordOf<"request">,
): boolean {
  if (fails === undefined || !isByTransport(record) || record.code === "extension-unreachable") return false;
  if (index !== lines.length - 1 || isEndRequest(request) || isEventRequest(request)) return false;
  const { intent } = request.request.request;
  if (intents !== undefined && !intents.includes(intent?.name ?? "")) return false;
  if (run.slice(0, index).some((spoken) => refusalIn(run, spoken) !== undefined)) return false;
  // What fails the first time already is no matter of repeating it.
  return times === 1 || together || time > 0;
}

/** It failed as its rule says. */
export const hasFailed = ({ probe, runs }: Outcome): boolean =>
  runs.some((run, time) =>
    run.some(({ records }, index) =>
      records.filter(isTold).some((record) => {
        const request = isRefusal(record) ? requestOf(run, record.id) : undefined;
        return request !== undefined && isOfRule(probe, { run, time, index }, record, request);
      }),
    ),
  );

/** What it is compared with. */
export const controlOf = ({ than = "launch" }: Probe): string => than;
