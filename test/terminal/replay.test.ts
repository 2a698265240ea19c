import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { createEmulator, runConversations, type Emulator, type TraceRecord } from "../../src/index.ts";
import { durationsInTest } from "../../src/terminal/save/durations-in-test.ts";
import { replayable } from "../../src/terminal/save/replayable.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { answer } from "../extensions/answer.ts";
import { directive, piece } from "../extensions/jukebox.ts";
import { tones } from "../servers/tones.ts";
import { temporaryFolder } from "./run-bin.ts";

/** Says a short word and a long sentence, and asks once more when nobody answers. */
const extension = (): object => ({
  version: "1.0",
  sessionAttributes: {},
  response: {
    outputSpeech: { type: "SpeechList", values: [text("네"), text("무엇을 주문할까요")] },
    card: {},
    directives: [],
    reprompt: { outputSpeech: { type: "SimpleSpeech", values: text("아직 계세요") } },
    shouldEndSession: false,
  },
});
const text = (value: string) => ({ type: "PlainText", lang: "ko", value });

/** Saves the trace and has the test run. Resolves with the user's lines once it has passed. */
async function replayed(trace: readonly TraceRecord[], times = false): Promise<string[]> {
  const lines = replayable(trace, { times, durationInTest: await durationsInTest(trace) });
  const file = join(temporaryFolder(), "saved.conversation");
  writeFileSync(file, ["device: kr-speaker", "---", ...lines, ""].join("\n"));
  const { results } = await runConversations([file], { emulator: { extension } });
  expect(results.map(({ error, difference }) => error?.message ?? difference)).toEqual([undefined]);
  return lines;
}

const users = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith("> "));

/** The trace of what is done with a device in virtual time. */
async function traceOf(act: (clova: Emulator) => Promise<unknown>): Promise<readonly TraceRecord[]> {
  const clova = await createTestEmulator({ extension });
  await act(clova);
  const { trace } = clova;
  const copy = [...trace];
  await clova.close();
  return copy;
}

/** The same with a voice that speaks so many times as slowly. */
const slowed = (trace: readonly TraceRecord[], times = 3): TraceRecord[] =>
  trace.map((record) => ({ ...slowedBody(record, times), at: Math.round(record.at * times) }));

/** A `/wait` lasts until the next line, as it does in a trace of such a voice. */
function slowedBody(record: TraceRecord, times: number): TraceRecord {
  if (record.kind === "speech") return { ...record, ms: record.ms && Math.round(record.ms * times) };
  if (record.kind !== "input") return record;
  return { ...record, line: record.line.replace(/(?<=\/wait )\d+/, (ms) => String(Math.round(Number(ms) * times))) };
}

const speech = (clova: Emulator, value: string): Promise<void> =>
  new Promise((resolve) => {
    const release = clova.onRecord((record) => {
      if (record.kind !== "speech" || record.state !== "started" || record.value !== value) return;
      release();
      setTimeout(resolve, 20);
    });
  });

test("what was said over the device in real time passes as a test at once", async () => {
  const clova = await createEmulator({ extension, clock: "real" });
  void clova.launch();
  await speech(clova, "네");
  void clova.send("!/intent Again");
  await speech(clova, "무엇을 주문할까요");
  void clova.wait(30_000);
  void clova.send("/user somebody");
  void clova.say("그만");
  await clova.settled();
  const trace = [...clova.trace];
  await clova.close();
  const lines = await replayed(trace);
  expect(lines.join("\n")).toMatch(
    new RegExp(
      [
        /^> \/launch\n {2}sends LaunchRequest/,
        /> !\/wait \d+ms\n {2}says "네" \(ko\)/,
        /> !\/intent Again\n {2}sends IntentRequest Again/,
        /> !\/wait \d+ms\n {2}says "네" \(ko\)\n {2}says "무엇을 주문할까요" \(ko\)/,
        /> !\/user somebody/,
        /(?:> !\/wait \d+ms\n)?> !그만\n {2}session ends: user\n {2}sends SessionEndedRequest$/,
      ]
        .map(({ source }) => source)
        .join("\n"),
    ),
  );
  await replayed(trace, true);
});

test.for<[what: string, act: (clova: Emulator) => Promise<unknown>, expected: string[]]>([
  [
    "words over the first speech",
    (clova) => after(clova.launch(), clova.wait(100), () => clova.say("그만")),
    ["> /launch", "> !/wait 100ms", "> !그만"],
  ],
  [
    "words over the second speech",
    (clova) => after(clova.launch(), clova.wait(600), () => clova.say("그만")),
    ["> /launch", "> !/wait 600ms", "> !그만"],
  ],
  [
    "words before the answer came",
    (clova) => Promise.all([clova.launch(), clova.say("그만")]),
    ["> /launch", "> !그만"],
  ],
  [
    "a silence up to the end",
    async (clova) => [await clova.launch(), await clova.stayQuiet(), await clova.stayQuiet()],
    ["> /launch", "> /quiet", "> /quiet"],
  ],
  [
    "words over the reprompt",
    async (clova) => [await clova.launch(), await after(clova.wait(7300), null, () => clova.say("그만"))],
    ["> /launch", "> /wait 7000ms", "> !/wait 300ms", "> !그만"],
  ],
  [
    "a microphone opened in the middle of a speech, and nothing said",
    async (clova) => {
      await after(clova.launch(), clova.wait(600), () => clova.wake());
      await clova.stayQuiet();
      await clova.say("그만");
    },
    ["> /launch", "> !/wait 600ms", "> !/wake", "> /quiet", "> 그만"],
  ],
  [
    "a conversation saved while the device speaks",
    (clova) => after(clova.launch(), clova.wait(600), () => Promise.resolve()),
    ["> /launch"],
  ],
])("%s is saved as a test that passes, at any pace of the voice", async ([, act, expected]) => {
  const trace = await traceOf(act);
  const lines = await replayed(trace);
  expect(users(lines)).toEqual(expected);
  await replayed(trace, true);
  for (const times of [0.5, 1.1, 3]) {
    await replayed(slowed(trace, times));
    await replayed(slowed(trace, times), true);
  }
});

test("a `/wait` that ends near the end of a speech ends within it in a test, however fast the voice was", async () => {
  const trace = await traceOf((clova) => after(clova.launch(), clova.wait(260), () => clova.say("그만")));
  const waits = (times: number) => replayed(slowed(trace, times)).then(users);
  for (const times of [0.5, 1.1, 3]) {
    expect(await waits(times)).toEqual(["> /launch", expect.stringMatching(/^> !\/wait 2(59|60|61)ms$/), "> !그만"]);
  }
});

test("words that came between the answer and its first sound are saved as a test that passes", async () => {
  const trace = await traceOf((clova) => after(clova.launch(), clova.wait(100), () => clova.say("그만")));
  const isWait = (record: TraceRecord): boolean => record.kind === "input" && record.line.startsWith("/wait");
  const lines = await replayed(trace.filter((record) => record.kind !== "speech" && !isWait(record)));
  expect(lines.slice(2, 5)).toEqual(["> !/wait 0ms", "  ...", "> !그만"]);
});

/** Does this after the wait, whatever comes of the first. */
async function after(first: Promise<unknown>, wait: Promise<unknown> | null, act: () => Promise<unknown>) {
  await (wait ?? first);
  await act();
}

test("with times, a saved line has the time of a test, not that of a user who thinks", async () => {
  const trace = await traceOf(async (clova) => [await clova.launch(), await clova.say("다시")]);
  const thinking = 5000;
  const second = trace.findLastIndex(({ kind }) => kind === "input");
  const slow = trace.map((record, index) => (index < second ? record : { ...record, at: record.at + thinking }));
  expect(await replayed(slow, true)).toEqual(await replayed(trace, true));
});

test("in virtual time every line is saved with the time it had", async () => {
  const clova = await createTestEmulator({ extension });
  await clova.launch();
  await clova.stayQuiet();
  await clova.say("다시");
  await clova.wait(500);
  await clova.say("그만");
  const lines = await replayed([...clova.trace], true);
  expect(lines.map((line) => `${line}\n`).join("")).toBe(clova.transcript({ times: true }));
  await clova.close();
});

test("music that played on in real time plays on in the test, with all that it brought about", async () => {
  const { origin, close } = await tones();
  const stream = { progressReport: { progressReportIntervalInMilliseconds: 400 } };
  const jukebox = ({ request }: { request: { type: string; intent?: { name: string } } }): object => {
    const name = request.intent?.name ?? request.type;
    const plays = [
      piece(origin, { token: "a", seconds: 1, stream }),
      piece(origin, { token: "b", behavior: "ENQUEUE" }),
    ];
    const directives =
      name === "Play" ? plays : name.endsWith("Intent") ? [directive("PlaybackController", "Pause")] : [];
    return answer({ speech: name === "Play" ? "네" : {}, directives, ends: true });
  };
  const clova = await createEmulator({ extension: jukebox, clock: "real" });
  await clova.intent("Play");
  await vi.waitFor(
    () => {
      expect(clova.player.token).toBe("b");
      expect(clova.player.offsetInMilliseconds).toBeGreaterThan(100);
    },
    { timeout: 15_000, interval: 20 },
  );
  await clova.press("pause");
  const trace = [...clova.trace];
  await clova.close();
  const lines = replayable(trace, { times: false, durationInTest: await durationsInTest(trace) });
  const file = join(temporaryFolder(), "music.conversation");
  writeFileSync(file, ["device: kr-speaker", "---", ...lines, ""].join("\n"));
  const { results } = await runConversations([file], { emulator: { extension: jukebox } });
  close();
  expect(results.map(({ error, difference }) => error?.message ?? difference)).toEqual([undefined]);
  expect(users(lines).map((line) => line.replace(/\d+ms/, "ms"))).toEqual([
    "> /intent Play",
    "> /wait ms",
    "> /wait ms",
    "> /wait ms",
    "> /wait ms",
    "> /press pause",
  ]);
});
