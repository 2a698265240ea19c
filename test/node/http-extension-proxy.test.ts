import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { afterAll, expect, test, vi } from "vitest";
import { readTrust } from "../../src/node/trust.ts";
import { failure } from "../ports/extension-contract.ts";
import { answer200, extensionAt, running, send, unusedPort, until } from "../servers/http-fixture.ts";
import { startHttpServer, startServer } from "../servers/json-server.ts";
import * as own from "../servers/own-authority.ts";
import { startProxyServer } from "../servers/proxy-server.ts";
import { startRawServer } from "../servers/raw-server.ts";
import { startTlsServer } from "../servers/tls-server.ts";
import "../servers/web-fixture.ts";

const folder = mkdtempSync(join(os.tmpdir(), "clova-proxy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, "ca.pem");
writeFileSync(file, own.ca);
const trust = readTrust({ ca: file });
const sign = () => ({ SignatureCEK: "c2lnbmF0dXJl" });

const tunnelled = (cert = own.good) =>
  running(startTlsServer((response) => response.end("{}"), { cert, key: own.key }));

test.each(["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"])(
  "asks the proxy that %s names, with the headers as documented, on one connection",
  async (name) => {
    const proxy = await running(startRawServer((socket) => socket.write(answer200("{}"))));
    vi.stubEnv(name, `http://me:secret@127.0.0.1:${proxy.port}`);
    const extension = extensionAt("http://clova.example:8080/clova?a=b", { sign });
    for (let i = 0; i < 3; i++) expect((await send(extension, '{"피자":1}')).body).toBe("{}");
    const request = [
      "POST http://clova.example:8080/clova?a=b HTTP/1.1",
      "Host: clova.example:8080",
      "Content-Type: application/json;charset=UTF-8",
      "Accept: application/json",
      "Accept-Charset: utf-8",
      "SignatureCEK: c2lnbmF0dXJl",
      "Content-Length: 12",
      "Proxy-Authorization: Basic bWU6c2VjcmV0",
      "Proxy-Connection: Keep-Alive",
      "Connection: keep-alive",
      "",
      '{"피자":1}',
    ].join("\r\n");
    expect(proxy.requests).toEqual([request, request, request]);
    expect(proxy.open).toBe(1);
    await extension.close();
    await until(() => proxy.open === 0);
  },
);

test("sends the body through the proxy and brings the answer back", async () => {
  const server = await running(startServer((request) => request));
  const proxy = await running(startProxyServer(server.port));
  vi.stubEnv("http_proxy", `http://127.0.0.1:${proxy.port}`);
  const extension = extensionAt("http://clova.example/clova");
  expect((await send(extension, '{"text":"피자"}')).body).toBe('{"text":"피자"}');
  expect(proxy.requests[0]!.line).toBe("POST http://clova.example/clova");
  expect(server.requests[0]!.headers["proxy-authorization"]).toBeUndefined();
});

test("keeps one tunnel for https, with the headers as documented and nothing of the proxy's in it", async () => {
  const server = await tunnelled();
  const proxy = await running(startProxyServer(server.port));
  vi.stubEnv("https_proxy", `http://me:secret@127.0.0.1:${proxy.port}`);
  const extension = extensionAt("https://clova.example/clova", { trust, sign });
  for (let i = 0; i < 3; i++) expect((await send(extension)).body).toBe("{}");
  expect(proxy.requests).toMatchObject([
    { line: "CONNECT clova.example:443", headers: { "proxy-authorization": "Basic bWU6c2VjcmV0" } },
  ]);
  expect({ proxy: proxy.connections, server: server.connections }).toEqual({ proxy: 1, server: 1 });
  expect(server.requests).toHaveLength(3);
  expect(server.requests[2]!.filter((_, index) => index % 2 === 0)).toEqual([
    "Host",
    "Content-Type",
    "Accept",
    "Accept-Charset",
    "SignatureCEK",
    "Content-Length",
    "Connection",
  ]);
  await extension.close();
  await until(() => proxy.open === 0);
});

test("drops an idle tunnel, and digs another", async () => {
  const server = await tunnelled();
  const proxy = await running(startProxyServer(server.port));
  vi.stubEnv("https_proxy", `http://127.0.0.1:${proxy.port}`);
  const extension = extensionAt("https://clova.example/", { trust, rules: { "request.idleSocket": 60 } });
  await send(extension);
  await until(() => proxy.open === 0);
  await send(extension);
  expect(proxy.connections).toBe(2);
});

test.each([
  ["no known authority", own.good, {}, "its certificate is not signed by a known authority"],
  ["other names", own.elsewhere, { trust }, "its certificate is for other names than clova.example"],
  ["dates in the past", own.expired, { trust }, "its certificate has expired"],
])("checks the certificate in the tunnel: %s", async (_, cert, options, words) => {
  const server = await tunnelled(cert);
  const proxy = await running(startProxyServer(server.port));
  vi.stubEnv("https_proxy", `http://127.0.0.1:${proxy.port}`);
  const { message } = await failure(send(extensionAt("https://clova.example/x", options)));
  expect(message).toContain(words);
  expect(message).toContain(`: POST clova.example/x (LaunchRequest), through the proxy 127.0.0.1:${proxy.port}. `);
  expect(server.requests).toEqual([]);
  await until(() => proxy.open === 0);
});

test("takes any certificate in the tunnel where told so, but not the proxy's own", async () => {
  const server = await tunnelled(own.elsewhere);
  const proxy = await running(startProxyServer(server.port));
  const any = { trust: readTrust({ tls: "trust-any" }) };
  vi.stubEnv("https_proxy", `http://127.0.0.1:${proxy.port}`);
  expect((await send(extensionAt("https://clova.example/", any))).body).toBe("{}");
  for (const scheme of ["http", "https"]) {
    vi.stubEnv(`${scheme}_proxy`, `https://127.0.0.1:${server.port}`);
    const { message } = await failure(send(extensionAt(`${scheme}://clova.example/`, any)));
    expect(message).toMatch(
      /not signed by a known authority \(\w+\), and that is the proxy the environment names: POST/,
    );
  }
});

test("goes straight to loopback, to private hosts and where no_proxy says so", async () => {
  const server = await running(startServer(() => ({})));
  const proxy = await running(startProxyServer());
  vi.stubEnv("all_proxy", `http://127.0.0.1:${proxy.port}`);
  vi.stubEnv("NO_PROXY", "clova.example");
  for (const host of ["127.0.0.1", "localhost"]) {
    expect((await send(extensionAt(`http://${host}:${server.port}/`))).body).toBe("{}");
  }
  for (const host of ["speaker.invalid.local", "[fd00::1]", "clova.example"]) {
    const extension = extensionAt(`http://${host}:1/`, { deadline: 300 });
    expect((await failure(send(extension))).message).not.toContain("proxy");
  }
  expect(proxy.connections).toBe(0);
});

test("stays with its host whatever the path looks like", async () => {
  const proxy = await running(startRawServer((socket) => socket.write(answer200("{}"))));
  vi.stubEnv("http_proxy", `http://127.0.0.1:${proxy.port}`);
  await send(extensionAt("http://clova.example//10.0.0.1/x"));
  expect(proxy.requests[0]).toMatch(
    /^POST http:\/\/clova\.example\/\/10\.0\.0\.1\/x HTTP\/1\.1\r\nHost: clova\.example\r/,
  );
});

test.each(["http", "https"])("says that the proxy for %s does not listen, without its password", async (scheme) => {
  const port = await unusedPort();
  vi.stubEnv("all_proxy", `http://me:secret@127.0.0.1:${port}`);
  const error = await failure(send(extensionAt(`${scheme}://clova.example/x`)));
  expect(error.code).toBe("extension-unreachable");
  expect(error.message).toBe(
    `Extension request failed, nobody listens on 127.0.0.1:${port} (ECONNREFUSED), and that is the proxy the ` +
      `environment names: POST clova.example/x (LaunchRequest), through the proxy 127.0.0.1:${port}. Look at ` +
      "`http_proxy`, `https_proxy` and `all_proxy`, or except the host by `no_proxy`.",
  );
  expect(`${error.stack} ${(error.cause as Error).stack}`).not.toContain("secret");
});

test.each(["socks5://me:secret@127.0.0.1:1080", "http://me:secret@[::"])("says that %s is no proxy", async (value) => {
  vi.stubEnv("https_proxy", value);
  const extension = extensionAt("https://clova.example/x");
  for (let i = 0; i < 2; i++) {
    const error = await failure(send(extension));
    expect(error.code).toBe("extension-unreachable");
    expect(error.message).toBe(
      "Extension request failed, the environment names a proxy (`https_proxy` or `all_proxy`) that is no http or https " +
        "URL; name another one, or except the host by `no_proxy`: POST clova.example/x (LaunchRequest).",
    );
  }
});

test.each(["http", "https"])("gives a proxy up that says nothing for %s, and only that request", async (scheme) => {
  const proxy = await running(startProxyServer());
  vi.stubEnv("all_proxy", `http://127.0.0.1:${proxy.port}`);
  const extension = extensionAt(`${scheme}://clova.example/x`);
  const caller = new AbortController();
  const sealed = extension.seal("{}", "LaunchRequest", "com.example.pizza");
  const stopped = failure(extension.send(sealed, caller.signal));
  const other = failure(send(extension));
  await until(() => proxy.requests.length === 2);
  caller.abort();
  await stopped;
  await until(() => proxy.open === 1);
  await extension.close();
  expect((await other).message).toContain("the emulator was closed");
  await until(() => proxy.open === 0);
  const late = extensionAt(`${scheme}://clova.example/x`, { deadline: 80 });
  expect((await failure(send(late))).code).toBe("extension-timeout");
  await until(() => proxy.open === 0);
});

test("follows no redirect through a proxy either", async () => {
  const server = await running(
    startHttpServer((response) => response.writeHead(307, { Location: "http://elsewhere.example/" }).end()),
  );
  const proxy = await running(startProxyServer(server.port));
  vi.stubEnv("http_proxy", `http://127.0.0.1:${proxy.port}`);
  expect((await failure(send(extensionAt("http://clova.example/x")))).message).toContain("status code 307");
  expect(proxy.requests.map(({ line }) => line)).toEqual(["POST http://clova.example/x"]);
});
