import { expect, test } from "vitest";
import { pause } from "../../servers/http-fixture.ts";
import { connect, fromPage, screen, tokenOf, viewer } from "./screen-fixture.ts";

test("has 128 random bits, new ones for each server", async () => {
  const [{ server: one }, { server: other }] = [await screen(), await screen()];
  expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[A-Za-z0-9_-]{22}$/);
  expect(tokenOf(one)).not.toBe(tokenOf(other));
});

test("is taken in the first message too", async () => {
  const { server } = await screen();
  const client = connect(server, { query: "", ...fromPage(server) });
  client.socket.on("open", () => client.send({ token: tokenOf(server) }));
  expect(await client.next("hello")).toMatchObject({ version: 1 });
});

test.each([
  ["a wrong one", "?token=AAAAAAAAAAAAAAAAAAAAAA"],
  ["an empty one", "?token="],
  ["one that is cut", "?token=AAAA"],
])("%s in the address closes with 4401, and nothing was told", async (_, query) => {
  const { clova, server } = await screen();
  const client = connect(server, { query });
  await clova.launch();
  expect(await client.closed).toEqual({ code: 4401, reason: "this is not the token" });
  expect(client.messages).toEqual([]);
});

test.each([
  ["a wrong one", JSON.stringify({ token: "AAAAAAAAAAAAAAAAAAAAAA" })],
  ["none", JSON.stringify({ line: "피자봇 시작해줘" })],
  ["no JSON", "let me in"],
  ["a number", JSON.stringify({ token: 1 })],
  ["nothing", "null"],
  ["bytes", Buffer.from("{}")],
])("%s in the first message closes with 4401", async (_, message) => {
  const { clova, server } = await screen();
  const client = connect(server, { query: "" });
  client.socket.on("open", () => client.socket.send(message));
  expect((await client.closed).code).toBe(4401);
  expect(client.messages).toEqual([]);
  expect(clova.trace).toEqual([]);
});

test("is waited for a while, in which nothing is told", async () => {
  const { clova, server } = await screen({ limits: { tokenWait: 100 } });
  const client = connect(server, { query: "" });
  await clova.launch();
  expect(await client.closed).toEqual({ code: 4401, reason: "no token came" });
  expect(client.messages).toEqual([]);
});

test("once shown, is not asked for again", async () => {
  const { server } = await screen({ limits: { tokenWait: 50 } });
  const client = connect(server, { query: "" });
  client.socket.on("open", () => client.send({ token: tokenOf(server) }));
  await client.next("hello");
  await pause(100);
  client.send({ line: "/show session", id: "still here" });
  expect(await client.next("accepted")).toMatchObject({ id: "still here" });
});

test("never stands in what viewers are told", async () => {
  const { clova, server } = await screen();
  const client = await viewer(server);
  await clova.launch();
  await client.next("state");
  expect(JSON.stringify(client.messages)).not.toContain(tokenOf(server));
});
