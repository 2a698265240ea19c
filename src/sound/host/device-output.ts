import type { Clock } from "../../ports.ts";
import { joined } from "../mixer.ts";
import { nobody, type Output, type Playback, type PlaybackListener } from "../output.ts";
import { framesPerMillisecond, type Sound } from "../sound.ts";
import { createTimeline, type Timeline } from "../timeline.ts";
import { createHostKeeper } from "./host-keeper.ts";
import { startHost, type HostMessage, type StartHost } from "./host-link.ts";
import type { DriverName } from "./protocol.ts";
import {
  fed,
  hear,
  isLaid,
  isOver,
  layBehind,
  layDown,
  lift,
  newTrack,
  nextBlock,
  placementOf,
  positionOf,
  rewind,
  takeBack,
  type Track,
} from "./tracks.ts";

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
/** Milliseconds a host may take to play what it has. */
const patience = 3000;

/** Sound on the device of this machine, through an audio host that is started with the first sound. */
export function createDeviceOutput({ drivers, clock, notice, start = startHost }: DeviceOutputOptions): Output {
  const host = createHostKeeper(drivers, start, { received, lost, gaveUp });
  const tracks = new Set<Track>();
  /** What was played last, and what is expected to follow it. */
  let last: Track | null = null;
  let expected: Track | null = null;
  /** What has just followed, and was laid down before it was known how loud it begins. */
  let fresh: Track | null = null;
  let state: "off" | "opening" | "playing" | "flushing" = "off";
  /** While what is queued is taken back, something else changed that must be heard at once. */
  let isUrgent = false;
  let timeline: Timeline | null = null;
  // Frames of the host's timeline: mixed and sent, given to the device, heard.
  let sent = 0;
  let given = 0;
  let heard = 0;

  function play(sound: Sound, volume: number, listener: PlaybackListener): Playback {
    if (timeline !== null) return timeline.play(sound, volume, listener);
    if (expected !== null && expected.sound !== sound) expect(null);
    last = expected === null ? newTrack(sound, volume, listener) : expected;
    add(last);
    if (last === expected) follow(last, volume, listener);
    return playback(last);
  }

  function add(track: Track): void {
    tracks.add(track);
    if (state === "off") open();
    else begin(track);
  }

  /** Lays a track down when all is known of how it begins: it may be turned down in the same breath. */
  function begin(track: Track): void {
    queueMicrotask(() => {
      if (tracks.has(track) && placementOf(track) === null) change("gently");
    });
  }

  /** What was expected is played, and may lie there already. */
  function follow(track: Track, volume: number, listener: PlaybackListener): void {
    expected = null;
    fresh = track;
    track.listener = listener;
    if (track.volume !== volume) playback(track).fade(volume, 0);
  }

  function expect(sound: Sound | null): void {
    const wasLaid = expected !== null && isLaid(expected);
    expected = sound === null || timeline !== null ? null : newTrack(sound, 1, nobody);
    if (wasLaid) change("at once");
    else progress();
  }

  const playback = (track: Track): Playback => ({
    pause() {
      track.isPaused = true;
      if (track.substitute !== null) track.substitute.pause();
      else if (isLaid(track)) change("at once");
    },
    resume() {
      track.isPaused = false;
      if (track.substitute === null) begin(track);
      else track.substitute.resume();
    },
    fade(volume, ms) {
      track.volume = volume;
      if (track.substitute !== null) return track.substitute.fade(volume, ms);
      if (placementOf(track) === null) return;
      track.ramp = track === fresh ? 0 : ms;
      change(track === fresh ? "at once" : "gently");
    },
    stop() {
      tracks.delete(track);
      if (track.substitute !== null) return track.substitute.stop();
      if (isLaid(track)) change("at once");
      track.sound.close();
    },
  });

  function open(): void {
    state = "opening";
    sent = given = heard = 0;
    host.open();
  }

  function received(message: HostMessage): void {
    fresh = null;
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
        if (expected !== null) takeBack(expected, sent);
        return isUrgent ? change("at once") : layAllDown();
    }
  }

  /**
   * What is queued must be mixed anew: gently only what the device has not been given yet, so that other sounds go on
   * without a break; nothing when all has been heard.
   */
  function change(how: "gently" | "at once"): void {
    isUrgent = state === "flushing" && (isUrgent || how === "at once");
    if (state !== "playing") return;
    if (sent === heard) return layAllDown();
    state = "flushing";
    host.send({ type: "flush", keepsGiven: how === "gently" });
    host.expectAnswer(patience, "it did not stop in time");
  }

  function layAllDown(): void {
    for (const track of tracks) layDown(track, sent);
    progress();
  }

  function progress(): void {
    for (const track of [...tracks]) {
      hear(track, heard);
      if (!tracks.has(track)) continue; // it was stopped by whoever heard of it
      if (isOver(track, heard)) return end(track);
      const placement = placementOf(track);
      if (placement !== null) track.sound.forget(heard - placement.origin);
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
    if (blocks.length > 0) host.send({ type: "frames", pcm: joined(blocks) });
    if (sent === heard) host.leaveAlone();
    else host.expectAnswer(patience, "it stands still");
    for (const track of [...tracks]) hear(track, heard);
  }

  function end(track: Track): void {
    tracks.delete(track);
    track.listener.ended(track.sound.failure);
    track.sound.close();
    // Whatever was expected did not follow after all.
    if (track === last && expected !== null) expect(null);
    progress();
  }

  async function starve(track: Track): Promise<void> {
    if (track === expected) return rewind(track);
    if (expected !== null) takeBack(expected, sent);
    await fed(track);
    track.isStarving = false;
    if (!tracks.has(track) || state !== "playing") return;
    // While the host still has what came before, the device has not run dry: it never stood still.
    if (given < sent) takeBack(track, sent);
    layAllDown();
  }

  function liftAll(): void {
    if (expected !== null) rewind(expected);
    for (const track of tracks) lift(track, heard);
  }

  function lost(): void {
    liftAll();
    state = "off";
    if (tracks.size > 0) open();
  }

  function gaveUp(why: string): void {
    liftAll();
    notice(`${why} \`clova-device doctor\` tells more.`);
    timeline = createTimeline(clock);
    expected = null;
    for (const track of tracks) {
      track.substitute = timeline.play(track.sound, track.volume, track.listener, positionOf(track));
      if (track.isPaused) track.substitute.pause();
    }
    tracks.clear();
  }

  function close(): Promise<void> {
    for (const { sound } of tracks) sound.close();
    expected = null;
    tracks.clear();
    state = "off";
    return host.close();
  }

  function cue(sound: Sound, volume: number): void {
    if (timeline === null) add(newTrack(sound, volume, nobody));
  }

  return { play, expect, cue, close };
}
