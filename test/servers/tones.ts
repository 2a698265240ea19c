import http from "node:http";
import type { AddressInfo } from "node:net";
import { wav } from "../sound/media/wav-fixture.ts";

/** A server of sounds: `/30s.wav` lasts thirty seconds; all else is not there. */
export async function tones(): Promise<{ readonly origin: string; readonly close: () => void }> {
  const made = new Map<number, Uint8Array>();
  const server = http.createServer((request, response) => {
    const seconds = Number(/^\/(\d+(?:\.\d+)?)s\.wav/.exec(request.url ?? "")?.[1]);
    if (Number.isNaN(seconds)) return response.writeHead(404).end("not here");
    const bytes = made.get(seconds) ?? tone(seconds);
    made.set(seconds, bytes);
    response.writeHead(200, { "Content-Type": "audio/wav", "Content-Length": bytes.length }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const rate = 8000;

/** A steady tone of 500 Hz. */
const tone = (seconds: number): Uint8Array =>
  wav([Int16Array.from({ length: seconds * rate }, (_, i) => 8000 * Math.sin((2 * Math.PI * 500 * i) / rate))], {
    sampleRate: rate,
  });
