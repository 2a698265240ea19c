import { expect, test } from "vitest";
import { until } from "../../servers/http-fixture.ts";
import { device, fromPage, screen, served, viewer } from "./screen-fixture.ts";

test("tells what is visible, then every record, then what has changed by it", async () => {
  const { clova, server } = await screen();
  const one = await viewer(server);
  expect(one.messages[0]).toMatchObject({
    kind: "hello",
    version: 1,
    seq: 0,
    state: { dialogue: "idle", isOff: false },
  });
  await clova.launch();
  await one.next("state");
  expect(one.records).toEqual(clova.trace);
  const last = clova.trace.at(-1)!.seq;
  expect(one.messages.at(-1)).toMatchObject({ kind: "state", seq: last, state: { dialogue: "listening" } });
  expect(one.view).toMatchObject({ hasSession: true, caption: { value: "몇 판 주문할까요?", state: "finished" } });
});

test("shows the same to one who comes later, and to one who comes back", async () => {
  const { clova, server } = await screen();
  const first = await viewer(server);
  await clova.launch();
  await first.next("state");
  const second = await viewer(server);
  expect(second.view).toEqual(first.view);
  expect(second.messages[0]).toMatchObject({ seq: clova.trace.at(-1)!.seq });

  first.socket.close();
  await first.closed;
  await clova.say("두 판");
  const again = await viewer(server);
  await second.next("state");
  expect(again.view).toEqual(second.view);
  expect(again.view.heard).toBe("두 판");
});

test("tells no record twice to one who comes in the middle", async () => {
  const { clova, server } = await screen();
  await clova.launch();
  const late = await viewer(server);
  const { seq } = late.messages[0] as { seq: number };
  await clova.say("두 판");
  await until(() => late.records.at(-1)?.seq === clova.trace.at(-1)!.seq);
  expect(late.records).toEqual(clova.trace.filter((record) => record.seq > seq));
});

test("tells viewers that the device was switched off, and takes up nothing any more", async () => {
  const clova = await device();
  const server = await served(clova);
  const one = await viewer(server);
  await clova.close();
  await until(() => one.view.isOff);
  one.send({ line: "피자봇 시작해줘", id: 1 });
  expect(await one.next("refused")).toEqual({ kind: "refused", id: 1, reason: "The device is switched off." });
});

test("writes whatever would change a terminal as escapes of JSON", async () => {
  const { clova, server } = await screen();
  const one = await viewer(server);
  let raw = "";
  one.socket.on("message", (data: Buffer) => (raw += data.toString()));
  await clova.say("\u009b2J\u202e\u001b]0;x");
  await until(() => one.view.heard === "\u009b2J\u202e\u001b]0;x");
  expect(raw).toContain("\\u009b2J\\u202e\\u001b]0;x");
  expect(/[\u0080-\u009f\u202e]/.test(raw)).toBe(false);
});

test("waits until all pages that are there have painted the newest record", async () => {
  const { clova, server } = await screen();
  const [one, two] = [await viewer(server, fromPage(server)), await viewer(server, fromPage(server))];
  await clova.launch();
  const seq = clova.trace.at(-1)!.seq;
  let isPainted = false;
  const painted = server.painted().then(() => (isPainted = true));
  one.send({ painted: seq });
  two.send({ painted: seq - 1 });
  two.send({ line: "/show player" });
  await two.next("shown");
  expect(isPainted).toBe(false);
  two.send({ painted: seq });
  await painted;
  await server.painted();
});

test("waits for no page that has gone, and for no program that paints nothing", async () => {
  const { clova, server } = await screen();
  const program = await viewer(server);
  await clova.launch();
  await server.painted();
  const page = await viewer(server, fromPage(server));
  const painted = server.painted();
  page.socket.terminate();
  await painted;

  program.send({ painted: 0 });
  program.send({ line: "/show player" });
  await program.next("shown");
  let isPainted = false;
  void server.painted().then(() => (isPainted = true));
  program.send({ line: "/show player" });
  await program.next("shown");
  expect(isPainted).toBe(false);
});

test("believes nobody who has painted what did not happen yet", async () => {
  const { clova, server } = await screen();
  const page = await viewer(server, fromPage(server));
  page.send({ painted: 1_000_000 });
  page.send({ line: "/show player" });
  await page.next("shown");
  await clova.launch();
  let isPainted = false;
  void server.painted().then(() => (isPainted = true));
  page.send({ line: "/show player" });
  await page.next("shown");
  expect(isPainted).toBe(false);
});
