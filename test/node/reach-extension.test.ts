import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { reachExtension, type Reach, type ReachOptions } from "../../src/node/reach/reach-extension.ts";
import { resolveName } from "../../src/node/reach/resolve-name.ts";
import { readTrust } from "../../src/node/trust.ts";
import { breaking, stalling } from "../servers/hostile.ts";
import { running, unusedPort } from "../servers/http-fixture.ts";
import * as own from "../servers/own-authority.ts";
import { startProxyServer } from "../servers/proxy-server.ts";
import { startRawServer } from "../servers/raw-server.ts";
import { startTlsServer } from "../servers/tls-server.ts";

const proxyVariables = ["http_proxy", "https_proxy", "all_proxy", "no_proxy"];
for (const name of proxyVariables.flatMap((name) => [name, name.toUpperCase()])) vi.stubEnv(name, "");
afterEach(() => {
  for (const name of proxyVariables) vi.stubEnv(name, "");
});

const never = new AbortController().signal;
const reach = (url: string, options: Partial<ReachOptions> = {}): Promise<Reach> =>
  reachExtension(url, { trust: {}, signal: never, ...options });

/** `yes connection` and so on, and the words of the last. */
function told({ steps }: Reach): { readonly way: string; readonly words: string } {
  const { detail = "", remedy = null } = steps.at(-1) ?? {};
  return {
    way: steps.map(({ name, works }) => `${works ? "yes" : "no"} ${name}`).join(", "),
    words: remedy === null ? detail : `${detail}. ${remedy}`,
  };
}

const respondWith = async (answer: string): Promise<{ readonly url: string; readonly requests: readonly string[] }> =>
  running(startRawServer((socket) => socket.end(answer)));

test.each([
  ["HTTP/1.1 200 OK\r\n\r\n", /^status code 200 to HEAD, after \d+ ms$/],
  ["HTTP/1.1 405 Method Not Allowed\r\nAllow: POST\r\n\r\n", /^status code 405 to HEAD, after \d+ ms$/],
  ["HTTP/1.1 503 Unavailable\r\nContent-Length: 2\r\n\r\nno", /^status code 503 to HEAD/],
  ["HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n", /^status code 404 to HEAD/],
  [
    "HTTP/1.1 302 Found\r\nLocation: https://me:secret@other.example/a?token=t\r\n\r\n",
    /^status code 302 to HEAD, after \d+ ms; it redirects to https:\/\/other\.example\/a\?…, and Clova follows no redirects$/,
  ],
])("whatever status it answers, it is reached: %j", async (answer, words) => {
  const { url, requests } = await respondWith(answer);
  const { way, words: said } = told(await reach(url));
  expect(way).toBe("yes connection, yes answer");
  expect(said).toMatch(words);
  expect(requests).toHaveLength(1);
});

test("it is asked for a head alone: no request of Clova's, no signature", async () => {
  const { url, requests } = await respondWith("HTTP/1.1 200 OK\r\n\r\n");
  await reach(url.replace("//", "//me:secret@"));
  expect(requests[0]).toMatch(/^HEAD \/clova HTTP\/1\.1\r\n/);
  expect(requests[0]).toMatch(/\r\nAuthorization: Basic bWU6c2VjcmV0\r\n/);
  expect(requests[0]).not.toMatch(/SignatureCEK|Content-/i);
});

test("neither user and password nor the query are told", async () => {
  const { url } = await respondWith("HTTP/1.1 200 OK\r\n\r\n");
  const told = await reach(`${url.replace("//", "//me:secret@")}?key=hidden#part`);
  expect(told.url).toBe(`${url}?…`);
  expect(JSON.stringify(told)).not.toMatch(/secret|hidden|part/);
});

test("nobody listens", async () => {
  const port = await unusedPort();
  expect(told(await reach(`http://127.0.0.1:${port}/clova`))).toEqual({
    way: "no connection",
    words: `nobody listens on 127.0.0.1:${port} (ECONNREFUSED). Is your extension running, and on this port?`,
  });
});

test("a name is resolved and told", async () => {
  const server = http.createServer((_, response) => response.end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const reached = await reach(`http://clova.example:${port}/`, {
    resolve: () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]),
  });
  expect(reached.steps.map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
    "name: `clova.example` is 127.0.0.1",
    expect.stringMatching(new RegExp(`^connection: 127\\.0\\.0\\.1:${port}, after \\d+ ms$`)),
    expect.stringMatching(/^answer: status code 200 to HEAD/),
  ]);
});

test("the system is asked for a name", async () => {
  const addresses = await resolveName("localhost", never);
  expect(addresses.map(({ address }) => address)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^(127\.0\.0\.1|::1)$/)]),
  );
});

test("a name that is not known", async () => {
  const resolve: ReachOptions["resolve"] = () =>
    Promise.reject(Object.assign(new Error("ENOTFOUND"), { code: "ENOTFOUND" }));
  expect(told(await reach("https://nowhere.invalid/", { resolve }))).toEqual({
    way: "no name",
    words: "the name `nowhere.invalid` is not known (ENOTFOUND). Check the URL, and that you are online.",
  });
});

test("a system that does not answer for a name is given up, and what asks it is ended", async () => {
  const resolve: ReachOptions["resolve"] = (name, signal) =>
    resolveName(name, signal, [process.execPath, "-e", "setInterval(() => {}, 1000)", "--"]);
  const { way, words } = told(await reach("https://slow.example/", { resolve, limit: 300 }));
  expect(way).toBe("no name");
  expect(words).toContain("no answer from whoever resolves names here within 300 ms. Look at the network");
});

test.each(Object.entries(stalling).filter(([name]) => !/body|headers and|chunks/.test(name)))(
  "a server that sends %s is given up in time",
  async (_, respond) => {
    const { url } = await running(startRawServer(respond));
    const { way, words } = told(await reach(url, { limit: 300 }));
    expect(way).toBe("yes connection, no answer");
    expect(words).toContain("a connection, but no whole answer to HEAD within 300 ms. Is it an HTTP server?");
  },
);

test.each([
  ["a closed connection", "the connection was closed before the answer was complete (ECONNRESET)"],
  ["a reset connection", "the connection was closed before the answer was complete (ECONNRESET)"],
  ["half a status line, then the end", "the connection was closed before the answer was complete (ECONNRESET)"],
  ["garbage instead of HTTP", "what came back is not valid HTTP"],
  ["a change of protocol", "it switched to another protocol (status code 101)"],
  ["too many headers", "the headers of the answer are too large (HPE_HEADER_OVERFLOW). Send less than 16 KiB"],
] as const)("a server that answers with %s", async (name, words) => {
  const { url } = await running(startRawServer(breaking[name]));
  const { way, words: said } = told(await reach(url));
  expect(way).toBe("yes connection, no answer");
  expect(said).toContain(words);
});

const folder = mkdtempSync(join(tmpdir(), "clova-reach-"));
afterEach(() => rmSync(join(folder, "ca.pem"), { force: true }));

function trusting(pem: string): ReachOptions["trust"] {
  writeFileSync(join(folder, "ca.pem"), pem);
  return readTrust({ ca: join(folder, "ca.pem") });
}

const secure = async (cert: string): Promise<string> => {
  const server = await running(startTlsServer((response) => response.end("{}"), { cert, key: own.key }));
  return `https://127.0.0.1:${server.port}/clova`;
};

test("a certificate that is taken, and how long it holds", async () => {
  const reached = await reach(await secure(own.good), { trust: trusting(own.ca) });
  expect(told(reached).way).toBe("yes connection, yes TLS, yes answer");
  expect(reached.steps[1]?.detail).toBe("TLSv1.3, certificate valid until 2126-01-01");
});

test("one that is taken because of `trust-any` is told as that", async () => {
  const { steps } = await reach(await secure(own.expired), { trust: readTrust({ tls: "trust-any" }) });
  expect(steps[1]?.detail).toMatch(/^TLSv1\.3, certificate valid until .*, taken because of `trust-any` \([A-Z_]+\)$/);
});

test.each([
  [
    "of an authority nobody knows",
    own.good,
    own.otherCa,
    /not signed by a known authority.*`--ca FILE`.*`--tls trust-/,
  ],
  ["for other names", own.elsewhere, own.ca, /its certificate is for other names than 127\.0\.0\.1/],
  ["that has expired", own.expired, own.ca, /its certificate has expired.*Renew it/],
])("a certificate %s is named, and what to do", async (_, cert, ca, words) => {
  const { way, words: said } = told(await reach(await secure(cert), { trust: trusting(ca) }));
  expect(way).toBe("yes connection, no TLS");
  expect(said).toMatch(words);
});

test("https to a server of plain http", async () => {
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  const { way, words } = told(await reach(`https://127.0.0.1:${port}/clova`));
  expect(way).toBe("yes connection, no TLS");
  expect(words).toMatch(/does not speak https .*If it speaks plain http, write `http:\/\/` in the URL\.$/);
});

test("through the proxy of the environment", async () => {
  const { port } = await running(startRawServer((socket) => socket.end("HTTP/1.1 405 No\r\n\r\n")));
  const proxy = await running(startProxyServer(port));
  vi.stubEnv("http_proxy", `http://me:secret@127.0.0.1:${proxy.port}`);
  const reached = await reach("http://clova.example/clova");
  expect(told(reached).way).toBe("yes proxy, yes answer");
  expect(reached.steps[0]?.detail).toBe(`127.0.0.1:${proxy.port}`);
  expect(proxy.requests.map(({ line }) => line)).toEqual(["HEAD http://clova.example/clova"]);
  expect(JSON.stringify(reached)).not.toContain("secret");
});

test("a proxy nobody listens at, one that does not answer, and one that is no URL", async () => {
  vi.stubEnv("http_proxy", `http://127.0.0.1:${await unusedPort()}`);
  const refused = told(await reach("http://clova.example/"));
  expect(refused.way).toBe("yes proxy, no answer");
  expect(refused.words).toMatch(/nobody listens on .*that is the proxy the environment names\. Look at `http_proxy`/);
  vi.stubEnv("http_proxy", `http://127.0.0.1:${(await running(startProxyServer())).port}`);
  expect(told(await reach("http://clova.example/", { limit: 300 })).words).toContain(
    "no whole answer to HEAD within 300",
  );
  vi.stubEnv("http_proxy", "ftp://me:secret@127.0.0.1");
  const { way, words } = told(await reach("http://clova.example/"));
  expect(way).toBe("no proxy");
  expect(words).toContain("that is no http or https URL");
  expect(words).not.toContain("secret");
});

test("a loopback address is never reached through a proxy", async () => {
  vi.stubEnv("http_proxy", "http://127.0.0.1:1");
  const { url } = await respondWith("HTTP/1.1 200 OK\r\n\r\n");
  expect(told(await reach(url)).way).toBe("yes connection, yes answer");
});

test("what is no URL is a matter of usage", async () => {
  await expect(reach("clova.example/clova")).rejects.toThrow(UsageError);
});

test("it ends with the signal", async () => {
  const { url } = await running(startRawServer(stalling["nothing at all"]));
  const reason = new Error("enough");
  await expect(reach(url, { signal: AbortSignal.any([AbortSignal.timeout(50), never]) })).rejects.toThrow("timeout");
  await expect(reach(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
});
