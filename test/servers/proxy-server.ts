import http from "node:http";
import net from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface ProxyServer {
  readonly port: number;
  /** What it was asked for, `GET http://media.example/x` or `CONNECT media.example:443`. */
  readonly requests: readonly { readonly line: string; readonly headers: http.IncomingHttpHeaders }[];
  /** Connections from clients that are open now. */
  readonly open: number;
  /** How many were opened so far. */
  readonly connections: number;
  close(): Promise<void>;
}

/** A forward proxy that leads to one port of 127.0.0.1, whatever host it is asked for; without a port it never answers. */
export async function startProxyServer(target?: number): Promise<ProxyServer> {
  const requests: { line: string; headers: http.IncomingHttpHeaders }[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const record = ({ method, url, headers }: http.IncomingMessage): void => {
    requests.push({ line: `${method} ${url}`, headers });
  };

  const server = http.createServer((request, response) => {
    record(request);
    if (target === undefined) return;
    const { pathname, search } = new URL(request.url!);
    const headers = { ...request.headers, host: new URL(request.url!).host };
    const { method } = request;
    const where = { port: target, host: "127.0.0.1", path: pathname + search };
    const onward = http.request({ ...where, method, headers, agent: false });
    onward.on("response", (answer) => answer.pipe(response.writeHead(answer.statusCode!, answer.headers)));
    onward.on("error", () => response.destroy());
    response.on("close", () => onward.destroy());
    request.pipe(onward);
  });
  server.on("connect", (request: http.IncomingMessage, client: Socket) => {
    record(request);
    if (target === undefined) {
      client.resume().on("end", () => client.destroy());
      return;
    }
    const onward = net.connect(target, "127.0.0.1", () => client.write("HTTP/1.1 200 Connection established\r\n\r\n"));
    onward.pipe(client).pipe(onward);
    onward.on("error", () => client.destroy()).on("close", () => client.destroy());
    client.on("error", () => onward.destroy()).on("close", () => onward.destroy());
  });
  server.on("connection", (socket) => {
    connections++;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    get open() {
      return sockets.size;
    },
    get connections() {
      return connections;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
