import net from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface RawServer {
  /** `http://127.0.0.1:PORT/clova` */
  readonly url: string;
  readonly port: number;
  /** The requests as text, headers and body. */
  readonly requests: readonly string[];
  /** Connections that are open now. */
  readonly open: number;
  close(): Promise<void>;
}

/** A server that speaks TCP and no HTTP: once a request has come in wholly, `respond` may write whatever it likes. */
export async function startRawServer(respond: (socket: Socket) => void): Promise<RawServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = net.createServer((socket) => {
    let received = "";
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
    socket.setEncoding("latin1");
    socket.on("data", (text: string) => {
      received += text;
      const [head = "", body] = received.split("\r\n\r\n", 2);
      const length = Number(/^content-length: (\d+)$/im.exec(head)?.[1] ?? 0);
      if (body === undefined || body.length < length) return;
      requests.push(Buffer.from(received, "latin1").toString());
      received = "";
      respond(socket);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/clova`,
    port,
    requests,
    get open() {
      return sockets.size;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
