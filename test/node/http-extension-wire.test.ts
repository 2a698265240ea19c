import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { failure } from "../ports/extension-contract.ts";
import { answer200, extensionAt, pause, running, send, until } from "../servers/http-fixture.ts";
import { startHttpServer } from "../servers/json-server.ts";
import { startRawServer } from "../servers/raw-server.ts";

// What HTTP allows between a request and its answer, and what it does not.

const answering = (...pieces: (string | Buffer)[]) =>
  running(
    startRawServer((socket) => {
      for (const piece of pieces) socket.write(piece);
    }),
  );

test.each([
  ["100 Continue", "HTTP/1.1 100 Continue\r\n\r\n"],
  ["102 Processing, twice", "HTTP/1.1 102 Processing\r\n\r\n".repeat(2)],
  ["103 Early Hints", "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\nContent-Length: 5\r\n\r\n"],
])("waits for the answer behind %s, and keeps the connection", async (_, before) => {
  const server = await answering(before, answer200("{}"));
  const extension = extensionAt(server.url);
  for (let i = 0; i < 3; i++) expect(await send(extension)).toMatchObject({ status: 200, body: "{}" });
  expect(server.open).toBe(1);
});

test("gives up at the deadline where nothing but 100 Continue comes", async () => {
  const server = await answering("HTTP/1.1 100 Continue\r\n\r\n");
  expect((await failure(send(extensionAt(server.url, { deadline: 100 })))).code).toBe("extension-timeout");
  await until(() => server.open === 0);
});

test("reads an answer of HTTP/1.0 without a length, and asks again on another connection", async () => {
  const server = await running(
    startRawServer((socket) => socket.end("HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n{}")),
  );
  const extension = extensionAt(server.url);
  for (let i = 0; i < 2; i++) expect((await send(extension)).body).toBe("{}");
  expect(server.requests).toHaveLength(2);
});

test("keeps the connection where trailers follow the chunks", async () => {
  const server = await answering(
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n2\r\n{}\r\n",
    "0\r\nX-Sum: 1\r\nX-More: 2\r\n\r\n",
  );
  const extension = extensionAt(server.url);
  for (let i = 0; i < 3; i++) expect((await send(extension)).body).toBe("{}");
  expect(server.open).toBe(1);
});

test("decompresses chunks that come slowly and split in odd places, within the deadline", async () => {
  const body = gzipSync('{"text":"피자"}');
  const server = await running(
    startRawServer((socket) => {
      void (async () => {
        socket.write("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (const byte of body) {
          await pause(2);
          socket.write(Buffer.concat([Buffer.from("1\r\n"), Buffer.from([byte]), Buffer.from("\r\n")]));
        }
        socket.write("0\r\n\r\n");
      })();
    }),
  );
  expect((await send(extensionAt(server.url))).body).toBe('{"text":"피자"}');
});

test.each([204, 205, 304])("does not wait for a body after status %i", async (status) => {
  const server = await answering(`HTTP/1.1 ${status} Nothing\r\n${status === 205 ? "Content-Length: 0\r\n" : ""}\r\n`);
  const error = await failure(send(extensionAt(server.url)));
  expect(error).toMatchObject({ code: "extension-status", status });
  expect(error.message).toBe(
    `Extension request failed with status code ${status}: POST 127.0.0.1:${server.port}/clova (LaunchRequest).`,
  );
});

test.each([
  ["two lengths that differ", "Content-Length: 2\r\nContent-Length: 20\r\n"],
  ["the same length twice", "Content-Length: 2\r\nContent-Length: 2\r\n"],
  ["a list of lengths", "Content-Length: 2, 2\r\n"],
  ["a terminal escape in a header", "Content-Length: 2\r\nX-Title: \x1b]0;title\x07\r\n"],
  ["a zero byte in a header", "Content-Length: 2\r\nX-Zero: a\0b\r\n"],
  ["a line feed in a header", "Content-Length: 2\r\nX-Split: a\nEvil\r\n"],
  ["a control character in a header's name", "Content-Length: 2\r\nX-\x01: 1\r\n"],
])("refuses %s", async (_, headers) => {
  const server = await running(startRawServer((socket) => socket.end(`HTTP/1.1 200 OK\r\n${headers}\r\n{}`)));
  const { code, message } = await failure(send(extensionAt(server.url)));
  expect(code).toBe("extension-unreachable");
  expect(message).toMatch(/what came back is not valid HTTP \(HPE_\w+\): POST /);
});

test("shows nothing harmful of the headers it quotes", async () => {
  // C1 is allowed in a header, and begins an escape sequence too.
  const coding = Buffer.from(`Content-Encoding: \x9b2J${"z".repeat(1_000)}`, "latin1");
  const server = await answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n", coding, "\r\n\r\n{}");
  const { message } = await failure(send(extensionAt(server.url)));
  expect(message).toContain("got `Content-Encoding: ");
  expect(message).not.toMatch(/\p{Cc}|z{100}/u);
  const redirecting = await answering(
    Buffer.from(
      "HTTP/1.1 302 Found\r\nLocation: http://elsewhere.example/\x9b2J\r\nContent-Length: 0\r\n\r\n",
      "latin1",
    ),
  );
  const redirected = await failure(send(extensionAt(redirecting.url)));
  expect(redirected.message).toContain("It redirects to http://elsewhere.example/");
  expect(redirected.message).not.toMatch(/\p{Cc}/u);
});

test.each([301, 302, 303, 307, 308])("sends nothing to where status %i points", async (status) => {
  const elsewhere = await running(startHttpServer((response) => response.end("{}")));
  const server = await running(
    startHttpServer((response) =>
      response.writeHead(status, { Location: elsewhere.url.replace("//", "//me:secret@") }).end(),
    ),
  );
  const extension = extensionAt(server.url.replace("//", "//me:secret@"));
  const { message } = await failure(send(extension));
  expect(message).toContain(`status code ${status}`);
  expect(message).toContain(`It redirects to ${elsewhere.url}, but Clova follows no redirects`);
  expect(message).not.toContain("secret");
  expect(elsewhere.connections).toBe(0);
});

test("fails without a second try when the server closes a kept connection as the request comes", async () => {
  let answers = 0;
  const server = await running(
    startRawServer((socket) => (++answers % 2 === 0 ? socket.destroy() : socket.write(answer200("{}")))),
  );
  const extension = extensionAt(server.url);
  expect((await send(extension)).body).toBe("{}");
  const { code, message } = await failure(send(extension));
  expect(code).toBe("extension-unreachable");
  expect(message).toContain("the connection was closed before the answer was complete");
  expect(server.requests).toHaveLength(2);
  expect((await send(extension)).body).toBe("{}");
  expect(server.requests).toHaveLength(3);
});
