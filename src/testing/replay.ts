import { assembleEmulator, type OpenExtension } from "../assembly/create-emulator.ts";
import type { EmulatorOptions } from "../assembly/options.ts";
import { readLine } from "../emulator/conversation-line.ts";
import type { Emulator } from "../emulator/emulator.ts";
import { takeUp } from "../emulator/take-up.ts";
import type { TraceRecord } from "../emulator/trace.ts";
import type { Clock, Voice } from "../ports.ts";
import type { ConversationResult } from "./conversation-result.ts";
import { optionsHad } from "./options-had.ts";
import { createRecordedExtension } from "./recorded-extension.ts";
import { testDefaults } from "./test-emulator.ts";

/** What was recorded of a conversation that was had once more. */
export interface ReplayedSound {
  /** Of this time: a voice takes its own time, so that everything comes at another one than in the test. */
  readonly trace: readonly TraceRecord[];
  /** It was cut at the limit. */
  readonly isCut: boolean;
  /** What had to be done otherwise, such as silence for want of a voice. */
  readonly notices: readonly string[];
}

export interface ReplayOptions {
  /** The WAV file that is written: 48 kHz, stereo, 16 bits. */
  readonly file: string;
  /** Milliseconds of it. */
  readonly limit: number;
  /** Who speaks, and is not closed: of `openReplayVoice`, where several are made. One of its own by default. */
  readonly voice?: Voice | undefined;
}

/** Real time one conversation may take once more, in ms: its sounds may have to be fetched. */
const patience = 30_000;

interface Rebuilt {
  readonly emulator: Emulator;
  readonly clock: Clock;
}

/**
 * The device a conversation was had with, new, which is given the recorded answers again: no request leaves this
 * process. Null for a result that was not had in this process.
 */
export async function createReplay(result: Pick<ConversationResult, "trace">): Promise<Emulator | null> {
  return (await rebuild(result.trace))?.emulator ?? null;
}

/**
 * Has a conversation of a test once more, in virtual time, with the recorded answers and the voice of this machine, and
 * records what is heard. Null for a result that was not had in this process. Rejects with ConfigurationError where the
 * file cannot be written.
 */
export async function replaySound(
  { trace }: Pick<ConversationResult, "trace">,
  { file, limit, voice }: ReplayOptions,
): Promise<ReplayedSound | null> {
  const notices = new Set<string>();
  const notice = (line: string): void => void notices.add(line);
  const rebuilt = await rebuild(trace, { voice: "auto", sound: `wav:${file}`, notice }, voice);
  if (rebuilt === null) return null;
  const { emulator, clock } = rebuilt;
  let isCut = false;
  let late: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => {
    const end = (why?: string): void => {
      isCut = true;
      if (why !== undefined) notice(why);
      // Whoever still waits for the device waits in vain: time has come to its end.
      clock.hold();
      resolve();
    };
    clock.wakeAt(clock.now() + limit, () => end());
    late = setTimeout(() => end(`It took longer than ${patience / 1000} s to make, and ends there.`), patience);
  });
  const told: TraceRecord[] = [];
  try {
    await Promise.race([takeUpAll(emulator, trace), over]);
    told.push(...emulator.trace);
  } finally {
    clearTimeout(late);
    await emulator.close({ atOnce: true });
  }
  for (const record of told) if (isUnheard(record)) notice(record.message);
  return { trace: told, isCut, notices: [...notices] };
}

/** A sound that could not be had. */
const isUnheard = (record: TraceRecord): record is Extract<TraceRecord, { kind: "failure" }> =>
  record.kind === "failure" && /^(media|audio)-/.test(record.code);

async function rebuild(
  trace: readonly TraceRecord[],
  others: EmulatorOptions = {},
  voice?: Voice,
): Promise<Rebuilt | null> {
  const had = optionsHad(trace);
  if (had === undefined) return null;
  let clock: Clock | null = null;
  const openExtension: OpenExtension = (_, __, time) => {
    clock = time;
    return Promise.resolve(createRecordedExtension(trace, time));
  };
  const emulator = await assembleEmulator(optionsLike(had, others), openExtension, voice);
  return { emulator, clock: clock! };
}

/** What makes the device the same; nothing of what was between it and its extension. */
function optionsLike(had: EmulatorOptions, others: EmulatorOptions): EmulatorOptions {
  const { extension, model, device, messageFormat, lang, user, accessToken, rules, seed, start } = had;
  return {
    ...testDefaults,
    ...{ extension, model, device, messageFormat, lang, user, accessToken, rules },
    ...(seed !== undefined && { seed }),
    ...(start !== undefined && { start }),
    ...others,
  };
}

/** As a conversation file is run: each line when the device is ready, or at once where it begins with `!`. */
async function takeUpAll(emulator: Emulator, trace: readonly TraceRecord[]): Promise<void> {
  for (const record of trace) {
    if (record.kind !== "input") continue;
    const said = readLine(record.line);
    if (said === null) continue;
    if (!said.atOnce) await emulator.ready();
    await takeUp(emulator, said);
  }
  await emulator.settled();
}
