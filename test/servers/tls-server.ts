import https from "node:https";
import { cert, key } from "./self-signed.ts";
import type { ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A server for https that nobody vouches for. */
export async function startTlsServer(
  respond: (response: ServerResponse) => void,
): Promise<{ readonly port: number; close(): Promise<void> }> {
  const server = https.createServer({ cert, key }, (_, response) => respond(response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
