import type { Clock } from "../../ports.ts";
import { joined } from "../mixer.ts";
import type { Ended, Output, Playback } from "../output.ts";
import { framesPerMillisecond, type Sound } from "../sound.ts";
import { createTimeline, type Timeline } from "../timeline.ts";
import { startHost, type HostLink, type HostListener, type StartHost } from "./host-link.ts";
import type { DriverName } from "./protocol.ts";
import { fed, halt, isOver, layBehind, layDown, lift, newTrack, nextBlock, takeBack, type Track } from "./tracks.ts";

export interface DeviceOutputOptions {
  /** Tried in turn, when the first sound is played. */
  readonly drivers: readonly DriverName[];
  /** Goes on without sound where no driver works. */
  readonly clock: Clock;
  readonly notice: (line: string) => void;
  readonly start?: StartHost;
}

/** Frames the host has in hand, so that a busy moment here is not heard. */
const lead = 300 * framesPerMillisecond;
/** Milliseconds a host may take to open its device, and to play what it has. */
const patience = { open: 15_000, play: 3000 };

/** Sound on the device of this machine, through an audio host that is started with the first sound. */
export function createDeviceOutput({ drivers, clock, notice, start = startHost }: DeviceOutputOptions): Output {
  const tracks = new Set<Track>();
  /** What was played last, and what is expected to follow it. */
  let last: Track | null = null;
  let expected: Track | null = null;
  const candidates = [...drivers];
  const refusals = new Map<DriverName, string>();
  let host: HostLink | null = null;
  let state: "off" | "opening" | "playing" | "flushing" = "off";
  /** While what is queued is taken back, something else changed that must be heard at once. */
  let isUrgent = false;
  let hasRestarted = false;
  let timeline: Timeline | null = null;
  let watch: NodeJS.Timeout | undefined;
  // Frames of the host's timeline: mixed and sent, given to the device, heard.
  let sent = 0;
  let given = 0;
  let heard = 0;

  function play(sound: Sound, volume: number, ended: Ended): Playback {
    if (timeline !== null) return timeline.play(sound, volume, ended);
    if (expected !== null && expected.sound !== sound) expect(null);
    last = expected === null ? add(newTrack(sound, volume, ended)) : follow(expected, volume, ended);
    return playback(last);
  }

  function add(track: Track): Track {
    tracks.add(track);
    if (state === "off") open();
    else change("gently");
    return track;
  }

  /** What was expected is played, and lies there already. */
  function follow(track: Track, volume: number, ended: Ended): Track {
    expected = null;
    tracks.add(track);
    track.ended = ended;
    if (track.placement === null) change("gently");
    if (track.volume !== volume) playback(track).fade(volume, 0);
    return track;
  }

  function expect(sound: Sound | null): void {
    const isLaid = expected !== null && expected.placement !== null;
    expected = sound === null || timeline !== null ? null : newTrack(sound, 1, null);
    if (isLaid) change("at once");
    else progress();
  }

  const playback = (track: Track): Playback => ({
    pause() {
      track.isPaused = true;
      if (track.substitute === null) change("at once");
      else track.substitute.pause();
    },
    resume() {
      track.isPaused = false;
      if (track.substitute === null) change("gently");
      else track.substitute.resume();
    },
    fade(volume, ms) {
      Object.assign(track, { volume, ramp: ms });
      if (track.substitute === null) change("gently");
      else track.substitute.fade(volume, ms);
    },
    stop() {
      tracks.delete(track);
      if (track.substitute !== null) return track.substitute.stop();
      if (track.placement !== null) change("at once");
      track.sound.close();
    },
  });

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
          return layAllDown();
        case "position":
          ({ given, heard } = message);
          return progress();
        case "flushed":
          state = "playing";
          sent = given = message.position;
          heard = message.heard;
          for (const track of tracks) takeBack(track, sent);
          if (expected !== null) lift(expected);
          return isUrgent ? change("at once") : layAllDown();
      }
    },
    ended(reason) {
      host = null;
      liftAll();
      if (state === "opening") {
        refusals.set(driver, reason);
        candidates.shift();
      } else if (hasRestarted) {
        return giveUp(`The sound device failed (\`${driver}\`: ${reason}); going on without sound.`);
      } else {
        hasRestarted = true;
      }
      state = "off";
      if (tracks.size > 0) open();
    },
  });

  /**
   * What is queued must be mixed anew: gently only what the device has not been given yet, so that other sounds go on
   * without a break; nothing when all has been heard.
   */
  function change(how: "gently" | "at once"): void {
    isUrgent = state === "flushing" && (isUrgent || how === "at once");
    if (state !== "playing") return;
    if (sent === heard) return layAllDown();
    state = "flushing";
    host?.send({ type: "flush", keepsGiven: how === "gently" });
    expectAnswer(patience.play, "it did not stop in time");
  }

  function layAllDown(): void {
    for (const track of tracks) layDown(track, sent);
    progress();
  }

  function progress(): void {
    for (const track of [...tracks]) {
      if (isOver(track, heard)) return end(track);
      if (track.placement !== null) track.sound.forget(heard - track.placement.origin);
    }
    if (state !== "playing") return;
    const blocks: Int16Array[] = [];
    while (sent - given < lead) {
      if (expected !== null && last !== null) layBehind(expected, last, sent);
      const block = nextBlock(expected === null ? tracks : [...tracks, expected], sent, (track) => void starve(track));
      if (block === null) break;
      blocks.push(block);
      sent += block.length / 2;
    }
    // In one piece: a device that is given only the beginning goes on with silence.
    if (blocks.length > 0) host?.send({ type: "frames", pcm: joined(blocks) });
    if (sent === heard) clearTimeout(watch);
    else expectAnswer(patience.play, "it stands still");
  }

  function end(track: Track): void {
    tracks.delete(track);
    track.sound.close();
    track.ended?.(track.sound.failure);
    // Whatever was expected did not follow after all.
    if (track === last && expected !== null) expect(null);
    progress();
  }

  async function starve(track: Track): Promise<void> {
    if (expected !== null) lift(expected);
    if (track === expected) return;
    track.isStarving = true;
    await fed(track);
    track.isStarving = false;
    if (tracks.has(track) && state === "playing") layAllDown();
  }

  /** Also keeps our process alive while something is heard. */
  function expectAnswer(time: number, otherwise: string): void {
    clearTimeout(watch);
    watch = setTimeout(() => host?.kill(otherwise), time);
  }

  function liftAll(): void {
    clearTimeout(watch);
    if (expected !== null) lift(expected);
    for (const track of tracks) {
      takeBack(track, heard);
      halt(track, heard);
      track.since = 0; // where the next host begins
    }
  }

  function giveUp(why: string): void {
    notice(`${why} \`clova-device doctor\` tells more.`);
    timeline = createTimeline(clock);
    expected = null;
    for (const track of tracks) {
      track.substitute = timeline.play(track.sound, track.volume, (failure) => track.ended?.(failure), track.position);
      if (track.isPaused) track.substitute.pause();
    }
    tracks.clear();
  }

  function close(): Promise<void> {
    for (const { sound } of tracks) sound.close();
    expected = null;
    tracks.clear();
    clearTimeout(watch);
    state = "off";
    return host?.close() ?? Promise.resolve();
  }

  function cue(sound: Sound): void {
    if (timeline === null) add(newTrack(sound, 1, null));
  }

  return { play, expect, cue, close };
}

/** One line: native parts are long-winded, and `doctor` shows all of it. */
function summary(refusals: ReadonlyMap<DriverName, string>): string {
  const [first, ...others] = refusals;
  if (first !== undefined && others.length === 0) return `\`${first[0]}\` does not work here (${first[1]})`;
  return `none of ${[...refusals.keys()].join(", ")} works here`;
}
