import { expect, test, vi } from "vitest";
import { running, unusedPort, until } from "../../servers/http-fixture.ts";
import { endless } from "../../servers/hostile.ts";
import { startHttpServer } from "../../servers/json-server.ts";
import { startProxyServer } from "../../servers/proxy-server.ts";
import { startRawServer } from "../../servers/raw-server.ts";
import { startTlsServer } from "../../servers/tls-server.ts";
import { bytesOf, get, mediaFailure, reader, textOf, webWith } from "../../servers/web-fixture.ts";
import type { ServerResponse } from "node:http";
import type { LookupFunction } from "node:net";

const unused: LookupFunction = () => expect.fail("behind a proxy nothing is looked up");
const publicWeb = () => webWith({ allowPrivate: false, lookup: unused });

const serving = (text: string) => running(startHttpServer((response) => response.end(text)));

/** Sends zeros as fast as they are read. */
function endlessly(response: ServerResponse): void {
  const more = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536)));
  };
  response.on("drain", more);
  more();
}

test.each(["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"])(
  "goes through the proxy that %s names",
  async (name) => {
    const server = await serving("sound");
    const proxy = await running(startProxyServer(server.port));
    vi.stubEnv(name, `http://127.0.0.1:${proxy.port}`);
    const answer = await get(publicWeb(), "http://media.example/a.mp3?b=c", { headers: { Range: "bytes=0-" } });
    expect(await textOf(answer)).toBe("sound");
    expect(proxy.requests.map(({ line }) => line)).toEqual(["GET http://media.example/a.mp3?b=c"]);
    expect(server.requests[0]!.headers).toMatchObject({ range: "bytes=0-", host: "media.example" });
  },
);

test("goes through a tunnel for https", async () => {
  const server = await running(startTlsServer((response) => response.end("sound")));
  const proxy = await running(startProxyServer(server.port));
  vi.stubEnv("https_proxy", `http://127.0.0.1:${proxy.port}`);
  const untrusted = await mediaFailure(get(publicWeb(), "https://media.example/a.mp3"));
  expect(untrusted.message).toContain("its certificate is self-signed");
  vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
  expect(await textOf(await get(publicWeb(), "https://media.example/a.mp3"))).toBe("sound");
  expect(proxy.requests.map(({ line }) => line)).toEqual(["CONNECT media.example:443", "CONNECT media.example:443"]);
  await until(() => proxy.open === 0);
});

test("does not go through the proxy to loopback and private hosts, nor where no_proxy excepts", async () => {
  const server = await serving("sound");
  const proxy = await running(startProxyServer());
  vi.stubEnv("all_proxy", `http://127.0.0.1:${proxy.port}`);
  vi.stubEnv("NO_PROXY", ".media.example");
  const lookup: LookupFunction = (_hostname, _options, callback) =>
    callback(null, [{ address: "127.0.0.1", family: 4 }]);
  for (const host of ["127.0.0.1", "localhost", "extension", "speaker.local", "eu.media.example"]) {
    expect(await textOf(await get(webWith({ lookup }), `http://${host}:${server.port}/x`))).toBe("sound");
  }
  expect(proxy.requests).toEqual([]);
});

test("asks no other host where the path looks like one", async () => {
  const proxy = await running(startRawServer((socket) => socket.end("HTTP/1.1 200 OK\r\n\r\nsound")));
  vi.stubEnv("http_proxy", `http://127.0.0.1:${proxy.port}`);
  expect(await textOf(await get(publicWeb(), "http://media.example//10.0.0.1/x"))).toBe("sound");
  expect(proxy.requests[0]).toMatch(/^GET http:\/\/media\.example\/\/10\.0\.0\.1\/x HTTP/);
});

test("refuses private hosts behind a proxy, and redirects to them", async () => {
  const server = await running(
    startHttpServer((response) => response.writeHead(302, { Location: "http://10.0.0.1/x" }).end()),
  );
  const proxy = await running(startProxyServer(server.port));
  vi.stubEnv("http_proxy", `http://127.0.0.1:${proxy.port}`);
  expect((await mediaFailure(get(publicWeb(), "http://127.0.0.1/x"))).code).toBe("media-refused");
  const error = await mediaFailure(get(publicWeb(), "http://media.example/x"));
  expect(error.code).toBe("media-refused");
  expect(error.message).toMatch(
    /^http:\/\/media\.example\/x, redirected to http:\/\/10\.0\.0\.1\/x, cannot be fetched: `10\.0\.0\.1` is a private/,
  );
  expect(proxy.requests.map(({ line }) => line)).toEqual(["GET http://media.example/x"]);
});

test.each(["http", "https"])("tells the proxy its password for %s and nobody else", async (scheme) => {
  const server = await serving("sound");
  const proxy = await running(startProxyServer(server.port));
  vi.stubEnv(`${scheme}_proxy`, `http://me:s%25cret%zz@127.0.0.1:${proxy.port}`);
  await get(publicWeb(), `${scheme}://media.example/x`).then(bytesOf, () => {});
  const expected = `Basic ${Buffer.from("me:s%25cret%zz").toString("base64")}`;
  expect(proxy.requests[0]!.headers["proxy-authorization"]).toBe(expected);
  expect(server.requests[0]?.headers.authorization).toBeUndefined();
});

test.each(["http", "https"])("says that the proxy for %s does not listen, without its password", async (scheme) => {
  const port = await unusedPort();
  vi.stubEnv("all_proxy", `http://me:secret@127.0.0.1:${port}`);
  const error = await mediaFailure(get(publicWeb(), `${scheme}://media.example/x`));
  expect(error.code).toBe("media-unreachable");
  expect(error.message).toBe(
    `${scheme}://media.example/x cannot be fetched: nobody listens on 127.0.0.1:${port} (ECONNREFUSED), ` +
      "and that is the proxy the environment names.",
  );
});

test.each(["socks5://me:secret@127.0.0.1:1080", "http://me:secret@[::"])("says that %s is no proxy", async (value) => {
  vi.stubEnv("http_proxy", value);
  const error = await mediaFailure(get(publicWeb(), "http://media.example/x"));
  expect(error.code).toBe("media-unreachable");
  expect(error.message).toBe(
    "http://media.example/x cannot be fetched: the environment names a proxy (`http_proxy` or `all_proxy`) that is " +
      "no http or https URL; name another one, or except the host by `no_proxy`.",
  );
});

test.each(["http", "https"])("drops the connection to a proxy that says nothing for %s", async (scheme) => {
  const proxy = await running(startProxyServer());
  vi.stubEnv("all_proxy", `http://127.0.0.1:${proxy.port}`);
  const late = await mediaFailure(
    get(webWith({ allowPrivate: false, limits: { stallMilliseconds: 60 } }), `${scheme}://media.example/x`),
  );
  expect(late.code).toBe("media-timeout");
  await until(() => proxy.open === 0);
  const controller = new AbortController();
  const getting = mediaFailure(get(publicWeb(), `${scheme}://media.example/x`, { signal: controller.signal }));
  await until(() => proxy.open === 1);
  controller.abort();
  expect((await getting).message).toContain("it was given up");
  await until(() => proxy.open === 0);
});

test.each(["http", "https"])("drops the connection to the proxy when a body is left for %s", async (scheme) => {
  vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
  const server = await running<{ port: number; close(): Promise<void> }>(
    scheme === "http" ? startRawServer(endless) : startTlsServer(endlessly),
  );
  const proxy = await running(startProxyServer(server.port));
  vi.stubEnv("all_proxy", `http://127.0.0.1:${proxy.port}`);
  const left = reader(await get(publicWeb(), `${scheme}://media.example/x`));
  await left.next();
  await left.return!();
  await until(() => proxy.open === 0);
  const controller = new AbortController();
  const given = reader(await get(publicWeb(), `${scheme}://media.example/x`, { signal: controller.signal }));
  await given.next();
  controller.abort();
  expect((await mediaFailure(given.next())).message).toContain("it was given up");
  await until(() => proxy.open === 0);
});

test("takes what the proxy says instead of the server for the answer", async () => {
  const proxy = await running(
    startRawServer((socket) => socket.end("HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")),
  );
  vi.stubEnv("all_proxy", `http://127.0.0.1:${proxy.port}`);
  expect((await get(publicWeb(), "http://media.example/x")).status).toBe(407);
  expect((await get(publicWeb(), "https://media.example/x")).status).toBe(407);
});
