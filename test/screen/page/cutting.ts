import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Socket } from "node:net";
import { onTestFinished } from "vitest";

/** Every connection that comes to a server of this process may be cut, from now to the end of the test. */
export function createCutter(): { cut(port: number): void; mend(): void } {
  const sockets = new Set<Socket>();
  let closed: number | null = null;

  function opened(message: unknown): void {
    const { socket } = message as { readonly socket: Socket };
    if (socket.localPort === closed) return void socket.destroy();
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  }

  subscribe("net.server.socket", opened);
  onTestFinished(() => void unsubscribe("net.server.socket", opened));
  return {
    cut(port) {
      closed = port;
      for (const socket of sockets) if (socket.localPort === port) socket.destroy();
    },
    mend: () => (closed = null),
  };
}
