import http from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it came over the wire. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  /** Name, value, name, value, … in the case and order they came. */
  readonly rawHeaders: readonly string[];
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface TestServer {
  /** `http://127.0.0.1:PORT/clova` */
  readonly url: string;
  readonly port: number;
  readonly requests: readonly ReceivedRequest[];
  /** How many connections were opened so far. */
  readonly connections: number;
  /** Cuts all connections. */
  close(): Promise<void>;
}

/**
 * A small extension over real HTTP: each answer is sent as JSON with status 200, undefined as an empty body; an error
 * becomes a status 500 with its message.
 */
export function startServer(answer: (request: unknown) => unknown): Promise<TestServer> {
  return startHttpServer(async (response, { body }) => {
    try {
      const json: string | undefined = JSON.stringify(await answer(JSON.parse(body.toString())));
      response.writeHead(200, { "Content-Type": "application/json;charset=UTF-8" }).end(json);
    } catch (error) {
      response.writeHead(500, { "Content-Type": "text/plain" }).end((error as Error).message);
    }
  });
}

/** The same for a test that writes its own answers, with any status and headers. */
export async function startHttpServer(
  respond: (response: http.ServerResponse, request: ReceivedRequest) => unknown,
  host = "127.0.0.1",
): Promise<TestServer> {
  const requests: ReceivedRequest[] = [];
  let connections = 0;
  const server = http.createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const { method = "", url: path = "", rawHeaders, headers } = incoming;
      const request = { method, path, rawHeaders, headers, body: Buffer.concat(chunks) };
      requests.push(request);
      respond(response, request);
    });
  });
  server.on("connection", () => connections++);
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${port}/clova`,
    port,
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
