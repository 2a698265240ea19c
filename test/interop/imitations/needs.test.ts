import { sign } from "node:crypto";
import { expect, test } from "vitest";
import { rsaKey } from "../../servers/rsa-key.ts";
import { csharp } from "./csharp.ts";
import { deviceFor, installed, koreanModel } from "./device.ts";
import { elixir } from "./elixir.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { kotlin } from "./kotlin.ts";
import { python } from "./python.ts";
import { ruby } from "./ruby.ts";
import type { Stack } from "./stack.ts";
import { swift } from "./swift.ts";

// What the stacks need in a request, and which devices send it. Imitations; docs/interop.md.

const hint = "--device jp-";

test.each([
  ["kotlin", kotlin, 500],
  ["swift", swift, 401],
] as const)(
  "%s cannot read the documented form; the user is told to try a Japanese device",
  async (_, stack, status) => {
    const server = await installed(stack);
    const clova = await deviceFor(server, { device: "kr-speaker", model: koreanModel });
    const turn = await clova.launch();
    expect(turn.failure).toMatchObject({ code: "extension-status", status });
    expect(turn.failure?.message).toContain(hint);
    expect(turn).toMatchObject({ session: null, listening: false });
  },
);

test.each([
  ["java", java],
  ["python", python],
  ["go", go],
  ["elixir", elixir],
  ["csharp", csharp],
  ["ruby", ruby],
] as const)("%s reads the documented form too", async (_, stack) => {
  const server = await installed(stack);
  for (const options of [{}, { device: "display-l100" }, { messageFormat: "2018" }] as const) {
    const clova = await deviceFor(server, { device: "kr-speaker", model: koreanModel, ...options });
    expect((await clova.launch()).failure).toBeUndefined();
    expect((await clova.end()).failure).toBeUndefined();
  }
});

test.each([
  ["java", java, 400],
  ["go", go, 400],
  ["elixir", elixir, 403],
  ["python", python, 500],
  ["ruby", ruby, 500],
] as const)("%s looks in vain for an applicationId in the format of 2017", async (_, stack, status) => {
  const server = await installed(stack);
  const clova = await deviceFor(server, { device: "kr-speaker", model: koreanModel, messageFormat: "2017" });
  const { failure } = await clova.launch();
  expect(failure).toMatchObject({ code: "extension-status", status });
  expect(failure?.message).toContain(hint);
});

test("csharp reads the format of 2017, but not the name it has for the end", async () => {
  const server = await installed(csharp);
  const clova = await deviceFor(server, { device: "kr-speaker", model: koreanModel, messageFormat: "2017" });
  expect((await clova.launch()).failure).toBeUndefined();
  expect(await clova.end()).toMatchObject({ session: null, failure: undefined });
  await clova.settled();
  expect(clova.trace.find(({ kind }) => kind === "note")).toMatchObject({ code: "extension-status", status: 500 });
});

test("java wants a stream in the player, so a player before its first song is an apology", async () => {
  const server = await installed(java);
  const usual = await deviceFor(server);
  expect((await usual.launch()).speech).toMatchObject([{ value: "何を注文しますか？" }]);
  const rare = await deviceFor(server, { rules: { "context.audioPlayer": "always" } });
  expect(await rare.launch()).toMatchObject({ failure: undefined, speech: [{ value: "申し訳ありません。" }] });
});

test("swift on a screen needs nothing more: there the documented form has a contentLayer", async () => {
  const clova = await deviceFor(await installed(swift), { device: "display-l100", model: koreanModel });
  expect((await clova.launch()).failure).toBeUndefined();
});

test("kotlin takes an intent in the documented form, but neither launch nor end", async () => {
  const clova = await deviceFor(await installed(kotlin), { device: "kr-speaker", model: koreanModel });
  expect((await clova.intent("OrderPizza", { pizzaType: "페퍼로니" })).failure).toBeUndefined();
  await clova.end();
  await clova.settled();
  const end = clova.trace.find(({ kind }) => kind === "note");
  expect(end).toMatchObject({ code: "extension-status", status: 500 });
});

test("swift reads no slots where they are null", async () => {
  const server = await installed(swift);
  const usual = await deviceFor(server);
  expect((await usual.intent("Clova.YesIntent")).failure).toBeUndefined();
  const rare = await deviceFor(server, { rules: { "slots.none": "null" } });
  expect((await rare.intent("Clova.YesIntent")).failure).toMatchObject({ status: 401 });
});

test.each([
  ["swift", swift, 401],
  ["elixir", elixir, 500],
] as const)(
  "%s has no EventRequest: the skill is switched on, and all it costs is a word",
  async (_, stack, status) => {
    const clova = await deviceFor(await installed(stack));
    const turn = await clova.send("/event ClovaSkill.SkillEnabled");
    await clova.settled();
    const told = clova.trace.filter(({ kind }) => kind === "warning" || kind === "note" || kind === "failure");
    expect(told).toMatchObject([{ code: "extension-status", status }]);
    expect(turn.speech).toEqual([]);
    expect((await clova.launch()).failure).toBeUndefined();
  },
);

test.each([
  ["java", java],
  ["kotlin", kotlin],
  ["python", python],
  ["go", go],
  ["csharp", csharp],
  ["ruby", ruby],
] as const)("%s is told that the skill was switched on and off", async (_, stack) => {
  const server = await installed(stack);
  const clova = await deviceFor(server);
  for (const event of ["SkillEnabled", "SkillDisabled"]) {
    await clova.send(`/event ClovaSkill.${event}`);
    await clova.settled();
  }
  expect(server.requests).toHaveLength(2);
  expect(clova.trace.filter(({ kind }) => kind === "failure")).toEqual([]);
  expect(clova.trace.filter(({ kind }) => kind === "response")).toMatchObject([{ status: 200 }, { status: 200 }]);
});

/** A request as a Japanese speaker sends it, changed, and signed again. */
async function changed(stack: Stack, change: (request: Changeable) => unknown) {
  const server = await installed(stack);
  const clova = await deviceFor(server);
  await clova.launch();
  const request = JSON.parse(server.requests[0]!.body.toString()) as Changeable;
  change(request);
  const body = JSON.stringify(request);
  const signature = sign("sha256", Buffer.from(body), rsaKey).toString("base64");
  const response = await fetch(server.url, { method: "POST", headers: { SignatureCEK: signature }, body });
  return { status: response.status, body: await response.text() };
}

interface Changeable {
  session: Record<string, unknown> | null;
  context: { AudioPlayer?: object; System: { device: { display?: Record<string, unknown> } } };
  request: Record<string, unknown>;
}

const without =
  (member: string) =>
  ({ request }: Changeable): boolean =>
    delete request[member];

const attributesThatAreNoText = ({ session }: Changeable): void => {
  session!["sessionAttributes"] = { turn: 1 };
};

const refusals: readonly {
  name: string;
  stack: Stack;
  what: string;
  change: (request: Changeable) => unknown;
  status: number;
}[] = [
  { name: "kotlin", stack: kotlin, what: "a requestId", change: without("requestId"), status: 500 },
  { name: "kotlin", stack: kotlin, what: "a timestamp", change: without("timestamp"), status: 500 },
  { name: "kotlin", stack: kotlin, what: "a locale", change: without("locale"), status: 500 },
  { name: "kotlin", stack: kotlin, what: "an extensionId", change: without("extensionId"), status: 500 },
  {
    name: "kotlin",
    stack: kotlin,
    what: "a display",
    change: ({ context }) => delete context.System.device.display,
    status: 500,
  },
  {
    name: "kotlin",
    stack: kotlin,
    what: "a reason for the end",
    change: ({ request }) => Object.assign(request, { type: "SessionEndedRequest" }),
    status: 500,
  },
  {
    name: "swift",
    stack: swift,
    what: "a contentLayer",
    change: ({ context }) => delete context.System.device.display?.["contentLayer"],
    status: 401,
  },
  { name: "swift", stack: swift, what: "attributes of text", change: attributesThatAreNoText, status: 401 },
  { name: "go", stack: go, what: "attributes of text", change: attributesThatAreNoText, status: 400 },
];

test.each(refusals.map((row) => [row.name, row.what, row] as const))("%s needs %s", async (_, __, row) => {
  const { stack, change, status } = row;
  expect((await changed(stack, () => undefined)).status).toBe(200);
  expect((await changed(stack, change)).status).toBe(status);
});

test.each([
  ["a session", (request: Changeable) => Object.assign(request, { session: null })],
  [
    "a stream in the player",
    ({ context }: Changeable) => Object.assign(context, { AudioPlayer: { playerActivity: "IDLE" } }),
  ],
  [
    "the details of a screen",
    ({ context }: Changeable) => Object.assign(context.System.device, { display: { size: "l100" } }),
  ],
] as const)("java misses %s, and apologises with status 200", async (_, change) => {
  const { status, body } = await changed(java, change);
  expect(status).toBe(200);
  expect(body).toContain("申し訳ありません。");
});
