import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { AddressInfo } from "node:net";
import type * as Clova from "@line/clova-cek-sdk-nodejs";
import type { Express } from "express";
import express from "express";
import { afterEach, expect, test } from "vitest";
import type { CekRequest } from "../src/cek/request.ts";
import { loadKey } from "../src/node/signing-key.ts";
import { publicKeyPem } from "../src/node/signature.ts";
import { createTestEmulator } from "../src/testing/index.ts";
import { piece } from "./extensions/jukebox.ts";
import { tones } from "./servers/tones.ts";

// Extensions written with LINE's official Node SDK, over real HTTP.

const require = createRequire(import.meta.url);
type Sdk = typeof Clova;
const sdkFolder = dirname(dirname(require.resolve("@line/clova-cek-sdk-nodejs")));
const sdk = require("@line/clova-cek-sdk-nodejs") as Sdk;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function serve(app: Express): Promise<string> {
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  closing.push(() => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/clova`;
}

/** The pizza shop of the multi-turn guide. */
function pizzaShop({ Client, SpeechBuilder }: Sdk, heard: CekRequest[]) {
  const speech = (text: string) => SpeechBuilder.createSpeechText(text, "ko");
  return Client.configureSkill()
    .onLaunchRequest((context: InstanceType<Sdk["Context"]>) => {
      heard.push(context.requestObject as unknown as CekRequest);
      context.setSimpleSpeech(speech("무엇을 주문할까요?")).setReprompt({
        type: "SimpleSpeech",
        values: speech("아직 계세요?"),
      });
    })
    .onIntentRequest((context: InstanceType<Sdk["Context"]>) => {
      heard.push(context.requestObject as unknown as CekRequest);
      if (context.getIntentName() === "OrderPizza") {
        context.setSessionAttributes({ intent: "OrderPizza", pizzaType: context.getSlot("pizzaType") });
        context.setSpeechList([speech("네."), speech("몇 판 주문할까요?")]);
        return;
      }
      const { pizzaType } = context.getSessionAttributes() as { pizzaType?: string };
      context.setSimpleSpeech(speech(`${String(pizzaType)} ${String(context.getSlot("pizzaAmount"))}판 주문했어요.`));
      context.endSession();
    })
    .onSessionEndedRequest((context: InstanceType<Sdk["Context"]>) => {
      heard.push(context.requestObject as unknown as CekRequest);
      context.endSession();
    })
    .handle() as express.RequestHandler;
}

const models = join(import.meta.dirname, "models");

async function deviceFor(extension: string, options: Parameters<typeof createTestEmulator>[0] = {}) {
  const clova = await createTestEmulator({ extension, model: join(models, "pizza"), ...options });
  closing.push(() => clova.close());
  return clova;
}

test("the pizza dialogue of the multi-turn guide, with the SDK on Express", async () => {
  const heard: CekRequest[] = [];
  const url = await serve(express().post("/clova", express.json(), pizzaShop(sdk, heard)));
  const clova = await deviceFor(url);
  await clova.say("피자봇 시작해줘");
  await clova.say("페퍼로니 피자 주문해줘");
  expect(clova.session?.attributes).toEqual({ intent: "OrderPizza", pizzaType: "페퍼로니" });
  const last = await clova.say("두 판");
  expect(last).toMatchObject({ listening: false, session: null, failure: undefined, findings: [] });
  expect(clova.transcript()).toBe(`> 피자봇 시작해줘
  sends LaunchRequest
  says "무엇을 주문할까요?" (ko)
  listens
> 페퍼로니 피자 주문해줘
  sends IntentRequest OrderPizza pizzaType=페퍼로니
  says "네." (ko)
  says "몇 판 주문할까요?" (ko)
  listens
> 두 판
  sends IntentRequest AddInfo pizzaAmount=2
  session ends: extension
  says "페퍼로니 2판 주문했어요." (ko)
`);
  expect(new Set(heard.map(({ session }) => session.sessionId)).size).toBe(1);
  expect(heard.map(({ session }) => session.new)).toEqual([true, false, false]);
});

test("the user stays quiet: the SDK's reprompt is spoken once, then its end handler is called", async () => {
  const heard: CekRequest[] = [];
  const url = await serve(express().post("/clova", express.json(), pizzaShop(sdk, heard)));
  const clova = await deviceFor(url, { device: "jp-friends", lang: "ko" });
  await clova.say("피자봇 시작해줘");
  expect((await clova.stayQuiet()).speech).toMatchObject([{ value: "아직 계세요?", source: "reprompt" }]);
  const end = await clova.stayQuiet();
  expect(end).toMatchObject({ session: null, listening: false });
  expect(heard.at(-1)?.request).toMatchObject({ type: "SessionEndedRequest", reason: "USER_INITIATED" });
});

test("a skill with music: the SDK's event handler is told what becomes of it, and what it says then is spoken", async () => {
  const { origin, close } = await tones();
  closing.push(close);
  const { Client, SpeechBuilder } = sdk;
  const told: string[] = [];
  const skill = Client.configureSkill()
    .onIntentRequest((context: InstanceType<Sdk["Context"]>) => {
      const song = piece(origin, { token: "song", seconds: 10 }) as Clova.Clova.Directive;
      context.responseObject.response.directives.push(song);
      context.setSimpleSpeech(SpeechBuilder.createSpeechText("どうぞ。"));
      context.endSession();
    })
    .onEventRequest((context: InstanceType<Sdk["Context"]>) => {
      const { event } = context.requestObject.request as unknown as NonNullable<CekRequest>["request"];
      told.push(`${event!.name} ${JSON.stringify(event!.payload)}`);
      if (event!.name === "PlayFinished") context.setSimpleSpeech(SpeechBuilder.createSpeechText("おしまい。"));
    })
    .handle() as express.RequestHandler;
  const url = await serve(express().post("/clova", express.json(), skill));
  const clova = await deviceFor(url, { device: "jp-friends" });
  const turn = await clova.intent("PlaySong");
  expect(turn.speech).toMatchObject([{ value: "どうぞ。" }]);
  expect(turn.player).toMatchObject({ playerActivity: "PLAYING", token: "song" });
  const later = await clova.wait(12_000);
  expect(told).toEqual([
    'PlayStarted {"token":"song","offsetInMilliseconds":0}',
    'PlayFinished {"token":"song","offsetInMilliseconds":10000}',
  ]);
  expect(later).toMatchObject({
    failure: undefined,
    session: null,
    speech: [{ value: "おしまい。", source: "event" }],
  });
});

/** A copy of the SDK that trusts `publicKey` instead of LINE's own, as a developer would patch it. */
async function sdkTrusting(publicKey: string): Promise<Sdk> {
  const folder = await mkdtemp(join(tmpdir(), "clova-sdk-"));
  closing.push(() => rm(folder, { recursive: true }));
  const copy = join(folder, "sdk");
  await cp(sdkFolder, copy, { recursive: true });
  await symlink(join(import.meta.dirname, "..", "node_modules"), join(folder, "node_modules"));
  const verifier = join(copy, "dist", "index.js");
  const source = await readFile(verifier, "utf8");
  const trusting = source.replace(
    /-----BEGIN PUBLIC KEY-----.*-----END PUBLIC KEY-----/,
    JSON.stringify(publicKey).slice(1, -1),
  );
  expect(trusting).not.toBe(source);
  await writeFile(verifier, trusting);
  return require(copy) as Sdk;
}

test("the SDK's signature check accepts our key and refuses a wrong or missing signature", async () => {
  const folder = await mkdtemp(join(tmpdir(), "clova-key-"));
  closing.push(() => rm(folder, { recursive: true }));
  const key = join(folder, "key.pem");
  await writeFile(key, loadKey({ folder, notice: () => undefined })().export({ type: "pkcs8", format: "pem" }));
  const trusting = await sdkTrusting(publicKeyPem(loadKey({ file: key, notice: () => undefined })()));
  const app = express();
  app.post(
    "/clova",
    trusting.Middleware({ applicationId: "com.example.extension.pizzabot" }) as express.RequestHandler,
    pizzaShop(trusting, []),
  );
  app.use(((error: Error, _request, response, _next) => {
    response.status(400).send(error.message);
  }) as express.ErrorRequestHandler);
  const url = await serve(app);
  const model = join(models, "pizza");

  const trusted = await deviceFor(url, { key, model });
  expect((await trusted.say("피자봇 시작해줘")).speech).toMatchObject([{ value: "무엇을 주문할까요?" }]);
  expect((await trusted.say("페퍼로니 피자 주문해줘")).listening).toBe(true);

  for (const signature of ["wrong", "none"] as const) {
    const refused = await deviceFor(url, { key, model, signature });
    const turn = await refused.say("피자봇 시작해줘");
    expect(turn.failure).toMatchObject({ code: "extension-status", status: 400 });
    expect(turn.speech).toMatchObject([{ source: "emulator" }]);
    expect(turn.session).toBeNull();
  }
});
