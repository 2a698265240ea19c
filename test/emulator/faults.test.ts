import { afterEach, expect, test } from "vitest";
import {
  createEmulator,
  type CekRequest,
  type Emulator,
  type EmulatorOptions,
  type RecordOf,
} from "../../src/index.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { answer } from "../extensions/answer.ts";
import { startServer } from "../servers/json-server.ts";

const started: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of started.splice(0)) await it.close();
});

async function device(options: EmulatorOptions): Promise<Emulator> {
  const clova = await createTestEmulator(options);
  started.push(clova);
  return clova;
}

type Kind = RecordOf<"request">["kind"] | "response" | "failure";
const recordsOf = <K extends Kind>(clova: Emulator, kind: K): RecordOf<K>[] =>
  clova.trace.filter((record): record is RecordOf<K> => record.kind === kind);

/** Which of these many launches failed. */
async function failures(options: EmulatorOptions, launches: number): Promise<readonly boolean[]> {
  const clova = await device({ extension: () => answer({ ends: true }), ...options });
  const failed: boolean[] = [];
  for (let launch = 0; launch < launches; launch++) failed.push((await clova.launch()).failure !== undefined);
  return failed;
}

test("an answer that is nine seconds late times out at eight, without anybody waiting", async () => {
  const clova = await device({ faults: "slow=9s" });
  const turn = await clova.launch();
  expect(turn.failure).toMatchObject({ code: "extension-timeout" });
  const [request] = recordsOf(clova, "request");
  const [failure] = recordsOf(clova, "failure");
  expect([request?.at, failure?.at]).toEqual([0, 8000]);
  expect(failure).toMatchObject({ fault: "slow=9s", id: "r1" });
  expect(failure?.message).toBe(
    "Extension request failed, no complete answer within 8000 ms: the demo (LaunchRequest). Clova would have given up. " +
      "That is the fault `slow=9s`, as asked for, and none of the extension.",
  );
  expect(clova.transcript()).toContain("session ends: error");
});

test("hundreds of timeouts cost no time", async () => {
  expect(await failures({ faults: "slow=9s", deadline: 8000 }, 200)).toEqual(Array.from({ length: 200 }, () => true));
});

test("an answer just in time is spoken then, and its record tells of the delay", async () => {
  const clova = await device({ faults: [{ type: "slow", ms: 7999, when: { request: 1 } }] });
  const turn = await clova.launch();
  expect(turn.failure).toBeUndefined();
  expect(turn.speech[0]?.value).toBe("무엇을 주문할까요?");
  const [response] = recordsOf(clova, "response");
  expect(response).toMatchObject({ at: 7999, status: 200, fault: "slow=7999ms@#1" });
  expect(response!.ms).toBeLessThan(7999);
  expect((await clova.say("페퍼로니 피자 주문해줘")).failure).toBeUndefined();
  expect(recordsOf(clova, "response")[1]).not.toHaveProperty("fault");
});

test.each([
  ["status=503", "extension-status", "failed with status code 503"],
  ["drop", "extension-unreachable", "the connection broke before the answer came"],
  ["truncate", "extension-invalid-response", "Invalid extension response: the answer is no JSON"],
  ["truncate=0", "extension-invalid-response", "got an empty body"],
])(
  "%s is a failure over HTTP that blames nobody but the fault, after the request has been received",
  async (fault, code, message) => {
    const server = await startServer(() => answer({ speech: "안녕하세요." }));
    started.push(server);
    const clova = await device({ extension: server.url, faults: fault });
    const { failure } = await clova.launch();
    expect(failure?.code).toBe(code);
    expect(failure?.message).toContain(message);
    expect(failure?.message).toContain(`That is the fault \`${fault}\`, as asked for, and none of the extension`);
    expect(recordsOf(clova, "failure")[0]).toMatchObject({ code, fault });
    const [first] = server.requests;
    expect(JSON.parse(first!.body.toString())).toMatchObject({ request: { type: "LaunchRequest" } });
  },
);

test("a status that was asked for brings no advice about signatures", async () => {
  const clova = await device({ faults: "status=401" });
  await clova.launch();
  expect(recordsOf(clova, "failure")[0]).not.toHaveProperty("remedy");
  const refusing = await startServer(() => Promise.reject(new Error("signature")));
  started.push(refusing);
  const own = await device({ extension: refusing.url, faults: "drop@#9" });
  await own.launch();
  expect(recordsOf(own, "failure")[0]).toHaveProperty("remedy");
});

test("an answer that breaks the format by itself is not blamed on a fault that only made it late", async () => {
  const clova = await device({ extension: () => "[]", faults: "slow=1s" });
  const { failure } = await clova.launch();
  expect(failure?.code).toBe("extension-invalid-response");
  expect(failure?.message).not.toContain("fault");
  expect(recordsOf(clova, "failure")[0]).not.toHaveProperty("fault");
  expect(recordsOf(clova, "response")[0]).toMatchObject({ fault: "slow=1s" });
});

test("an extension that is truly late is so in real time, whatever the faults add", async () => {
  const clova = await device({ extension: () => new Promise<never>(() => undefined), deadline: 50, faults: "slow=1h" });
  const { failure } = await clova.launch();
  expect(failure).toMatchObject({ code: "extension-timeout" });
  expect(failure?.message).not.toContain("fault");
  expect(recordsOf(clova, "failure")[0]?.at).toBe(0);
});

test("the same seed strikes the same requests, another one others", async () => {
  const options = { faults: "drop@30%", seed: 7 };
  const first = await failures(options, 60);
  expect(await failures(options, 60)).toEqual(first);
  expect(await failures({ ...options, seed: 8 }, 60)).not.toEqual(first);
});

test("two faults of the same share strike independently of each other", async () => {
  const clova = await device({ extension: () => answer({ ends: true }), faults: "slow=1s@50%,drop@50%" });
  for (let launch = 0; launch < 40; launch++) await clova.launch();
  const struck = new Set(clova.trace.map((record) => ("fault" in record ? record.fault : "-")));
  expect(struck).toEqual(new Set(["-", "slow=1s@50%", "drop@50%", "slow=1s@50%,drop@50%"]));
});

test("every request is counted, also those of events and of the end of a session", async () => {
  const clova = await device({ faults: "drop@#2" });
  await clova.launch();
  await clova.end();
  expect(recordsOf(clova, "request").map(({ request }) => request.request.type)).toEqual([
    "LaunchRequest",
    "SessionEndedRequest",
  ]);
  expect(clova.trace.filter((record) => "fault" in record)).toMatchObject([
    { kind: "note", code: "extension-unreachable", id: "r2" },
  ]);
});

test("a request that is sent again after time was taken back is the one of its number again", async () => {
  const clova = await device({ faults: "drop@#2" });
  await clova.launch();
  expect((await clova.intent("OrderPizza")).failure?.code).toBe("extension-unreachable");
  expect((await clova.send("/resend")).failure?.code).toBe("extension-unreachable");
  await clova.launch();
  expect(clova.trace.filter((record) => "fault" in record).map((record) => "id" in record && record.id)).toEqual([
    "r2",
    "r2",
  ]);
});

test("time passes while an answer is slow: `/wait` ends before it comes", async () => {
  const clova = await device({ faults: "slow=5s@#1" });
  const asked = clova.launch();
  await clova.wait(2000);
  expect([clova.dialogue, clova.trace.at(-1)?.at, recordsOf(clova, "response")]).toEqual(["processing", 0, []]);
  const turn = await asked;
  expect(turn.interrupted).toBe(false);
  expect(recordsOf(clova, "response")[0]?.at).toBe(5000);
});

test("the user goes on while an answer is slow, and it is not spoken when it comes", async () => {
  const clova = await device({ faults: "slow=5s@#2" });
  await clova.say("피자봇 시작해줘");
  const asked = clova.say("페퍼로니 피자 주문해줘");
  await clova.wait(2000);
  const turn = await clova.say("그만");
  expect((await asked).interrupted).toBe(true);
  expect(turn.session).toBeNull();
  await clova.settled();
  const said = clova.trace.filter((record) => record.kind === "speech" && record.state === "started");
  expect(said).toHaveLength(1);
  expect(clova.trace.some((record) => record.kind === "note" && record.code === "answer-superseded")).toBe(true);
  const [, sent] = recordsOf(clova, "request");
  const late = recordsOf(clova, "response").find(({ id }) => id === sent!.id);
  expect(late!.at - sent!.at).toBe(5000);
});

test("music plays on while an answer is slow", async () => {
  const extension = ({ request }: CekRequest): object => {
    if (request.type !== "IntentRequest") return answer({ ends: true });
    const url = "clova:nothing"; // it is not fetched
    const stream = { token: "a", url, urlPlayable: true, beginAtInMilliseconds: 0, durationInMilliseconds: 60_000 };
    const play = {
      header: { namespace: "AudioPlayer", name: "Play", dialogRequestId: "", messageId: "" },
      payload: {
        audioItem: { audioItemId: "a", titleText: "", titleSubText1: "", type: "song", stream },
        playBehavior: "REPLACE_ALL",
        source: { name: "" },
      },
    };
    return answer({ directives: request.intent?.name === "Music" ? [play] : [], ends: true });
  };
  const rules = { "media.fetch": false, "media.assumedLength": 60_000 } as const;
  const clova = await device({ extension, rules, faults: "slow=5s@#3" });
  await clova.intent("Music");
  expect(clova.player.playerActivity).toBe("PLAYING");
  const before = clova.player.offsetInMilliseconds;
  const turn = await clova.intent("Other");
  expect(turn.request?.request.intent?.name).toBe("Other");
  expect(recordsOf(clova, "response").at(-1)?.fault).toBe("slow=5s@#3");
  expect(clova.player).toMatchObject({ playerActivity: "PLAYING", offsetInMilliseconds: before + 5000 });
});

test("`ready` does not wait for the late reply to the end of a session, `settled` does", async () => {
  const clova = await device({ faults: "slow=5s@#2" });
  await clova.launch();
  await clova.stayQuiet();
  await clova.stayQuiet();
  const [, end] = recordsOf(clova, "request");
  expect(end?.request.request.type).toBe("SessionEndedRequest");
  await clova.settled();
  expect(recordsOf(clova, "response").find(({ id }) => id === "r2")!.at - end!.at).toBe(5000);
});

test("closing waits for no fault, in virtual time and in real, and the end request arrives", async () => {
  for (const clock of ["virtual", "real"] as const) {
    const received: string[] = [];
    const extension = ({ request }: CekRequest): object => {
      received.push(request.type);
      return answer({ speech: "안녕하세요." });
    };
    const clova = await createEmulator({ extension, clock, faults: "slow=1h@#2", deadline: Infinity });
    await clova.launch();
    void clova.end();
    await clova.close();
    expect(received).toEqual(["LaunchRequest", "SessionEndedRequest"]);
  }
});

test("closing ends a turn that waits for a slow answer", async () => {
  const clova = await createEmulator({ faults: "slow=1h", deadline: Infinity });
  const asked = clova.launch();
  await new Promise((resolve) => setTimeout(resolve, 30));
  await clova.close();
  expect((await asked).interrupted).toBe(true);
});

test.each(["slwo=9s", "slow=1e9h", "status=200", "drop=200%", ""])(
  "no device is made with the faults %j",
  async (faults) => {
    await expect(createTestEmulator({ faults })).rejects.toMatchObject({
      code: "configuration",
      message: expect.stringMatching(/^option `faults` (has|names) /) as string,
    });
  },
);

test("no faults are none", async () => {
  for (const faults of ["none", [], undefined]) {
    const clova = await device({ faults });
    expect((await clova.launch()).failure).toBeUndefined();
  }
});
