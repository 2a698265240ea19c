import { afterEach, describe, expect, test } from "vitest";
import { faultyExtension } from "../../src/node/faulty-extension.ts";
import { createHandlerExtension } from "../../src/node/handler-extension.ts";
import { whileHeld } from "../../src/node/held-extension.ts";
import { createHttpExtension } from "../../src/node/http-extension.ts";
import { createSystemClock } from "../../src/node/system-clock.ts";
import { createVirtualClock } from "../../src/node/virtual-clock.ts";
import { readFaults } from "../../src/rules/read-faults.ts";
import { resolveRules, type Rules } from "../../src/rules/rules.ts";
import { failure } from "../ports/extension-contract.ts";
import { startServer } from "../servers/json-server.ts";
import type { Clock, Extension, ExtensionReply } from "../../src/ports.ts";

const started: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const it of started.splice(0)) await it.close();
});

interface Options {
  readonly clock: Clock;
  readonly deadline?: number;
  readonly rules?: Partial<Rules>;
  readonly chance?: (request: number, fault: number) => number;
}

const spoken = { version: "1.0", response: { text: "몇 판 주문할까요?" } };
const body = JSON.stringify(spoken);

type Make = (answer: (request: unknown) => unknown, deadline: number, rules: Rules) => Promise<Extension>;
const ways: readonly (readonly [string, Make])[] = [
  [
    "in this process",
    (answer, deadline, rules) => Promise.resolve(createHandlerExtension(answer, { deadline, rules })),
  ],
  [
    "over HTTP",
    async (answer, deadline, rules) => {
      const server = await startServer(answer);
      started.push(server);
      return createHttpExtension(server.url, { deadline, rules, sign: () => ({}) });
    },
  ],
];

describe.each(ways)("an extension %s", (_, make) => {
  async function faulty(text: string, { clock, deadline = 8000, rules: given = {}, chance = () => 0.5 }: Options) {
    const rules = resolveRules({ region: "kr", messageFormat: "kr-2019", lang: "ko" }, given);
    const received: unknown[] = [];
    const extension = await make(
      (request) => {
        received.push(request);
        return spoken;
      },
      deadline,
      rules,
    );
    const faults = readFaults(text);
    const struck = faultyExtension(whileHeld(extension, clock), { faults, clock, deadline, chance, rules });
    started.unshift(struck);
    const send = (signal = new AbortController().signal): Promise<ExtensionReply> =>
      struck.send(struck.seal("{}", "LaunchRequest"), signal);
    return { extension: struck, send, received };
  }

  /** Virtual time runs while this is under way. */
  async function waitedFor<T>(clock: Clock, waiting: Promise<T>): Promise<T> {
    const release = clock.demand();
    try {
      return await waiting;
    } finally {
      release();
    }
  }

  test("answers later by the virtual clock, to the millisecond, and has had the request before", async () => {
    const clock = createVirtualClock(0);
    const { send, received } = await faulty("slow=7999ms", { clock });
    const reply = await waitedFor(clock, send());
    expect(clock.now()).toBe(7999);
    expect(reply).toMatchObject({ status: 200, body, fault: "slow=7999ms" });
    expect(reply.ms).toBeLessThan(7999);
    expect(received).toEqual([{}]);
  });

  test.each(["slow=8s", "slow=24h", "slow=4s,slow=4s"])("is too late at the deadline with %s", async (fault) => {
    const clock = createVirtualClock(0);
    const { send, received } = await faulty(fault, { clock });
    const error = await failure(waitedFor(clock, send()));
    expect(clock.now()).toBe(8000);
    expect(error).toMatchObject({ code: "extension-timeout", fault });
    expect(error.message).toContain("no complete answer within 8000 ms: ");
    expect(error.message).toContain(`(LaunchRequest). Clova would have given up. That is the fault \`${fault}\``);
    expect(error.message).toMatch(/, as asked for, and none of the extension\.$/);
    expect(received).toEqual([{}]);
  });

  test("knows no time too late without a deadline", async () => {
    const clock = createVirtualClock(0);
    const { send } = await faulty("slow=24h", { clock, deadline: Infinity });
    expect((await waitedFor(clock, send())).body).toBe(body);
    expect(clock.now()).toBe(86_400_000);
  });

  test("answers later by the clock of the machine, and is too late by it", async () => {
    const clock = createSystemClock();
    const { send } = await faulty("slow=30ms@#1,slow=1h@#2", { clock, deadline: 3000 });
    const begin = clock.now();
    expect((await send()).body).toBe(body);
    expect(clock.now() - begin).toBeGreaterThanOrEqual(30);
    const late = await faulty("slow=1h", { clock, deadline: 200 });
    const again = clock.now();
    expect((await failure(late.send())).code).toBe("extension-timeout");
    expect(clock.now() - again).toBeGreaterThanOrEqual(200);
  });

  test("has its answer replaced by an error status", async () => {
    const { send, received } = await faulty("status=503", { clock: createVirtualClock(0) });
    const error = await failure(send());
    expect(error).toMatchObject({ code: "extension-status", status: 503, fault: "status=503" });
    expect(error.message).toContain("failed with status code 503: ");
    expect(error.message).toContain("That is the fault `status=503`, as asked for, and none of the extension.");
    expect(received).toEqual([{}]);
  });

  test("keeps its answer under another status of success where the rule takes that", async () => {
    const rules = { "answer.otherSuccess": "accept" } as const;
    const { send } = await faulty("status=201@#1,status=301@#2", { clock: createVirtualClock(0), rules });
    expect(await send()).toMatchObject({ status: 201, body, fault: "status=201@#1" });
    expect((await failure(send())).code).toBe("extension-status");
  });

  test("has its answer lost", async () => {
    const { send, received } = await faulty("drop", { clock: createVirtualClock(0) });
    const error = await failure(send());
    expect(error).toMatchObject({ code: "extension-unreachable", fault: "drop" });
    expect(error.message).toContain("the connection broke before the answer came: ");
    expect(error.message).toContain("That is the fault `drop`, as asked for");
    expect(received).toEqual([{}]);
  });

  test.each([
    ["truncate=10", body.slice(0, 10)],
    ["truncate=0", ""],
    [
      "truncate",
      Buffer.from(body)
        .subarray(0, Math.floor(Buffer.byteLength(body) / 2))
        .toString()
        .replace("\ufffd", ""),
    ],
  ])("has only the beginning of its answer left: %s", async (fault, left) => {
    const { send } = await faulty(fault, { clock: createVirtualClock(0) });
    expect(await send()).toMatchObject({ status: 200, body: left, fault, isCut: true });
  });

  test("loses a character that is cut through", async () => {
    const before = body.indexOf("몇");
    const { send } = await faulty(`truncate=${before + 2}@#1,truncate=${before + 3}@#2`, {
      clock: createVirtualClock(0),
    });
    expect((await send()).body).toBe(body.slice(0, before));
    expect((await send()).body).toBe(body.slice(0, before + 1));
  });

  test("is not blamed on a fault for an answer that was shorter", async () => {
    const { send } = await faulty("truncate=100000@#1,slow=1ms@#2,truncate=100000@#2", { clock: createSystemClock() });
    const [first, second] = [await send(), await send()];
    expect([first.body, first.fault, first.isCut]).toEqual([body, undefined, undefined]);
    expect([second.body, second.fault, second.isCut]).toEqual([body, "slow=1ms@#2", undefined]);
  });

  test("strikes the request of a number, counted from 1, and no other", async () => {
    const { send } = await faulty("drop@#2", { clock: createVirtualClock(0) });
    expect((await send()).fault).toBeUndefined();
    expect((await failure(send())).fault).toBe("drop@#2");
    expect((await send()).fault).toBeUndefined();
  });

  test("strikes the share that chance says, asked for by request and fault", async () => {
    const asked: (readonly number[])[] = [];
    const chance = (request: number, fault: number) => (asked.push([request, fault]), request === 2 ? 0.29 : 0.3);
    const { send } = await faulty("drop@#9,status=500@30%", { clock: createVirtualClock(0), chance });
    const first = await send();
    const error = await failure(send());
    expect([first.fault, error.fault]).toEqual([undefined, "status=500@30%"]);
    expect(asked).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  test("is slow first, and then what is named first", async () => {
    const clock = createVirtualClock(0);
    const { send } = await faulty("status=500,slow=2s,drop,slow=3s", { clock });
    const error = await failure(waitedFor(clock, send()));
    expect(error).toMatchObject({ code: "extension-status", status: 500, fault: "slow=2s,slow=3s,status=500" });
    expect(clock.now()).toBe(5000);
  });

  test("passes on the failure that is its own, at once", async () => {
    const clock = createVirtualClock(0);
    const rules = { "answer.maxBytes": 5 };
    const { send } = await faulty("slow=2s,drop", { clock, rules });
    const error = await failure(waitedFor(clock, send()));
    expect([error.code, error.fault, clock.now()]).toEqual(["extension-response-too-large", undefined, 0]);
  });

  test("is given up at once while a fault keeps its answer, and leaves no timer", async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
    const clock = createSystemClock();
    const { send } = await faulty("slow=1h", { clock, deadline: Infinity });
    const caller = new AbortController();
    const waiting = failure(send(caller.signal));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const during = timers();
    caller.abort();
    expect((await waiting).message).toContain("given up before the answer came");
    expect(timers()).toBeLessThan(during);
    expect((await failure(send(caller.signal))).code).toBe("extension-unreachable");
  });

  test("ends all that waits for a fault when it is closed", async () => {
    const { extension, send } = await faulty("slow=1h", { clock: createSystemClock(), deadline: Infinity });
    const all = [send(), send()].map(failure);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await extension.close();
    for (const error of await Promise.all(all)) expect(error.message).toContain("the emulator was closed");
    expect((await failure(send())).code).toBe("extension-unreachable");
  });

  test("is waited for no longer by a fault once nobody hears it, but gets what is under way", async () => {
    const { extension, send, received } = await faulty("slow=1h", { clock: createVirtualClock(0), deadline: Infinity });
    const waiting = send();
    await new Promise((resolve) => setTimeout(resolve, 20));
    extension.hasten?.();
    expect((await waiting).body).toBe(body);
    expect((await send()).body).toBe(body);
    expect(received).toHaveLength(2);
  });

  test("may be slow for many requests at once, which one signal can end", async () => {
    const warnings: unknown[] = [];
    const warn = (warning: unknown) => warnings.push(warning);
    process.on("warning", warn);
    const clock = createVirtualClock(0);
    const { send } = await faulty("slow=2s", { clock });
    const caller = new AbortController();
    const all = Array.from({ length: 40 }, () => failure(send(caller.signal)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    caller.abort();
    expect((await Promise.all(all)).every(({ code }) => code === "extension-unreachable")).toBe(true);
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", warn);
    expect(warnings).toEqual([]);
  });
});
