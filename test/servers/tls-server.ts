import https from "node:https";
import { cert, key } from "./self-signed.ts";
import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface TlsServer {
  readonly port: number;
  /** The headers of each request: name, value, name, value, … */
  readonly requests: readonly (readonly string[])[];
  /** How many connections were opened so far. */
  readonly connections: number;
  close(): Promise<void>;
}

/** A server for https, which nobody vouches for unless it is given another certificate. */
export async function startTlsServer(
  respond: (response: ServerResponse) => void,
  certificate: { readonly cert: string; readonly key: string } = { cert, key },
  host = "127.0.0.1",
): Promise<TlsServer> {
  const requests: (readonly string[])[] = [];
  let connections = 0;
  const server = https.createServer(certificate, (request, response) => {
    requests.push(request.rawHeaders);
    request.resume().on("end", () => respond(response));
  });
  server.on("connection", () => connections++);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    get connections() {
      return connections;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
