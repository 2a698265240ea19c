import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach } from "vitest";
import type { CekRequest } from "../../src/cek/request.ts";
import { checkExtension } from "../../src/check/check-extension.ts";
import type { CheckOptions } from "../../src/check/check-options.ts";
import type { CheckReport } from "../../src/check/report.ts";
import { readModelFiles } from "../../src/nlu/model-files/read-model.ts";
import { answer, type Answer } from "../extensions/answer.ts";
import { rsaKey } from "../servers/rsa-key.ts";

/** A model in short: two intents with a slot, one without. */
export const model = readModelFiles(
  "order",
  [
    {
      path: "Order.tsv",
      content: "[INTENT SLOT]\npizza\tPIZZA\n[INTENT EXPRESSION]\n<pizza>치즈</pizza> 주문해줘\n",
    },
    { path: "Ask.tsv", content: "[INTENT SLOT]\npizza\tPIZZA\n[INTENT EXPRESSION]\n<pizza>치즈</pizza> 있어\n" },
    { path: "List.tsv", content: "[INTENT SLOT]\n[INTENT EXPRESSION]\n메뉴 알려줘\n" },
    { path: "PIZZA.tsv", content: "치즈\t치즈 피자\n불고기\n" },
  ],
  { path: "extension.json", content: JSON.stringify({ extensionId: "com.example.order", lang: "ko" }) },
);

/** What somebody asked for. */
export const asked = ({ request }: CekRequest): string => request.intent?.name || request.type;

/** An extension that has something to say to everything. */
export const good = (request: CekRequest): object => answer(wordsFor(request));

function wordsFor(request: CekRequest): Answer {
  switch (request.request.type) {
    case "SessionEndedRequest":
    case "EventRequest":
      return { ends: true };
    default:
      return { speech: "무엇을 도와드릴까요?", reprompt: "아직 계세요?" };
  }
}

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A directive with a song. */
export const play = {
  header: { messageId: "00000000-0000-4000-8000-000000000000", namespace: "AudioPlayer", name: "Play" },
  payload: {
    audioItem: {
      audioItemId: "i",
      titleText: "노래",
      titleSubText1: "가수",
      stream: { token: "t", url: "https://music.example/song.mp3", urlPlayable: true, beginAtInMilliseconds: 0 },
    },
    playBehavior: "REPLACE_ALL",
    source: { name: "x" },
  },
};

export type Respond = (response: ServerResponse, request: CekRequest, incoming: IncomingMessage) => unknown;

export interface Counting {
  readonly url: string;
  readonly requests: readonly CekRequest[];
  readonly bodies: readonly string[];
}

/** A server that counts. What a handler of it returns is sent as JSON, unless it answers by itself. */
export async function serving(respond: Respond): Promise<Counting> {
  const requests: CekRequest[] = [];
  const bodies: string[] = [];
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const body = Buffer.concat(chunks).toString();
      bodies.push(body);
      const request = (body === "" ? {} : JSON.parse(body)) as CekRequest;
      requests.push(request);
      void Promise.resolve(respond(response, request, incoming)).then((value) => {
        if (value !== undefined) sendJson(response, value);
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/clova`, requests, bodies };
}

export const sendJson = (response: ServerResponse, value: unknown): void =>
  void response.writeHead(200, { "Content-Type": "application/json;charset=UTF-8" }).end(JSON.stringify(value));

export const sendStatus = (response: ServerResponse, status: number, text = ""): void =>
  void response.writeHead(status, { "Content-Type": "text/plain" }).end(text);

const folder = mkdtempSync(join(tmpdir(), "clova-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
/** A key of nobody's. */
export const key = join(folder, "key.pem");
writeFileSync(key, rsaKey.export({ type: "pkcs8", format: "pem" }));

/** Runs a check of a server that responds like this. */
export async function checked(
  respond: Respond,
  options: CheckOptions = {},
): Promise<{ readonly report: CheckReport; readonly server: Counting }> {
  const server = await serving(respond);
  return { report: await checkExtension(server.url, { model, key, seed: 1, ...options }), server };
}

/** The rules of what was found, each with its severity; what every server of these tests has, left out. */
export const rulesIn = ({ findings }: CheckReport): string[] =>
  findings
    .filter(({ probe }) => probe !== "model" && probe !== "address")
    .filter(({ rule }) => !rule.startsWith("signature-"))
    .map(({ rule, severity }) => `${severity} ${rule}`)
    .sort();
