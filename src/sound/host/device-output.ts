import type { Clock } from "../../ports.ts";
import { endOf, mix, type Placement } from "../mixer.ts";
import type { Output, Playback } from "../output.ts";
import { framesPerMillisecond, type Sound } from "../sound.ts";
import { createTimeline, type Timeline } from "../timeline-speaker.ts";
import { startHost, type HostLink, type HostListener, type StartHost } from "./host-link.ts";
import type { DriverName } from "./protocol.ts";

export interface DeviceOutputOptions {
  /** Tried in turn, when the first sound is played. */
  readonly drivers: readonly DriverName[];
  /** Goes on without sound where no driver works. */
  readonly clock: Clock;
  readonly notice: (line: string) => void;
  readonly start?: StartHost;
}

/** One sound on the device. */
interface Item {
  readonly sound: Sound;
  readonly ended: () => void;
  isPaused: boolean;
  /** Frames heard before it was laid down last. */
  position: number;
  /** Where it lies on the output; null while it lies nowhere. */
  placement: Placement | null;
  /** Takes over when the device is gone. */
  substitute: Playback | null;
}

const blockFrames = 20 * framesPerMillisecond;
/** Frames the host has in hand, so that a busy moment here is not heard. */
const lead = 300 * framesPerMillisecond;
/** Milliseconds a host may take to open its device, and to play what it has. */
const patience = { open: 15_000, play: 3000 };

/** Sound on the device of this machine, through an audio host that is started with the first sound. */
export function createDeviceOutput({ drivers, clock, notice, start = startHost }: DeviceOutputOptions): Output {
  const items = new Set<Item>();
  const candidates = [...drivers];
  const refusals = new Map<DriverName, string>();
  let host: HostLink | null = null;
  let state: "off" | "opening" | "playing" | "flushing" = "off";
  let hasRestarted = false;
  let timeline: Timeline | null = null;
  let watch: NodeJS.Timeout | undefined;
  // Frames of the host's timeline: mixed and sent, given to the device, heard.
  let sent = 0;
  let given = 0;
  let heard = 0;

  function play(sound: Sound, ended: () => void): Playback {
    if (timeline !== null) return timeline.play(sound, ended);
    const item: Item = { sound, ended, isPaused: false, position: 0, placement: null, substitute: null };
    items.add(item);
    if (state === "off") open();
    else change();
    return {
      pause() {
        item.isPaused = true;
        if (item.substitute === null) change();
        else item.substitute.pause();
      },
      resume() {
        item.isPaused = false;
        if (item.substitute === null) change();
        else item.substitute.resume();
      },
      stop() {
        items.delete(item);
        if (item.substitute !== null) item.substitute.stop();
        else if (item.placement !== null) change();
      },
    };
  }

  function open(): void {
    const driver = candidates[0];
    if (driver === undefined) {
      return giveUp(`No sound device: ${summary(refusals)}; going on without sound.`);
    }
    state = "opening";
    sent = given = heard = 0;
    host = start(driver, listenerFor(driver));
    expectAnswer(patience.open, "it did not open in time");
  }

  const listenerFor = (driver: DriverName): HostListener => ({
    received(message) {
      switch (message.type) {
        case "ready":
          state = "playing";
          return layDown();
        case "position":
          ({ given, heard } = message);
          return progress();
        case "flushed":
          state = "playing";
          sent = given = heard = message.position;
          return layDown();
      }
    },
    ended(reason) {
      host = null;
      lift();
      if (state === "opening") {
        refusals.set(driver, reason);
        candidates.shift();
      } else if (hasRestarted) {
        return giveUp(`The sound device failed (\`${driver}\`: ${reason}); going on without sound.`);
      } else {
        hasRestarted = true;
      }
      state = "off";
      if (items.size > 0) open();
    },
  });

  /** What is queued behind the present must be mixed anew; nothing is queued when all has been heard. */
  function change(): void {
    if (state !== "playing") return;
    if (sent === heard) return layDown();
    state = "flushing";
    host?.send({ type: "flush" });
    expectAnswer(patience.play, "it did not stop in time");
  }

  /** Brings the output in step with what is to be heard from now on: frame `sent`. */
  function layDown(): void {
    for (const item of items) {
      if (item.isPaused) halt(item, sent);
      else item.placement ??= { sound: item.sound, origin: sent - item.position };
    }
    progress();
  }

  function progress(): void {
    for (const item of [...items]) {
      if (item.isPaused || item.placement === null || heard < endOf(item.placement)) continue;
      items.delete(item);
      item.ended();
    }
    if (state !== "playing") return;
    const placements = [...items].flatMap(({ placement }) => placement ?? []);
    const end = Math.max(0, ...placements.map(endOf));
    while (sent < end && sent - given < lead) {
      const frames = Math.min(blockFrames, end - sent);
      host?.send({ type: "frames", pcm: mix(placements, sent, frames) });
      sent += frames;
    }
    if (sent === heard) clearTimeout(watch);
    else expectAnswer(patience.play, "it stands still");
  }

  /** Also keeps our process alive while something is heard. */
  function expectAnswer(time: number, otherwise: string): void {
    clearTimeout(watch);
    watch = setTimeout(() => host?.kill(otherwise), time);
  }

  function halt(item: Item, frame: number): void {
    if (item.placement === null) return;
    item.position = Math.max(0, Math.min(item.sound.frames, frame - item.placement.origin));
    item.placement = null;
  }

  function lift(): void {
    clearTimeout(watch);
    for (const item of items) halt(item, heard);
  }

  function giveUp(why: string): void {
    notice(`${why} \`clova-device doctor\` tells more.`);
    timeline = createTimeline(clock);
    for (const item of items) {
      item.substitute = timeline.play(item.sound, item.ended, item.position);
      if (item.isPaused) item.substitute.pause();
    }
    items.clear();
  }

  function close(): Promise<void> {
    items.clear();
    clearTimeout(watch);
    state = "off";
    return host?.close() ?? Promise.resolve();
  }

  return { play, close };
}

/** One line: native parts are long-winded, and `doctor` shows all of it. */
function summary(refusals: ReadonlyMap<DriverName, string>): string {
  const [first, ...others] = refusals;
  if (first !== undefined && others.length === 0) return `\`${first[0]}\` does not work here (${first[1]})`;
  return `none of ${[...refusals.keys()].join(", ")} works here`;
}
