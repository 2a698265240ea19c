import { afterEach, beforeEach, expect, vi } from "vitest";
import { MediaError } from "../../src/errors.ts";
import { createWeb } from "../../src/node/web/web.ts";
import { started } from "./http-fixture.ts";
import type { LookupFunction } from "node:net";
import type { WebOptions } from "../../src/node/web/web.ts";
import type { Web, WebAnswer, WebRequest } from "../../src/ports.ts";

// What the tests of the web share. Importing it brings the hooks of http-fixture.ts, and hides the proxies of whoever
// runs the tests.

const proxyVariables = ["http_proxy", "https_proxy", "all_proxy", "no_proxy"];

beforeEach(() => {
  for (const name of proxyVariables) vi.stubEnv(name, "").stubEnv(name.toUpperCase(), "");
});
afterEach(() => {
  vi.unstubAllEnvs();
});

/** A web that may fetch from loopback and waits less than half a second. */
export function webWith({ limits, ...options }: Partial<WebOptions> = {}): Web {
  const web = createWeb({ allowPrivate: true, limits: { stallMilliseconds: 400, ...limits }, ...options });
  started.push({ close: () => Promise.resolve(web.close()) });
  return web;
}

export const get = (web: Web, url: string, request: Partial<WebRequest> = {}): Promise<WebAnswer> =>
  web.get(url, { headers: {}, signal: new AbortController().signal, ...request });

export async function bytesOf({ body }: Pick<WebAnswer, "body">): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of body) pieces.push(piece);
  return Buffer.concat(pieces);
}

export const textOf = async (answer: WebAnswer): Promise<string> => (await bytesOf(answer)).toString();

/** The error something ends with; anything but a MediaError fails the test. */
export async function mediaFailure(doing: Promise<unknown>): Promise<MediaError> {
  const error = await doing.then(
    () => expect.fail("expected a failure"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof MediaError)) throw new Error("expected a MediaError", { cause: error });
  return error;
}

/** The next piece of a body; the rest can still be read. */
export function reader(answer: WebAnswer): AsyncIterator<Uint8Array> {
  return answer.body[Symbol.asyncIterator]();
}

/** Every name leads to these addresses. */
export const leadingTo =
  (...addresses: string[]): LookupFunction =>
  (_hostname, _options, callback) =>
    callback(
      null,
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 })),
    );
