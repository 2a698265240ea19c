import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { MediaError } from "../../../src/errors.ts";
import type { Web } from "../../../src/ports.ts";
import { failureOf, heard, likeness, openFrom } from "./heard.ts";
import { mp3, mp3Frames, sweep } from "./mp3-fixture.ts";

const sound = sweep(100_000, 44_100);
const file = mp3([sound], { kbps: 320 });

/** The web as this program's own fetch sees it. */
const fetchedWeb: Web = {
  async get(url, { headers, signal }) {
    const response = await fetch(url, { headers, signal });
    const { body } = response;
    async function* bytes(): AsyncGenerator<Uint8Array> {
      try {
        if (body !== null) yield* body as AsyncIterable<Uint8Array>;
      } catch (cause) {
        throw new MediaError("media-unreachable", "The connection broke off.", { cause });
      }
    }
    return { url: response.url, status: response.status, header: (name) => response.headers.get(name), body: bytes() };
  },
  close: () => undefined,
};

async function served<T>(answer: RequestListener, use: (url: string) => Promise<T>): Promise<T> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/a.mp3`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

it("plays an mp3 from a server", () =>
  served(
    (_, response) => response.writeHead(200, { "content-length": file.length }).end(file),
    async (url) => {
      const [mono = new Float32Array()] = await heard(fetchedWeb, { url, from: 500 });
      expect(mono).toHaveLength(sound.length - 22_050);
      expect(likeness(mono, sound, 22_050)).toBeGreaterThan(60);
    },
  ));

it("tolerates a body shorter than announced as far as it comes", () =>
  served(
    (_, response) => {
      response.writeHead(200, { "content-length": file.length * 2 });
      response.write(file, () => response.destroy());
    },
    async (url) => {
      const media = await openFrom(fetchedWeb, { url });
      let count = 0;
      const reading = (async () => {
        for (let piece = await media.read(); piece !== null; piece = await media.read()) count += piece[0]?.length ?? 0;
      })();
      expect(await failureOf(reading)).toMatch(/^media-unreachable/);
      expect(count).toBeGreaterThan(90_000);
    },
  ));

it("ends the connection to a radio when it is closed", () => {
  const frames = Buffer.concat(mp3Frames([sound]));
  let ended: () => void = () => undefined;
  const end = new Promise<void>((resolve) => (ended = resolve));
  return served(
    (_, response) => {
      response.writeHead(200, { "content-type": "audio/mpeg", "icy-name": "test" });
      const send = (): void => void (response.writable && response.write(frames, () => setImmediate(send)));
      send();
      response.on("close", ended);
    },
    async (url) => {
      const media = await openFrom(fetchedWeb, { url, format: "audio/mpeg" });
      expect(await media.read()).not.toBeNull();
      media.close();
      await end;
    },
  );
});
