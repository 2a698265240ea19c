import http from "node:http";
import https from "node:https";
import type { Duplex } from "node:stream";
import type { Endpoint } from "./endpoint.ts";
import type { Rules } from "../rules.ts";

/** `addRequest` is what every agent from outside overrides; the types leave it out. */
type Agent = http.Agent & { addRequest(request: http.ClientRequest, options: unknown): void };

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
  const idle = rules["request.idleSocket"];
  const keepAlive = rules["request.keepAlive"] && idle > 0;
  const { Agent } = endpoint.url.protocol === "https:" ? https : http;
  // For a socket in use the timeout is only an event, to which nobody listens; one in the pool is closed.
  const agent = new Agent({ keepAlive, ...(keepAlive && { timeout: idle }) }) as Agent;
  const addRequest = agent.addRequest.bind(agent);
  agent.addRequest = (request, options) => {
    writeAsDocumented(request);
    refuseUpgrade(request);
    addRequest(request, options);
  };
  dropWhenItSpeaksUnasked(agent);
  return agent;
}

/** Closes an idle connection on which something comes in: it would be taken for the next answer. */
function dropWhenItSpeaksUnasked(agent: http.Agent): void {
  const keepSocketAlive = agent.keepSocketAlive.bind(agent);
  const reuseSocket = agent.reuseSocket.bind(agent);
  agent.keepSocketAlive = (socket) => {
    socket.on("data", drop);
    return keepSocketAlive(socket);
  };
  agent.reuseSocket = (socket, request) => {
    socket.off("data", drop);
    reuseSocket(socket, request);
  };
}

function drop(this: Duplex): void {
  this.destroy();
}

/** Without a listener Node drops the connection and node-fetch waits for ever. */
function refuseUpgrade(request: http.ClientRequest): void {
  request.once("upgrade", (_response, socket) => {
    socket.destroy();
    request.emit("error", new Error("it switched to another protocol (status code 101)"));
  });
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
