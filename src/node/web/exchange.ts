import { setImmediate as nextTurn } from "node:timers/promises";
import { hostOf } from "../endpoint.ts";
import { createKeptConnections } from "../kept-connections.ts";
import { proxyFor } from "./proxy.ts";
import { publicLookup } from "./policy.ts";
import type http from "node:http";
import type { LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import type nodeFetch from "node-fetch";
import type { MediaError } from "../../errors.ts";
import type { Proxy } from "./proxy.ts";
import type { Hop } from "./hop.ts";
import type { Transfer } from "./transfer.ts";

/** The beginning of an answer. */
export interface Exchange {
  readonly status: number;
  readonly header: (name: string) => string | null;
  /** Not decompressed. */
  readonly stream: Readable;
  /** What went wrong while the stream was read. */
  readonly failureBy: (error: unknown) => MediaError;
}

export interface ExchangesOptions {
  readonly allowPrivate: boolean;
  readonly lookup: LookupFunction;
  /** Milliseconds after which an idle connection is closed. */
  readonly idle: number;
}

/** Asks servers, each time once: no redirect is followed. */
export interface Exchanges {
  /** Rejects with MediaError. */
  ask(hop: Hop, transfer: Transfer): Promise<Exchange>;
  close(): void;
}

export function createExchanges({ allowPrivate, lookup, idle }: ExchangesOptions): Exchanges {
  const agents = new Map<string, http.Agent>();
  const checked = allowPrivate ? lookup : publicLookup(lookup);
  let fetch: typeof nodeFetch | undefined;

  function agentFor({ protocol }: URL): http.Agent {
    const agent = agents.get(protocol) ?? createKeptConnections(protocol, { idle, lookup: checked });
    agents.set(protocol, agent);
    return agent;
  }

  return {
    async ask({ url, headers }, transfer) {
      let proxy: Proxy | null = null;
      const failureBy = (error: unknown): MediaError =>
        transfer.failureBy(error, { host: { url, host: hostOf(url) }, proxy });
      try {
        fetch ??= (await import("node-fetch")).default;
        proxy = await proxyFor(url, transfer.signal);
        // If the event loop stood still, only after two turns is it seen which idle connections the server closed.
        await nextTurn();
        await nextTurn();
        const agent = proxy?.agent ?? agentFor(url);
        const { signal } = transfer;
        const options = { headers, agent, signal, redirect: "manual", compress: false } as const;
        const response = await transfer.next(fetch(url, options));
        const { status, headers: answered, body } = response;
        return { status, header: (name) => answered.get(name), stream: body as Readable, failureBy };
      } catch (error) {
        throw failureBy(error);
      }
    },
    close() {
      for (const agent of agents.values()) agent.destroy();
    },
  };
}
