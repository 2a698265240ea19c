import type http from "node:http";
import { createKeptConnections } from "./kept-connections.ts";
import { namedProxy } from "./web/proxy.ts";
import type { Peer } from "./connection-failure.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Trust } from "./trust.ts";
import type { Rules } from "../rules/rules.ts";

// Extension guide, HTTP message: these names, in this order. node-fetch lowers and sorts them.
const documentedNames = [
  "Host",
  "Content-Type",
  "Accept",
  "Accept-Charset",
  "SignatureCEK",
  "Authorization",
  "Content-Length",
];

export interface Way {
  readonly agent: http.Agent;
  /** The proxy in between, if the environment names one. */
  readonly proxy: Peer | null;
}

interface WayOptions {
  readonly rules: Pick<Rules, "request.keepAlive" | "request.idleSocket">;
  readonly trust: Trust;
}

/**
 * The connections to one extension: headers as documented, and none that is kept when it has been idle for a while.
 * Rejects with ConfigurationError where the environment names a proxy that is none.
 */
export async function openWay({ url }: Endpoint, { rules, trust }: WayOptions): Promise<Way> {
  const idle = rules["request.keepAlive"] ? rules["request.idleSocket"] : 0;
  const options = { idle, prepare: writeAsDocumented, trust };
  const proxy = await namedProxy(url);
  if (proxy === null) return { agent: createKeptConnections(url.protocol, options), proxy };
  const { createKeptProxyConnections } = await import("./web/kept-proxy.ts");
  return { agent: await createKeptProxyConnections(url, proxy, options), proxy };
}

function writeAsDocumented(request: http.ClientRequest): void {
  request.removeHeader("User-Agent");
  for (const name of documentedNames) {
    const value = request.getHeader(name);
    if (value === undefined) continue;
    request.removeHeader(name);
    request.setHeader(name, value);
  }
}
