import { expect } from "vitest";
import { createDeviceOutput } from "../../src/sound/host/device-output.ts";
import type { HostListener, StartHost } from "../../src/sound/host/host-link.ts";
import type { DriverName, ToHost } from "../../src/sound/host/protocol.ts";
import { speechSound, type Sound } from "../../src/sound/sound.ts";
import { createManualClock } from "./manual-clock.ts";

export const frames = (milliseconds: number): number => milliseconds * 48;
/** A sound of one level. */
export const tone = (milliseconds: number, level: number): Sound =>
  speechSound({
    frames: frames(milliseconds),
    sampleRate: 48_000,
    pcm: new Int16Array(frames(milliseconds)).fill(level),
  });

/** The output on a device, with the test in the place of the audio host. */
export function outputOnHost(drivers: DriverName[] = ["silence"]) {
  const clock = createManualClock(0);
  const notices: string[] = [];
  const hosts: { driver: DriverName; listener: HostListener; sent: ToHost[]; killed: string | null }[] = [];
  const start: StartHost = (driver, listener) => {
    const host = { driver, listener, sent: [] as ToHost[], killed: null as string | null };
    hosts.push(host);
    return {
      send: (message) => host.sent.push(message),
      kill: (reason) => (host.killed = reason),
      close: () => Promise.resolve(),
    };
  };
  const output = createDeviceOutput({ drivers, clock, notice: (line) => notices.push(line), start });
  const host = (index = hosts.length - 1) => hosts[index] ?? expect.fail("no host was started");
  const ready = (): void => host().listener.received({ type: "ready", detail: "" });
  const position = (given: number, heard: number): void => host().listener.received({ type: "position", given, heard });
  const flushed = (position: number, heard = position): void =>
    host().listener.received({ type: "flushed", position, heard });
  /** Frames sent to the host as `[sample, frames]`. */
  const sent = (index?: number): [number, number][] => {
    const runs: [number, number][] = [];
    for (const message of host(index).sent) {
      if (message.type !== "frames") continue;
      for (let i = 0; i < message.pcm.length; i += 2) {
        const sample = message.pcm[i] ?? 0;
        const last = runs.at(-1);
        if (last?.[0] === sample) last[1] += 1;
        else runs.push([sample, 1]);
      }
    }
    return runs;
  };
  return { clock, notices, hosts, output, host, ready, position, flushed, sent };
}
