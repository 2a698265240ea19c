import type { Writable } from "node:stream";
import { framesPerMillisecond } from "../sound.ts";
import { littleEndian } from "../wav.ts";
import type { Device, Source } from "./device.ts";

export interface StreamRoute {
  readonly detail: string;
  /** Milliseconds of sound that may be written ahead of what was heard. */
  readonly lead: number;
  /** Milliseconds from the first write to the first sound, at most. */
  readonly latency: number;
  open(): OpenStream;
}

export interface OpenStream {
  readonly stream: Writable;
  /** Ends it at once, with all that it has not played. */
  drop(): void;
}

/** A tenth of a second: smaller first writes lose sound on ALSA over PulseAudio. */
export const blockFrames = 4800;
/** After so much silence the stream is closed until there is sound again. It pushes the last sound out of any ring. */
const longestSilence = 3000 * framesPerMillisecond;

/** Milliseconds kept ahead by filling up with silence: enough not to run dry, and the next sound waits behind it. */
const silenceLead = 300;

interface Run extends OpenStream {
  written: number;
  /** When the first write was taken. */
  startedAt: number | null;
  timer: NodeJS.Timeout | null;
}

/** A device that is written to. Rejects if the first tenth of a second, which is silence, cannot be written. */
export async function openStreamDevice(source: Source, route: StreamRoute): Promise<Device> {
  let run: Run | null = null;

  /** Opens the stream and writes the silent first block. */
  function start(started: (error?: Error) => void): void {
    const next: Run = { ...route.open(), written: 0, startedAt: null, timer: null };
    run = next;
    next.stream.on("error", (error) => {
      if (run !== next) return; // the write in flight when it was dropped
      if (next.startedAt === null) started(error);
      else source.failed(error.message);
    });
    write(next, new Int16Array(2 * blockFrames), () => {
      next.startedAt = performance.now();
      started();
      pump(next);
    });
  }

  function pump(current: Run): void {
    if (run !== current) return;
    current.timer = null;
    if (source.silence() > longestSilence) return drop();
    const lead = source.waiting() < blockFrames ? silenceLead : route.lead;
    const ahead = (current.written - played(current)) / framesPerMillisecond;
    if (ahead < lead) return write(current, source.take(blockFrames), () => pump(current));
    current.timer = setTimeout(pump, ahead - lead + 1, current);
  }

  function write(current: Run, block: Int16Array, written: () => void): void {
    current.stream.write(littleEndian(block), (error) => {
      if (error || run !== current) return;
      current.written += block.length / 2;
      written();
    });
  }

  function played({ startedAt, written }: Run): number {
    if (startedAt === null) return 0;
    const elapsed = performance.now() - startedAt - route.latency;
    return Math.max(0, Math.min(written, Math.floor(elapsed * framesPerMillisecond)));
  }

  const queued = (): number => (run === null ? 0 : run.written - played(run));

  function drop(): void {
    if (run === null) return;
    const dropped = run;
    run = null;
    if (dropped.timer !== null) clearTimeout(dropped.timer);
    dropped.drop();
  }

  await new Promise<void>((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
  return {
    detail: route.detail,
    queued,
    flush() {
      const frames = queued();
      drop();
      return frames;
    },
    wake() {
      if (run === null) return start((error) => error && source.failed(error.message));
      if (run.timer === null) return;
      clearTimeout(run.timer);
      pump(run);
    },
    close() {
      drop();
      return Promise.resolve();
    },
  };
}
