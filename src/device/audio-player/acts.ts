import { mergeStreams, windowOf, type AudioItem } from "../../cic/audio-stream.ts";
import { uuid } from "../../cic/identifiers.ts";
import { unchanged } from "../../machine.ts";
import type { AudioSource, DeviceEffect } from "../effect.ts";
import type { DeviceSettings, DeviceState, DeviceStep } from "../state.ts";
import { afterJump, reportedAtStart } from "./progress-report.ts";
import {
  playEvent,
  playbackReport,
  queueCleared,
  progressEvent,
  streamRequested,
  playerInfoRequested,
} from "./tell.ts";
import { endOf, playerAtPowerOn, type AudioPlayer, type PlayerSound, type Queued, type Trigger } from "./state.ts";
import type { Act } from "./transitions.ts";

/** What an act has to go by. */
export interface Acting {
  readonly settings: DeviceSettings;
  readonly trigger: Trigger;
  readonly now: number;
}

/** What the words of the table mean. */
export const acts: Readonly<Record<Act, (state: DeviceState, acting: Acting) => DeviceStep>> = {
  clearQueue: (state) => unchanged(changed(state, { queue: [], history: [], isNextPrepared: false })),
  take: (state, { trigger }) => unchanged(taken(state, itemOf(trigger))),
  append: (state, { trigger }) => unchanged(changed(state, { queue: [...state.player.queue, itemOf(trigger)] })),
  start,
  merge: (state, { trigger }) => unchanged(merged(state, trigger)),
  open,
  learn: (state, { trigger }) => unchanged(learnt(state, trigger)),
  pause: (state) => soundStep(changed(state, { state: "PAUSED", activity: "PAUSED", isHeld: false }), "pauseAudio"),
  resume: (state) => soundStep(changed(state, { state: "PLAYING", activity: "PLAYING" }), "resumeAudio"),
  hold: (state) => soundStep(changed(state, { isHeld: true }), "pauseAudio"),
  release: (state) => soundStep(changed(state, { isHeld: false }), "resumeAudio"),
  reopen: (state) => unchanged(reopened(state)),
  halt: (state) => {
    const halted = { state: "STOPPED", activity: "STOPPED", sound: null, isHeld: false, until: null } as const;
    return { state: changed(state, halted), effects: soundStep(state, "stopAudio").effects };
  },
  finish: (state, { trigger }) => unchanged(finished(state, trigger)),
  fail,
  rest: (state) => unchanged(changed(state, { activity: "STOPPED", isHeld: false })),
  next: (state) => {
    const { queue, item, history } = state.player;
    const [next, ...rest] = queue;
    const played = item === null ? history : [...history, item].slice(-longestHistory);
    return unchanged(changed(taken(state, next!), { queue: rest, history: played }));
  },
  previous: (state) => {
    const { queue, item, history } = state.player;
    const coming = item === null ? queue : [item, ...queue];
    return unchanged(changed(taken(state, history.at(-1)!), { queue: coming, history: history.slice(0, -1) }));
  },
  rewind: (state) => {
    const { item, isOpen } = state.player;
    const again = item === null ? state : changed(taken(state, item), { isOpen, sound: null });
    return { state: again, effects: soundStep(state, "stopAudio").effects };
  },
  empty: (state) => {
    const { repeatMode } = state.player;
    return unchanged(changed(state, { ...playerAtPowerOn, repeatMode }));
  },
  setRepeatMode: (state, { trigger }) =>
    unchanged(trigger.type === "SetRepeatMode" ? changed(state, { repeatMode: trigger.repeatMode }) : state),
  jump,
  refuseSeek,
  PlayFinished: (state, { settings }) => playEvent(settings, changed(state, { isOpen: false }), "PlayFinished"),
  PlayPaused: (state, { settings }) => playEvent(settings, state, "PlayPaused"),
  PlayResumed: (state, { settings }) => playEvent(settings, state, "PlayResumed"),
  PlayStopped: (state, { settings }) =>
    state.player.isOpen ? playEvent(settings, changed(state, { isOpen: false }), "PlayStopped") : unchanged(state),
  RequestPlayerInfo: (state, { settings }) => playerInfoRequested(settings, state),
  PlaybackQueueCleared: (state, { settings, trigger }) => queueCleared(settings, state, trigger),
  ReportPlaybackState: (state, { settings }) => playbackReport(settings, state),
};

/** For `Previous`. */
const longestHistory = 100;

const changed = (state: DeviceState, player: Partial<AudioPlayer>): DeviceState => ({
  ...state,
  player: { ...state.player, ...player },
});

function itemOf(trigger: Trigger): Queued {
  if ("item" in trigger) return trigger.item;
  throw new Error(`${trigger.type} brings no item`);
}

/** The item in hand, at the beginning of what may be heard of it. */
function taken(state: DeviceState, item: Queued): DeviceState {
  const { begin, end } = windowOf(item.audioItem.stream);
  const reported = reportedAtStart(item.audioItem.stream, begin);
  const fresh = {
    position: begin,
    end,
    announcedEnd: null,
    played: 0,
    reported,
    opening: "PlayStarted",
    isNextPrepared: false,
  } as const;
  return changed(state, { item, ...fresh });
}

/** An effect on the sound of the item in hand, where there is one. */
const soundStep = (state: DeviceState, type: "pauseAudio" | "resumeAudio" | "stopAudio"): DeviceStep => ({
  state,
  effects: state.player.sound === null ? [] : [{ type, audioId: state.player.sound.audioId }],
});

/** Loads the item in hand, or asks for its stream first (Client guide, AudioPlayer: just before it sounds, not earlier). */
function start(state: DeviceState, { settings, now }: Acting): DeviceStep {
  const { item, position, isHeld } = state.player;
  if (item === null) throw new Error("there is no item to start");
  if (!item.audioItem.stream.urlPlayable) {
    const until = now + settings.rules["player.streamDeadline"];
    return streamRequested(settings, changed(state, { state: "requesting", until }), item.audioItem);
  }
  const sound = newSound(settings, state, position);
  const loading = { state: "loading", activity: "PLAYING", until: null, sound } as const;
  return {
    state: { ...changed(state, loading), ids: state.ids + 1 },
    effects: [startAudio(sound, item.audioItem), ...(isHeld ? [pauseAudio(sound)] : [])],
  };
}

const newSound = ({ seed }: DeviceSettings, { ids }: DeviceState, from: number): PlayerSound => ({
  audioId: uuid(seed, ids),
  from,
  flow: "awaited",
});

const startAudio = ({ audioId, from }: PlayerSound, item: AudioItem): DeviceEffect => ({
  type: "startAudio",
  audioId,
  source: sourceOf(item, from),
});

/** What the speaker is to make audible of an item. */
export function sourceOf({ stream }: AudioItem, from: number): AudioSource {
  const { url, format } = stream;
  const { end } = windowOf(stream);
  return {
    type: "url",
    url,
    ...(typeof format === "string" && { format }),
    ...(from > 0 && { from }),
    ...(end !== null && { until: end }),
  };
}

const pauseAudio = ({ audioId }: PlayerSound): DeviceEffect => ({ type: "pauseAudio", audioId });

/** The stream that came, laid over the one of the Play. What is resumed goes on where it stood. */
function merged(state: DeviceState, trigger: Trigger): DeviceState {
  const { item, position, opening, wasOpened, played, reported } = state.player;
  if (item === null || trigger.type !== "StreamDeliver") return state;
  const stream = mergeStreams(item.audioItem.stream, trigger.audioStream);
  const fresh = taken(state, { ...item, audioItem: { ...item.audioItem, stream } });
  return opening === "PlayStarted" ? fresh : changed(fresh, { position, opening, wasOpened, played, reported });
}

/** The sound is heard, and the extension told. */
function open(state: DeviceState, { settings, trigger }: Acting): DeviceStep {
  const { position, opening } = state.player;
  const told = playEvent(
    settings,
    changed(learnt(state, trigger), { state: "PLAYING", isOpen: true, wasOpened: true }),
    opening,
  );
  if (trigger.type !== "sound begins" || trigger.duration !== 0 || position === 0) return told;
  const message = `the stream has ended before ${position} ms, where it is to begin (\`beginAtInMilliseconds\`)`;
  const warning = { type: "report", severity: "warning", code: "begins-behind-end", message } as const;
  return { ...told, effects: [warning, ...told.effects] };
}

/** It goes on where it stood; what was heard to its end begins anew. */
function reopened(state: DeviceState): DeviceState {
  const { item, position, end } = state.player;
  const isOver = item !== null && end !== null && position >= end;
  // What was never heard is not resumed.
  const { wasOpened } = state.player;
  return changed(isOver ? taken(state, item) : state, {
    opening: wasOpened ? "PlayResumed" : "PlayStarted",
    wasOpened,
  });
}

/** The sound is there, and perhaps its length is known. */
function learnt(state: DeviceState, trigger: Trigger): DeviceState {
  const { sound, end } = state.player;
  if (sound === null || trigger.type !== "sound begins") return state;
  const found = trigger.duration === null ? end : endOf(state.player, sound, trigger.duration);
  const announcedEnd = trigger.announced === null ? null : sound.from + trigger.announced;
  return changed(state, { sound: { ...sound, flow: "flowing" }, end: found, announcedEnd });
}

/** Heard to its end, or to the end of its window. The player is reported as playing while something follows. */
function finished(state: DeviceState, trigger: Trigger): DeviceState {
  const { sound, position } = state.player;
  const end = sound !== null && trigger.type === "sound ends" ? endOf(state.player, sound, trigger.duration) : position;
  return changed(state, { state: "STOPPED", position: end, end, sound: null });
}

/** No event tells of a failure (Client guide, AudioPlayer): the extension hears of an end, the developer of the reason. */
function fail(state: DeviceState, { trigger }: Acting): DeviceStep {
  // Whoever paused before it could be heard wants silence from what follows, too.
  const failed = { state: "STOPPED", activity: "PLAYING", sound: null, until: null } as const;
  const { code, message } = trigger.type === "sound fails" ? trigger : overdue(state.player.item);
  return { state: changed(state, failed), effects: [{ type: "report", severity: "failure", code, message }] };
}

const overdue = (item: Queued | null) => ({
  code: "stream-overdue",
  message:
    `No stream came for the audio item \`${item?.audioItem.audioItemId ?? ""}\`: ` +
    "answer `AudioPlayer.StreamRequested` with the directive `AudioPlayer.StreamDeliver`.",
});

/** Over a mark it is reported at once, with the mark as its offset. */
function jump(state: DeviceState, { settings, trigger }: Acting): DeviceStep {
  const { player } = state;
  const { item, sound } = player;
  if (item === null || trigger.type !== "seek") return unchanged(state);
  const { reported, passed } = afterJump(item.audioItem.stream, player.reported, trigger.to);
  const next = player.state === "PLAYING" ? newSound(settings, state, trigger.to) : null;
  const effects: DeviceEffect[] = [];
  if (sound !== null) effects.push({ type: "stopAudio", audioId: sound.audioId });
  if (next !== null) effects.push(startAudio(next, item.audioItem));
  const leap = { position: trigger.to, sound: next, isNextPrepared: false };
  const there = changed({ ...state, ids: state.ids + 1 }, { ...leap, reported });
  if (passed === null) return { state: there, effects };
  const told = progressEvent(settings, there, "ProgressReportPositionPassed", passed);
  return { state: told.state, effects: [...effects, ...told.effects] };
}

function refuseSeek(state: DeviceState, { trigger }: Acting): DeviceStep {
  const { item, end, state: standing } = state.player;
  const place = trigger.type === "seek" ? `${trigger.to} ms` : "";
  const begin = item === null ? 0 : windowOf(item.audioItem.stream).begin;
  const message =
    standing === "PLAYING" || standing === "PAUSED"
      ? `${place} lies outside of what may be heard, from ${begin} ms to before ${end === null ? "the end" : `${end} ms`}; the player stays where it is`
      : `there is no music to go to ${place} in: it neither plays nor is paused`;
  return { state, effects: [{ type: "report", severity: "warning", code: "seek-refused", message }] };
}
