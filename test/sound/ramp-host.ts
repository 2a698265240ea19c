import { startHost } from "../../src/sound/host/host-link.ts";
import type { DriverName, FromHost } from "../../src/sound/host/protocol.ts";

const blockFrames = 20 * 48;
const lead = 300 * 48;
const period = 30_000;

/** The sample of a frame of the ramp: it counts from 1 on, again and again. */
export const rampAt = (frame: number): number => (frame % period) + 1;

/** Where a recording of a ramp does not count on: by how many frames it jumps, ahead or back. */
export function jumpsIn(samples: Int16Array): number[] {
  const jumps: number[] = [];
  for (let i = 1; i < samples.length; i++) {
    const step = ((samples[i] as number) - (samples[i - 1] as number) - 1 + 2 * period) % period;
    if (step !== 0) jumps.push(step > period / 2 ? step - period : step);
  }
  return jumps;
}

/** An audio host that is fed a ramp, 300 ms ahead of its device, as the emulator feeds it. */
export interface RampHost {
  readonly detail: string;
  position(): { readonly given: number; readonly heard: number };
  /** Goes on to frame `end`; resolves when that was heard. */
  play(end: number): Promise<void>;
  /** Takes back what was not heard; resolves with the frame at which to go on. */
  flush(): Promise<number>;
  /** Kills the host; resolves with the reason it gives. */
  kill(reason: string): Promise<string>;
  close(): Promise<void>;
}

/** Rejects with the host's last words when the driver does not work. */
export function startRampHost(driver: DriverName): Promise<RampHost> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let end = 0;
    let position = { given: 0, heard: 0 };
    let hasHeard = (): void => undefined;
    let hasFlushed = (_position: number): void => undefined;
    let hasEnded = (_reason: string): void => undefined;

    const link = startHost(driver, {
      received,
      ended(reason) {
        hasEnded(reason);
        reject(new Error(reason));
      },
    });

    function received(message: Exclude<FromHost, { type: "failed" }>): void {
      if (message.type === "ready") return resolve({ ...host, detail: message.detail });
      if (message.type === "position") {
        position = message;
        feed();
        if (position.heard >= end) hasHeard();
      } else {
        sent = message.position;
        position = { given: message.position, heard: message.heard };
        hasFlushed(message.position);
      }
    }

    function feed(): void {
      while (sent < end && sent - position.given < lead) {
        const frames = Math.min(blockFrames, end - sent);
        const pcm = Int16Array.from({ length: 2 * frames }, (_, i) => rampAt(sent + (i >> 1)));
        link.send({ type: "frames", pcm });
        sent += frames;
      }
    }

    const host = {
      position: () => position,
      play(to: number): Promise<void> {
        end = to;
        return new Promise((resolve) => {
          hasHeard = resolve;
          feed();
        });
      },
      flush: () =>
        new Promise<number>((resolve) => {
          end = 0;
          hasFlushed = resolve;
          link.send({ type: "flush", keepsGiven: false });
        }),
      kill: (reason: string) =>
        new Promise<string>((resolve) => {
          hasEnded = resolve;
          link.kill(reason);
        }),
      close: () => link.close(),
    };
  });
}
