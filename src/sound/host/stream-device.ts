import type { Writable } from "node:stream";
import { framesPerMillisecond } from "../sound.ts";
import { littleEndian } from "../wav.ts";
import type { Device, Source } from "./device.ts";
import { createPace, type Pace } from "./pace.ts";

export interface StreamRoute {
  readonly detail: string;
  /** Milliseconds of sound that may be written ahead of what was heard. */
  readonly lead: number;
  /** Milliseconds from the first write to the first sound. */
  readonly latency: number;
  open(): OpenStream;
}

export interface OpenStream {
  readonly stream: Writable;
  /** Ends it at once, with all that it has not played. Resolves when it can be opened anew. */
  drop(): Promise<void>;
}

/** A tenth of a second: smaller first writes lose sound on ALSA over PulseAudio. */
export const blockFrames = 4800;
/** After so much silence the stream is closed until there is sound again. It pushes the last sound out of any ring. */
const longestSilence = 3000 * framesPerMillisecond;
/** Milliseconds kept ahead by filling up with silence: enough not to run dry, and the next sound waits behind it. */
const silenceLead = 200;
/** Milliseconds a stream that was just opened waits for sound before it is filled up. */
const firstPause = 50;

/** A stream from its opening to its end. */
interface Run extends OpenStream {
  readonly pace: Pace;
  isStarted: boolean;
  timer: NodeJS.Timeout | null;
}

/** A device that is written to. Rejects if the first tenth of a second, which is silence, cannot be written. */
export async function openStreamDevice(source: Source, route: StreamRoute): Promise<Device> {
  let run: Run | null = null;
  /** The stream that was dropped is not gone yet. */
  let isClosing = false;

  /** Opens the stream and writes the silent first block. */
  function start(started: (error?: Error) => void): void {
    const next: Run = { ...route.open(), pace: createPace(route.latency), isStarted: false, timer: null };
    run = next;
    next.stream.on("error", (error) => {
      if (run !== next) return; // the write in flight when it was dropped
      if (next.isStarted) source.failed(error.message);
      else started(error);
    });
    write(next, source.rest(blockFrames), () => {
      next.isStarted = true;
      started();
      if (source.waiting() > 0) pump(next);
      else next.timer = setTimeout(pump, firstPause, next);
    });
  }

  function pump(current: Run): void {
    if (run !== current) return;
    current.timer = null;
    if (source.waiting() === 0 && source.silence() > longestSilence) return void drop().then(reopen);
    const lead = source.waiting() < blockFrames ? silenceLead : route.lead;
    const ahead = current.pace.queued() / framesPerMillisecond;
    if (ahead < lead) return write(current, source.take(blockFrames), () => pump(current));
    current.timer = setTimeout(pump, ahead - lead + 1, current);
  }

  function write(current: Run, block: Int16Array, written: () => void): void {
    current.pace.handOver(block.length / 2);
    current.stream.write(littleEndian(block), (error) => {
      if (error || run !== current) return;
      current.pace.accepted();
      written();
    });
  }

  async function drop(): Promise<void> {
    if (run === null) return;
    const dropped = run;
    run = null;
    if (dropped.timer !== null) clearTimeout(dropped.timer);
    isClosing = true;
    await dropped.drop();
    isClosing = false;
  }

  /** Opens a stream again, when there is none and sound waits. */
  function reopen(): void {
    if (run !== null || isClosing || source.waiting() === 0) return;
    start((error) => error && source.failed(error.message));
  }

  const queued = (): number => run?.pace.queued() ?? 0;

  await new Promise<void>((resolve, reject) => start((error) => (error ? reject(error) : resolve())));
  return {
    detail: route.detail,
    queued,
    flush() {
      const frames = queued();
      void drop().then(reopen);
      return frames;
    },
    wake() {
      if (run === null) return reopen();
      if (run.timer === null) return;
      clearTimeout(run.timer);
      pump(run);
    },
    close: drop,
  };
}
