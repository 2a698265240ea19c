import { clearTimeout, setTimeout } from "node:timers"; // by import, so that fake timers of a user's test leave them alone
import { closeCodes } from "../protocol.ts";
import { createConnection } from "./connection.ts";
import { readMessage, readToken } from "./read-message.ts";
import { isToken } from "./token.ts";
import type { WebSocket } from "ws";
import type { ClientMessage } from "../protocol.ts";
import type { Connection } from "./connection.ts";
import type { ScreenLimits } from "./limits.ts";
import type { Viewer, Viewers } from "./viewers.ts";

export interface HandshakeParts {
  readonly token: string;
  readonly limits: ScreenLimits;
  readonly viewers: Viewers;
  readonly take: (viewer: Viewer, message: ClientMessage) => void;
  readonly left: (viewer: Viewer) => void;
}

/** Who came: with a token in the address or not, from a page or not. */
export interface Caller {
  readonly token: string | null;
  readonly isPage: boolean;
}

export interface Handshake {
  begin(socket: WebSocket, caller: Caller): void;
  closeAll(code: number, reason: string): void;
}

/** Whoever comes is told nothing before they have shown the token. */
export function createHandshake({ token, limits, viewers, take, left }: HandshakeParts): Handshake {
  const outside = new Set<Connection>();

  function begin(socket: WebSocket, caller: Caller): void {
    let viewer: Viewer | null = null;

    const connection = createConnection(socket, limits, (connection) => ({
      message(text) {
        if (viewer === null) return show(readToken(text));
        const message = readMessage(text);
        if (message === null) connection.close(closeCodes.message, "this is none of the messages");
        else take(viewer, message);
      },
      tooMuch() {
        viewer?.tell({ kind: "refused", id: null, reason: "Too many messages: this one was not read." });
      },
      notText() {
        if (viewer === null) show(null);
        else connection.close(closeCodes.message, "messages are texts");
      },
      gone() {
        outside.delete(connection);
        clearTimeout(waiting);
        if (viewer === null) return;
        viewers.leave(viewer);
        left(viewer);
      },
    }));
    const waiting = setTimeout(() => connection.close(closeCodes.token, "no token came"), limits.tokenWait);

    function show(given: string | null): void {
      if (given === null || !isToken(token, given)) return connection.close(closeCodes.token, "this is not the token");
      if (viewers.number >= limits.viewers) return connection.close(closeCodes.limit, "too many viewers");
      outside.delete(connection);
      clearTimeout(waiting);
      viewer = viewers.enter(connection, caller.isPage);
    }

    if (caller.token !== null) return show(caller.token);
    if (outside.size >= limits.viewers) return connection.close(closeCodes.limit, "too many are waiting");
    outside.add(connection);
  }

  return {
    begin,
    closeAll(code, reason) {
      for (const connection of [...outside]) connection.close(code, reason);
      viewers.closeAll(code, reason);
    },
  };
}
