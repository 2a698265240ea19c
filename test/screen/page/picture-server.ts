import { createServer, type Server } from "node:http";
import { crc32, deflateSync } from "node:zlib";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";

// Pictures of many colours, the same each time.

/** Serves a PNG at any address that ends in `.png`; its colours are those of the address. */
export function usePictures(): () => string {
  let server: Server;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const name = decodeURIComponent(request.url ?? "");
      response.setHeader("Content-Type", "image/png");
      response.end(gradient([...name].reduce((sum, sign) => sum + sign.codePointAt(0)!, 0)));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  afterAll(() => server.close());
  return () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
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
