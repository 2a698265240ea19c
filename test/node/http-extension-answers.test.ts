import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { ExtensionStatusError } from "../../src/errors.ts";
import { failure } from "../ports/extension-contract.ts";
import { endless } from "../servers/hostile.ts";
import { answer200, extensionAt, pause, running, send, until } from "../servers/http-fixture.ts";
import { startHttpServer } from "../servers/json-server.ts";
import { startRawServer } from "../servers/raw-server.ts";

test.each([
  ["chunks", "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"],
  ["chunks and trailers", "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\nX-Sum: 1\r\n\r\n"],
  ["no length, up to the end of the connection", "\r\n{}"],
])("reads a body sent with %s", async (_, rest) => {
  const server = await running(startRawServer((socket) => socket.end(`HTTP/1.1 200 OK\r\n${rest}`)));
  expect((await send(extensionAt(server.url))).body).toBe("{}");
});

test("reads a chunked body that comes byte by byte", async () => {
  const text = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
  const server = await running(
    startRawServer((socket) => {
      void (async () => {
        for (const letter of text) {
          socket.write(letter);
          await pause(1);
        }
        socket.end();
      })();
    }),
  );
  expect((await send(extensionAt(server.url))).body).toBe("{}");
});

const compressed = { gzip: gzipSync, "x-gzip": gzipSync, GZIP: gzipSync, deflate: deflateSync, br: brotliCompressSync };

test.each(Object.entries(compressed))("decompresses %s", async (coding, compress) => {
  const body = compress('{"version":"1.0","text":"피자"}');
  const server = await running(
    startHttpServer((response) => response.writeHead(200, { "Content-Encoding": coding }).end(body)),
  );
  expect((await send(extensionAt(server.url))).body).toBe('{"version":"1.0","text":"피자"}');
});

test("decompresses deflate without its header, and several codings", async () => {
  const answers = [
    ["deflate", deflateRawSync("{}")],
    ["gzip, br", brotliCompressSync(gzipSync("{}"))],
    ["identity", Buffer.from("{}")],
    ["gzip", Buffer.alloc(0)],
  ] as const;
  let next = 0;
  const server = await running(
    startHttpServer((response) => {
      const [coding, body] = answers[next++]!;
      response.writeHead(200, { "Content-Encoding": coding }).end(body);
    }),
  );
  const extension = extensionAt(server.url);
  const bodies = [];
  while (next < answers.length) bodies.push((await send(extension)).body);
  expect(bodies).toEqual(["{}", "{}", "{}", ""]);
});

test.each([
  ["gzip", Buffer.from("{}"), "bytes that are not gzip"],
  ["gzip", gzipSync('{"version":"1.0"}').subarray(0, 20), "bytes that are not gzip"],
  ["br", Buffer.from("{}"), "bytes that are not br"],
  ["zstd", Buffer.from("{}"), "`Content-Encoding: zstd`"],
])("refuses a body that is not the %s it claims to be", async (coding, body, words) => {
  const server = await running(
    startHttpServer((response) => response.writeHead(200, { "Content-Encoding": coding }).end(body)),
  );
  const error = await failure(send(extensionAt(server.url)));
  expect(error.code).toBe("extension-invalid-response");
  expect(error.message).toContain(words);
});

test.each(["gzip", "deflate", "br"] as const)("stops a %s bomb at the limit", async (coding) => {
  const bomb = compressed[coding](Buffer.alloc(8 << 20));
  const server = await running(
    startHttpServer((response) => response.writeHead(200, { "Content-Encoding": coding }).end(bomb)),
  );
  const error = await failure(send(extensionAt(server.url)));
  expect(error.code).toBe("extension-response-too-large");
  expect(error.message).toContain("1048576 bytes");
});

test("stops reading a body without end at the limit", async () => {
  const server = await running(startRawServer(endless));
  const error = await failure(send(extensionAt(server.url)));
  expect(error.code).toBe("extension-response-too-large");
  await until(() => server.open === 0);
});

test.each([201, 202, 204])("takes status %i for a failure, unless the rule accepts it", async (status) => {
  const server = await running(
    startHttpServer((response) => response.writeHead(status).end(status === 204 ? "" : "{}")),
  );
  const error = await failure(send(extensionAt(server.url)));
  expect(error).toBeInstanceOf(ExtensionStatusError);
  expect(error).toMatchObject({ status, code: "extension-status" });
  const accepting = extensionAt(server.url, { rules: { "answer.otherSuccess": "accept" } });
  expect(await send(accepting)).toMatchObject({ status });
});

test("names the request, the status and the beginning of the error page, harmlessly", async () => {
  const page = `<!DOCTYPE html><html><body><pre>Error: no such pizza\u001b[2J\u001b]0;title\u0007\u202e\r\n&nbsp;at x</pre>`;
  const server = await running(
    startHttpServer((response) =>
      response.writeHead(500, { "Content-Type": "text/html" }).end(page + "x".repeat(100_000)),
    ),
  );
  const error = await failure(send(extensionAt(server.url), "{}", "IntentRequest OrderPizza"));
  expect(error.message).toMatch(
    `Extension request failed with status code 500: POST 127.0.0.1:${server.port}/clova (IntentRequest OrderPizza).`,
  );
  expect(error).toMatchObject({ status: 500 });
});

test("quotes at most 200 characters of an error page, without terminal controls", async () => {
  const page = `<h1>Error: no such pizza</h1>\u001b[2J\u001b]0;title\u0007\u0085\u202e\r\n at x${"피".repeat(5_000)}`;
  const server = await running(startHttpServer((response) => response.writeHead(500).end(page)));
  const { message } = await failure(send(extensionAt(server.url)));
  const quoted = message.split("It answered: ")[1]!;
  expect(quoted).toMatch(/^Error: no such pizza at x피+…$/);
  expect([...quoted]).toHaveLength(200);
});

test("follows no redirect, and says where it would have led", async () => {
  const server = await running(
    startHttpServer((response) => response.writeHead(302, { Location: "/clova/" }).end("moved")),
  );
  const error = await failure(send(extensionAt(server.url)));
  expect(error).toMatchObject({ status: 302 });
  expect(error.message).toContain(`It redirects to http://127.0.0.1:${server.port}/clova/, but`);
  expect(server.requests).toHaveLength(1);
});

test("names a redirect that leads nowhere by its status alone", async () => {
  const server = await running(startHttpServer((response) => response.writeHead(304).end()));
  expect((await failure(send(extensionAt(server.url)))).message).toBe(
    `Extension request failed with status code 304: POST 127.0.0.1:${server.port}/clova (LaunchRequest).`,
  );
});

test("does not wait for the body of a redirect", async () => {
  const head = "HTTP/1.1 307 Temporary Redirect\r\nLocation: https://example.com/\r\nContent-Length: 1000000\r\n\r\n";
  const server = await running(startRawServer((socket) => socket.write(`${head}moved`)));
  expect(await failure(send(extensionAt(server.url)))).toMatchObject({ status: 307 });
  await until(() => server.open === 0);
});

test("keeps a byte order mark, and reads UTF-8 whatever the content type says", async () => {
  const server = await running(
    startHttpServer((response) =>
      response
        .writeHead(200, { "Content-Type": "text/plain; charset=euc-kr" })
        .end(Buffer.concat([Buffer.from('\ufeff{"text":"피자'), Buffer.from([0xff]), Buffer.from('"}')])),
    ),
  );
  expect(await send(extensionAt(server.url))).toMatchObject({
    status: 200,
    contentType: "text/plain; charset=euc-kr",
    body: '\ufeff{"text":"피자\ufffd"}',
  });
});

test("has no content type to tell when none was sent", async () => {
  const server = await running(startRawServer((socket) => socket.write(answer200("{}"))));
  expect((await send(extensionAt(server.url))).contentType).toBe("");
});
