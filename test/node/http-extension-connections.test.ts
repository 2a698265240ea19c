import { once } from "node:events";
import https from "node:https";
import os from "node:os";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { failure } from "../ports/extension-contract.ts";
import { breaking, stalling } from "../servers/hostile.ts";
import { answer200, extensionAt, pause, running, send, started, unusedPort, until } from "../servers/http-fixture.ts";
import { startHttpServer, startServer } from "../servers/json-server.ts";
import { startRawServer } from "../servers/raw-server.ts";
import { cert, key } from "../servers/self-signed.ts";
import type { AddressInfo, Socket } from "node:net";

test("uses one connection for one request after the other", async () => {
  const server = await running(startServer(() => ({})));
  const extension = extensionAt(server.url);
  for (let i = 0; i < 5; i++) await send(extension);
  expect(server.connections).toBe(1);
});

test("uses a new connection each time when told so", async () => {
  const server = await running(startServer(() => ({})));
  const extension = extensionAt(server.url, { rules: { "request.keepAlive": false } });
  for (let i = 0; i < 3; i++) await send(extension);
  expect(server.connections).toBe(3);
  expect(server.requests[0]!.headers.connection).toBe("close");
});

test("drops a connection that has been idle, and opens another", async () => {
  const server = await running(startRawServer((socket) => socket.write(answer200("{}"))));
  const extension = extensionAt(server.url, { rules: { "request.idleSocket": 60 } });
  await send(extension);
  expect(server.open).toBe(1);
  await until(() => server.open === 0);
  await send(extension);
  expect(server.open).toBe(1);
});

test("does not drop a connection that waits for a slow answer", async () => {
  const server = await running(startServer(async () => pause(150).then(() => ({ slow: true }))));
  const extension = extensionAt(server.url, { rules: { "request.idleSocket": 50 } });
  expect((await send(extension)).body).toBe('{"slow":true}');
});

test("notices that the server has dropped an idle connection", async () => {
  const server = await running(
    startRawServer((socket) => {
      socket.write(answer200("{}"));
      setTimeout(() => socket.end(), 10);
    }),
  );
  const extension = extensionAt(server.url);
  for (let i = 0; i < 5; i++) {
    expect((await send(extension)).body).toBe("{}");
    await pause(20);
  }
});

test("does not use a connection that the server closed while this process was busy", async () => {
  const worker = new Worker(
    `const { parentPort } = require("node:worker_threads");
    const server = require("node:net").createServer((socket) => {
      socket.on("error", () => {});
      socket.on("data", () => {
        socket.write("HTTP/1.1 200 OK\\r\\nContent-Length: 2\\r\\n\\r\\n{}");
        setTimeout(() => socket.end(), 50);
      });
    });
    server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));`,
    { eval: true },
  );
  started.push({ close: () => worker.terminate().then(() => {}) });
  const [port] = (await once(worker, "message")) as [number];
  const extension = extensionAt(`http://127.0.0.1:${port}/`);
  await send(extension);
  for (const end = performance.now() + 150; performance.now() < end;);
  expect((await send(extension)).body).toBe("{}");
});

test.each([
  ["with its last byte", (socket: Socket) => socket.end(answer200("{}"))],
  [
    "a moment later",
    (socket: Socket) => {
      socket.write(answer200("{}"));
      setImmediate(() => socket.end());
    },
  ],
])("loses no request when the server closes each connection %s, without a word of it", async (_, respond) => {
  const server = await running(startRawServer(respond));
  const extension = extensionAt(server.url);
  const answers = [];
  for (let request = 0; request < 60; request++) answers.push(await send(extension));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 60 }, () => 200));
  expect(server.requests).toHaveLength(60);
});

test("drops all connections when it is closed", async () => {
  const server = await running(startRawServer((socket) => socket.write(answer200("{}"))));
  const extension = extensionAt(server.url);
  await Promise.all([send(extension), send(extension)]);
  expect(server.open).toBe(2);
  await extension.close();
  await until(() => server.open === 0);
});

test.each(Object.entries(stalling))("gives up at the deadline when the extension sends %s", async (_, respond) => {
  const server = await running(startRawServer(respond));
  const extension = extensionAt(server.url, { deadline: 150 });
  const begin = performance.now();
  const error = await failure(send(extension));
  expect(performance.now() - begin).toBeLessThan(1_000);
  expect(error.code).toBe("extension-timeout");
  expect(error.message).toContain(`150 ms: POST 127.0.0.1:${server.port}/clova (LaunchRequest)`);
  await until(() => server.open === 0);
});

test.each(Object.entries(breaking))("fails at once when the extension sends %s", async (_, respond) => {
  const server = await running(startRawServer(respond));
  const error = await failure(send(extensionAt(server.url)));
  expect(error.code).toBe("extension-unreachable");
  expect(error.message).toContain(`: POST 127.0.0.1:${server.port}/clova (LaunchRequest).`);
  expect(error.message).toMatch(
    /the connection was closed|not valid HTTP|another protocol|headers of the answer are too large/,
  );
});

test("leaves a body alone that is aborted in its middle", async () => {
  const server = await running(startRawServer(stalling["half a body"]));
  const extension = extensionAt(server.url);
  const caller = new AbortController();
  const sending = failure(extension.send(extension.seal("{}", "LaunchRequest", "com.example.pizza"), caller.signal));
  await until(() => server.open === 1);
  await pause(20);
  caller.abort();
  expect((await sending).code).toBe("extension-unreachable");
  await until(() => server.open === 0);
});

test("is not confused by what follows an answer", async () => {
  const server = await running(
    startRawServer((socket) => {
      socket.write(answer200("{}"));
      setTimeout(() => socket.write(answer200('{"forged":true}')), 5);
    }),
  );
  const extension = extensionAt(server.url);
  for (let i = 0; i < 3; i++) {
    expect((await send(extension)).body).toBe("{}");
    await pause(15);
  }
});

test("says that nobody listens", async () => {
  const port = await unusedPort();
  expect((await failure(send(extensionAt(`http://127.0.0.1:${port}/clova`)))).message).toBe(
    `Extension request failed, nobody listens on 127.0.0.1:${port} (ECONNREFUSED): ` +
      `POST 127.0.0.1:${port}/clova (LaunchRequest). Is your extension running, and on this port?`,
  );
  expect((await failure(send(extensionAt(`http://localhost:${port}/`)))).message).toContain(
    `nobody listens on localhost:${port}`,
  );
});

test("says that the certificate is self-signed", async () => {
  const server = https.createServer({ cert, key }, (_, response) => response.end("{}"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  started.push({ close: () => new Promise((resolve) => server.close(() => resolve())) });
  const { port } = server.address() as AddressInfo;
  const { message } = await failure(send(extensionAt(`https://127.0.0.1:${port}/`)));
  expect(message).toContain("its certificate is self-signed (DEPTH_ZERO_SELF_SIGNED_CERT): POST 127.0.0.1");
  expect(message).toContain("(`--ca FILE`), or let `tls` be `trust-any` (`--tls trust-any`) while you try out.");
  const plain = await failure(send(extensionAt(`http://127.0.0.1:${port}/`)));
  expect(plain.message).toContain("it may speak https");
});

test("says that a plain server does not speak https", async () => {
  const server = await running(startServer(() => ({})));
  const { message } = await failure(send(extensionAt(server.url.replace("http:", "https:"))));
  expect(message).toContain(`127.0.0.1:${server.port} does not speak https`);
  expect(message).toContain("write `http://` in the URL");
});

const hasIpv6 = Object.values(os.networkInterfaces()).some((list) => list?.some(({ address }) => address === "::1"));

test("reaches an extension at an IPv6 address", async ({ skip }) => {
  if (!hasIpv6) skip("this machine has no ::1");
  const server = await running(startHttpServer((response) => response.end("{}"), "::1"));
  const extension = extensionAt(server.url);
  expect(extension.address).toBe(`POST http://[::1]:${server.port}/clova`);
  expect((await send(extension)).body).toBe("{}");
  expect(server.requests[0]!.headers.host).toBe(`[::1]:${server.port}`);
});
