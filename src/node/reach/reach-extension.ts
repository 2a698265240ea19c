import { isIP, type LookupFunction, type Socket } from "node:net";
import { TLSSocket } from "node:tls";
import { ConfigurationError } from "../../errors.ts";
import { connectionAdvice, connectionFault } from "../connection-failure.ts";
import { placeOf, readEndpoint, type Endpoint } from "../endpoint.ts";
import { excerpt } from "../excerpt.ts";
import { createKeptConnections } from "../kept-connections.ts";
import { limitedSignal } from "../limited-signal.ts";
import { namedProxy, type NamedProxy } from "../web/proxy.ts";
import { proxyFailure, refusalWith } from "../web/proxy-refusal.ts";
import { askForHead, type Head, type Stage } from "./ask-for-head.ts";
import { resolveName } from "./resolve-name.ts";
import type { LookupAddress } from "node:dns";
import type { Agent } from "node:http";
import type { Trust } from "../trust.ts";

/** One part of the way to an extension. */
export interface ReachStep {
  readonly name: "proxy" | "name" | Stage;
  readonly works: boolean;
  readonly detail: string;
  /** What to do, in whole sentences; null where it works or nobody knows. */
  readonly remedy: string | null;
}

export interface Reach {
  /** Without user, password and query. */
  readonly url: string;
  /** What was tried, in order; only the last may not work. */
  readonly steps: readonly ReachStep[];
}

export interface ReachOptions {
  readonly trust: Trust;
  readonly signal: AbortSignal;
  /** Milliseconds all of it may take. */
  readonly limit?: number;
  readonly resolve?: typeof resolveName;
}

/**
 * Goes the way of a request to an extension and asks for a head: nothing Clova would send, nothing signed, no redirect
 * followed. Never rejects but with the reason of the signal; throws UsageError where it is no URL.
 */
export async function reachExtension(
  url: string,
  { trust, signal, limit = 3000, resolve = resolveName }: ReachOptions,
): Promise<Reach> {
  const endpoint = readEndpoint(url);
  const steps: ReachStep[] = [];
  const { signal: ending, release } = limitedSignal(signal, limit, new LateError());
  let underWay: ReachStep["name"] = "proxy";
  const passed = (name: ReachStep["name"], detail: string): void => void steps.push(working(name, detail));
  try {
    const proxy = await namedProxy(endpoint.url);
    if (proxy !== null) passed("proxy", proxy.host);
    underWay = "name";
    const { hostname } = (proxy ?? endpoint).url;
    const addresses = await addressesOf(hostname, ending, resolve).catch((error: unknown) => {
      if (proxy === null || ending.aborted) throw error;
      throw proxyFailure(`${connectionFault(error, proxy)}, and that is the proxy the environment names`);
    });
    if (addresses !== null) passed("name", `\`${hostname}\` is ${addresses.map(({ address }) => address).join(", ")}`);
    underWay = proxy === null ? "connection" : "answer";
    const agent = await agentFor(endpoint, proxy, { trust, addresses });
    const since = performance.now();
    const elapsed = (): number => Math.round(performance.now() - since);
    const head = await askForHead(endpoint, {
      agent,
      isProxied: proxy !== null,
      signal: ending,
      passed(stage, socket) {
        passed(stage, stage === "TLS" ? aboutTls(socket) : `${aboutPeer(socket)}, after ${elapsed()} ms`);
        underWay = stage === "connection" && endpoint.url.protocol === "https:" ? "TLS" : "answer";
      },
    }).finally(() => agent.destroy());
    if (proxy !== null && head.status === 407) throw proxyFailure(refusalWith(head.status));
    passed("answer", aboutHead(head, endpoint, elapsed()));
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    steps.push(failing(underWay, error, endpoint, limit));
  } finally {
    release();
  }
  return { url: shown(endpoint), steps };
}

class LateError extends Error {}

const shown = ({ url }: Endpoint): string => `${url.protocol}//${placeOf(url)}`;

const working = (name: ReachStep["name"], detail: string): ReachStep => ({ name, works: true, detail, remedy: null });

/** Null for what is an address already. */
async function addressesOf(
  hostname: string,
  signal: AbortSignal,
  resolve: typeof resolveName,
): Promise<readonly LookupAddress[] | null> {
  return isIP(hostname.replace(/^\[|\]$/g, "")) === 0 ? resolve(hostname, signal) : null;
}

interface AgentOptions {
  readonly trust: Trust;
  readonly addresses: readonly LookupAddress[] | null;
}

async function agentFor(
  { url }: Endpoint,
  proxy: NamedProxy | null,
  { trust, addresses }: AgentOptions,
): Promise<Agent> {
  if (proxy === null) {
    return createKeptConnections(url.protocol, { idle: 0, trust, ...(addresses && { lookup: lookupIn(addresses) }) });
  }
  const { createKeptProxyConnections } = await import("../web/kept-proxy.ts");
  return createKeptProxyConnections(url, proxy, { idle: 0, trust });
}

/** What has been resolved is not asked for again. */
const lookupIn =
  (addresses: readonly LookupAddress[]): LookupFunction =>
  (_hostname, { all }, callback) => {
    const [first] = addresses;
    if (all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? "", first?.family);
  };

const aboutPeer = ({ remoteAddress, remotePort }: Socket): string =>
  remoteAddress?.includes(":") ? `[${remoteAddress}]:${remotePort}` : `${remoteAddress}:${remotePort}`;

function aboutTls(socket: Socket): string {
  if (!(socket instanceof TLSSocket)) return "";
  const { authorized, authorizationError } = socket;
  const expiry = new Date(socket.getPeerCertificate().valid_to);
  const until = Number.isNaN(expiry.getTime()) ? "" : `, certificate valid until ${expiry.toISOString().slice(0, 10)}`;
  const unchecked = `, taken because of \`trust-any\` (${String(authorizationError)})`;
  return `${socket.getProtocol() ?? "unknown"}${until}${authorized ? "" : unchecked}`;
}

function aboutHead({ status, location }: Head, { url }: Endpoint, ms: number): string {
  const answer = `status code ${status} to HEAD, after ${ms} ms`;
  if (status < 300 || status > 399 || location === null || !URL.canParse(location, url.href)) return answer;
  const target = new URL(location, url);
  const place = excerpt(`${target.protocol}//${placeOf(target)}`);
  return `${answer}; it redirects to ${place}, and Clova follows no redirects`;
}

function failing(name: ReachStep["name"], error: unknown, endpoint: Endpoint, limit: number): ReachStep {
  if (error instanceof ConfigurationError) return { name, works: false, detail: error.message, remedy: null };
  if (error instanceof LateError) {
    const [detail, remedy] = lateness[name];
    return { name, works: false, detail: `${detail} within ${limit} ms`, remedy };
  }
  const detail = connectionFault(error, endpoint);
  return { name, works: false, detail, remedy: connectionAdvice(error, endpoint) };
}

/** What has not come in time, and what to do. */
const lateness: Readonly<Record<ReachStep["name"], readonly [string, string]>> = {
  proxy: ["nothing was found out", "Try again."],
  name: ["no answer from whoever resolves names here", "Look at the network, and at its name server or VPN."],
  connection: ["no connection", "Check the address and the port, and whether a firewall stands in between."],
  TLS: [
    "a connection, but no TLS handshake",
    "Does it speak https? If it speaks plain http, write `http://` in the URL.",
  ],
  answer: [
    "a connection, but no whole answer to HEAD",
    "Is it an HTTP server? If it answers nothing but POST, see what `clova-device check URL` finds.",
  ],
};
