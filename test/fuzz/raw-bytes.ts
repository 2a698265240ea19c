import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { damage, damaged, jsonBody } from "./json-text.ts";

// Whole HTTP replies, as bytes of a connection: what servers send, and what no server should.

/** A reply as it goes over the wire, one letter a byte, and what becomes of the connection. */
export interface WireReply {
  readonly bytes: string;
  /** `stay`: it stays open, so only the deadline ends what is not complete. */
  readonly then: "stay" | "end" | "reset";
}

const then = fc.constantFrom<WireReply["then"]>("end", "end", "end", "reset");

const contentType = fc.constantFrom(
  "application/json;charset=UTF-8",
  "application/json;charset-UTF-8",
  "application/json",
  "text/html; charset=euc-kr",
  "application/vnd.api+json",
  "text/\u0001",
  ";;;",
  "",
  "application/json, application/json",
);

/** The body is odd, the reply is not. */
export const jsonReply: fc.Arbitrary<WireReply> = fc.tuple(jsonBody, contentType).map(([body, type]) => ({
  bytes: `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  then: "stay",
}));

const statusLine = fc.oneof(
  { arbitrary: fc.constant("HTTP/1.1 200 OK"), weight: 6 },
  {
    arbitrary: fc.constantFrom(
      "HTTP/1.0 200 OK",
      "HTTP/1.1 200",
      "HTTP/2 200",
      "HTTP/1.1 99 Low",
      "HTTP/1.1 999 High",
      "HTTP/1.1 2000 OK",
      "HTTP/1.1 -200 OK",
      "HTTP/1.1 204 No Content",
      "HTTP/1.1 206 Partial",
      "HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/\u001b[2J",
      "HTTP/1.1 304 Not Modified",
      "HTTP/1.1 401 Unauthorized",
      "HTTP/1.1 500 \u001b]0;x\u0007 \u0000",
      "ICY 200 OK",
      "",
      "{}",
    ),
    weight: 3,
  },
);

const header = fc.oneof(
  contentType.map((type) => `Content-Type: ${type}`),
  fc.constantFrom(
    "Connection: close",
    "Connection: keep-alive",
    "Keep-Alive: timeout=0",
    "Upgrade: websocket",
    "Set-Cookie: a=b",
    "Trailer: X-Sum",
    "X-Odd: \u001b[2J\u0080\u00ff",
    "X-Nul: \u0000",
    "No colon",
    ": no name",
    " folded",
    "Content-Length: 5",
    "Content-Length: -1",
    "Content-Length: 99999999999999999999",
    "Content-Length: 0x10",
    "Transfer-Encoding: chunked",
    "Transfer-Encoding: gzip, chunked",
    "Transfer-Encoding: chunked, chunked",
    "__proto__: x",
    `X-Much: ${"x".repeat(20_000)}`,
  ),
);

const bomb = gzipSync(Buffer.alloc(4 << 20));
const codings: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  gzip: (body) => gzipSync(body),
  "x-gzip": (body) => gzipSync(body),
  deflate: (body) => deflateSync(body),
  "DEFLATE ": (body) => deflateRawSync(body),
  br: (body) => brotliCompressSync(body),
  "gzip, br": (body) => brotliCompressSync(gzipSync(body)),
  "gzip,gzip,gzip": (body) => gzipSync(gzipSync(gzipSync(body))),
  "gzip, deflate": () => deflateSync(bomb),
  " gzip": () => bomb,
  zstd: (body) => body,
  "br,": (body) => body,
  ",": (body) => body,
};

const framings = ["length", "chunks", "end", "too long", "too short", "both", "broken chunks"] as const;

function framed(body: Buffer, how: (typeof framings)[number]): { readonly header: string; readonly body: string } {
  const text = body.toString("latin1");
  const half = text.length >> 1;
  const chunks = [text.slice(0, half), text.slice(half)].filter((piece) => piece !== "");
  const chunked = chunks.map((piece) => `${piece.length.toString(16)};x="y"\r\n${piece}\r\n`).join("");
  const length = (bytes: number): string => `Content-Length: ${bytes}`;
  switch (how) {
    case "length":
      return { header: length(text.length), body: text };
    case "chunks":
      return { header: "Transfer-Encoding: chunked", body: `${chunked}0\r\nX-Sum: 1\r\n\r\n` };
    case "end":
      return { header: "Connection: close", body: text };
    case "too long":
      return { header: length(text.length + 7), body: text };
    case "too short":
      return { header: length(half), body: text };
    case "both":
      return { header: `${length(text.length)}\r\nTransfer-Encoding: chunked`, body: `${chunked}0\r\n\r\n` };
    case "broken chunks":
      return { header: "Transfer-Encoding: chunked", body: `${chunked.replace("\r\n", "\n")}-1\r\nzz` };
  }
}

const informational = [
  "",
  "",
  "",
  "",
  "HTTP/1.1 100 Continue\r\n\r\n",
  "HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n".repeat(50),
  "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n",
  "\r\n\r\n",
  "\u0016\u0003\u0001",
];
const second = 'HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{"version":"2"}';
const behind = ["", "", "", second, second.repeat(3), "junk", "\u0000".repeat(1000), "HTTP/1.1 500 Oh\r\n\r\n"];

/** Bytes that look like a reply, more or less. */
export const oddReply: fc.Arbitrary<WireReply> = fc
  .record({
    before: fc.constantFrom(...informational),
    status: statusLine,
    headers: fc.array(header, { maxLength: 2 }),
    coding: fc.oneof({ arbitrary: fc.constant(null), weight: 2 }, fc.constantFrom(...Object.keys(codings))),
    harm: damage,
    framing: fc.constantFrom("length" as const, ...framings),
    body: jsonBody,
    after: fc.constantFrom(...behind),
    whole: damage,
    then,
  })
  .map(({ before, status, headers, coding, harm, framing, body, after, whole, then }) => {
    const plain = Buffer.from(body, "latin1");
    const packed = coding === null ? plain : damaged(codings[coding]!(plain), harm);
    const { header, body: sent } = framed(packed, framing);
    const encoding = coding === null ? [] : [`Content-Encoding: ${coding}`];
    const head = [status, ...headers, ...encoding, header].join("\r\n");
    const bytes = Buffer.from(`${before}${head}\r\n\r\n${sent}${after}`, "latin1");
    return { bytes: damaged(bytes, whole).toString("latin1"), then };
  });

/** Bytes that look like nothing, and complete replies on a connection that stays open, with more behind. */
export const wireReply: fc.Arbitrary<WireReply> = fc.oneof(
  { arbitrary: jsonReply, weight: 8 },
  { arbitrary: oddReply, weight: 6 },
  {
    arbitrary: fc
      .tuple(jsonReply, fc.constantFrom(...behind))
      .map(([reply, more]) => ({ ...reply, bytes: reply.bytes + more })),
    weight: 1,
  },
  {
    arbitrary: fc.record({ bytes: fc.string({ unit: fc.nat(255).map((byte) => String.fromCharCode(byte)) }), then }),
    weight: 1,
  },
);
