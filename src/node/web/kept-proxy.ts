import { once } from "node:events";
import { connectionFault } from "../connection-failure.ts";
import { dropWhenItSpeaksUnasked, poolOf } from "../kept-connections.ts";
import { proxyFailure, refusalWith } from "./proxy-refusal.ts";
import { proxyAgent, type NamedProxy, type ProxyAgent } from "./proxy.ts";
import type http from "node:http";
import type { KeptConnectionsOptions } from "../kept-connections.ts";

type Connect = (...of: Parameters<ProxyAgent["connect"]>) => ReturnType<ProxyAgent["connect"]>;

/** The connections to one server through a proxy, used again until they have been idle for a while. */
export async function createKeptProxyConnections(
  target: URL,
  proxy: NamedProxy,
  { idle, prepare, trust = {} }: KeptConnectionsOptions,
): Promise<http.Agent> {
  const pool = poolOf(idle);
  const agent = await proxyAgent(target, proxy, pool, prepare);
  // The one for tunnels forgets them.
  Object.assign(agent.options, pool);
  dropWhenItSpeaksUnasked(agent);
  const connect = agent.connect.bind(agent) as Connect;
  const toTheProxy = agent.connectOpts;
  const isPlainOverTls = target.protocol === "http:" && proxy.url.protocol === "https:";

  agent.connect = async (request: http.ClientRequest, options: Parameters<Connect>[1]) => {
    const givenUp = new AbortController();
    const giveUp = (): void => givenUp.abort();
    let refusal = "";
    request.once("abort", giveUp);
    request.once("proxyConnect", ({ statusCode = 200 }: { readonly statusCode?: number }) => {
      if (statusCode !== 200) refusal = refusalWith(statusCode);
    });
    try {
      if (request.destroyed) giveUp();
      agent.connectOpts = { ...toTheProxy, signal: givenUp.signal }; // read before anything is awaited
      // Whom the extension's own options trust is nothing to the proxy.
      const socket = await connect(request, { ...options, ...trust });
      if (refusal === "") {
        if (isPlainOverTls) await once(socket, "secureConnect");
        return socket;
      }
      socket.destroy();
    } catch (error) {
      refusal = `${connectionFault(error, proxy)}, and that is the proxy the environment names`;
    } finally {
      // Once it is made, it is no longer this request's alone.
      request.off("abort", giveUp);
    }
    throw proxyFailure(refusal);
  };
  return agent;
}
