import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import {
  EmulatorError,
  openReplayVoice,
  replaySound,
  soundKey,
  transcriptLine,
  type ConversationResult,
  type TraceRecord,
} from "../index.ts";
import type { Voice } from "../ports.ts";
import { monoWav } from "./mono-wav.ts";
import { count } from "./shown-text.ts";
import { toldIfSlow } from "./slow-work.ts";

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
  /** Conversations that sound like one that has a clip. */
  readonly alike: ReadonlyMap<ConversationResult, ConversationResult>;
  /** Conversations there was no room or time for. */
  readonly left: number;
  /** Why some have none, and what had to be done otherwise. */
  readonly faults: readonly string[];
}

/** Has conversations once more to hear them, failed ones first. What cannot be made is told, not thrown. */
export async function makeClips(
  results: readonly ConversationResult[],
  wish: SoundWish,
  tell: (line: string) => void,
): Promise<Clips> {
  const wanted = wantedGroups(results, wish);
  if (wanted.length === 0) return { of: new Map(), alike: new Map(), left: 0, faults: [] };
  const number = count(Math.min(wanted.length, clipLimits.clips), "conversation");
  const what = `Making the sound of ${number} for the report; \`--html-sound none\` (\`sound: "none"\`) leaves it out`;
  return toldIfSlow(clipsOf(wanted), { what, tell });
}

/** Conversations that sound the same, together. */
type Group = readonly [ConversationResult, ...ConversationResult[]];

function wantedGroups(results: readonly ConversationResult[], wish: SoundWish): Group[] {
  const groups = new Map<string, [ConversationResult, ...ConversationResult[]]>();
  const wanted = results
    .filter(({ status, trace }) => trace.length > 0 && (wish === "all" || (wish === "failed" && status === "failed")))
    .sort((one, other) => Number(other.status === "failed") - Number(one.status === "failed"));
  for (const result of wanted) {
    const key = soundKey(result);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [result]);
    else group.push(result);
  }
  return [...groups.values()];
}

async function clipsOf(groups: readonly Group[]): Promise<Clips> {
  const of = new Map<ConversationResult, Clip>();
  const alike = new Map<ConversationResult, ConversationResult>();
  const faults = new Set<string>();
  const folder = await mkdtemp(path.join(tmpdir(), "clova-device-report-"));
  // One for all: to start it takes longer than most of what it says.
  const voice = await openReplayVoice((line) => void faults.add(line));
  const end = performance.now() + patience;
  let done = 0;
  try {
    for (const [first, ...others] of groups.slice(0, clipLimits.clips)) {
      if (performance.now() > end) break;
      done++;
      const clip = await clipOf(first, path.join(folder, "clip.wav"), voice);
      if (typeof clip === "string") {
        faults.add(clip);
        continue;
      }
      of.set(first, clip);
      for (const other of others) alike.set(other, first);
    }
  } finally {
    await Promise.all([voice.close(), rm(folder, { recursive: true, force: true })]);
  }
  return { of, alike, left: groups.slice(done).flat().length, faults: [...faults] };
}

/** Or why there is none. */
async function clipOf(result: ConversationResult, file: string, voice: Voice): Promise<Clip | string> {
  try {
    const sound = await replaySound(result, { file, limit: clipLimits.ms, voice });
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
