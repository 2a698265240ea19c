import http from "node:http";
import https from "node:https";
import { TLSSocket } from "node:tls";
import type { Socket } from "node:net";
import type { Endpoint } from "../endpoint.ts";

/** How far a request has come. */
export type Stage = "connection" | "TLS" | "answer";

export interface Head {
  readonly status: number;
  /** Where it redirects to; null where it does not. */
  readonly location: string | null;
}

export interface HeadOptions {
  readonly agent: http.Agent;
  /** Whether the agent's connection is one to a proxy, so that nothing is to be seen of the way behind it. */
  readonly isProxied: boolean;
  readonly signal: AbortSignal;
  /** Told when a stage is behind us. */
  readonly passed: (stage: Stage, socket: Socket) => void;
}

/** Asks for the head of what is there, and for nothing more. Rejects with what broke it off. */
export function askForHead(
  { url, authorization }: Endpoint,
  { agent, isProxied, signal, passed }: HeadOptions,
): Promise<Head> {
  const isSecure = url.protocol === "https:";
  const headers = authorization === null ? {} : { Authorization: authorization };
  return new Promise((resolve, reject) => {
    const request = (isSecure ? https : http).request(url, { method: "HEAD", agent, headers });
    const giveUp = (): void => void request.destroy(signal.reason as Error);
    request.on("error", (error) => {
      signal.removeEventListener("abort", giveUp);
      reject(signal.aborted ? (signal.reason as Error) : error);
    });
    request.once("socket", (socket) => {
      if (isProxied) return;
      if (socket.connecting) socket.once("connect", () => passed("connection", socket));
      if (socket instanceof TLSSocket) socket.once("secureConnect", () => passed("TLS", socket));
    });
    request.once("response", (response) => {
      signal.removeEventListener("abort", giveUp);
      resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? null });
      response.on("error", () => undefined);
      response.destroy();
    });
    if (signal.aborted) giveUp();
    else signal.addEventListener("abort", giveUp);
    request.end();
  });
}
