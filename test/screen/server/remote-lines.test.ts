import { expect, test } from "vitest";
import { ClosedError, commands } from "../../../src/index.ts";
import { createRemoteControl } from "../../../src/screen/server/remote-control.ts";
import { readRemoteLine } from "../../../src/screen/server/read-remote-line.ts";
import { pause, until } from "../../servers/http-fixture.ts";
import { screen, viewer } from "./screen-fixture.ts";
import type { Emulator, Line, Turn } from "../../../src/index.ts";
import type { ServerMessage } from "../../../src/screen/protocol.ts";
import type { Speaking } from "../../../src/screen/server/speaking.ts";
import type { Viewer, Viewers } from "../../../src/screen/server/viewers.ts";

const accepted = [
  "피자봇 시작해줘",
  "!그만",
  "/quiet",
  "/wait 30s",
  "/wake",
  "/press pause",
  "/press volume-up",
  "/seek 90s",
  "/show request",
  "/show response",
  "/show response r4",
  "/show session",
  "/show player",
  "/show screen",
];

const refused = {
  "/launch": "past recognition",
  "/intent OrderPizza pizzaType=페퍼로니": "past recognition",
  "/end": "past recognition",
  "/event ClovaSkill.SkillEnabled": "past recognition",
  "/link s3cret": "whoever started the device",
  "/unlink": "whoever started the device",
  "/user someone": "whoever started the device",
  "/save /tmp/x.conversation": "writes a file",
  "!/save x": "writes a file",
  "/help": "own terminal",
  "/verbosity": "own terminal",
  "/verbosity quiet": "own terminal",
  "/quit": "for everybody",
  "/back": "takes back what was said",
  "/back 3": "takes back what was said",
  "/resend": "takes back what was said",
  "/show screen picture.png": "writes a file",
  "/show secrets": "not understood",
  "/nothing": "there is no line",
  '안녕\n  says "x"': "no line breaks",
  "안녕\u001b[2J": "no line breaks",
  "": "empty",
  "  !  ": "empty",
};

test.each(accepted)("takes up `%s`", async (line) => {
  const { clova, server } = await screen();
  const client = await viewer(server);
  client.send({ line, id: 7 });
  expect(await client.next("accepted")).toEqual({ kind: "accepted", id: 7 });
  if (line.startsWith("/show")) expect((await client.next("shown")).id).toBe(7);
  else await until(() => clova.trace.some((record) => record.kind === "input" && record.line === line));
});

test.each(Object.entries(refused))("refuses `%s` and says why", async (line, why) => {
  const { clova, server } = await screen();
  const client = await viewer(server);
  client.send({ line, id: "x" });
  const { id, reason } = await client.next("refused");
  expect(id).toBe("x");
  expect(reason).toContain(why);
  const name = /^!?(\/\S+)/.exec(line)?.[1];
  if (name !== undefined) expect(reason).toContain(`\`${name}`);
  expect(reason).not.toMatch(/s3cret|someone|페퍼로니|x\.conversation|picture\.png/);
  expect(clova.trace).toEqual([]);
});

test("knows every line there is", () => {
  const lines = Object.keys(commands);
  expect(lines.filter((name) => ![...accepted, ...Object.keys(refused)].some((line) => line.includes(name)))).toEqual(
    [],
  );
});

test("takes up as many characters as anybody says, and no more", () => {
  expect(readRemoteLine("가".repeat(2_000)).ok).toBe(true);
  expect(readRemoteLine("가".repeat(2_001))).toEqual({ ok: false, reason: "The line is longer than 2000 characters." });
});

test("repeats no escape sequence of a line it does not know", () => {
  expect(readRemoteLine("/\u202ex")).toMatchObject({
    reason: expect.stringContaining("\\u202ex") as string,
  });
});

test("answers without an id where none was given", async () => {
  const { server } = await screen();
  const client = await viewer(server);
  client.send({ line: "/wake" });
  client.send({ line: "/quit" });
  expect((await client.next("accepted")).id).toBeNull();
  expect((await client.next("refused")).id).toBeNull();
});

test("tells what `/show` shows to the one who asked alone", async () => {
  const { clova, server } = await screen();
  const [one, other] = [await viewer(server), await viewer(server)];
  await clova.launch();
  one.send({ line: "/show session" });
  expect((await one.next("shown")).lines.join("\n")).toContain("sessionId");
  other.send({ line: "/wake" });
  await other.next("accepted");
  expect(other.messages.filter(({ kind }) => kind === "shown")).toEqual([]);
});

test("whoever says something in the middle of it interrupts the device", async () => {
  const { clova, server } = await screen();
  const client = await viewer(server);
  const turn = clova.launch();
  client.send({ line: "페퍼로니 피자 주문해줘" });
  await client.next("accepted");
  await turn;
  await until(() => clova.trace.some((record) => record.kind === "utterance" && record.text.startsWith("페퍼로니")));
});

test("a line that the device cannot take up after all does no harm", async () => {
  const told: ServerMessage[] = [];
  const performed: string[] = [];
  const perform = (line: Line): Promise<Turn> => {
    performed.push(line.type);
    return Promise.reject(new ClosedError());
  };
  const take = createRemoteControl({
    emulator: { perform } as unknown as Emulator,
    viewers: {} as Viewers,
    speaking: { said: () => undefined } as unknown as Speaking<Viewer>,
    isOff: () => false,
  });
  take({ tell: (message) => void told.push(message) } as Viewer, { line: "그만", id: 1 });
  await pause(0);
  expect(performed).toEqual(["say"]);
  expect(told).toEqual([{ kind: "accepted", id: 1 }]);
});
