import type http from "node:http";
import { ConfigurationError } from "../../errors.ts";
import { basicAuthorization } from "../basic-authorization.ts";
import { hostOf } from "../endpoint.ts";
import { prepareRequests } from "../prepare-requests.ts";
import { isPrivateHost } from "./private-address.ts";
import type { HttpProxyAgent } from "http-proxy-agent";
import type { HttpsProxyAgent } from "https-proxy-agent";
import type { Peer } from "../connection-failure.ts";

/** A proxy, named without user and password. */
export interface NamedProxy extends Peer {
  /** What the proxy alone is told. */
  readonly headers: Readonly<Record<string, string>>;
}

/** A proxy and the way through it for one request. */
export interface Proxy extends Peer {
  readonly agent: http.Agent;
}

export type ProxyAgent = HttpProxyAgent<string> | HttpsProxyAgent<string>;

/** Changes a request before it is sent. */
type Prepare = (request: http.ClientRequest) => void;

/**
 * The proxy that `http_proxy`, `https_proxy` or `all_proxy` names for a URL, unless `no_proxy` excepts it; each variable
 * counts in small or capital letters. Null where there is none, and for every host that is private by its name or
 * address. It is the proxy that resolves names, so nobody here can check where they lead. Rejects with
 * ConfigurationError.
 */
export async function namedProxy(target: URL): Promise<NamedProxy | null> {
  if (isPrivateHost(target.hostname)) return null;
  const { getProxyForUrl } = await import("proxy-from-env");
  const text = getProxyForUrl(target);
  if (text === "") return null;
  const url = readProxy(text, target);
  const authorization = basicAuthorization(url);
  url.username = url.password = "";
  return { url, host: hostOf(url), headers: authorization === null ? {} : { "Proxy-Authorization": authorization } };
}

/** The same with a connection for one request, which `signal` closes at whatever stage. */
export async function proxyFor(target: URL, signal: AbortSignal): Promise<Proxy | null> {
  const proxy = await namedProxy(target);
  if (proxy === null) return null;
  const { url, host } = proxy;
  return { url, host, agent: await proxyAgent(target, proxy, { signal }) };
}

/** A value that is wrong is not shown: it may hold a password. */
function readProxy(text: string, { protocol }: URL): URL {
  if (URL.canParse(text)) {
    const url = new URL(text);
    if (url.protocol === "http:" || url.protocol === "https:") return url;
  }
  const variable = protocol === "https:" ? "https_proxy" : "http_proxy";
  throw new ConfigurationError(
    `the environment names a proxy (\`${variable}\` or \`all_proxy\`) that is no http or https URL; ` +
      "name another one, or except the host by `no_proxy`",
  );
}

interface AgentOptions extends http.AgentOptions {
  readonly signal?: AbortSignal;
}

/** Connections through a proxy: for http the proxy gets the requests themselves, for https it leads a tunnel. */
export async function proxyAgent(
  target: URL,
  { url, headers }: NamedProxy,
  options: AgentOptions,
  prepare?: Prepare,
): Promise<ProxyAgent> {
  const isPlain = target.protocol === "http:";
  const agent = isPlain
    ? new (await import("http-proxy-agent")).HttpProxyAgent(url, { ...options, headers })
    : new (await import("https-proxy-agent")).HttpsProxyAgent(url, { ...options, headers });
  prepareRequests(agent, (request) => {
    prepare?.(request);
    // The agent reads the path as a relative URL, and `//host/` is another host.
    if (isPlain) request.path = `${target.origin}${request.path}`;
  });
  return agent;
}
