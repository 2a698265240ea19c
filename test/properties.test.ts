import fc from "fast-check";
import { expect, test } from "vitest";
import type { AudioLevel } from "../src/device/effect.ts";
import { deadline, isRecord, step, type EmulatorInput, type EmulatorState, type Output } from "../src/emulator/step.ts";
import type { RecordBody } from "../src/emulator/trace.ts";
import { atPowerOn, settings } from "./playback-world.ts";

// Random users, extensions and speakers: whatever comes in whatever order, the machines keep their promises.

const utterances = [
  "피자봇 시작해줘",
  "페퍼로니 피자 주문해줘",
  "두 판",
  "그만",
  "무슨 말인지",
  "피자봇",
  "Start Pizzabot",
  "",
];
const speech = { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: "네" } };
const answers = [
  { outputSpeech: speech, shouldEndSession: false, reprompt: { outputSpeech: speech } },
  { outputSpeech: speech, shouldEndSession: true },
  { outputSpeech: {}, shouldEndSession: false },
].map((response) => JSON.stringify({ version: "1.0", sessionAttributes: { n: 1 }, response }));

/** What may happen next; replies and reports name the n-th of those still open. */
const happening = fc.oneof(
  fc.record({ type: fc.constant("say" as const), text: fc.constantFrom(...utterances) }),
  fc.record({
    type: fc.constantFrom("wake" as const, "begin" as const, "abandon" as const, "end" as const, "link" as const),
  }),
  fc.record({ type: fc.constant("reply" as const), nth: fc.nat(3), body: fc.constantFrom(...answers, "", "nonsense") }),
  fc.record({ type: fc.constant("fail" as const), nth: fc.nat(3) }),
  fc.record({ type: fc.constantFrom("started" as const, "finished" as const, "audioFailed" as const) }),
  fc.record({ type: fc.constant("time" as const), ms: fc.nat(9000) }),
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

function asInput(event: Happening, { device, clova }: EmulatorState): EmulatorInput {
  const audioId = device.speaking?.audioId ?? "none";
  switch (event.type) {
    case "say":
      return { type: "utteranceHeard", said: { type: "text", text: event.text } };
    case "wake":
      return { type: "wokenUp" };
    case "begin":
      return { type: "speechBegan" };
    case "abandon":
      return { type: "speechAbandoned" };
    case "end":
      return { type: "utteranceHeard", said: { type: "end" } };
    case "link":
      return { type: "accountLinked", accessToken: "t" };
    case "reply":
      return {
        type: "extensionReplied",
        id: clova.pending[event.nth]?.id ?? "r0",
        reply: { status: 200, contentType: "application/json", body: event.body },
      };
    case "fail":
      return {
        type: "extensionFailed",
        id: clova.pending[event.nth]?.id ?? "r0",
        failure: { code: "extension-timeout", message: "late" },
      };
    case "started":
      return { type: "audioStarted", audioId, duration: 1000 };
    case "finished":
      return { type: "audioFinished", audioId, duration: 1000 };
    case "audioFailed":
      return { type: "audioFailed", audioId, code: "audio-failed", message: "broken" };
    case "time":
      return { type: "timePassed" };
  }
}

/** Looks on at each step of a story. */
type Look = (input: EmulatorInput, outputs: readonly Output[]) => void;

function run(events: readonly Happening[], look: Look = () => undefined) {
  let state = atPowerOn;
  let now = 0;
  const outputs = [];
  for (const event of events) {
    if (event.type === "time") now += event.ms;
    const input = asInput(event, state);
    const taken = step(settings, state, input, now);
    state = taken.state;
    outputs.push(...taken.outputs);
    look(input, taken.outputs);
    const due = deadline(settings, state);
    if (due !== null && due < now) throw new Error(`waits for ${due} at ${now}`);
  }
  return { state, outputs };
}

const stories = fc.array(happening, { maxLength: 60 });

test("state stays JSON and the same story always ends the same", () => {
  fc.assert(
    fc.property(stories, (events) => {
      const { state, outputs } = run(events);
      expect(JSON.parse(JSON.stringify(state))).toEqual(state);
      expect(JSON.stringify(run(events).outputs)).toBe(JSON.stringify(outputs));
    }),
    { seed: 1, numRuns: 300 },
  );
});

test("every speech that starts ends once, and no two sound at a time", () => {
  fc.assert(
    fc.property(stories, (events) => {
      let sounding = 0;
      for (const output of run(events).outputs) {
        if (!isRecord(output) || output.kind !== "speech") continue;
        sounding += output.state === "started" ? 1 : -1;
        expect(sounding).toBeGreaterThanOrEqual(0);
        expect(sounding).toBeLessThanOrEqual(1);
      }
    }),
    { seed: 2, numRuns: 300 },
  );
});

test("at most one sound is in the foreground, and none is told to change that has not begun", () => {
  fc.assert(
    fc.property(stories, (events) => {
      const levels = new Map<string, AudioLevel>();
      run(events, (input, outputs) => {
        if (input.type === "audioFinished" || input.type === "audioFailed") levels.delete(input.audioId);
        for (const output of outputs) {
          if (isRecord(output)) continue;
          if (output.type === "startAudio") levels.set(output.audioId, "foreground");
          if (output.type === "stopAudio") levels.delete(output.audioId);
          if (output.type === "setAudioLevel") {
            expect(levels.has(output.audioId)).toBe(true);
            levels.set(output.audioId, output.level);
          }
        }
        expect([...levels.values()].filter((level) => level === "foreground").length).toBeLessThanOrEqual(1);
      });
    }),
    { seed: 5, numRuns: 300 },
  );
});

test("a cue is heard once for each opening of the microphone, and once for each failure reported", () => {
  fc.assert(
    fc.property(stories, (events) => {
      const told = run(events).outputs.filter(isRecord);
      const count = (matches: (record: RecordBody) => boolean): number => told.filter(matches).length;
      expect(count((record) => record.kind === "sound" && record.name === "attending")).toBe(
        count((record) => record.kind === "listening" && record.state === "opened"),
      );
      expect(count((record) => record.kind === "sound" && record.name === "error")).toBe(
        count((record) => record.kind === "light" && record.colour === "red"),
      );
    }),
    { seed: 6, numRuns: 300 },
  );
});

test("sessions open and close in turn, and every request belongs to one", () => {
  fc.assert(
    fc.property(stories, (events) => {
      let open: string | null = null;
      let last: string | null = null;
      for (const output of run(events).outputs) {
        if (isRecord(output) && output.kind === "session") {
          expect(output.state === "started" ? open === null : output.id === open).toBe(true);
          open = output.state === "started" ? output.id : null;
          last = output.id;
        }
        if (!isRecord(output) && output.type === "callExtension") expect(output.request.session.sessionId).toBe(last);
      }
    }),
    { seed: 3, numRuns: 300 },
  );
});

test("a session that is open is always on its way: heard, processed, spoken or listened for", () => {
  fc.assert(
    fc.property(stories, (events) => {
      const { state } = run(events);
      if (state.clova.session !== null) expect(state.device.dialogue.status).not.toBe("idle");
    }),
    { seed: 4, numRuns: 1000 },
  );
});
