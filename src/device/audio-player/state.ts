import { windowOf, type AudioItem } from "../../cic/audio-stream.ts";
import type { PlaybackState, PlayerActivity } from "../../cic/context.ts";
import type { ClearBehavior, RepeatMode } from "../../cic/directives.ts";
import type { JsonObject } from "../../cic/json.ts";
import { nothingReported, type Reported } from "./progress-report.ts";

/**
 * What the player is doing. The four in capitals are those the guide knows; an item on its way to be heard is `requesting`
 * its stream from Clova or `loading` it from the web.
 */
export const playerStates = ["IDLE", "requesting", "loading", "PLAYING", "PAUSED", "STOPPED"] as const;
export type PlayerState = (typeof playerStates)[number];

/** An item, and the token its events carry: that of its Play, whatever a StreamDeliver says. */
export interface Queued {
  readonly audioItem: AudioItem;
  readonly token: string;
}

/** The sound of the item in hand, from `from` on. */
export interface PlayerSound {
  readonly audioId: string;
  /** Milliseconds into the stream. */
  readonly from: number;
  /** On its way from the web, there, or standing still because it comes too slowly. */
  readonly flow: "awaited" | "flowing" | "stalled";
}

export interface AudioPlayer {
  readonly state: PlayerState;
  /** As the device reports it: that of the state before, while a stream is requested. */
  readonly activity: PlayerActivity;
  /** What plays, is on its way to, or was played last. Kept for a Resume (Client guide, Handle audio playback). */
  readonly item: Queued | null;
  /** Milliseconds into the stream at the time `asOf`. */
  readonly position: number;
  readonly asOf: number;
  /** Milliseconds of the stream from its beginning to the end of what may be heard; null while unknown. */
  readonly end: number | null;
  /** The same as the sound itself says it, which may turn out to be otherwise. */
  readonly announcedEnd: number | null;
  /** Milliseconds of it that were heard since its start, and what was reported of them. */
  readonly played: number;
  readonly reported: Reported;
  readonly sound: PlayerSound | null;
  /** What is to be told when the sound begins. */
  readonly opening: "PlayStarted" | "PlayResumed";
  /** Its start was told and its end was not. */
  readonly isOpen: boolean;
  /** Its start was told at all. */
  readonly wasOpened: boolean;
  /** Paused before it could be heard. */
  readonly isHeld: boolean;
  /** Until when a requested stream has to come, in ms since the epoch; null when none is requested. */
  readonly until: number | null;
  /** What comes next, in order. */
  readonly queue: readonly Queued[];
  /** The next item is being loaded ahead of its time, so that it follows without a gap. */
  readonly isNextPrepared: boolean;
  /** What was played before, latest last. */
  readonly history: readonly Queued[];
  readonly repeatMode: RepeatMode;
}

export const playerAtPowerOn: AudioPlayer = {
  state: "IDLE",
  activity: "IDLE",
  item: null,
  position: 0,
  asOf: 0,
  end: null,
  announcedEnd: null,
  played: 0,
  reported: nothingReported,
  sound: null,
  opening: "PlayStarted",
  isOpen: false,
  wasOpened: false,
  isHeld: false,
  until: null,
  queue: [],
  isNextPrepared: false,
  history: [],
  repeatMode: "NONE",
};

/** What happens to the player: directives, the user's finger on the screen, what becomes of its sound, and time. */
export type Trigger =
  | { readonly type: "Play REPLACE_ALL" | "Play ENQUEUE"; readonly item: Queued }
  | { readonly type: "StreamDeliver"; readonly audioItemId: string; readonly audioStream: JsonObject }
  | { readonly type: "Pause" | "Resume" | "Stop" | "Next" | "Previous" | "Replay" | "ExpectReportPlaybackState" }
  | { readonly type: `ClearQueue ${ClearBehavior}` }
  | { readonly type: "SetRepeatMode"; readonly repeatMode: RepeatMode }
  | { readonly type: "seek"; readonly to: number }
  | { readonly type: "sound begins"; readonly duration: number | null; readonly announced: number | null }
  | { readonly type: "sound ends"; readonly duration: number }
  | { readonly type: "sound fails"; readonly code: string; readonly message: string }
  | { readonly type: "stream overdue" };
export type TriggerType = Trigger["type"];

/** Whether its sound is heard now, in front or in the background. */
export const isRunning = ({ state, sound }: AudioPlayer): boolean => state === "PLAYING" && sound?.flow === "flowing";

/** Where it stands at a time not before `asOf`: ms into the stream. */
export function positionAt(player: AudioPlayer, now: number): number {
  const { position, asOf, end } = player;
  return isRunning(player) ? Math.min(position + now - asOf, Math.max(position, end ?? Infinity)) : position;
}

/** Where a sound of this length ends, in ms of the stream: it is rounded up, but the window ends where it ends. */
export function endOf({ item }: AudioPlayer, { from }: PlayerSound, duration: number): number {
  const window = item === null ? null : windowOf(item.audioItem.stream).end;
  return Math.min(from + duration, window ?? Infinity);
}

/** Length of what may be heard, or of the whole stream, in ms. */
export function total({ item, end, announcedEnd }: AudioPlayer): number | null {
  if (item === null) return null;
  const window = windowOf(item.audioItem.stream);
  // Client guide, PlaybackState: `durationInMilliseconds` where it is given, else the length of the stream.
  if (window.end !== null) return window.end - window.begin;
  // Of a stream that has ended before its beginning nobody knows the length.
  return end !== null && end <= window.begin && window.begin > 0 ? null : (end ?? announcedEnd);
}

/** Client guide, Context objects, PlaybackState. */
export function playbackState(player: AudioPlayer): PlaybackState {
  const { activity, repeatMode, item, position } = player;
  if (item === null) return repeatMode === "NONE" ? idle : { playerActivity: activity, repeatMode };
  const totalInMilliseconds = total(player);
  return {
    playerActivity: activity,
    repeatMode,
    offsetInMilliseconds: position,
    stream: item.audioItem.stream,
    ...(totalInMilliseconds !== null && { totalInMilliseconds }),
  };
}

const idle: PlaybackState = { playerActivity: "IDLE", repeatMode: "NONE" };
