import { validateHeaderValue } from "node:http";
import { setImmediate as nextTurn } from "node:timers/promises";
import { ConfigurationError, ExtensionConnectionError, ExtensionStatusError, isExtensionError } from "../errors.ts";
import { connectionFailure } from "./connection-failure.ts";
import { placeOf, readEndpoint } from "./endpoint.ts";
import { excerpt } from "./excerpt.ts";
import { openWay } from "./extension-agent.ts";
import { createInFlight } from "./in-flight.ts";
import { pacedBody } from "./paced-body.ts";
import { readBody } from "./read-body.ts";
import { proxyFailure, refusalWith } from "./web/proxy-refusal.ts";
import type nodeFetch from "node-fetch";
import type { Response } from "node-fetch";
import type { Readable } from "node:stream";
import type { Extension, SealedRequest } from "../ports.ts";
import type { Rules } from "../rules/rules.ts";
import type { Way } from "./extension-agent.ts";
import type { Answer } from "./in-flight.ts";
import type { Body } from "./read-body.ts";
import type { Signer } from "./signature.ts";
import type { Trust } from "./trust.ts";

export interface HttpExtensionOptions {
  /** Milliseconds of real time, from connecting to the last byte of the answer. */
  readonly deadline: number;
  readonly sign: Signer;
  /** Whose certificates are taken; those that Node.js takes by itself, if left out. */
  readonly trust?: Trust;
  readonly rules: Pick<
    Rules,
    | "request.contentType"
    | "request.keepAlive"
    | "request.idleSocket"
    | "request.pace"
    | "answer.maxBytes"
    | "answer.otherSuccess"
  >;
}

/** An extension behind a URL, called as Clova would. Throws UsageError if it is no URL. */
export function createHttpExtension(
  url: string,
  { deadline, sign, trust = {}, rules }: HttpExtensionOptions,
): Extension {
  const endpoint = readEndpoint(url);
  const contentType = readContentType(rules["request.contentType"]);
  const pace = rules["request.pace"];
  const inFlight = createInFlight(deadline);
  let line: Line | undefined;
  /** Used before, and heard by nobody any more: a new one for each request would take its time. */
  const unused: AbortController[] = [];

  /** With the first request: the start is not to wait for it, and no deadline either. */
  async function open(where: string): Promise<Line> {
    try {
      const [{ default: fetch }, way] = await Promise.all([import("node-fetch"), openWay(endpoint, { rules, trust })]);
      return (line ??= { fetch, ...way });
    } catch (cause) {
      if (!(cause instanceof ConfigurationError)) throw cause;
      throw new ExtensionConnectionError(`Extension request failed, ${cause.message}: ${where}.`, { cause });
    }
  }

  async function exchange({ fetch, agent, proxy }: Line, sealed: SealedRequest, where: string, signal: AbortSignal) {
    const bytes = Buffer.from(sealed.body);
    const inHalves = pace === 0 ? null : pacedBody(bytes, pace, signal);
    try {
      const response = await fetch(endpoint.url, {
        method: "POST",
        headers: {
          ...sealed.headers,
          ...(endpoint.authorization && { Authorization: endpoint.authorization }),
          ...(inHalves && { "Content-Length": String(bytes.length) }),
        },
        body: inHalves ?? bytes,
        redirect: "manual",
        compress: false,
        agent,
        signal,
      });
      // Over http a proxy refuses where the answer is expected.
      if (response.status === 407 && proxy !== null) {
        (response.body as Readable | null)?.destroy();
        throw proxyFailure(refusalWith(response.status));
      }
      return await reply(response, where, rules);
    } catch (error) {
      throw isExtensionError(error) ? error : connectionFailure(error, endpoint, where);
    } finally {
      // An answer may come before the second half.
      inHalves?.destroy();
    }
  }

  return {
    address: endpoint.address,
    // Extension guide, HTTP message: the headers of a request.
    seal: (body, summary) => ({
      body,
      summary,
      headers: { ...contentType, Accept: "application/json", "Accept-Charset": "utf-8", ...sign(body) },
    }),
    async send(request, signal) {
      const direct = `${endpoint.place} (${request.summary})`;
      const opened = line ?? (await open(direct));
      const where = opened.proxy === null ? direct : `${direct}, through the proxy ${opened.proxy.host}`;
      // Two turns of the event loop: only then is it seen which connections the server has closed, be it after a while or
      // right behind its last answer. There is no second try.
      await nextTurn();
      await nextTurn();
      const givenUp = unused.pop() ?? new AbortController();
      try {
        const answer = await inFlight.run(() => exchange(opened, request, where, givenUp.signal), where, signal);
        unused.push(givenUp);
        return answer;
      } catch (error) {
        givenUp.abort();
        throw error;
      }
    },
    close() {
      inFlight.close();
      line?.agent.destroy();
      return Promise.resolve();
    },
  };
}

/** The way to the extension, and what sends along it. */
interface Line extends Way {
  readonly fetch: typeof nodeFetch;
}

function readContentType(value: string): Record<string, string> {
  try {
    validateHeaderValue("Content-Type", value);
  } catch (error) {
    throw new ConfigurationError(
      `rule \`request.contentType\` must be text that fits into a header, got ${JSON.stringify(value)}`,
      {},
      { cause: error },
    );
  }
  return value === "" ? {} : { "Content-Type": value };
}

async function reply(response: Response, where: string, rules: HttpExtensionOptions["rules"]): Promise<Answer> {
  const { status, headers } = response;
  const body = { stream: response.body as Readable | null, coding: headers.get("content-encoding") };
  const accepted = rules["answer.otherSuccess"] === "accept" ? response.ok : status === 200;
  if (!accepted) throw await statusFailure(response, body, where);
  return {
    status,
    contentType: headers.get("content-type") ?? "",
    body: await readBody(body, rules["answer.maxBytes"], where),
  };
}

async function statusFailure(response: Response, body: Body, where: string): Promise<ExtensionStatusError> {
  const { status } = response;
  const detail = redirect(response) ?? (await quote(body, where));
  return new ExtensionStatusError(`Extension request failed with status code ${status}: ${where}.${detail}`, status);
}

function redirect({ status, headers, url }: Response): string | null {
  const location = headers.get("location");
  if (status < 300 || status > 399 || location === null || !URL.canParse(location, url)) return null;
  const target = new URL(location, url);
  const shown = excerpt(`${target.protocol}//${placeOf(target)}`);
  return ` It redirects to ${shown}, but Clova follows no redirects: if that is your extension, use its URL.`;
}

/** The beginning of an error page, if it can be read at all. */
async function quote(body: Body, where: string): Promise<string> {
  const text = await readBody(body, 65_536, where).catch(() => "");
  return text === "" ? "" : ` It answered: ${excerpt(text)}`;
}
