import http from "node:http";
import { once } from "node:events";
import { expect } from "vitest";
import { WebSocket } from "ws";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import type { Emulator, TraceRecord } from "../../../src/index.ts";
import type { ServerMessage } from "../../../src/screen/protocol.ts";
import { openScreenServer } from "../../../src/screen/server/screen-server.ts";
import type { ScreenOptions, ScreenParts, ScreenServer } from "../../../src/screen/server/screen-server.ts";
import type { View } from "../../../src/screen/view/view.ts";
import { createTestEmulator } from "../../../src/testing/index.ts";
import { answer } from "../../extensions/answer.ts";
import { started } from "../../servers/http-fixture.ts";
import "../../servers/web-fixture.ts";

// A device, its server and viewers over real sockets. Importing it brings the hooks of http-fixture.ts.

/** Asks how many of whatever it is told. */
export const asking = () => answer({ speech: "몇 판 주문할까요?", reprompt: "아직 계세요?" });

export async function device(options: object = {}): Promise<Emulator> {
  const emulator = await createTestEmulator({ extension: asking, ...options });
  started.push(emulator);
  return emulator;
}

export async function served(emulator: Emulator, options?: ScreenOptions, parts?: ScreenParts): Promise<ScreenServer> {
  const server = await openScreenServer(emulator, options, parts);
  started.unshift(server);
  return server;
}

/** Both at once. */
export async function screen(parts?: ScreenParts): Promise<{ clova: Emulator; server: ScreenServer }> {
  const clova = await device();
  return { clova, server: await served(clova, {}, parts) };
}

export const tokenOf = ({ url }: Pick<ScreenServer, "url">): string => new URL(url).hash.slice("#token=".length);

type Told<Kind> = Extract<ServerMessage, { kind: Kind }>;

export interface Client {
  readonly socket: WebSocket;
  readonly messages: readonly ServerMessage[];
  /** What is visible, from all that was told. */
  readonly view: View;
  readonly records: readonly TraceRecord[];
  send(message: unknown): void;
  /** The next message of this kind that was not waited for yet. */
  next<Kind extends ServerMessage["kind"]>(kind: Kind): Promise<Told<Kind>>;
  /** Why it was closed. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
}

const protocolKinds = ["hello", "state", "accepted", "refused", "shown"];

/** `query` is all that stands behind the path; the right token by default. */
export function connect(
  server: ScreenServer,
  { query = `?token=${tokenOf(server)}`, headers = {} }: { query?: string; headers?: Record<string, string> } = {},
): Client {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/device${query}`, { headers });
  started.unshift({ close: () => Promise.resolve(socket.terminate()) });
  const messages: ServerMessage[] = [];
  const heard = new Map<string, number>();
  let changed: (() => void)[] = [];
  const wake = (): void => changed.splice(0).forEach((resolve) => resolve());
  const closed = once(socket, "close").then((event) => {
    const [code, reason] = event as [number, Buffer];
    wake();
    return { code, reason: reason.toString() };
  });
  closed.catch(() => undefined);
  socket.on("error", () => undefined);
  socket.on("message", (data: Buffer) => {
    messages.push(JSON.parse(data.toString()) as ServerMessage);
    wake();
  });
  return {
    socket,
    messages,
    closed,
    get view() {
      return messages.reduce<View>(
        (view, message) =>
          message.kind === "hello" || message.kind === "state" ? { ...view, ...message.state } : view,
        {} as View,
      );
    },
    get records() {
      return messages.filter(({ kind }) => !protocolKinds.includes(kind)) as TraceRecord[];
    },
    send: (message) => socket.send(typeof message === "string" ? message : JSON.stringify(message)),
    async next(kind) {
      for (;;) {
        const index = messages.findIndex((message, at) => message.kind === kind && at >= (heard.get(kind) ?? 0));
        if (index >= 0) {
          heard.set(kind, index + 1);
          return messages[index] as Told<typeof kind>;
        }
        if (socket.readyState > WebSocket.OPEN) throw new Error(`closed before a message of kind ${kind} came`);
        await new Promise<void>((resolve) => (changed = [...changed, resolve]));
      }
    },
  };
}

/** One that was let in. */
export async function viewer(server: ScreenServer, options: Parameters<typeof connect>[1] = {}): Promise<Client> {
  const client = connect(server, options);
  await client.next("hello");
  return client;
}

export const fromPage = ({ port }: ScreenServer) => ({ headers: { Origin: `http://127.0.0.1:${port}` } });

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request, sent as it is: no path is tidied up. */
export async function ask(
  { port }: Pick<ScreenServer, "port">,
  path: string,
  { method = "GET", headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answered> {
  const request = http.request({ host: "127.0.0.1", port, path, method, headers, agent: false }).end();
  const [response] = (await once(request, "response")) as [http.IncomingMessage];
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  return { status: response.statusCode!, headers: response.headers, body: Buffer.concat(pieces) };
}

/** What a WebSocket handshake was answered with, where it was not let in. */
export async function turnedAway(
  { port }: ScreenServer,
  path: string,
  headers: Record<string, string> = {},
): Promise<Answered> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
  socket.on("error", () => undefined);
  const [, response] = (await once(socket, "unexpected-response")) as [unknown, http.IncomingMessage];
  const pieces: Buffer[] = [];
  for await (const piece of response) pieces.push(piece as Buffer);
  socket.terminate();
  return { status: response.statusCode!, headers: response.headers, body: Buffer.concat(pieces) };
}

/** A server of anything, on a port of its own. */
export async function listening(handler: http.RequestListener): Promise<{ url: string; close(): Promise<void> }> {
  const server = http.createServer(handler);
  await once(server.listen(0, "127.0.0.1"), "listening");
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  started.push({ close });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

const everywhere = {
  "cache-control": "no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
};

/** The headers of an answer keep everything from elsewhere out. */
export function isSafe({ headers }: Answered, port: number): void {
  expect(headers).toMatchObject(everywhere);
  expect(headers["permissions-policy"]).toContain("camera=(), clipboard-read=(), display-capture=()");
  expect(headers["content-security-policy"]).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; " +
      `connect-src 'self' ws://127.0.0.1:${port}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
}
