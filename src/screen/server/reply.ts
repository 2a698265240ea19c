import { STATUS_CODES } from "node:http";
import type { ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

export type Headers = Readonly<Record<string, string>>;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array;
}

/** A sentence for people. */
export const sentence = (status: number, text: string, headers: Headers = {}): Reply => ({
  status,
  headers: { "Content-Type": "text/plain; charset=utf-8", ...headers },
  body: Buffer.from(`${text}\n`),
});

const around = (standing: Headers, { headers, body }: Reply): Headers => ({
  ...standing,
  ...headers,
  "Content-Length": String(body.length),
});

/** `standing` are the headers that go with everything; those of the reply win. */
export function sendReply(response: ServerResponse, reply: Reply, standing: Headers): void {
  response.writeHead(reply.status, around(standing, reply));
  response.end(response.req.method === "HEAD" ? undefined : reply.body);
}

/** The same where Node has no response to write to, and no other request can follow. */
export function sendLastReply(socket: Duplex, reply: Reply, standing: Headers): void {
  if (!socket.writable) return void socket.destroy();
  const headers = { ...around(standing, reply), Connection: "close" };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${reply.status} ${STATUS_CODES[reply.status]}\r\n${lines.join("")}\r\n`;
  socket.end(Buffer.concat([Buffer.from(head), reply.body]), () => socket.destroy());
}
