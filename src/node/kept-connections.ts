import http from "node:http";
import https from "node:https";
import { prepareRequests } from "./prepare-requests.ts";
import type { Duplex } from "node:stream";
import type { Trust } from "./trust.ts";

export interface KeptConnectionsOptions {
  /** Milliseconds after which an idle connection is closed; 0 keeps none. */
  readonly idle: number;
  /** Changes a request before it is sent. */
  readonly prepare?: (request: http.ClientRequest) => void;
  readonly lookup?: https.AgentOptions["lookup"];
  readonly trust?: Trust;
}

/** The connections to servers of one protocol, used again until they have been idle for a while. */
export function createKeptConnections(
  protocol: string,
  { idle, prepare, lookup, trust }: KeptConnectionsOptions,
): http.Agent {
  const options: https.AgentOptions = { ...poolOf(idle), ...(lookup && { lookup }), ...trust };
  const agent = protocol === "https:" ? new https.Agent(options) : new http.Agent(options);
  prepareRequests(agent, prepare);
  dropWhenItSpeaksUnasked(agent);
  return agent;
}

/** For a socket in use the timeout is only an event, to which nobody listens; one in the pool is closed. */
export const poolOf = (idle: number): http.AgentOptions =>
  idle > 0 ? { keepAlive: true, timeout: idle } : { keepAlive: false };

/** Closes an idle connection on which something comes in: it would be taken for the next answer. */
export function dropWhenItSpeaksUnasked(agent: http.Agent): void {
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
