import net from "node:net";
import { once } from "node:events";
import { expect, test } from "vitest";
import { createRateLimit } from "../../../src/screen/server/rate-limit.ts";
import { createTestEmulator } from "../../../src/testing/index.ts";
import { answer } from "../../extensions/answer.ts";
import { started, until } from "../../servers/http-fixture.ts";
import { connect, fromPage, screen, served, tokenOf, viewer } from "./screen-fixture.ts";
import type { Client } from "./screen-fixture.ts";

test("an rate is used up and comes back with time", () => {
  const rate = createRateLimit({ burst: 2, perSecond: 10 }, 0);
  const take = (now: number) => rate.take(now);
  expect([take(0), take(0), take(0), take(0), take(0)]).toEqual([
    "allowed",
    "allowed",
    "tooMuch",
    "tooMuch",
    "endless",
  ]);
  expect([take(350), take(500)]).toEqual(["tooMuch", "allowed"]);
  expect([take(100_000), take(100_000), take(100_000)]).toEqual(["allowed", "allowed", "tooMuch"]);
});

test("what does not count is given back, and never more than that", () => {
  const rate = createRateLimit({ burst: 1, perSecond: 0 }, 0);
  for (let time = 0; time < 5; time++) {
    expect(rate.take(time)).toBe("allowed");
    rate.giveBack();
    rate.giveBack();
  }
  expect([rate.take(9), rate.take(9)]).toEqual(["allowed", "tooMuch"]);
});

test("forty messages at once are taken up, the next ones refused", async () => {
  const { server } = await screen({ limits: { perSecond: 0 } });
  const client = await viewer(server);
  for (let id = 1; id <= 41; id++) client.send({ line: "/show player", id });
  const { id, reason } = await client.next("refused");
  expect(id).toBeNull();
  expect(reason).toContain("Too many messages");
  expect(client.messages.filter(({ kind }) => kind === "accepted")).toHaveLength(40);
});

test("whoever goes on all the same is let go of with 4429", async () => {
  const { server } = await screen({ limits: { perSecond: 0 } });
  const client = await viewer(server);
  for (let id = 1; id <= 81; id++) client.send("no message, but it is not even read");
  expect(await client.closed).toMatchObject({ code: 4400 });

  const other = await viewer(server);
  for (let id = 1; id <= 81; id++) other.send({ line: "/show player", id });
  expect(await other.closed).toEqual({ code: 4429, reason: "too many messages" });
  expect(other.messages.filter(({ kind }) => kind === "refused")).toHaveLength(40);
});

test("pings count too", async () => {
  const { server } = await screen({ limits: { perSecond: 0, burst: 3 } });
  const client = await viewer(server);
  for (let count = 0; count < 10; count++) client.socket.ping();
  expect(await client.closed).toEqual({ code: 4429, reason: "too many messages" });
});

test("a page that keeps up may tell of every record that it is painted", async () => {
  const { clova, server } = await screen({ limits: { perSecond: 0, burst: 4 } });
  const page = await viewer(server, fromPage(server));
  for (let round = 0; round < 5; round++) {
    await clova.launch();
    for (const { seq } of clova.trace) page.send({ painted: seq });
    await server.painted();
    if (clova.trace.length > 4) break;
  }
  page.send({ line: "/show player" });
  const last = await Promise.race([page.next("shown"), page.next("refused")]);
  expect(last.kind).toBe("shown");
});

test("a message of more than 16 KiB closes the connection, and is not taken up", async () => {
  const { clova, server } = await screen();
  const client = await viewer(server);
  client.send({ line: "가".repeat(16_384) });
  expect((await client.closed).code).toBe(1009);
  expect(clova.trace).toEqual([]);
});

test("sixteen may look on; the next one is told that there are too many", async () => {
  const { server } = await screen();
  const viewers: Client[] = [];
  for (let count = 0; count < 16; count++) viewers.push(await viewer(server));
  const late = connect(server);
  expect(await late.closed).toEqual({ code: 4429, reason: "too many viewers" });
  expect(late.messages).toEqual([]);
  viewers[0]!.socket.terminate();
  await until(() => viewers[0]!.socket.readyState === 3);
  await viewer(server);
});

test("those who wait outside keep nobody with a token from coming in, and are not endless themselves", async () => {
  const { server } = await screen({ limits: { viewers: 2 } });
  const [one, two, three] = [
    connect(server, { query: "" }),
    connect(server, { query: "" }),
    connect(server, { query: "" }),
  ];
  const codes = await Promise.race([one.closed, two.closed, three.closed]);
  expect(codes).toEqual({ code: 4429, reason: "too many are waiting" });
  await viewer(server);
});

/** A WebSocket that says who it is and then reads nothing. */
async function reluctant({ port, url }: { port: number; url: string }): Promise<net.Socket> {
  const socket = net.connect(port, "127.0.0.1");
  started.unshift({ close: () => Promise.resolve(void socket.destroy()) });
  socket.on("error", () => undefined);
  const token = tokenOf({ url });
  socket.write(
    `GET /device?token=${token} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
  );
  await once(socket, "data");
  socket.pause();
  return socket;
}

test("a viewer that does not read is let go of, and the others see on", async () => {
  const long = "가".repeat(200_000);
  const clova = await createTestEmulator({ extension: () => answer({ speech: "네", attributes: { long } }) });
  started.push(clova);
  const server = await served(clova, {}, { limits: { mostUnread: 100_000, closeWait: 50 } });
  const other = await viewer(server);
  const socket = await reluctant(server);
  for (let count = 0; count < 12; count++) {
    await clova.launch();
    await until(() => other.records.at(-1)?.seq === clova.trace.at(-1)!.seq);
  }
  const gone = once(socket, "close");
  socket.resume();
  await gone;
  expect(other.socket.readyState).toBe(1);
});

test("a viewer that is not there any more is noticed", async () => {
  const { server } = await screen({ limits: { ping: 30 } });
  const alive = await viewer(server, fromPage(server));
  const socket = await reluctant(server);
  const gone = once(socket, "close");
  socket.resume();
  await gone;
  expect(alive.socket.readyState).toBe(1);
});
