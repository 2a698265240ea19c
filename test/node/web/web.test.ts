import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { running, until } from "../../servers/http-fixture.ts";
import { startHttpServer } from "../../servers/json-server.ts";
import { endless } from "../../servers/hostile.ts";
import { startRawServer } from "../../servers/raw-server.ts";
import { startTlsServer } from "../../servers/tls-server.ts";
import { bytesOf, get, leadingTo, mediaFailure, reader, textOf, webWith } from "../../servers/web-fixture.ts";
import type { ServerResponse } from "node:http";

const sound = Buffer.from(Uint8Array.from({ length: 300_000 }, (_, index) => (index * index) % 251));

const serving = (body: Buffer, headers: Record<string, string> = {}) =>
  running(startHttpServer((response: ServerResponse) => response.writeHead(200, headers).end(body)));

test("fetches the bytes as they are on the server", async () => {
  const server = await serving(sound, { "Content-Type": "audio/mpeg" });
  const answer = await get(webWith(), server.url);
  expect(answer.url).toBe(server.url);
  expect(answer.status).toBe(200);
  expect(answer.header("content-type")).toBe("audio/mpeg");
  expect(answer.header("etag")).toBeNull();
  expect((await bytesOf(answer)).equals(sound)).toBe(true);
});

test("sends the headers it is given, and asks for bytes that are not compressed", async () => {
  const server = await running(
    startHttpServer((response) => response.writeHead(206, { "Content-Range": "bytes 2-3/10" }).end("cd")),
  );
  const answer = await get(webWith(), server.url, { headers: { Range: "bytes=2-3" } });
  expect(answer.status).toBe(206);
  expect(answer.header("Content-Range")).toBe("bytes 2-3/10");
  expect(await textOf(answer)).toBe("cd");
  expect(server.requests[0]!.method).toBe("GET");
  expect(server.requests[0]!.headers).toMatchObject({ range: "bytes=2-3", "accept-encoding": "identity" });
});

test("takes any status for an answer", async () => {
  const server = await running(startHttpServer((response) => response.writeHead(404).end("gone")));
  const answer = await get(webWith(), server.url);
  expect(answer.status).toBe(404);
  expect(await textOf(answer)).toBe("gone");
});

test("gives an empty body for an answer that has none", async () => {
  const server = await running(startHttpServer((response) => response.writeHead(204).end()));
  expect(await textOf(await get(webWith(), server.url))).toBe("");
});

test.each([
  ["gzip", gzipSync(sound)],
  ["x-gzip", gzipSync(sound)],
  ["deflate", deflateSync(sound)],
  ["deflate", deflateRawSync(sound)],
  ["br", brotliCompressSync(sound)],
  ["identity", sound],
  ["deflate, GZIP", gzipSync(deflateSync(sound))],
])("undoes the coding %s", async (coding, body) => {
  const server = await serving(body, { "Content-Encoding": coding });
  expect((await bytesOf(await get(webWith(), server.url))).equals(sound)).toBe(true);
});

test("has nothing to decompress where nothing comes", async () => {
  const server = await serving(Buffer.alloc(0), { "Content-Encoding": "gzip" });
  expect(await textOf(await get(webWith(), server.url))).toBe("");
});

test.each([
  ["zstd", sound, "media-unsupported", "it is not compressed with gzip, deflate or br"],
  ["gzip, gzip, gzip, gzip, gzip, gzip", sound, "media-unsupported", "it is compressed 6 times over"],
  ["gzip", sound, "media-broken", "it is not compressed as its `Content-Encoding` says"],
  ["br", sound, "media-broken", "it is not compressed as its `Content-Encoding` says"],
  ["gzip", gzipSync(sound).subarray(0, -9), "media-broken", "it is not compressed as its `Content-Encoding` says"],
])("says what is wrong with the coding %s", async (coding, body, code, reason) => {
  const server = await serving(body, { "Content-Encoding": coding });
  const answer = await get(webWith(), server.url);
  const error = await mediaFailure(bytesOf(answer));
  expect(error.code).toBe(code);
  expect(error.message).toBe(`${server.url} cannot be fetched: ${reason}.`);
});

test("reads as much as is allowed, and no byte more", async () => {
  const server = await serving(sound);
  const web = webWith({ limits: { maxBytes: 1_000 } });
  expect(await bytesOf(await get(web, server.url, { maxBytes: sound.length }))).toHaveLength(sound.length);
  const larger = await mediaFailure(bytesOf(await get(web, server.url, { maxBytes: sound.length - 1 })));
  expect(larger.code).toBe("media-too-large");
  expect(larger.message).toBe(`${server.url} cannot be fetched: it is larger than 299999 bytes.`);
  expect((await mediaFailure(bytesOf(await get(web, server.url)))).message).toContain("larger than 1000 bytes");
});

test("stops a small body that unpacks to a huge one, in little memory", async () => {
  const mebibyte = 1024 * 1024;
  const huge = Buffer.concat(Array<Buffer>(200).fill(gzipSync(Buffer.alloc(mebibyte))));
  const server = await serving(gzipSync(huge), { "Content-Encoding": "gzip, gzip" });
  const answer = await get(webWith(), server.url, { maxBytes: 150 * mebibyte });
  const before = process.memoryUsage().rss;
  let most = 0;
  const reading = (async () => {
    for await (const _ of answer.body) most = Math.max(most, process.memoryUsage().rss - before);
  })();
  expect((await mediaFailure(reading)).code).toBe("media-too-large");
  expect(most).toBeLessThan(80 * mebibyte);
});

test("reads no faster than it is asked to", async () => {
  let written = 0;
  const server = await running(
    startRawServer((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      const more = () => {
        while (!socket.destroyed && socket.write(Buffer.alloc(65_536))) written += 65_536;
      };
      socket.on("drain", more);
      more();
    }),
  );
  const pieces = reader(await get(webWith(), server.url));
  await pieces.next();
  let last = -1;
  await until(() => {
    const isStill = written === last;
    last = written;
    return isStill;
  });
  expect(written).toBeLessThan(32 * 1024 * 1024);
  await pieces.return!();
});

test("drops the connection when an endless body is left", async () => {
  const server = await running(startRawServer(endless));
  let bytes = 0;
  for await (const piece of (await get(webWith(), server.url)).body) {
    bytes += piece.length;
    if (bytes > 1_000_000) break;
  }
  await until(() => server.open === 0);
});

test("drops the connection when a body is left before it is read", async () => {
  const server = await running(startRawServer(endless));
  await reader(await get(webWith(), server.url)).return!();
  await until(() => server.open === 0);
});

test("lets a body be left while somebody waits for its next piece", async () => {
  const server = await running(startRawServer((socket) => socket.write("HTTP/1.1 200 OK\r\n\r\n{")));
  const pieces = reader(await get(webWith({ limits: { stallMilliseconds: 60_000 } }), server.url));
  await pieces.next();
  const waiting = pieces.next();
  await pieces.return!();
  expect(await waiting).toEqual({ done: true, value: undefined });
  await until(() => server.open === 0);
});

test("a body can be read once", async () => {
  const server = await serving(sound);
  const answer = await get(webWith(), server.url);
  await bytesOf(answer);
  expect(await bytesOf(answer)).toHaveLength(0);
});

test("uses a connection again, and drops it when it is idle", async () => {
  const server = await running(
    startRawServer((socket) => socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")),
  );
  const web = webWith({ limits: { idleMilliseconds: 60 } });
  for (let i = 0; i < 3; i++) {
    expect(await textOf(await get(web, server.url))).toBe("ok");
    expect(server.open).toBe(1);
  }
  await until(() => server.open === 0);
});

test("asks for names by the lookup it is given", async () => {
  const server = await serving(sound);
  const url = `http://media.example:${server.port}/a.mp3`;
  const web = webWith({ lookup: leadingTo("127.0.0.1") });
  expect(await bytesOf(await get(web, url))).toHaveLength(sound.length);
  expect(server.requests[0]!.headers.host).toBe(`media.example:${server.port}`);
});

test("fetches over https from servers that somebody vouches for", async () => {
  const server = await running(startTlsServer((response) => response.end("sound")));
  const url = `https://127.0.0.1:${server.port}/a.mp3`;
  const error = await mediaFailure(get(webWith(), url));
  expect(error.code).toBe("media-unreachable");
  expect(error.message).toBe(`${url} cannot be fetched: its certificate is self-signed (DEPTH_ZERO_SELF_SIGNED_CERT).`);
  vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
  expect(await textOf(await get(webWith(), url))).toBe("sound");
});

test("turns user and password of the URL into a header, and keeps them out of the answer", async () => {
  const server = await serving(sound);
  const answer = await get(webWith(), server.url.replace("//", "//me:p%40ss@"));
  await bytesOf(answer);
  expect(answer.url).toBe(server.url);
  expect(server.requests[0]!.headers.authorization).toBe(`Basic ${Buffer.from("me:p@ss").toString("base64")}`);
});
