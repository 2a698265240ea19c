import { afterEach, expect, test, vi } from "vitest";
import { createTestEmulator, expectTurn } from "../../src/testing/index.ts";
import type { Emulator, EmulatorOptions } from "../../src/index.ts";
import { answer } from "../extensions/answer.ts";
import { startServer, type TestServer } from "../servers/json-server.ts";

// Time in a user's tests: virtual for the device, real for the extension, and the user's own fake timers are left alone.

let open: (Emulator | TestServer)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const one of open) await one.close();
  open = [];
});

async function emulator(options: EmulatorOptions): Promise<Emulator> {
  const clova = await createTestEmulator(options);
  open.push(clova);
  return clova;
}

async function server(answer: (request: unknown) => unknown): Promise<string> {
  const started = await startServer(answer);
  open.push(started);
  return started.url;
}

const realTime = performance.now.bind(performance);
const realTimeout = setTimeout;
const slowly = (ms: number): Promise<void> => new Promise((resolve) => realTimeout(resolve, ms));
const asked = (): object => answer({ speech: "몇 판 주문할까요?", reprompt: "아직 계세요?" });

/** Two silences, to the end of the session. */
async function silences(clova: Emulator): Promise<string> {
  await clova.launch();
  await clova.stayQuiet();
  await clova.stayQuiet();
  return clova.transcript({ times: true });
}

const twoSilences = `> /launch
  +0.000 sends LaunchRequest
  +0.000 says "몇 판 주문할까요?" (ko)
  +1.255 listens
> /quiet
  +8.255 stops listening: silence
  +8.255 says "아직 계세요?" (ko)
  +9.180 listens
> /quiet
  +16.180 stops listening: silence
  +16.180 session ends: silence
  +16.180 sends SessionEndedRequest
`;

test("the device's time is the same whether the extension is in process or behind HTTP, at once or slow", async () => {
  const slow = async (): Promise<object> => {
    await slowly(300);
    return asked();
  };
  const began = realTime();
  const told = await Promise.all(
    [asked, slow, await server(asked), await server(slow)].map(async (extension) =>
      silences(await emulator({ extension })),
    ),
  );
  expect(told).toEqual(Array<string>(4).fill(twoSilences));
  expect(realTime() - began).toBeGreaterThan(590); // the slow ones were asked twice, and really waited for
});

test("a handler may press buttons of the device that waits for it, and await that", async () => {
  const clova: Emulator = await emulator({
    deadline: 2000,
    extension: async () => {
      await clova.press("volume-up");
      await clova.press("mute");
      await clova.seek(1000);
      return asked();
    },
  });
  expectTurn(await clova.launch()).toHaveSaid("몇 판 주문할까요?");
  expect(clova.volume).toMatchObject({ muted: true });
});

test("a handler may wait for another server, also the one it runs in", async () => {
  const url = await server((request) =>
    (request as { readonly ping?: true }).ping ? { pong: true } : fetchFrom(url, { ping: true }).then(asked),
  );
  const clova = await emulator({ extension: url });
  expect(await silences(clova)).toBe(twoSilences);
});

const fetchFrom = async (url: string, body: object): Promise<unknown> =>
  (await fetch(url, { method: "POST", body: JSON.stringify(body) })).json();

test("what a handler says in the user's place interrupts the turn it answers", async () => {
  const inner: Promise<unknown>[] = [];
  const clova: Emulator = await emulator({
    extension: ({ request }) => {
      if (request.type === "LaunchRequest") inner.push(clova.intent("Ask"));
      return answer({ speech: request.type });
    },
  });
  const turn = await clova.launch();
  await Promise.all(inner);
  expect(turn.interrupted).toBe(true);
  expectTurn(clova).toHaveSaid("IntentRequest");
  expectTurn(clova).not.toHaveSaid("LaunchRequest");
});

test("a handler that awaits what waits for its answer is late, and the deadline ends it", async () => {
  const inner: Promise<unknown>[] = [];
  const clova: Emulator = await emulator({
    deadline: 50,
    extension: async ({ request }) => {
      if (request.type === "LaunchRequest") await (inner[inner.length] = clova.wait(1000));
      if (request.intent?.name === "Deep") await (inner[inner.length] = clova.launch());
      return answer({ speech: request.type });
    },
  });
  const turn = await clova.launch();
  expect(turn.failure?.code).toBe("extension-timeout");
  await Promise.all(inner);
  expectTurn(await clova.intent("Ask")).toHaveSaid("IntentRequest");
  expect(await clova.intent("Deep")).toMatchObject({ interrupted: true });
  await Promise.all(inner);
  expect(inner.length).toBeGreaterThan(1);
  expectTurn(await clova.intent("Ask")).toHaveSaid("IntentRequest");
});

/** Everything that vitest can fake in a process of its own; nobody moves these timers on. */
const faked = [
  ...["setTimeout", "clearTimeout", "setInterval", "clearInterval", "setImmediate", "clearImmediate"],
  ...["Date", "performance", "hrtime", "queueMicrotask"],
] as const;

test.each(["in process", "HTTP"])(
  "with every timer faked everything works, and none of them is used (%s)",
  async (way) => {
    const extension = way === "HTTP" ? await server(asked) : asked;
    vi.useFakeTimers({ toFake: [...faked] as never });
    const clova = await emulator({ extension });
    expect(await silences(clova)).toBe(twoSilences);
    await clova.wait(3_600_000);
    for (let turn = 0; turn < 300; turn += 1) await clova.wait(10); // past the point at which the event loop has its turn
    expect(vi.getTimerCount()).toBe(0);
    await clova.close();
  },
);

test("in process it works with `process.nextTick` faked too", async () => {
  const clova = await emulator({ extension: asked });
  const faked = vi.spyOn(process, "nextTick").mockImplementation(() => undefined);
  try {
    expect(await silences(clova)).toBe(twoSilences);
  } finally {
    faked.mockRestore();
  }
});

test("fake timers that are moved on bring no deadline nearer, and the answer's real time is told", async () => {
  vi.useFakeTimers({ toFake: [...faked] as never });
  const clova = await emulator({
    deadline: 5000,
    extension: async () => {
      vi.advanceTimersByTime(60_000);
      await slowly(20);
      return asked();
    },
  });
  expectTurn(await clova.launch()).toHaveSaid("몇 판 주문할까요?");
  const response = clova.trace.find((record) => record.kind === "response");
  expect(response?.ms).toBeGreaterThanOrEqual(19);
  expect(response?.ms).toBeLessThan(5000);
});

test("a user's fake timers are moved on by the user alone, while the device waits and after", async () => {
  vi.useFakeTimers();
  const fired = vi.fn();
  setTimeout(fired, 10_000);
  const clova = await emulator({ extension: asked });
  await silences(clova);
  expect(fired).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(fired).toHaveBeenCalledOnce();
});

test("a device in real time has real time, whatever is faked", async () => {
  vi.useFakeTimers({ toFake: [...faked] as never });
  const clova = await emulator({ extension: () => answer({ ends: true }), clock: "real" });
  await clova.launch();
  await clova.wait(30);
  expect(clova.trace.at(-1)?.at).toBeLessThan(5000);
  expect(vi.getTimerCount()).toBe(0);
  await clova.close();
});
