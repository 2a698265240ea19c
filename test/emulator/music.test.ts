import { afterAll, afterEach, expect, test } from "vitest";
import type { CekRequest, Emulator, EmulatorOptions, RecordOf, TraceRecord } from "../../src/index.ts";
import { createEmulator } from "../../src/index.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { answer, type Answer } from "../extensions/answer.ts";
import { directive, piece, type Piece } from "../extensions/jukebox.ts";
import { tones } from "../servers/tones.ts";

const { origin, close } = await tones();
afterAll(close);

const open: Emulator[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((clova) => clova.close()));
});

type Answers = Readonly<Record<string, Answer | ((request: CekRequest) => Answer | Promise<Answer>)>>;

/** An extension that answers intents and events by name, and all others with nothing. */
const answering =
  (answers: Answers) =>
  async (received: CekRequest): Promise<object> => {
    const { type, intent, event } = received.request;
    const name = type === "EventRequest" ? (event?.name ?? "") : (intent?.name ?? type);
    const given = answers[name] ?? { ends: true };
    return answer(typeof given === "function" ? await given(received) : given);
  };

async function device(answers: Answers, options: EmulatorOptions = {}): Promise<Emulator> {
  const make = options.clock === "real" ? createEmulator : createTestEmulator;
  const clova = await make({ extension: answering(answers), ...options });
  open.push(clova);
  return clova;
}

const song = (given: Piece = {}): object => piece(origin, given);
const plays = (given: Piece = {}): Answer => ({ directives: [song(given)], ends: true });

const control = (name: string): Answer => ({ directives: [directive("PlaybackController", name)], ends: true });
const monitored = {
  type: "SimpleSpeech",
  values: { type: "PlainText", lang: "ko", value: "들려요?", token: "said" },
} as const;

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
};

const events = (trace: readonly TraceRecord[]): RecordOf<"request">[] =>
  trace.filter(
    (record): record is RecordOf<"request"> =>
      record.kind === "request" && record.request.request.type === "EventRequest",
  );
const named = (trace: readonly TraceRecord[]): string[] =>
  events(trace).map(({ request: { request } }) => request.event!.name);

test("a turn and the emulator tell of the player", async () => {
  const clova = await device({ Play: plays({ seconds: 60 }) });
  expect(clova.player).toMatchObject({ playerActivity: "IDLE", token: null });
  const turn = await clova.intent("Play");
  expect(turn.player).toMatchObject({ playerActivity: "PLAYING", token: "song", title: "노래", subtitle: "가수" });
  expect(turn.request?.request.intent?.name).toBe("Play");
  expect(turn.requests.map(({ request }) => request.event?.name ?? request.type)).toEqual([
    "IntentRequest",
    "PlayStarted",
  ]);
  const waited = await clova.wait(30_000);
  expect(waited.request).toBeUndefined();
  expect(clova.player).toMatchObject({ offsetInMilliseconds: 30_000, totalInMilliseconds: 60_000 });
  await clova.seek(50_000);
  expect(clova.player.offsetInMilliseconds).toBe(50_000);
  const over = await clova.wait(10_000);
  expect(over.requests.map(({ request }) => request.event?.name)).toEqual(["PlayFinished"]);
  expect(clova.player).toMatchObject({ playerActivity: "STOPPED", offsetInMilliseconds: 60_000 });
});

test("an event carries the session that began the music, and its attributes only while that is open", async () => {
  const keeps = { attributes: { level: 3 } };
  const clova = await device({
    Open: { ...plays({ seconds: 10 }), ...keeps, ends: false },
    Closed: { ...plays({ token: "other", seconds: 10 }), ...keeps },
  });
  const { session } = await clova.intent("Open");
  await clova.end();
  await clova.wait(10_000);
  const [started, finished] = events(clova.trace).map(({ request }) => request);
  expect(started?.session).toMatchObject({ new: false, sessionId: session?.id, sessionAttributes: { level: 3 } });
  expect(finished?.session).toMatchObject({ new: false, sessionId: session?.id, sessionAttributes: {} });
  expect(started?.session.user.userId).toBeTruthy();
  expect(finished?.request).toMatchObject({
    timestamp: "2018-08-10T00:00:10Z",
    event: { namespace: "AudioPlayer", payload: { token: "song", offsetInMilliseconds: 10_000 } },
  });
  expect(new Set(events(clova.trace).map(({ request }) => request.request.requestId)).size).toBe(2);
});

test("every request tells of the player once it was used, and none before", async () => {
  const clova = await device({ Play: plays({ seconds: 10 }) });
  const before = await clova.launch();
  expect(before.request?.context).not.toHaveProperty("AudioPlayer");
  await clova.intent("Play");
  await clova.wait(4000);
  const after = await clova.launch();
  expect(after.request?.context.AudioPlayer).toEqual({
    offsetInMilliseconds: 4000,
    playerActivity: "PLAYING",
    stream: expect.objectContaining({ token: "song", urlPlayable: true }) as unknown,
    totalInMilliseconds: 10_000,
  });
});

test("what the extension's data says comes back unchanged", async () => {
  const stream = { customData: '{"__proto__":1}', playType: "NORMAL", progressReport: null };
  const clova = await device({ Play: plays({ stream }) });
  await clova.intent("Play");
  const { AudioPlayer } = events(clova.trace)[0]!.request.context;
  expect(AudioPlayer?.stream).toMatchObject({ customData: '{"__proto__":1}', playType: "NORMAL" });
});

test("the answer to an event keeps what is to be kept while the session is open", async () => {
  const clova = await device({
    Play: { ...plays({ seconds: 20 }), attributes: { a: 1 }, ends: false },
    PlayStarted: { attributes: { a: 2 }, ends: true },
    PlayFinished: { attributes: { a: 3 }, ends: true },
  });
  await clova.intent("Play");
  expect(clova.session?.attributes).toEqual({ a: 2 });
  await clova.stayQuiet();
  expect(clova.session).toBeNull();
  await clova.wait(20_000);
  expect(clova.session).toBeNull();
  expect(clova.player.playerActivity).toBe("STOPPED");
});

test("the answer to an event may speak and open the session again", async () => {
  const clova = await device({
    Play: plays({ seconds: 5 }),
    PlayFinished: { speech: "더 들을까요?", attributes: { asked: true } },
    Yes: ({ session }) => ({ speech: JSON.stringify(session.sessionAttributes), ends: true }),
  });
  const first = await clova.intent("Play");
  const turn = await clova.wait(10_000);
  expect(turn.speech).toMatchObject([{ value: "더 들을까요?", source: "event" }]);
  expect(turn.listening).toBe(true);
  const next = await clova.intent("Yes");
  expect(next.request?.session).toMatchObject({
    new: false,
    sessionId: first.requests[0]?.session.sessionId,
    sessionAttributes: { asked: true },
  });
  expect(next.speech[0]?.value).toBe('{"asked":true}');
});

test("speech that an event brings while the device listens does not end the session: it listens again", async () => {
  const stream = { progressReport: { progressReportPositionInMilliseconds: 3000 } };
  const clova = await device({
    Play: { ...plays({ seconds: 60, stream }), speech: "맞혀 보세요.", ends: false },
    ProgressReportPositionPassed: { speech: "삼 초 지났어요." },
  });
  await clova.intent("Play");
  await clova.wait(5000);
  const heard = clova.trace.filter(({ kind }) => kind === "listening");
  expect(heard).toMatchObject([{ state: "opened" }, { state: "closed", reason: "cancelled" }, { state: "opened" }]);
  expect(clova.listening).toBe(true);
});

test("neither does speech whose answer says that the session ends, as SDKs do unless told otherwise", async () => {
  const stream = { progressReport: { progressReportPositionInMilliseconds: 3000 } };
  const clova = await device({
    Play: { ...plays({ seconds: 60, stream }), speech: "맞혀 보세요.", ends: false },
    ProgressReportPositionPassed: { speech: "삼 초 지났어요.", ends: true },
  });
  await clova.intent("Play");
  await clova.wait(5000);
  expect(clova.listening).toBe(true);
  expect(clova.session).not.toBeNull();
});

test("an answer that brings nothing leaves the open microphone alone", async () => {
  const stream = { progressReport: { progressReportIntervalInMilliseconds: 1000 } };
  const clova = await device({
    Play: { ...plays({ seconds: 60, stream }), ends: false },
    ProgressReportIntervalPassed: {},
  });
  await clova.intent("Play");
  await clova.wait(6500);
  expect(named(clova.trace)).toHaveLength(7);
  await clova.wait(499);
  expect(clova.trace.filter(({ kind }) => kind === "listening")).toMatchObject([{ state: "opened" }]);
  await clova.wait(1);
  expect(clova.trace.filter(({ kind }) => kind === "listening")[1]).toMatchObject({
    state: "closed",
    reason: "silence",
  });
});

test("a failing extension stops no music, and its events are told as what they are", async () => {
  const broken = (): never => {
    throw new Error("boom");
  };
  const clova = await device({
    Play: {
      directives: [song({ token: "a", seconds: 5 }), song({ token: "b", seconds: 5, behavior: "ENQUEUE" })],
      ends: true,
    },
    PlayStarted: broken,
    PlayFinished: broken,
  });
  const turn = await clova.intent("Play");
  expect(turn.failure).toBeUndefined();
  await clova.wait(10_000);
  expect(named(clova.trace)).toEqual(["PlayStarted", "PlayFinished", "PlayStarted", "PlayFinished"]);
  const told = clova.trace.filter(({ kind }) => kind === "warning" || kind === "failure");
  expect(told.map((record) => "code" in record && record.code)).toEqual(Array(4).fill("extension-threw"));
  expect(clova.trace.some(({ kind }) => kind === "speech")).toBe(false);
});

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["null", null],
  ["an empty object", {}],
  ["what is no answer", "not json"],
])("%s is answer enough for an event that asks for nothing", async (_, body) => {
  const clova = await createTestEmulator({
    extension: ({ request }: CekRequest) => (request.type === "EventRequest" ? body : answer(plays({ seconds: 1 }))),
  });
  open.push(clova);
  await clova.launch();
  await clova.wait(1000);
  expect(clova.trace.filter(({ kind }) => kind === "warning" || kind === "failure")).toEqual([]);
});

test("who is asked for a stream has to answer", async () => {
  const clova = await device({
    Play: plays({ stream: { url: "clova:x", urlPlayable: false } }),
    StreamRequested: () => Promise.reject(new Error("boom")),
  });
  const turn = await clova.intent("Play");
  expect(turn.failure?.code).toBe("extension-threw");
  await clova.wait(8000);
  expect(clova.trace.some((record) => record.kind === "failure" && record.code === "stream-overdue")).toBe(true);
});

test("a slow extension delays neither the music nor the other events", async () => {
  const clova = await device(
    {
      Play: {
        directives: [song({ token: "a", seconds: 0.2 }), song({ token: "b", seconds: 0.2, behavior: "ENQUEUE" })],
        ends: true,
      },
      PlayStarted: async () => {
        await new Promise((resolve) => setTimeout(resolve, 900));
        return { ends: true };
      },
    },
    { clock: "real" },
  );
  await clova.intent("Play");
  const order = clova.trace.flatMap((record) => {
    if (record.kind === "request") return [record.request.request.event?.name ?? "Intent"];
    return record.kind === "response" && record.id === "r2" ? ["answer"] : [];
  });
  expect(order).toEqual(["Intent", "PlayStarted", "PlayFinished", "PlayStarted", "PlayFinished", "answer"]);
});

test("real time and virtual time tell the same", async () => {
  const progressReport = {
    progressReportDelayInMilliseconds: 100,
    progressReportIntervalInMilliseconds: 250,
    progressReportPositionInMilliseconds: 300,
  };
  const answers: Answers = {
    Play: {
      directives: [
        song({ token: "a", seconds: 0.6, stream: { progressReport } }),
        song({ token: "b", seconds: 0.9, behavior: "ENQUEUE" }),
      ],
      ends: true,
    },
    "Clova.PauseIntent": { directives: [directive("PlaybackController", "Pause")], ends: true },
    "Clova.ResumeIntent": { directives: [directive("PlaybackController", "Resume")], ends: true },
  };
  const told = async (clock: "real" | "virtual"): Promise<TraceRecord[]> => {
    const clova = await device(answers, { clock, seed: 1, start: 0 });
    await clova.intent("Play");
    await clova.wait(800);
    await clova.press("pause");
    await clova.wait(100);
    await clova.press("play");
    await clova.wait(1000);
    return clova.trace.filter(({ kind }) => kind === "player" || kind === "event");
  };
  const [real, virtual] = await Promise.all([told("real"), told("virtual")]);
  const names = (trace: readonly TraceRecord[]): string[] =>
    trace.map((record) =>
      record.kind === "player" ? `${record.playerActivity} ${record.token}` : eventOf(record).name,
    );
  expect(names(real)).toEqual(names(virtual));
  // What was reported is what was heard: the offset of the pause is the time since the start, within a block.
  const at = (trace: readonly TraceRecord[], name: string, nth = 0): { at: number; offset: number } => {
    const record = trace.filter((one) => one.kind === "event" && eventOf(one).name === name)[nth]!;
    return { at: record.at, offset: eventOf(record).offset };
  };
  for (const name of ["ProgressReportDelayPassed", "ProgressReportPositionPassed", "PlayFinished"]) {
    expect(at(real, name).offset).toBe(at(virtual, name).offset);
  }
  const paused = at(real, "PlayPaused");
  expect(Math.abs(paused.at - at(real, "PlayStarted", 1).at - paused.offset)).toBeLessThanOrEqual(20);
});

function eventOf(record: TraceRecord): { readonly name: string; readonly offset: number } {
  const { header, payload } = (record as RecordOf<"event">).event as {
    readonly header: { readonly name: string };
    readonly payload: { readonly offsetInMilliseconds: number };
  };
  return { name: header.name, offset: payload.offsetInMilliseconds };
}

test("an hour passes at once", async () => {
  const clova = await device({
    Play: { ...plays({ token: "loop", seconds: 6 }), ends: false },
    PlayFinished: { directives: [song({ token: "loop", seconds: 6 })] },
  });
  await clova.intent("Play");
  await clova.wait(3_600_000);
  expect(named(clova.trace).filter((name) => name === "PlayFinished")).toHaveLength(600);
  expect(clova.session).not.toBeNull();
}, 30_000);

test("an extension that answers everything with a Play does not go on for ever", async () => {
  const everything = answer(plays({ seconds: 5 }));
  const clova = await createTestEmulator({ extension: () => everything });
  open.push(clova);
  await clova.launch();
  const told = named(clova.trace).length;
  expect(told).toBeLessThan(30);
  expect(clova.trace.filter((record) => record.kind === "failure").map(({ code }) => code)).toEqual([
    "player-fruitless",
  ]);
  expect(clova.player.playerActivity).toBe("PLAYING");
  await clova.wait(5000);
  expect(named(clova.trace).length).toBeGreaterThan(told);
});

test("an extension that answers an event by bringing it about again does not go on for ever", async () => {
  const loops: Answers[] = [
    { PlayPaused: control("Resume"), PlayResumed: control("Pause"), Next: control("Pause") },
    { PlayStopped: control("Resume"), PlayResumed: control("Stop"), Next: control("Stop") },
    {
      SpeechStarted: control("Stop"),
      SpeechStopped: { speech: monitored, ends: true },
      Next: { speech: monitored, ends: true },
    },
  ];
  for (const loop of loops) {
    const clova = await device({ Play: plays(), ...loop });
    await clova.intent("Play");
    await clova.intent("Next");
    const failures = clova.trace.filter((record) => record.kind === "failure");
    expect(failures.map(({ code }) => code)).toEqual(["event-loop"]);
    expect(named(clova.trace).length).toBeLessThan(250);
  }
});

test("an extension that speaks and plays to every request does not keep the user waiting for ever", async () => {
  const everything = answer({ ...plays({ seconds: 5 }), speech: "네", ends: false });
  const clova = await createTestEmulator({ extension: () => everything });
  open.push(clova);
  await clova.launch();
  expect(clova.trace.filter((record) => record.kind === "failure").map(({ code }) => code)).toEqual([
    "player-fruitless",
  ]);
});

test("Stop without a target ends the speech, and what stands behind it follows", async () => {
  const stream = { progressReport: { progressReportDelayInMilliseconds: 3000 } };
  const clova = await device({
    Play: plays({ seconds: 60, stream }),
    Long: { speech: ["아주 긴 이야기를 들려 드릴게요. 옛날 옛적에", "끝"], ends: false },
    ProgressReportDelayPassed: control("Stop"),
  });
  await clova.intent("Play");
  await clova.wait(2500);
  const turn = await clova.intent("Long");
  expect(turn.speech).toHaveLength(1);
  expect(turn.listening).toBe(true);
  expect(clova.player.playerActivity).toBe("PLAYING");
});

test("a stream that comes late is not taken for another item", async () => {
  const deliver = (audioItemId: string, seconds: number): Answer => ({
    directives: [
      directive("AudioPlayer", "StreamDeliver", { audioItemId, audioStream: { url: `${origin}/${seconds}s.wav` } }),
    ],
    ends: true,
  });
  const asked: ((answer: Answer) => void)[] = [];
  const hiddenStream = { url: "clova:x", urlPlayable: false };
  const clova = await device(
    {
      A: plays({ token: "a", stream: hiddenStream }),
      B: plays({ token: "b", stream: hiddenStream }),
      StreamRequested: () => new Promise((resolve) => asked.push(resolve)),
    },
    { clock: "real" },
  );
  void clova.intent("A");
  await until(() => asked.length === 1);
  void clova.intent("B");
  await until(() => asked.length === 2);
  asked[0]!(deliver("id-a", 11));
  asked[1]!(deliver("something else", 22));
  await until(() => clova.player.playerActivity === "PLAYING" && clova.player.onItsWay === null);
  expect(clova.player).toMatchObject({ token: "b", totalInMilliseconds: 22_000 });
});

test("in real time a line waits for no answer to what the music brings about later", async () => {
  const stream = { progressReport: { progressReportIntervalInMilliseconds: 100 } };
  const clova = await device(
    {
      Play: plays({ seconds: 8, stream }),
      ProgressReportIntervalPassed: async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return { ends: true };
      },
    },
    { clock: "real" },
  );
  await clova.intent("Play");
  await clova.wait(400);
  await Promise.all([clova.ready(), clova.settled(), clova.seek(3000), clova.intent("Other")]);
  expect(clova.player.offsetInMilliseconds).toBeLessThan(6000);
});

test("what never began is not resumed, but started", async () => {
  const clova = await device({
    Play: { directives: [song(), directive("PlaybackController", "Stop")], ends: true },
    Resume: control("Resume"),
  });
  await clova.intent("Play");
  await clova.intent("Resume");
  await clova.wait(30_000);
  expect(named(clova.trace)).toEqual(["PlayStarted", "PlayFinished"]);
});

test("the session of each item is the one that brought it, also where the tokens are the same", async () => {
  const k = (behavior: string): object => song({ token: "k", seconds: 5, behavior });
  const clova = await device({
    Two: { directives: [k("REPLACE_ALL"), k("ENQUEUE")], ends: true },
    One: { directives: [k("ENQUEUE")], ends: true },
    New: { directives: [k("REPLACE_ALL")], ends: true },
  });
  const [first, second] = [await clova.intent("Two"), await clova.intent("One")];
  await clova.wait(12_000);
  const third = await clova.intent("New");
  const id = (turn: typeof first): string => turn.request!.session.sessionId;
  const sessions = events(clova.trace).map(({ request }) => [request.request.event!.name, request.session.sessionId]);
  expect(sessions).toEqual([
    ["PlayStarted", id(first)],
    ["PlayFinished", id(first)],
    ["PlayStarted", id(first)],
    ["PlayFinished", id(first)],
    ["PlayStarted", id(second)],
    ["PlayStopped", id(second)],
    ["PlayStarted", id(third)],
  ]);
});

test("a reprompt with a token is told of like any speech", async () => {
  const clova = await createTestEmulator({
    extension: ({ request }: CekRequest) => ({
      version: "0.1.0",
      sessionAttributes: {},
      response: {
        outputSpeech: request.type === "LaunchRequest" ? monitored : {},
        card: {},
        directives: [],
        reprompt: { outputSpeech: { ...monitored, values: { ...monitored.values, token: "again" } } },
        shouldEndSession: request.type !== "LaunchRequest",
      },
    }),
  });
  open.push(clova);
  await clova.launch();
  await clova.stayQuiet();
  expect(events(clova.trace).map(({ request }) => JSON.stringify(request.request.event!.payload))).toEqual([
    '{"token":"said"}',
    '{"token":"said"}',
    '{"token":"again"}',
    '{"token":"again"}',
  ]);
});

test("secrets are hidden in the player, too", async () => {
  const item = { titleText: "http://u:secret@x/title" };
  const clova = await device({ Play: plays({ token: "http://user:pw@h/token", item }) }, { accessToken: "h/token" });
  const turn = await clova.intent("Play");
  expect(JSON.stringify([clova.player, turn.player])).not.toMatch(/pw|secret|h\/token/);
});

test("a place in the music and a time are whole milliseconds", async () => {
  const clova = await device({ Play: plays() });
  await clova.intent("Play");
  await clova.seek(1000.7);
  await clova.wait(1.2);
  expect(clova.player.offsetInMilliseconds).toBe(1002);
});

test("music that would begin behind its end is named", async () => {
  const clova = await device({ Play: plays({ seconds: 5, stream: { beginAtInMilliseconds: 9000 } }) });
  const turn = await clova.intent("Play");
  expect(turn.findings.map(({ code }) => code)).toContain("begins-behind-end");
  expect(clova.player.totalInMilliseconds).toBeUndefined();
});

test("volume, mute and the microphone are the device's own", async () => {
  const clova = await device({ Play: plays() });
  expect(clova.volume).toEqual({ level: 10, muted: false, micOff: false });
  await clova.press("volume-up");
  await clova.press("volume-down");
  await clova.press("volume-down");
  await clova.press("mute");
  await clova.press("mic");
  expect(clova.volume).toEqual({ level: 8, muted: true, micOff: true });
  expect(clova.light).toEqual({ colour: "red", effect: "steady" });
  await clova.press("volume-up");
  await clova.press("mic");
  expect(clova.volume).toEqual({ level: 9, muted: false, micOff: false });
  expect(clova.light).toEqual({ colour: "red", effect: "fade out" });
  const told = clova.trace.flatMap((record) =>
    record.kind === "volume" ? [`${record.level} ${record.muted} ${record.micOff}`] : [],
  );
  expect(told).toEqual([
    "9 false false",
    "8 false false",
    "8 true false",
    "8 true true",
    "9 false true",
    "9 false false",
  ]);
});

test("a button that is none is refused", async () => {
  const clova = await device({});
  await expect(clova.press("louder" as never)).rejects.toThrow('there is no button "louder"');
  await expect(clova.seek(-1)).rejects.toThrow("only a number of milliseconds from 0 on can be gone to, got -1");
});

test("pause while the device speaks stops the speech, and the session goes on listening", async () => {
  const clova = await device({ Ask: { speech: ["하나", "둘"] } });
  const asked = clova.intent("Ask");
  await clova.wait(100);
  await clova.press("pause");
  const turn = await asked;
  expect(turn.interrupted).toBe(true);
  expect(clova.listening).toBe(true);
  expect(clova.trace.filter(({ kind }) => kind === "speech")).toMatchObject([
    { state: "started" },
    { state: "stopped" },
  ]);
});

test("several extensions are told of their own music", async () => {
  const clova = await createTestEmulator({ extension: "demo" });
  open.push(clova);
  await clova.say("피자봇에서 음악 틀어줘");
  await clova.say("Start Pizzabot");
  await clova.wait(1000);
  await clova.say("Play some music");
  const applications = events(clova.trace).map(
    ({ request: { context, request } }) => `${request.event?.name} ${context.System.application?.applicationId}`,
  );
  expect(applications).toEqual([
    "PlayStarted com.example.pizzabot.ko",
    "PlayStopped com.example.pizzabot.ko",
    "PlayStarted com.example.pizzabot.en",
  ]);
});
