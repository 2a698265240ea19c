import net from "node:net";
import { once } from "node:events";
import { expect, test } from "vitest";
import { picturePath } from "../../../src/screen/protocol.ts";
import { createPictureShelf } from "../../../src/screen/pictures/picture-shelf.ts";
import { until } from "../../servers/http-fixture.ts";
import { png } from "../pictures/raster-samples.ts";
import {
  ask,
  connect,
  device,
  fromPage,
  isSafe,
  listening,
  screen,
  served,
  tokenOf,
  turnedAway,
  viewer,
} from "./screen-fixture.ts";
import type { Answered } from "./screen-fixture.ts";

const hosts = (port: number) => [
  "evil.example",
  `evil.example:${port}`,
  `localhost:${port}`,
  "127.0.0.1",
  `127.0.0.1:${port + 1}`,
];

test("answers to no other name than its own", async () => {
  const { server } = await screen();
  for (const host of hosts(server.port)) {
    const answers = [
      await ask(server, "/", { headers: { Host: host } }),
      await ask(server, `/${picturePath}AAAAAAAAAAAAAAAAAAAAAA`, { headers: { Host: host } }),
      await turnedAway(server, `/device?token=${tokenOf(server)}`, { Host: host }),
    ];
    for (const answered of answers) {
      expect(answered.status).toBe(421);
      expect(answered.body.toString()).toContain(`http://127.0.0.1:${server.port}/`);
      expect(answered.body.toString()).not.toContain("evil");
      isSafe(answered, server.port);
    }
  }
});

const origins = (port: number) => [
  "https://evil.example",
  "null",
  `http://localhost:${port}`,
  `https://127.0.0.1:${port}`,
  `http://127.0.0.1:${port + 1}`,
  "http://127.0.0.1",
];

test("turns pages from elsewhere away", async () => {
  const { server } = await screen();
  for (const Origin of origins(server.port)) {
    const answers = [
      await ask(server, "/", { headers: { Origin } }),
      await ask(server, `/${picturePath}AAAAAAAAAAAAAAAAAAAAAA`, { headers: { Origin } }),
      await turnedAway(server, `/device?token=${tokenOf(server)}`, { Origin }),
    ];
    for (const answered of answers) {
      expect(answered.status).toBe(403);
      isSafe(answered, server.port);
    }
  }
  await viewer(server, fromPage(server));
});

test("shows a picture to no page elsewhere", async () => {
  const pictured = await listening((_, response) => response.end(png(3, 2)));
  const clova = await device();
  const pictures = createPictureShelf(() => clova.openWeb());
  const server = await served(clova, {}, { pictures });
  const address = `/${picturePath}${pictures.idOf(pictured.url)}`;
  for (const site of ["cross-site", "same-site"]) {
    const answered = await ask(server, address, { headers: { "Sec-Fetch-Site": site } });
    expect(answered.status).toBe(403);
    isSafe(answered, server.port);
  }
  for (const site of ["same-origin", "none"]) {
    expect((await ask(server, address, { headers: { "Sec-Fetch-Site": site } })).status).toBe(200);
  }
});

test.each(["/", "/devices", "/device/", "/main.js", "//device", "/picture/AAAAAAAAAAAAAAAAAAAAAA"])(
  "has no WebSocket at %s",
  async (address) => {
    const { server } = await screen();
    const answered = await turnedAway(server, `${address}?token=${tokenOf(server)}`);
    expect(answered.status).toBe(404);
    isSafe(answered, server.port);
  },
);

/** Sends these bytes and gives back all that comes until the connection is closed. */
async function raw(port: number, sent: string): Promise<Answered> {
  const socket = net.connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (data: Buffer) => (text += data.toString())).on("error", () => undefined);
  socket.write(sent);
  await new Promise((resolve) => socket.once("close", resolve));
  const [head = "", body = ""] = text.split("\r\n\r\n");
  const [first = "", ...lines] = head.split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]),
  );
  return { status: Number(first.split(" ")[1]), headers, body: Buffer.from(body) };
}

test.each([
  ["what is no HTTP", () => "SSH-2.0-OpenSSH_9.2\r\n\r\n", 400],
  ["a request without a host", () => "GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 421],
  ["a request of 1996", () => "GET / HTTP/1.0\r\n\r\n", 421],
  ["a header without an end", () => `GET / HTTP/1.1\r\nX-Long: ${"x".repeat(100_000)}`, 400],
  [
    "an upgrade to something else",
    (port: number) => `GET /device HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`,
    400,
  ],
  [
    "a handshake without its key",
    (port: number) =>
      `GET /device HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    400,
  ],
  [
    "an upgrade by POST",
    (port: number) =>
      `POST /device HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
    400,
  ],
  [
    "an expectation",
    (port: number) => `GET /no HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\nExpect: magic\r\n\r\n`,
    404,
  ],
  [
    "a body that nobody wants",
    (port: number) => `POST / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 1000000000\r\n\r\nabc`,
    405,
  ],
])("answers %s safely", async (_, sent, status) => {
  const { server } = await screen();
  const answered = await raw(server.port, sent(server.port));
  expect(answered.status).toBe(status);
  isSafe(answered, server.port);
});

test("one who connects and says nothing keeps nobody else out", async () => {
  const { server } = await screen();
  const silent = net.connect(server.port, "127.0.0.1");
  await once(silent, "connect");
  const client = connect(server);
  await client.next("hello");
  silent.destroy();
  await until(() => silent.closed);
});
