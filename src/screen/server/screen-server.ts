import http from "node:http";
import path from "node:path";
import { WebSocketServer } from "ws";
import { closeCodes } from "../protocol.ts";
import { watchView } from "../view/watch-view.ts";
import { createHandshake } from "./handshake.ts";
import { refusalOf } from "./same-origin.ts";
import { defaultLimits } from "./limits.ts";
import { listen } from "./listen.ts";
import { createPictureShelf } from "../pictures/picture-shelf.ts";
import { createRemoteControl } from "./remote-control.ts";
import { sendLastReply, sentence } from "./reply.ts";
import { createRequestHandler, pathOf } from "./request-handler.ts";
import { safeHeaders } from "./safe-headers.ts";
import { createSpeaking } from "./speaking.ts";
import { createToken } from "./token.ts";
import { createViewers } from "./viewers.ts";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Emulator } from "../../index.ts";
import type { ScreenLimits } from "./limits.ts";
import type { PictureShelf } from "../pictures/picture-shelf.ts";
import type { Reply } from "./reply.ts";
import type { Viewer } from "./viewers.ts";

export interface ScreenOptions {
  /** A free one by default. */
  readonly port?: number;
  /** Told in one line which picture of a card cannot be shown, and why. */
  readonly notice?: (line: string) => void;
}

/** The device's face for browsers and programs on this machine. */
export interface ScreenServer {
  /** With the token in its fragment. */
  readonly url: string;
  readonly port: number;
  /** Resolves when every viewer that is there has painted the newest record; a program that paints nothing is none. */
  painted(): Promise<void>;
  /** Resolves when no connection is left. */
  close(): Promise<void>;
}

/** What tests choose otherwise. */
export interface ScreenParts {
  readonly limits?: Partial<ScreenLimits>;
  /** The folder of the page. */
  readonly page?: string;
  readonly pictures?: PictureShelf;
}

const ownPage = path.join(import.meta.dirname, "..", "page");

/** Serves on 127.0.0.1 alone. Rejects with ConfigurationError when that cannot be done. */
export async function openScreenServer(
  emulator: Emulator,
  { port: wantedPort, notice }: ScreenOptions = {},
  { limits: ownLimits, page = ownPage, pictures: ownPictures }: ScreenParts = {},
): Promise<ScreenServer> {
  const server = http.createServer({ requireHostHeader: false, headersTimeout: 10_000, requestTimeout: 20_000 });
  const port = await listen(server, wantedPort);
  const { host } = new URL(`http://127.0.0.1:${port}`);
  const limits = { ...defaultLimits, ...ownLimits };
  server.maxConnections = limits.connections;
  const token = createToken();
  const pictures =
    ownPictures ??
    createPictureShelf(
      () => emulator.openWeb(),
      ({ message }) => notice?.(message),
    );
  const watched = watchView(emulator);
  const viewers = createViewers(watched, pictures.idOf);
  const speaking = createSpeaking<Viewer>(emulator);
  watched.listen({ record: speaking.observe });
  const take = createRemoteControl({ emulator, viewers, speaking, isOff: () => watched.view.isOff });
  const handshake = createHandshake({ token, limits, viewers, take, left: speaking.giveUp });
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.message,
  });
  const standing = safeHeaders(host);
  const answer = createRequestHandler({ host, page, pictures });
  const refuse = (socket: Duplex, reply: Reply): void => sendLastReply(socket, reply, standing);

  function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on("error", () => socket.destroy());
    const refused = refusalOf(request.headers, host);
    if (refused !== null) return refuse(socket, refused);
    if (pathOf(request) !== "/device") return refuse(socket, sentence(404, "The WebSocket is at `/device`."));
    const token = new URLSearchParams(request.url!.slice("/device".length)).get("token");
    const caller = { token, isPage: request.headers.origin !== undefined };
    sockets.handleUpgrade(request, socket, head, (opened) => handshake.begin(opened, caller));
  }

  sockets.on("wsClientError", (_error, socket) => refuse(socket, sentence(400, "This is no WebSocket handshake.")));
  server.on("request", answer).on("checkExpectation", answer).on("upgrade", upgrade);
  server.on("clientError", (_error, socket) => refuse(socket, sentence(400, "This is no HTTP request.")));

  let closing: Promise<void> | null = null;

  async function close(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve));
    // What has just changed is still told.
    void watched.view;
    handshake.closeAll(closeCodes.off, "the device was switched off");
    watched.close();
    server.closeAllConnections();
    await closed;
  }

  return {
    url: `http://${host}/#token=${token}`,
    port,
    painted: () => viewers.painted(),
    close: () => (closing ??= close()),
  };
}
