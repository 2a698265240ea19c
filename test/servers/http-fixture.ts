import net from "node:net";
import { afterEach, beforeEach, expect } from "vitest";
import { createHttpExtension } from "../../src/node/http-extension.ts";
import { resolveRules } from "../../src/rules/rules.ts";
import type { AddressInfo } from "node:net";
import type { Extension } from "../../src/ports.ts";
import type { Rules } from "../../src/rules/rules.ts";
import type { HttpExtensionOptions } from "../../src/node/http-extension.ts";

// What the tests of the HTTP extension share. After each test all is closed, and nothing may have been left unhandled.

const stray: unknown[] = [];
const remember = (error: unknown) => stray.push(error);
export const started: { close(): Promise<void> }[] = [];

beforeEach(() => {
  process.on("uncaughtExceptionMonitor", remember).on("unhandledRejection", remember);
});
afterEach(async () => {
  for (const it of started.splice(0)) await it.close();
  await new Promise((resolve) => setImmediate(resolve));
  process.off("uncaughtExceptionMonitor", remember).off("unhandledRejection", remember);
  expect(stray.splice(0)).toEqual([]);
});

export function extensionAt(
  url: string,
  { rules = {}, ...options }: Partial<Omit<HttpExtensionOptions, "rules">> & { rules?: Partial<Rules> } = {},
): Extension {
  const all = resolveRules({ region: "kr", messageFormat: "kr-2019", lang: "ko" }, rules);
  const extension = createHttpExtension(url, { deadline: 2_000, sign: () => ({}), ...options, rules: all });
  started.push(extension);
  return extension;
}

export async function running<S extends { close(): Promise<void> }>(starting: Promise<S>): Promise<S> {
  const server = await starting;
  started.push(server);
  return server;
}

export const send = (extension: Extension, body = '{"version":"1.0"}', summary = "LaunchRequest") =>
  extension.send(extension.seal(body, summary, "com.example.pizza"), new AbortController().signal);

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something is so, and says what was not when it takes too long. */
export async function until(holds: () => boolean): Promise<void> {
  for (const end = performance.now() + 1_500; !holds(); await pause(5)) {
    if (performance.now() > end) expect.fail(`still not so: ${String(holds)}`);
  }
}

export const answer200 = (body: string): string =>
  `HTTP/1.1 200 OK\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** A port nobody listens on. */
export async function unusedPort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
