import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { EmulatorError, replaySound, transcriptLine, type ConversationResult, type TraceRecord } from "../index.ts";
import { monoWav } from "./mono-wav.ts";

/** Which conversations are made audible. */
export type SoundWish = "failed" | "all" | "none";

/** A conversation to be heard. */
export interface Clip {
  readonly wav: Buffer;
  readonly ms: number;
  readonly isCut: boolean;
  readonly notices: readonly string[];
  /** Where in it which line is, in ms. */
  readonly marks: readonly { readonly at: number; readonly line: string }[];
}

/** Ms of one conversation, and how many are heard. */
export const clipLimits = { ms: 60_000, clips: 10 };
/** Real time in ms that all of them may take. */
const patience = 90_000;

export interface Clips {
  readonly of: ReadonlyMap<ConversationResult, Clip>;
  /** Conversations there was no room or time for. */
  readonly left: number;
  /** Why some have none. */
  readonly faults: readonly string[];
}

/** Has conversations once more to hear them, failed ones first. What cannot be made is told, not thrown. */
export async function makeClips(results: readonly ConversationResult[], wish: SoundWish): Promise<Clips> {
  const wanted = results
    .filter(({ status, trace }) => trace.length > 0 && (wish === "all" || (wish === "failed" && status === "failed")))
    .sort((one, other) => Number(other.status === "failed") - Number(one.status === "failed"));
  const of = new Map<ConversationResult, Clip>();
  const faults = new Set<string>();
  if (wanted.length === 0) return { of, left: 0, faults: [] };
  const folder = await mkdtemp(path.join(tmpdir(), "clova-device-report-"));
  const end = performance.now() + patience;
  let done = 0;
  try {
    for (const result of wanted.slice(0, clipLimits.clips)) {
      if (performance.now() > end) break;
      done++;
      const clip = await clipOf(result, path.join(folder, "clip.wav"));
      if (typeof clip === "string") faults.add(clip);
      else of.set(result, clip);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { of, left: wanted.length - done, faults: [...faults] };
}

/** Or why there is none. */
async function clipOf(result: ConversationResult, file: string): Promise<Clip | string> {
  try {
    const sound = await replaySound(result, { file, limit: clipLimits.ms });
    if (sound === null) return "The sound can only be made in the process that ran the conversations.";
    const { wav, ms } = monoWav(await readFile(file));
    return { wav, ms, isCut: sound.isCut, notices: sound.notices, marks: marksOf(sound.trace) };
  } catch (error) {
    if (error instanceof EmulatorError) return `The sound could not be made: ${error.message}`;
    return `The sound could not be made (${(error as NodeJS.ErrnoException).code ?? String(error)}).`;
  }
}

const mostMarks = 100;

const marksOf = (trace: readonly TraceRecord[]): Clip["marks"] =>
  trace
    .flatMap((record) => {
      const isHeard = record.kind === "input" || record.kind === "speech" || record.kind === "player";
      const line = isHeard ? transcriptLine(record) : null;
      return line === null ? [] : [{ at: record.at, line: line.trim() }];
    })
    .slice(0, mostMarks);
