import { randomBytes } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { breaking, endless, stalling } from "../../servers/hostile.ts";
import { running, unusedPort, until } from "../../servers/http-fixture.ts";
import { startHttpServer } from "../../servers/json-server.ts";
import { startRawServer } from "../../servers/raw-server.ts";
import { bytesOf, get, leadingTo, mediaFailure, reader, webWith } from "../../servers/web-fixture.ts";
import type { MediaError } from "../../../src/errors.ts";
import type { Web } from "../../../src/ports.ts";

const reading = async (web: Web, url: string): Promise<unknown> => bytesOf(await get(web, url));

const { "a body letter by letter": slowBody, ...silences } = stalling;

test.each(Object.entries(silences))("gives up when the server sends %s", async (_, respond) => {
  const server = await running(startRawServer(respond));
  const web = webWith({ limits: { stallMilliseconds: 100 } });
  const error = await mediaFailure(reading(web, server.url));
  expect(error.code).toBe("media-timeout");
  expect(error.message).toBe(`${server.url} cannot be fetched: nothing came for 100 ms.`);
  await until(() => server.open === 0);
});

test("does not give up a slow body as long as something comes", async () => {
  const server = await running(startRawServer(slowBody));
  const pieces = reader(await get(webWith({ limits: { stallMilliseconds: 150 } }), server.url));
  for (let i = 0; i < 12; i++) expect((await pieces.next()).done).toBe(false);
  await pieces.return!();
});

test("gives a reader as much time as it likes", async () => {
  const server = await running(startHttpServer((response) => response.end("x".repeat(1_000_000))));
  const answer = await get(webWith({ limits: { stallMilliseconds: 250 } }), server.url);
  const pieces = reader(answer);
  const first = await pieces.next();
  const begin = performance.now();
  await until(() => performance.now() > begin + 400);
  expect((await bytesOf(answer)).length).toBe(1_000_000 - (first.value as Uint8Array).length);
});

test.each(Object.entries(breaking))("fails when the server sends %s", async (_, respond) => {
  const server = await running(startRawServer(respond));
  const error = await mediaFailure(reading(webWith(), server.url));
  expect(error.code).toBe("media-unreachable");
  expect(error.message).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/clova cannot be fetched: [^\p{Cc}]+\.$/u);
  await until(() => server.open === 0);
});

test("gives what came before the connection broke off, and then says so", async () => {
  const server = await running(
    startRawServer((socket) => {
      socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsound", () => setTimeout(() => socket.end(), 20));
    }),
  );
  const pieces = reader(await get(webWith(), server.url));
  expect(Buffer.from((await pieces.next()).value as Uint8Array).toString()).toBe("sound");
  expect((await mediaFailure(pieces.next())).message).toBe(
    `${server.url} cannot be fetched: the connection was closed before the answer was complete (ECONNRESET).`,
  );
  expect(await pieces.next()).toEqual({ done: true, value: undefined });
});

test.each(["identity", "gzip"])("keeps a failure until somebody reads, %s", async (coding) => {
  const body = gzipSync(randomBytes(200_000));
  const server = await running(
    startRawServer((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Encoding: ${coding}\r\nContent-Length: ${body.length}\r\n\r\n`);
      socket.write(body.subarray(0, 50_000), () => setTimeout(() => socket.resetAndDestroy(), 20));
    }),
  );
  const unread = await get(webWith(), server.url);
  const begun = await get(webWith(), server.url);
  await reader(begun).next();
  await until(() => server.open === 0);
  await nextTurn();
  for (const answer of [unread, begun]) {
    expect((await mediaFailure(bytesOf(answer))).message).toContain("the connection was closed before the answer was");
  }
});

test("keeps a broken compression until somebody reads", async () => {
  const whole = gzipSync(randomBytes(20_000));
  const body = whole.fill(0, whole.length - 8);
  const server = await running(
    startHttpServer((response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end(body)),
  );
  const answer = await get(webWith(), server.url);
  await reader(answer).next();
  for (let i = 0; i < 10; i++) await nextTurn();
  expect((await mediaFailure(bytesOf(answer))).code).toBe("media-broken");
});

test("fails when a compressed body breaks off", async () => {
  const body = gzipSync("sound".repeat(1_000));
  const server = await running(
    startRawServer((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`);
      socket.write(body.subarray(0, 20), () => setTimeout(() => socket.end(), 20));
    }),
  );
  const error = await mediaFailure(reading(webWith(), server.url));
  expect(error.code).toBe("media-unreachable");
  expect(error.message).toContain("the connection was closed before the answer was complete");
});

test.each([
  ["in two packets", ["0\r", "\n\r\n"]],
  ["with trailers", ["0\r\nX-Sum: 1\r\n\r\n"]],
])("takes a body for complete whose last chunk comes %s", async (_, last) => {
  const server = await running(
    startRawServer((socket) => {
      const parts = [
        `HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nsound\r\n${last[0]}`,
        ...last.slice(1),
      ];
      const next = (): void => {
        const part = parts.shift();
        if (part === undefined) socket.end();
        else socket.write(part, () => setTimeout(next, 10));
      };
      next();
    }),
  );
  const answer = await get(webWith(), server.url);
  await until(() => server.open === 0);
  expect((await bytesOf(answer)).toString()).toBe("sound");
});

test("says that nobody listens at any address of a name", async () => {
  const port = await unusedPort();
  const web = webWith({ lookup: leadingTo("127.0.0.1", "127.0.0.2") });
  expect((await mediaFailure(get(web, `http://media.example:${port}/x`))).message).toBe(
    `http://media.example:${port}/x cannot be fetched: nobody listens on media.example:${port} (ECONNREFUSED).`,
  );
});

test("says that nobody listens", async () => {
  const port = await unusedPort();
  const error = await mediaFailure(get(webWith(), `http://me:secret@127.0.0.1:${port}/x.mp3?id=1#t=3`));
  expect(error.code).toBe("media-unreachable");
  expect(error.message).toBe(
    `http://127.0.0.1:${port}/x.mp3?id=1#t=3 cannot be fetched: nobody listens on 127.0.0.1:${port} (ECONNREFUSED).`,
  );
});

test("names a URL without its password, in one short line", async () => {
  const web = webWith({ lookup: leadingTo() });
  const messages: string[] = [];
  for (const url of [
    "http://me:secret@[::",
    "me:secret@example.com",
    "//me:secret@example.com/x",
    "clova://me:secret@example.com/x",
    `file:///${"x".repeat(5_000)}`,
    "http://exa\u001b[2Jmple.com/\u202e",
  ]) {
    messages.push((await mediaFailure(get(web, url))).message);
  }
  expect(messages.join("")).not.toMatch(/secret|\p{Cc}|\u202e/u);
  expect(Math.max(...messages.map((message) => message.length))).toBeLessThan(300);
});

const stages = {
  "before it begins": (abort: () => void) => Promise.resolve(abort()),
  "while the headers are awaited": (abort: () => void) => void setTimeout(abort, 30),
} as const;

test.each(Object.entries(stages))("ends %s when the signal aborts", async (_, abort) => {
  const server = await running(startRawServer(() => {}));
  const controller = new AbortController();
  void abort(() => controller.abort(new Error("own reason")));
  const error = await mediaFailure(get(webWith(), server.url, { signal: controller.signal }));
  expect(error.code).toBe("media-unreachable");
  expect(error.message).toBe(`${server.url} cannot be fetched: it was given up.`);
  await until(() => server.open === 0);
});

test("ends while a name is looked up when the signal aborts", async () => {
  const controller = new AbortController();
  const web = webWith({ lookup: () => controller.abort() });
  expect(await gaveUp(get(web, "http://media.example/x", { signal: controller.signal }))).toBe(true);
});

test("ends while a piece is awaited, between two pieces and before the first when the signal aborts", async () => {
  const server = await running(startRawServer((socket) => socket.write("HTTP/1.1 200 OK\r\n\r\n{")));
  for (const read of [0, 1, 2]) {
    const controller = new AbortController();
    const answer = await get(webWith(), server.url, { signal: controller.signal });
    const pieces = reader(answer);
    if (read > 0) await pieces.next();
    const waiting = read === 2 ? pieces.next() : null;
    controller.abort();
    expect(await gaveUp(waiting ?? pieces.next())).toBe(true);
    await until(() => server.open === 0);
  }
});

test("ends in the middle of an endless body when the signal aborts", async () => {
  const server = await running(startRawServer(endless));
  const controller = new AbortController();
  const answer = await get(webWith(), server.url, { signal: controller.signal });
  setTimeout(() => controller.abort(), 20);
  expect(await gaveUp(bytesOf(answer))).toBe(true);
  await until(() => server.open === 0);
});

test("ends what has come already but was not read when the signal aborts", async () => {
  const server = await running(
    startHttpServer((response) =>
      response.writeHead(200, { "Content-Encoding": "gzip" }).end(gzipSync("x".repeat(500_000))),
    ),
  );
  const controller = new AbortController();
  const pieces = reader(await get(webWith(), server.url, { signal: controller.signal }));
  await pieces.next();
  controller.abort();
  expect(await gaveUp(pieces.next())).toBe(true);
});

test("a signal that aborts after the end changes nothing, and is not held on to", async () => {
  const server = await running(startHttpServer((response) => response.end("sound")));
  const controller = new AbortController();
  const web = webWith();
  const listeners: string[] = [];
  const { signal } = controller;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...all: Parameters<typeof add>) => (listeners.push(all[0]), add(...all));
  signal.removeEventListener = (...all: Parameters<typeof remove>) => (listeners.pop(), remove(...all));
  for (let i = 0; i < 3; i++) await bytesOf(await get(web, server.url, { signal }));
  expect(listeners).toEqual([]);
  controller.abort();
  await bytesOf(await get(web, server.url));
  expect(server.connections).toBe(1);
});

test("many may share a signal", async () => {
  const server = await running(startHttpServer((response) => response.end("sound")));
  const warned = vi.spyOn(process, "emitWarning");
  const { signal } = new AbortController();
  const web = webWith();
  await Promise.all(Array.from({ length: 20 }, async () => bytesOf(await get(web, server.url, { signal }))));
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

test("closing ends all that is under way and refuses all that comes later", async () => {
  const server = await running(startRawServer((socket) => socket.write("HTTP/1.1 200 OK\r\n\r\n{")));
  const silent = await running(startRawServer(() => {}));
  const web = webWith();
  const unread = await get(web, server.url);
  const waiting = Promise.all([mediaFailure(bytesOf(await get(web, server.url))), mediaFailure(get(web, silent.url))]);
  await until(() => silent.requests.length === 1);
  web.close();
  const failures: MediaError[] = [...(await waiting), await mediaFailure(bytesOf(unread))];
  failures.push(await mediaFailure(get(web, server.url)));
  for (const { code, message } of failures) {
    expect(code).toBe("media-unreachable");
    expect(message).toMatch(/ cannot be fetched: the emulator was closed\.$/);
  }
  await until(() => server.open === 0 && silent.open === 0);
});

async function gaveUp(doing: Promise<unknown>): Promise<boolean> {
  const { code, message } = await mediaFailure(doing);
  return code === "media-unreachable" && message.endsWith("it was given up.");
}
