// The audio host: the child process that owns the sound device. Native sound parts may abort or hang, or print on the
// terminal; here none of that reaches the conversation.
import { openAudioIo } from "./audio-io.ts";
import type { Device, OpenDevice } from "./device.ts";
import { openPlayer } from "./player.ts";
import type { DriverName, FromHost, ToHost } from "./protocol.ts";
import { openSilence } from "./silence.ts";
import { createQueue } from "./source.ts";
import { openSpeakerPackage } from "./speaker-package.ts";

const drivers: Readonly<Record<DriverName, OpenDevice>> = {
  speaker: openSpeakerPackage,
  "audio-io": openAudioIo,
  player: openPlayer,
  silence: openSilence,
};

const reportInterval = 20;

const queue = createQueue(fail);
let device: Device | null = null;
/** Frames of sound that were given to the device and then dropped from it. */
let dropped = 0;
let reported = { given: 0, heard: 0 };

process.on("SIGINT", () => undefined); // Ctrl-C is for the emulator, which ends us by hanging up
process.on("disconnect", () => void close());
process.on("message", (message: ToHost) => {
  switch (message.type) {
    case "frames":
      return play(message.pcm);
    case "flush":
      return flush();
    case "close":
      return void close();
  }
});

const open = drivers[process.argv[2] as DriverName];
open(queue).then((opened) => {
  device = opened;
  tell({ type: "ready", detail: opened.detail });
  setInterval(report, reportInterval);
}, reject);

function play(pcm: Int16Array): void {
  queue.push(pcm);
  device?.wake();
}

function flush(): void {
  const waiting = device === null ? 0 : Math.min(unheard(device), device.flush());
  queue.clear();
  dropped += waiting;
  const position = queue.given() - dropped;
  reported = { given: position, heard: Math.max(reported.heard, position) };
  tell({ type: "flushed", position });
}

/** Frames of sound that are queued in the device: its queue without the silence at the end. */
const unheard = (open: Device): number => Math.min(queue.given(), Math.max(0, open.queued() - queue.silence()));

function report(): void {
  if (device === null) return;
  const given = queue.given() - dropped;
  const heard = Math.max(reported.heard, given - unheard(device));
  if (given === reported.given && heard === reported.heard) return;
  reported = { given, heard };
  tell({ type: "position", given, heard });
}

async function close(): Promise<void> {
  setTimeout(() => process.exit(), 500); // a device that hangs
  await device?.close();
  process.exit();
}

function reject(error: unknown): void {
  fail(error instanceof Error ? error.message : String(error));
}

function fail(detail: string): void {
  const message: FromHost = { type: "failed", detail };
  process.send?.(message, () => process.exit(1));
}

function tell(message: FromHost): void {
  process.send?.(message);
}
