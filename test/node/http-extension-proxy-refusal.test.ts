import { expect, test, vi } from "vitest";
import { ExtensionConnectionError } from "../../src/errors.ts";
import { failure } from "../ports/extension-contract.ts";
import { answer200, extensionAt, running, send, until } from "../servers/http-fixture.ts";
import { startHttpServer } from "../servers/json-server.ts";
import { startRawServer } from "../servers/raw-server.ts";
import "../servers/web-fixture.ts";

test.each(["http", "https"])("says that the proxy refuses to lead to %s, without its password", async (scheme) => {
  const refusal = "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 6\r\n\r\nsecret";
  const refusing = await running(startRawServer((socket) => socket.write(refusal)));
  vi.stubEnv("all_proxy", `http://me:secret@127.0.0.1:${refusing.port}`);
  const extension = extensionAt(`${scheme}://clova.example/x`, { rules: { "request.idleSocket": 100 } });
  for (let i = 0; i < 2; i++) {
    const error = await failure(send(extension));
    expect(error).toBeInstanceOf(ExtensionConnectionError);
    expect(error.message).toBe(
      "Extension request failed, the proxy refuses to lead there (status code 407): POST clova.example/x " +
        `(LaunchRequest), through the proxy 127.0.0.1:${refusing.port}. Look at \`http_proxy\`, \`https_proxy\` and ` +
        "`all_proxy`, or except the host by `no_proxy`.",
    );
    expect(`${error.stack} ${(error.cause as Error).stack}`).not.toContain("secret");
  }
  await until(() => refusing.open === 0);
});

test("says that the proxy refuses also on a connection that led there before", async () => {
  const refusal = "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n";
  const proxy = await running(
    startRawServer((socket) => socket.write(proxy.requests.length === 1 ? answer200("{}") : refusal)),
  );
  vi.stubEnv("http_proxy", `http://127.0.0.1:${proxy.port}`);
  const extension = extensionAt("http://clova.example/x");
  expect((await send(extension)).body).toBe("{}");
  expect((await failure(send(extension))).code).toBe("extension-unreachable");
});

test("a status 407 of the extension's own is one of its own", async () => {
  const server = await running(startHttpServer((response) => response.writeHead(407).end()));
  expect(await failure(send(extensionAt(server.url)))).toMatchObject({ code: "extension-status", status: 407 });
});

test("other statuses may be the extension's behind the proxy, and the proxy is named", async () => {
  const proxy = await running(
    startRawServer((socket) => socket.write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n")),
  );
  vi.stubEnv("http_proxy", `http://127.0.0.1:${proxy.port}`);
  const error = await failure(send(extensionAt("http://clova.example/x")));
  expect(error).toMatchObject({ code: "extension-status", status: 502 });
  expect(error.message).toContain(`(LaunchRequest), through the proxy 127.0.0.1:${proxy.port}.`);
});
