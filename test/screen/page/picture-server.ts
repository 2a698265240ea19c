import { createServer, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { crc32, deflateSync } from "node:zlib";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";

// Pictures of many colours, the same each time, and what is none.

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" onload="window.__pwned=1"><script>window.__pwned=1</script></svg>`;
const page = `<!doctype html><script>parent.__pwned = 1</script>`;

/**
 * Serves a PNG whose colours are those of its address; an SVG picture at `.svg`, a page at `.html`, both of which claim
 * to be a PNG, and at `/endless.png` one of 50 MB.
 */
export function usePictures(): () => string {
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const name = decodeURIComponent(request.url ?? "");
      response.setHeader("Content-Type", "image/png");
      if (name.endsWith(".svg")) return response.end(drawing);
      if (name.endsWith(".html")) return response.end(page);
      if (name === "/endless.png") return sendMuch(response);
      response.end(gradient([...name].reduce((sum, sign) => sum + sign.codePointAt(0)!, 0)));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => server.close());
  return () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A picture to begin with, then 50 MB of anything, as fast as they are taken. */
function sendMuch(response: ServerResponse): void {
  const megabyte = Buffer.alloc(2 ** 20, 7);
  Readable.from([gradient(1), ...Array.from({ length: 50 }, () => megabyte)]).pipe(response);
}

const [width, height] = [320, 240];

function gradient(hue: number): Buffer {
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (1 + 3 * width) + 1 + 3 * x;
      rows[at] = (hue * 37 + Math.round((x / width) * 120)) % 256;
      rows[at + 1] = 90 + Math.round((y / height) * 130);
      rows[at + 2] = 220 - Math.round((x / width) * 100);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
