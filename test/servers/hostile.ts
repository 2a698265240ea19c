import { gzipSync } from "node:zlib";
import type { Socket } from "node:net";

type Hostility = (socket: Socket) => void;

const head = (...lines: string[]): string => ["HTTP/1.1 200 OK", ...lines, "", ""].join("\r\n");
const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`;

/** Sends the text bit by bit until the other side has had enough. */
function drip(socket: Socket, text: string, milliseconds: number): void {
  let sent = 0;
  const timer = setInterval(() => socket.write(text[sent++ % text.length] ?? ""), milliseconds);
  socket.on("close", () => clearInterval(timer));
}

/** Answers that stop before they are complete; only the deadline ends them. */
export const stalling = {
  "nothing at all": () => {},
  "half a status line": (socket) => socket.write("HTTP/1.1 2"),
  "headers and no body": (socket) => socket.write(head("Content-Length: 100")),
  "half a body": (socket) => socket.write(`${head("Content-Length: 100")}{"version":`),
  "half of the chunks": (socket) => socket.write(head("Transfer-Encoding: chunked") + chunk('{"version":')),
  "half a gzip body": (socket) => {
    const body = gzipSync('{"version":"1.0"}');
    socket.write(head(`Content-Length: ${body.length}`, "Content-Encoding: gzip"));
    socket.write(body.subarray(0, 15));
  },
  "headers letter by letter": (socket) => drip(socket, "HTTP/1.1 200 OK\r\n" + "X-Slow: yes\r\n".repeat(100), 20),
  "a body letter by letter": (socket) => {
    socket.write(head("Content-Length: 100000"));
    drip(socket, " ", 20);
  },
} satisfies Record<string, Hostility>;

/** Answers that break off, or are no answers. */
export const breaking = {
  "a closed connection": (socket) => socket.end(),
  "a reset connection": (socket) => socket.resetAndDestroy(),
  "half a status line, then the end": (socket) => socket.end("HTTP/1.1 2"),
  "half the headers, then the end": (socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Type: appl"),
  "fewer bytes than `Content-Length`": (socket) => socket.end(`${head("Content-Length: 100")}{}`),
  "a reset in the middle of the body": (socket) =>
    socket.write(`${head("Content-Length: 100")}{}`, () => setTimeout(() => socket.resetAndDestroy(), 20)),
  "chunks without an end": (socket) => socket.end(head("Transfer-Encoding: chunked") + chunk("{}")),
  "an invalid chunk length": (socket) => socket.end(`${head("Transfer-Encoding: chunked")}zz\r\n{}\r\n0\r\n\r\n`),
  "two lengths at once": (socket) =>
    socket.end(head("Content-Length: 2", "Transfer-Encoding: chunked") + chunk("{}") + "0\r\n\r\n"),
  "a negative length": (socket) => socket.end(`${head("Content-Length: -1")}{}`),
  "garbage instead of HTTP": (socket) => socket.end("SSH-2.0-OpenSSH_9.2p1 Debian\r\n\x1b[2J\u0000\u0001\u0002"),
  "a change of protocol": (socket) =>
    socket.write("HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"),
  "too many headers": (socket) => socket.end(head(`X-Much: ${"x".repeat(40_000)}`)),
} satisfies Record<string, Hostility>;

/** Sends `{` and then spaces for ever, as fast as they are read. */
export function endless(socket: Socket): void {
  socket.write(`${head()}{`);
  const more = () => {
    while (!socket.destroyed && socket.write(" ".repeat(65_536)));
  };
  socket.on("drain", more);
  more();
}
