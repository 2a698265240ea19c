import { clearInterval, clearTimeout, setInterval, setTimeout } from "node:timers"; // by import, so that fake timers of a user's test leave them alone
import { closeCodes } from "../protocol.ts";
import { createRateLimit } from "./rate-limit.ts";
import type { WebSocket } from "ws";
import type { ScreenLimits } from "./limits.ts";

/** A WebSocket within its limits. */
export interface Connection {
  readonly send: (text: string) => void;
  /** Nothing is sent or heard any more; `reason` has no more than 123 bytes. */
  readonly close: (code: number, reason: string) => void;
  /** The message that was just heard does not count. */
  readonly giveBack: () => void;
}

export interface ConnectionListener {
  readonly message: (text: string) => void;
  /** It came too soon, and was not read. */
  readonly tooMuch: () => void;
  readonly notText: () => void;
  /** Once, for whatever reason. */
  readonly gone: () => void;
}

export function createConnection(
  socket: WebSocket,
  limits: ScreenLimits,
  hear: (connection: Connection) => ConnectionListener,
): Connection {
  const rate = createRateLimit(limits, performance.now());
  let isOpen = true;
  let isAlive = true;

  function leave(): void {
    if (!isOpen) return;
    isOpen = false;
    clearInterval(looking);
    listener.gone();
  }

  function close(code: number, reason: string): void {
    leave();
    socket.close(code, reason);
    const cut = setTimeout(() => socket.terminate(), limits.closeWait);
    socket.once("close", () => clearTimeout(cut));
  }

  function send(text: string): void {
    if (!isOpen) return;
    socket.send(text);
    if (socket.bufferedAmount > limits.mostUnread) close(closeCodes.limit, "what is sent here is not read");
  }

  /** Whether it may be taken up; whoever goes on and on is let go of. */
  function isAllowed(): boolean {
    const taken = isOpen ? rate.take(performance.now()) : "endless";
    if (taken === "tooMuch") listener.tooMuch();
    if (taken === "endless" && isOpen) close(closeCodes.limit, "too many messages");
    return taken === "allowed";
  }

  const looking = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, limits.ping).unref();

  const connection: Connection = { send, close, giveBack: rate.giveBack };
  const listener = hear(connection);
  socket.on("message", (data: Buffer, isBinary) => {
    if (!isAllowed()) return;
    if (isBinary) listener.notText();
    else listener.message(data.toString());
  });
  socket.on("ping", isAllowed);
  socket.on("pong", () => (isAlive = true));
  socket.on("close", leave);
  // A message that is too large, or no frame at all: the socket is closed by itself.
  socket.on("error", () => undefined);
  return connection;
}
