import http from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { startRawServer } from "../servers/raw-server.ts";
import type { CekRequest } from "../../src/cek/request.ts";
import type { Handling, Misbehaviour, Story } from "./story.ts";
import type { WireReply } from "./raw-bytes.ts";

// The extension of a story, in this process or behind a socket, and the rest of the internet.

/** What is spoken when all is well again. */
export const goodWords = "이제 잘 됩니다";

function goodAnswer({ request }: CekRequest): object {
  const isEvent = request.type === "EventRequest";
  const outputSpeech = { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: goodWords } };
  const response = { outputSpeech: isEvent ? {} : outputSpeech, card: {}, directives: [], shouldEndSession: isEvent };
  return { version: "1.0", sessionAttributes: {}, response };
}

/** Hands out the answers of one story after another. */
export class FuzzedExtension {
  /** Answers of stories that were given so far. */
  given = 0;
  #answers: Story["answers"] = { by: "handler", list: [] };
  #next = 0;

  tell(answers: Story["answers"]): void {
    this.#answers = answers;
    this.#next = 0;
  }

  /** From now on every answer is a good one. */
  recover(): void {
    this.#next = this.#answers.list.length;
  }

  handle(request: unknown): unknown {
    const { by, list } = this.#answers;
    const handling = by === "handler" ? list[this.#next++] : undefined;
    if (handling === undefined) return goodAnswer(request as CekRequest);
    this.given++;
    return handled(handling, request as CekRequest);
  }

  reply(request: CekRequest): WireReply {
    const { by, list } = this.#answers;
    const reply = by === "wire" ? list[this.#next++] : undefined;
    if (reply !== undefined) this.given++;
    return reply ?? good(request);
  }
}

function good(request: CekRequest): WireReply {
  const body = Buffer.from(JSON.stringify(goodAnswer(request))).toString("latin1");
  const head = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}`;
  return { bytes: `${head}\r\n\r\n${body}`, then: "stay" };
}

function handled(handling: Handling, request: CekRequest): unknown {
  switch (handling.type) {
    case "returns":
      return handling.value;
    case "misbehaves":
      return misbehave(handling.how);
    case "echoes": {
      const value = JSON.stringify(request);
      const values = [value, value.slice(0, 300)].map((text) => ({ type: "PlainText", lang: "ko", value: text }));
      const outputSpeech = { type: "SpeechList", values };
      return { ...request, response: { ...request, outputSpeech, card: request, directives: [request] } };
    }
  }
}

function misbehave(how: Misbehaviour): unknown {
  switch (how) {
    case "throws":
      throw new Error("\u001b[2J no such pizza");
    case "throws nothing":
      throw undefined; // eslint-disable-line @typescript-eslint/only-throw-error
    case "rejects":
      return Promise.reject(new TypeError("late"));
    case "cycle": {
      const answer: Record<string, unknown> = { version: "1.0" };
      return Object.assign(answer, { response: answer });
    }
    case "bigint":
      return { version: 1n };
    case "undefined":
      return undefined;
    case "toJSON":
      return { toJSON: () => "{}" };
    case "getter":
      return {
        get response(): never {
          throw new RangeError("not here");
        },
      };
  }
}

export interface Place {
  readonly url: string;
  close(): Promise<void>;
}

export interface WirePlace extends Place {
  /** Resolves when the connections that replies have ended are gone on both sides. */
  ended(): Promise<unknown>;
}

/** Serves the wire replies over real sockets. */
export async function serve(extension: FuzzedExtension): Promise<WirePlace> {
  const ending = new Set<Promise<unknown>>();
  const server = await startRawServer((socket: Socket) => {
    // Taken out of the server's list, which would grow with every story.
    const [text = ""] = (server.requests as string[]).splice(0);
    const { bytes, then } = extension.reply(JSON.parse(text.slice(text.indexOf("\r\n\r\n"))) as CekRequest);
    if (socket.destroyed) return;
    const sent = Buffer.from(bytes, "latin1");
    if (then !== "stay") {
      const gone = new Promise((resolve) => socket.once("close", resolve)).finally(() => ending.delete(gone));
      ending.add(gone);
    }
    if (then === "end") socket.end(sent);
    else socket.write(sent, () => void (then === "reset" && socket.resetAndDestroy()));
  });
  return { url: server.url, close: () => server.close(), ended: () => Promise.all(ending) };
}

/** A proxy that finds nothing: no sound of an answer is looked for outside of this machine. */
export async function startEmptyInternet(): Promise<Place> {
  const server = http.createServer((_, response) => response.writeHead(404).end());
  server.on("connect", (_: http.IncomingMessage, socket: Socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
