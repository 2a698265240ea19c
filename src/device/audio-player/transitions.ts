import type { PlayEventName } from "../../cic/events.ts";
import { playerStates, type PlayerState, type TriggerType } from "./state.ts";

// The player as a table: what happens in which state, what is done then, in this order, and the state it leads to. What is
// done and begins with a capital is an event to Clova; it tells of the state as it is by then, so it stands behind the act
// that brings that state about. The rows follow the client guide (AudioPlayer, PlaybackController, Handle audio playback);
// `basis` says how far: it says so, one maker's device does so, or it is our choice (docs/open-questions.md).
// docs/audio-player-states.md is generated from here.

/**
 * What is done, in acts.ts. `PlayStopped` is told only of what was told to have begun, `RequestPlayerInfo` only on a Korean
 * device with a screen.
 */
export type Act =
  | "clearQueue"
  | "take"
  | "append"
  | "start"
  | "merge"
  | "open"
  | "learn"
  | "pause"
  | "resume"
  | "hold"
  | "release"
  | "reopen"
  | "halt"
  | "finish"
  | "fail"
  | "rest"
  | "next"
  | "previous"
  | "rewind"
  | "empty"
  | "setRepeatMode"
  | "jump"
  | "refuseSeek"
  | Exclude<PlayEventName, "PlayStarted">
  | "RequestPlayerInfo"
  | "PlaybackQueueCleared"
  | "ReportPlaybackState";

/** What has to be so; the first row that fits is taken. */
export type Condition =
  "item asked for" | "queued" | "was before" | "repeating" | "held" | "sound kept" | "place allowed";

/** `coming` is `loading` where the URL can be played, else `requesting`; `same` is the state it was in. */
export type Destination = PlayerState | "coming" | "same";

export type Basis = "guide" | "maker" | "ours";

export interface Transition {
  readonly from: readonly PlayerState[];
  readonly on: TriggerType;
  readonly when: Condition | null;
  readonly does: readonly Act[];
  readonly to: Destination;
  readonly basis: Basis;
}

type Row = readonly [
  from: readonly PlayerState[],
  on: TriggerType,
  when: Condition | null,
  does: readonly Act[],
  to: Destination,
  basis: Basis,
];

const any = playerStates;
const resting = ["IDLE", "STOPPED"] as const;
const busy = ["requesting", "loading", "PLAYING", "PAUSED"] as const;
const underWay = ["requesting", "loading"] as const;

// prettier-ignore
const rows: readonly Row[] = [
  [resting,    "Play REPLACE_ALL",          null,            ["clearQueue", "take", "start"],                        "coming",  "guide"],
  [busy,       "Play REPLACE_ALL",          null,            ["halt", "PlayStopped", "clearQueue", "take", "start"], "coming",  "guide"],
  [busy,       "Play ENQUEUE",              null,            ["append"],                                             "same",    "guide"],
  [resting,    "Play ENQUEUE",              "queued",        ["append"],                                             "same",    "guide"],
  [resting,    "Play ENQUEUE",              null,            ["take", "start"],                                      "coming",  "ours"],

  [["requesting"], "StreamDeliver",         "item asked for", ["merge", "start"],                                     "loading", "guide"],
  [["loading"],    "sound begins",          "held",          ["open", "RequestPlayerInfo", "pause", "PlayPaused"],   "PAUSED",  "ours"],
  [["loading"],    "sound begins",          null,            ["open", "RequestPlayerInfo"],                          "PLAYING", "guide"],
  [["PLAYING"],    "sound begins",          null,            ["learn"],                                              "PLAYING", "ours"],
  [["PAUSED"],     "sound begins",          null,            ["learn"],                                              "PAUSED",  "ours"],

  [["PLAYING"], "sound ends",               "repeating",     ["finish", "PlayFinished", "rewind", "start"],          "loading", "ours"],
  [["PLAYING"], "sound ends",               "queued",        ["finish", "PlayFinished", "next", "start"],            "coming",  "guide"],
  [["PLAYING"], "sound ends",               null,            ["finish", "rest", "PlayFinished"],                     "STOPPED", "maker"],
  [busy,        "sound fails",              "queued",        ["fail", "PlayFinished", "next", "start"],              "coming",  "maker"],
  [busy,        "sound fails",              null,            ["fail", "rest", "PlayFinished"],                       "STOPPED", "maker"],
  [["requesting"], "stream overdue",        "queued",        ["fail", "PlayFinished", "next", "start"],              "coming",  "ours"],
  [["requesting"], "stream overdue",        null,            ["fail", "rest", "PlayFinished"],                       "STOPPED", "ours"],

  [["PLAYING"], "Pause",                    null,            ["pause", "PlayPaused"],                                "PAUSED",  "guide"],
  [underWay,    "Pause",                    null,            ["hold"],                                               "same",    "ours"],
  [underWay,    "Resume",                   "held",          ["release"],                                            "same",    "ours"],
  [["PAUSED"],  "Resume",                   "sound kept",    ["resume", "PlayResumed"],                              "PLAYING", "guide"],
  [["PAUSED"],  "Resume",                   null,            ["reopen", "start"],                                    "coming",  "guide"],
  [["STOPPED"], "Resume",                   null,            ["reopen", "start"],                                    "coming",  "ours"],
  [busy,        "Stop",                     null,            ["halt", "PlayStopped"],                                "STOPPED", "guide"],

  [["loading", "PLAYING", "PAUSED", "STOPPED"], "Replay", null, ["rewind", "start"],                                 "coming",  "guide"],
  [any,         "Next",                     "queued",        ["halt", "PlayStopped", "next", "start"],               "coming",  "guide"],
  [any,         "Previous",                 "was before",    ["halt", "PlayStopped", "previous", "start"],           "coming",  "guide"],

  [busy,        "ClearQueue CLEAR_ALL",     null,            ["halt", "PlayStopped", "empty", "PlaybackQueueCleared"], "IDLE",  "guide"],
  [resting,     "ClearQueue CLEAR_ALL",     null,            ["empty", "PlaybackQueueCleared"],                      "IDLE",    "ours"],
  [any,         "ClearQueue CLEAR_ENQUEUED", null,           ["clearQueue", "PlaybackQueueCleared"],                 "same",    "guide"],
  [any,         "SetRepeatMode",            null,            ["setRepeatMode"],                                      "same",    "guide"],
  [any,         "ExpectReportPlaybackState", null,           ["ReportPlaybackState"],                                "same",    "guide"],

  [["PLAYING", "PAUSED"], "seek",           "place allowed", ["jump"],                                               "same",    "guide"],
  [any,         "seek",                     null,            ["refuseSeek"],                                         "same",    "guide"],
];

export const transitions: readonly Transition[] = rows.map(([from, on, when, does, to, basis]) => ({
  from,
  on,
  when,
  does,
  to,
  basis,
}));
