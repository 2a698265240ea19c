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
let reported = { given: 0, heard: 0 };

process.on("SIGINT", () => undefined); // Ctrl-C is for the emulator, which ends us by hanging up
process.on("disconnect", () => void close());
process.on("message", (message: ToHost) => {
  switch (message.type) {
    case "frames":
      return play(message.pcm);
    case "flush":
      return flush(message.keepsGiven);
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

function flush(keepsGiven: boolean): void {
  queue.clear(keepsGiven ? 0 : (device?.flush() ?? 0));
  reported = progress();
  tell({ type: "flushed", position: reported.given, heard: reported.heard });
}

const progress = (): { given: number; heard: number } => ({
  given: queue.given(),
  heard: queue.heard(device?.queued() ?? 0),
});

function report(): void {
  const { given, heard } = progress();
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
