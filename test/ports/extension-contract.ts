import { describe, expect, test } from "vitest";
import { isExtensionError } from "../../src/errors.ts";
import type { ExtensionError } from "../../src/errors.ts";
import type { Extension } from "../../src/ports.ts";

export interface ExtensionSettings {
  readonly deadline: number;
  readonly maxBytes: number;
}

/** Makes an extension of the implementation under test that answers with `answer`. Removed again after the test. */
export type StartExtension = (answer: (request: unknown) => unknown, settings: ExtensionSettings) => Promise<Extension>;

const settings: ExtensionSettings = { deadline: 5_000, maxBytes: 1_000_000 };
const never = () => new Promise<never>(() => {});

/** What every Extension does, whatever it is behind. */
export function describeExtension(name: string, start: StartExtension): void {
  const send = (extension: Extension, request: unknown, signal = new AbortController().signal) =>
    extension.send(extension.seal(JSON.stringify(request), "IntentRequest OrderPizza", "com.example.pizza"), signal);

  describe(name, () => {
    test("gives the request to the extension and brings its answer back", async () => {
      const received: unknown[] = [];
      const extension = await start((request) => {
        received.push(request);
        return { version: "1.0", response: { text: "몇 판 주문할까요? 🍕" } };
      }, settings);
      const request = { version: "1.0", request: { type: "IntentRequest", slots: { q: "피자 \u2028 𠮷" } } };
      const reply = await send(extension, request);
      expect(received).toEqual([request]);
      expect(reply.status).toBe(200);
      expect(JSON.parse(reply.body)).toEqual({ version: "1.0", response: { text: "몇 판 주문할까요? 🍕" } });
    });

    test("seals a body as it is", async () => {
      const extension = await start(() => ({}), settings);
      const body = '{"b":1,"a":"피자"}';
      expect(extension.seal(body, "LaunchRequest", "com.example.pizza")).toMatchObject({
        body,
        summary: "LaunchRequest",
      });
    });

    test("waits for an answer that takes its time", async () => {
      const extension = await start(
        () => new Promise((resolve) => setTimeout(() => resolve({ late: true }), 30)),
        settings,
      );
      const { body, ms } = await send(extension, {});
      expect(body).toBe('{"late":true}');
      expect(ms).toBeGreaterThanOrEqual(29);
      expect(Number.isInteger(ms)).toBe(true);
    });

    test("brings an answer of nothing back as an empty body", async () => {
      const extension = await start(() => undefined, settings);
      expect(await send(extension, {})).toMatchObject({ status: 200, body: "" });
    });

    test("brings null back as null", async () => {
      const extension = await start(() => null, settings);
      expect((await send(extension, {})).body).toBe("null");
    });

    test("gives each call a request of its own", async () => {
      const extension = await start((request) => {
        const { list } = request as { list: number[] };
        list.push(list.length);
        return list;
      }, settings);
      const sealed = extension.seal('{"list":[]}', "LaunchRequest", "com.example.pizza");
      const { signal } = new AbortController();
      expect((await extension.send(sealed, signal)).body).toBe("[0]");
      expect((await extension.send(sealed, signal)).body).toBe("[0]");
    });

    test("keeps `__proto__` a plain key, both ways", async () => {
      const extension = await start((request) => request, settings);
      const text = '{"__proto__":{"polluted":true}}';
      const reply = await extension.send(
        extension.seal(text, "LaunchRequest", "com.example.pizza"),
        new AbortController().signal,
      );
      expect(reply.body).toBe(text);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    });

    test("answers many requests at once, each with its own answer", async () => {
      const extension = await start(async (request) => {
        const { n } = request as { n: number };
        await new Promise((resolve) => setTimeout(resolve, (20 - n) * 2));
        return { n };
      }, settings);
      const replies = await Promise.all(Array.from({ length: 20 }, (_, n) => send(extension, { n })));
      expect(replies.map(({ body }) => body)).toEqual(Array.from({ length: 20 }, (_, n) => `{"n":${n}}`));
    });

    test("rejects when the extension throws, and quotes it", async () => {
      const extension = await start(() => {
        throw new Error("the oven is cold");
      }, settings);
      const error = await failure(send(extension, {}));
      expect(error.message).toContain("the oven is cold");
      expect(error.message).toContain("(IntentRequest OrderPizza)");
    });

    test("rejects when the extension's promise is rejected, and goes on", async () => {
      let calls = 0;
      const extension = await start(async () => {
        await Promise.resolve();
        if (++calls === 1) throw new Error("sold out");
        return { calls };
      }, settings);
      expect((await failure(send(extension, {}))).message).toContain("sold out");
      expect((await send(extension, {})).body).toBe('{"calls":2}');
    });

    test("gives up at the deadline, and goes on", async () => {
      let calls = 0;
      const extension = await start(() => (++calls === 1 ? never() : { calls }), { ...settings, deadline: 120 });
      const begin = performance.now();
      const error = await failure(send(extension, {}));
      expect(performance.now() - begin).toBeGreaterThan(100);
      expect(error.code).toBe("extension-timeout");
      expect(error.message).toContain("120 ms");
      expect(error.message).toContain("(IntentRequest OrderPizza)");
      expect((await send(extension, {})).body).toBe('{"calls":2}');
    });

    test("takes a deadline of infinity for no deadline", async () => {
      const extension = await start(() => new Promise((resolve) => setTimeout(() => resolve({}), 30)), {
        ...settings,
        deadline: Infinity,
      });
      expect((await send(extension, {})).body).toBe("{}");
    });

    test("stops at once when it is aborted", async () => {
      const caller = new AbortController();
      const extension = await start(() => {
        setTimeout(() => caller.abort(), 10);
        return never();
      }, settings);
      const begin = performance.now();
      const error = await failure(send(extension, {}, caller.signal));
      expect(performance.now() - begin).toBeLessThan(1_000);
      expect(error.code).toBe("extension-unreachable");
      expect(error.message).toContain("(IntentRequest OrderPizza)");
    });

    test("does not call the extension when it is aborted beforehand", async () => {
      let calls = 0;
      const extension = await start(() => ({ calls: ++calls }), settings);
      const error = await failure(send(extension, {}, AbortSignal.abort()));
      expect(error.code).toBe("extension-unreachable");
      expect((await send(extension, {})).body).toBe('{"calls":1}');
    });

    test("lets the others go on when one is aborted", async () => {
      const caller = new AbortController();
      const extension = await start(async (request) => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        return request;
      }, settings);
      const [stopped, other] = [failure(send(extension, { n: 1 }, caller.signal)), send(extension, { n: 2 })];
      setTimeout(() => caller.abort(), 10);
      expect((await stopped).code).toBe("extension-unreachable");
      expect((await other).body).toBe('{"n":2}');
    });

    test("ignores an abort that comes after the answer", async () => {
      const caller = new AbortController();
      const extension = await start(() => ({}), settings);
      expect((await send(extension, {}, caller.signal)).body).toBe("{}");
      caller.abort();
      expect((await send(extension, {})).body).toBe("{}");
    });

    test("reads an answer as large as the limit and refuses one byte more", async () => {
      const extension = await start((request) => request, { ...settings, maxBytes: 20 });
      expect((await send(extension, { text: "1234567" })).body).toHaveLength(18);
      expect((await send(extension, { text: "123456789" })).body).toHaveLength(20);
      const error = await failure(send(extension, { text: "1234567890" }));
      expect(error.code).toBe("extension-response-too-large");
      expect(error.message).toContain("20 bytes");
      expect((await send(extension, { text: "피자" })).body).toBe('{"text":"피자"}');
      expect((await failure(send(extension, { text: "피자피자" }))).code).toBe("extension-response-too-large");
    });

    test("rejects what waits when it is closed, and what comes later", async () => {
      const called = signalled();
      const extension = await start(() => {
        called.arrive();
        return never();
      }, settings);
      const waiting = failure(send(extension, {}));
      await called.arrived;
      await extension.close();
      expect((await waiting).code).toBe("extension-unreachable");
      expect((await failure(send(extension, {}))).code).toBe("extension-unreachable");
    });

    test("may be closed twice, and without ever having been used", async () => {
      const extension = await start(() => ({}), settings);
      await extension.close();
      await expect(extension.close()).resolves.toBeUndefined();
    });

    test("has an address for messages", async () => {
      const extension = await start(() => never(), { ...settings, deadline: 20 });
      expect(extension.address).toMatch(/^(POST http:\/\/127\.0\.0\.1:\d+\/clova|the handler function)$/);
      const { message } = await failure(send(extension, {}));
      expect(message).toContain(extension.address.replace("http://", ""));
    });
  });
}

/** The error of a call that must fail, and that is an error of an extension. */
export async function failure(sending: Promise<unknown>): Promise<ExtensionError> {
  const error = await sending.then(
    (reply) => expect.fail(`expected a failure, got ${JSON.stringify(reply)}`),
    (reason: unknown) => reason,
  );
  if (!isExtensionError(error)) throw new Error("expected an ExtensionError", { cause: error });
  return error;
}

function signalled(): { readonly arrived: Promise<void>; readonly arrive: () => void } {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  return { arrived, arrive };
}
