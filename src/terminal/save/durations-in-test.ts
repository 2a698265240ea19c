import { createEmulator, type RecordOf, type TraceRecord } from "../../index.ts";
import type { DurationInTest } from "./replay-clock.ts";

type Speech = RecordOf<"speech">;

/**
 * How long everything said in a trace takes in a test. The voice is silent there: a device of its own says the texts. A
 * sound from the web takes its own time everywhere.
 */
export async function durationsInTest(trace: readonly TraceRecord[]): Promise<DurationInTest> {
  // Its length as known at the start counts more than how long it took in the end, and that more than where it stopped.
  const durations = new Map(trace.filter(isSound).sort(byCertainty).flatMap(soundDuration));
  const speeches = new Map(trace.filter(isText).map((speech) => [keyOf(speech), speech]));
  let current: Speech | undefined;
  const emulator = await createEmulator({
    device: "kr-speaker",
    clock: "virtual",
    extension: () => current && answer(current),
  });
  emulator.onRecord((record) => {
    if (isText(record)) durations.set(keyOf(record), record.ms ?? 0);
  });
  for (current of speeches.values()) await emulator.launch();
  await emulator.close();
  return (speech) => durations.get(keyOf(speech)) ?? 0;
}

const isText = (record: TraceRecord): record is Speech =>
  record.kind === "speech" && record.state === "started" && record.type === "PlainText";

const certainty = ["stopped", "finished", "started"] as const;
const byCertainty = (one: Speech, other: Speech): number =>
  certainty.indexOf(one.state) - certainty.indexOf(other.state);

const isSound = (record: TraceRecord): record is Speech => record.kind === "speech" && record.type === "URL";

/** Of a sound that was stopped before its length was known, half is taken to have been heard, as the replay clock does. */
const soundDuration = (speech: Speech): [string, number][] => {
  if (speech.ms === null) return [];
  return [[keyOf(speech), speech.state === "stopped" ? 2 * speech.ms : speech.ms]];
};

const keyOf = ({ type, lang, value }: Speech): string => JSON.stringify([type, lang, value]);

const answer = ({ type, lang, value }: Speech): object => ({
  version: "1.0",
  sessionAttributes: {},
  response: {
    outputSpeech: { type: "SimpleSpeech", values: { type, lang, value } },
    card: {},
    directives: [],
    shouldEndSession: true,
  },
});
