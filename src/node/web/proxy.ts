import type http from "node:http";
import { ConfigurationError } from "../../errors.ts";
import { basicAuthorization } from "../basic-authorization.ts";
import { hostOf } from "../endpoint.ts";
import { prepareRequests } from "../prepare-requests.ts";
import { isPrivateHost } from "./private-address.ts";
import type { Peer } from "../connection-failure.ts";

/** A proxy, named without user and password, and the way through it for one request. */
export interface Proxy extends Peer {
  readonly agent: http.Agent;
}

/**
 * The proxy that `http_proxy`, `https_proxy` or `all_proxy` names for a URL, unless `no_proxy` excepts it; each variable
 * counts in small or capital letters. Null where there is none, and for every host that is private by its name or
 * address. It is the proxy that resolves names, so nobody here can check where they lead. `signal` closes the
 * connection, at whatever stage. Rejects with ConfigurationError.
 */
export async function proxyFor(target: URL, signal: AbortSignal): Promise<Proxy | null> {
  if (isPrivateHost(target.hostname)) return null;
  const { getProxyForUrl } = await import("proxy-from-env");
  const text = getProxyForUrl(target);
  if (text === "") return null;
  const url = readProxy(text, target);
  const authorization = basicAuthorization(url);
  url.username = url.password = "";
  const headers = authorization === null ? {} : { "Proxy-Authorization": authorization };
  const agent = await agentFor(target, url, { headers, signal });
  prepareRequests(agent);
  return { url, host: hostOf(url), agent };
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

interface AgentOptions {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

async function agentFor(target: URL, proxy: URL, options: AgentOptions): Promise<http.Agent> {
  if (target.protocol === "http:") return new (await import("http-proxy-agent")).HttpProxyAgent(proxy, options);
  return new (await import("https-proxy-agent")).HttpsProxyAgent(proxy, options);
}
