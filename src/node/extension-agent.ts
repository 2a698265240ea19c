import type http from "node:http";
import { createKeptConnections } from "./kept-connections.ts";
import type { Endpoint } from "./endpoint.ts";
import type { Rules } from "../rules.ts";

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

/** The connections to one extension: headers as documented, and none that is kept when it has been idle for a while. */
export function createExtensionAgent(
  endpoint: Endpoint,
  rules: Pick<Rules, "request.keepAlive" | "request.idleSocket">,
): http.Agent {
  const idle = rules["request.keepAlive"] ? rules["request.idleSocket"] : 0;
  return createKeptConnections(endpoint.url.protocol, { idle, prepare: writeAsDocumented });
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
