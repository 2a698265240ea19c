import { createVerify } from "node:crypto";
import { expect, test } from "vitest";
import { ConfigurationError, UsageError } from "../../src/errors.ts";
import { createSigner, publicKeyPem } from "../../src/node/signature.ts";
import { failure } from "../ports/extension-contract.ts";
import { answer200, extensionAt, running, send, unusedPort } from "../servers/http-fixture.ts";
import { startHttpServer, startServer } from "../servers/json-server.ts";
import { startRawServer } from "../servers/raw-server.ts";
import { rsaKey } from "../servers/rsa-key.ts";

test("writes the headers of the guide in their case and order, and no others", async () => {
  const server = await running(startRawServer((socket) => socket.write(answer200("{}"))));
  await send(extensionAt(server.url, { sign: () => ({ SignatureCEK: "c2lnbmF0dXJl" }) }), '{"피자":1}');
  expect(server.requests).toEqual([
    [
      "POST /clova HTTP/1.1",
      `Host: 127.0.0.1:${server.port}`,
      "Content-Type: application/json;charset=UTF-8",
      "Accept: application/json",
      "Accept-Charset: utf-8",
      "SignatureCEK: c2lnbmF0dXJl",
      "Content-Length: 12",
      "Connection: keep-alive",
      "",
      '{"피자":1}',
    ].join("\r\n"),
  ]);
});

test("signs the very bytes it sends", async () => {
  const server = await running(startServer(() => ({})));
  const extension = extensionAt(server.url, { sign: createSigner("own", () => rsaKey) });
  await send(extension, '{"utterance":"피자 \ud83c\udf55 𠮷 half a pair: \ud83c"}');
  const [received] = server.requests;
  const verify = createVerify("RSA-SHA256").update(received!.body);
  expect(verify.verify(publicKeyPem(rsaKey), String(received!.headers.signaturecek), "base64")).toBe(true);
});

test("seals what it will send, without what only the connection needs", () => {
  const sealed = extensionAt("http://user:secret@127.0.0.1:1/clova", { sign: () => ({ SignatureCEK: "x" }) });
  expect(sealed.seal("{}", "LaunchRequest", "com.example.pizza")).toEqual({
    body: "{}",
    summary: "LaunchRequest",
    headers: {
      "Content-Type": "application/json;charset=UTF-8",
      Accept: "application/json",
      "Accept-Charset": "utf-8",
      SignatureCEK: "x",
    },
  });
});

test("sends the content type of the rule, or none", async () => {
  const server = await running(startServer(() => ({})));
  await send(extensionAt(server.url, { rules: { "request.contentType": "application/json;charset-UTF-8" } }));
  await send(extensionAt(server.url, { rules: { "request.contentType": "" } }));
  expect(server.requests.map(({ headers }) => headers["content-type"])).toEqual([
    "application/json;charset-UTF-8",
    undefined,
  ]);
});

test("refuses a content type that would break the headers", () => {
  const rules = { "request.contentType": "text/json\r\nX-Evil: 1" };
  expect(() => extensionAt("http://127.0.0.1:1/", { rules })).toThrow(ConfigurationError);
});

test("sends the user and password of the URL as a header and shows them nowhere", async () => {
  const server = await running(startHttpServer((response) => response.writeHead(401).end()));
  const url = server.url.replace("http://", "http://us%40er:pass%3Aword@").concat("?token=secret#part");
  const extension = extensionAt(url);
  const error = await failure(send(extension));
  expect(server.requests[0]!.path).toBe("/clova?token=secret");
  expect(server.requests[0]!.headers.authorization).toBe(`Basic ${Buffer.from("us@er:pass:word").toString("base64")}`);
  expect(extension.address).toBe(`POST http://127.0.0.1:${server.port}/clova?…`);
  expect(error.message).toBe(
    `Extension request failed with status code 401: POST 127.0.0.1:${server.port}/clova?… (LaunchRequest).`,
  );
});

test("shows no secret of the URL in the cause of an error either", async () => {
  const extension = extensionAt(`http://user:secret@127.0.0.1:${await unusedPort()}/?token=secret`);
  const error = await failure(send(extension));
  expect(error.cause).toBeInstanceOf(Error);
  expect(`${error.stack} ${(error.cause as Error).stack}`).not.toContain("secret");
});

test.each([
  ["localhost:3000", "Did you mean `http://localhost:3000`?"],
  ["127.0.0.1:3000/clova", "Did you mean `http://127.0.0.1:3000/clova`?"],
  ["example.com", "Did you mean `http://example.com`?"],
  ["user:secret@example.com", "Did you mean `http://example.com`?"],
  [
    "./src/ext.mjs",
    "`./src/ext.mjs` names a file, and no URL. `talk` and `test` take a module with `--handler ./src/ext.mjs`",
  ],
  ["/srv/ext", "with `--handler /srv/ext`; in a program"],
  ["../@me:secret@x/ext.js", "with `--handler FILE`"],
  ["C:\\code\\ext.cts", "with `--handler C:\\code\\ext.cts`"],
  ["ext.ts", "with `--handler ext.ts`"],
  ["example.com/js", "Did you mean `http://example.com/js`?"],
  ["", "Write it like"],
  ["two words", "Write it like"],
  ["ftp://example.com/x", "not over ftp"],
  ["ws://user:secret@localhost", "not over ws: `ws://localhost`"],
  ["file:///etc/passwd", "not over file"],
  ["http://", "is not valid"],
  ["http://host:99999/", "is not valid"],
  ["https://user:secret@exa mple.com/?token=secret", "is not valid: `https://exa mple.com/?…`"],
])("explains what is wrong with the URL %j", (url, words) => {
  const create = () => extensionAt(url);
  expect(create).toThrow(UsageError);
  expect(create).toThrow(words);
  expect(create).not.toThrow(/secret/);
});
