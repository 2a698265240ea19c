import { Writable } from "node:stream";
import type { Device, Source } from "./device.ts";
import { openStreamDevice } from "./stream-device.ts";

/** A device nobody hears: it takes sound at the pace of a real one. */
export function openSilence(source: Source): Promise<Device> {
  return openStreamDevice(source, {
    detail: "silence",
    lead: 100,
    latency: 0,
    open() {
      const stream = new Writable({ write: (_bytes, _encoding, done) => done() });
      return {
        stream,
        drop() {
          stream.destroy();
          return Promise.resolve();
        },
      };
    },
  });
}
