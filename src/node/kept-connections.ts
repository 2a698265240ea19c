import http from "node:http";
import https from "node:https";
import { prepareRequests } from "./prepare-requests.ts";
import type { Duplex } from "node:stream";

export interface KeptConnectionsOptions {
  /** Milliseconds after which an idle connection is closed; 0 keeps none. */
  readonly idle: number;
  /** Changes a request before it is sent. */
  readonly prepare?: (request: http.ClientRequest) => void;
  readonly lookup?: https.AgentOptions["lookup"];
}

/** The connections to servers of one protocol, used again until they have been idle for a while. */
export function createKeptConnections(protocol: string, { idle, prepare, lookup }: KeptConnectionsOptions): http.Agent {
  const { Agent } = protocol === "https:" ? https : http;
  // For a socket in use the timeout is only an event, to which nobody listens; one in the pool is closed.
  const kept = idle > 0 ? { keepAlive: true, timeout: idle } : { keepAlive: false };
  const agent = new Agent({ ...kept, ...(lookup && { lookup }) });
  prepareRequests(agent, prepare);
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
