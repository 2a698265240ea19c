import { once } from "node:events";
import { ConfigurationError } from "../../errors.ts";
import type http from "node:http";
import type { AddressInfo } from "node:net";

/** The port it listens on, on loopback alone. Rejects with ConfigurationError. */
export async function listen(server: http.Server, port = 0): Promise<number> {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigurationError(`a port is a number from 0 to 65535, got ${JSON.stringify(port)}`);
  }
  try {
    await once(server.listen({ port, host: "127.0.0.1", exclusive: true }), "listening");
  } catch (error) {
    const { code = "it cannot be listened on" } = error as NodeJS.ErrnoException;
    const reason = code === "EADDRINUSE" ? "is taken by another program" : `cannot be used (${code})`;
    throw new ConfigurationError(
      `Port ${port} of 127.0.0.1 ${reason}. Name another one with \`--screen PORT\`, or none for a free one.`,
      {},
      { cause: error },
    );
  }
  return (server.address() as AddressInfo).port;
}
