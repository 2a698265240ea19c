import { windowOf } from "../../cic/audio-stream.ts";
import { inTurn, unchanged, type Step } from "../../machine.ts";
import type { DeviceEffect } from "../effect.ts";
import type { DeviceSettings, DeviceState, DeviceStep } from "../state.ts";
import { acts, sourceOf } from "./acts.ts";
import { afterReport, nextReport, type DueReport } from "./progress-report.ts";
import { isRunning, type AudioPlayer, type Trigger } from "./state.ts";
import { progressEvent } from "./tell.ts";
import { transitions, type Condition, type Transition } from "./transitions.ts";

/** What the table says to do now. A trigger that no row has in this state changes nothing. */
export function play(settings: DeviceSettings, state: DeviceState, trigger: Trigger, now: number): DeviceStep {
  const transition = transitionFor(state.player, trigger);
  if (transition === undefined) return unchanged(state);
  const acting = { settings, trigger, now };
  return inTurn<DeviceState, DeviceEffect>(
    state,
    ...transition.does.map((act) => (next: DeviceState) => acts[act](next, acting)),
  );
}

export const transitionFor = (player: AudioPlayer, trigger: Trigger): Transition | undefined =>
  transitions.find(
    ({ from, on, when }) =>
      on === trigger.type && from.includes(player.state) && (when === null || conditions[when](player, trigger)),
  );

const conditions: Readonly<Record<Condition, (player: AudioPlayer, trigger: Trigger) => boolean>> = {
  "item asked for": ({ item }, trigger) =>
    trigger.type === "StreamDeliver" && trigger.audioItemId === item?.audioItem.audioItemId,
  queued: ({ queue }) => queue.length > 0,
  "was before": ({ history }) => history.length > 0,
  // What has no length would repeat without any time passing.
  repeating: ({ repeatMode }, trigger) =>
    repeatMode === "REPEAT_ONE" && trigger.type === "sound ends" && trigger.duration > 0,
  held: ({ isHeld }) => isHeld,
  "sound kept": ({ sound }) => sound !== null,
  // Client guide, AudioStreamInfoObject: seeking outside of the window is not allowed.
  "place allowed": ({ item, end }, trigger) =>
    item !== null &&
    trigger.type === "seek" &&
    trigger.to >= windowOf(item.audioItem.stream).begin &&
    trigger.to < (end ?? Infinity),
};

/** The sound of the item in hand, by the id of a report; null where the report is about another one. */
export const isAbout = ({ sound }: AudioPlayer, audioId: string): boolean => sound?.audioId === audioId;

/** Time passes over what plays; each progress report that falls due on the way is made at its place. */
export function passTime(settings: DeviceSettings, state: DeviceState, now: number): DeviceStep {
  if (state.player.sound === null) return unchanged(state);
  let step: Step<DeviceState, DeviceEffect> = unchanged(state);
  for (
    let due = reportDue(settings, state.player, now);
    due !== null;
    due = reportDue(settings, step.state.player, now)
  ) {
    step = inTurn(step.state, () => step, reporting(settings, due));
  }
  const { player } = step.state;
  const there = { ...step.state, player: heard(player, ahead(player, now), now) };
  return inTurn<DeviceState, DeviceEffect>(there, () => ({ state: there, effects: step.effects }), prepareNext);
}

/** So many ms before the end the next item is loaded. */
const headStart = 5000;

/** When the next item may be loaded ahead of its time, in ms from now; null when there is none, or no end in sight. */
function preparation({ queue, end, announcedEnd, position, isNextPrepared }: AudioPlayer): number | null {
  const isPlayable = queue[0]?.audioItem.stream.urlPlayable === true;
  const probableEnd = end ?? announcedEnd;
  return isPlayable && probableEnd !== null && !isNextPrepared ? probableEnd - headStart - position : null;
}

/** A stream that has to be asked for is asked for when it is to sound, and not before. */
function prepareNext(state: DeviceState): DeviceStep {
  const { player } = state;
  const due = isRunning(player) ? preparation(player) : null;
  if (due === null || due > 0) return unchanged(state);
  const { audioItem } = player.queue[0]!;
  return {
    state: { ...state, player: { ...player, isNextPrepared: true } },
    effects: [{ type: "prepareAudio", source: sourceOf(audioItem, windowOf(audioItem.stream).begin) }],
  };
}

const reporting = (settings: DeviceSettings, due: DueReport) => (state: DeviceState) => {
  const ms = Math.max(0, due.in);
  const there = heard(state.player, ms, state.player.asOf + ms);
  const player = { ...there, reported: afterReport(there.reported, due.name) };
  return progressEvent(settings, { ...state, player }, due.name, player.position);
};

/** So many ms further. */
const heard = (player: AudioPlayer, ms: number, asOf: number): AudioPlayer => ({
  ...player,
  position: player.position + ms,
  played: player.played + ms,
  asOf,
});

/** How many ms are heard from `asOf` until then. */
function ahead(player: AudioPlayer, now: number): number {
  const { position, asOf, end } = player;
  return isRunning(player) ? Math.max(0, Math.min(now - asOf, (end ?? Infinity) - position)) : 0;
}

function reportDue(settings: DeviceSettings, player: AudioPlayer, now: number): DueReport | null {
  const due = nextDue(settings, player);
  return due !== null && due.in <= ahead(player, now) ? due : null;
}

function nextDue({ rules }: DeviceSettings, player: AudioPlayer): DueReport | null {
  if (player.item === null || !isRunning(player)) return null;
  return nextReport(player.item.audioItem.stream, player.reported, player, rules["player.shortestInterval"]);
}

/**
 * The same player as of `now`, whose sound is gone and has to begin again where it stood; it keeps its id, so that those
 * drawn later are the same. A sound that is paused waits there.
 */
export function begunAgain(
  player: AudioPlayer,
  now: number,
): { readonly player: AudioPlayer; readonly effects: readonly DeviceEffect[] } {
  const { item, sound } = player;
  if (item === null || sound === null) return { player, effects: [] };
  const there = { ...heard(player, ahead(player, now), now), isNextPrepared: false };
  const { audioId } = sound;
  const source = sourceOf(item.audioItem, there.position);
  const begin: DeviceEffect = { type: "startAudio", audioId, source };
  const wait: readonly DeviceEffect[] = player.state === "PAUSED" ? [{ type: "pauseAudio", audioId }] : [];
  return {
    player: { ...there, sound: { audioId, from: there.position, flow: "awaited" } },
    effects: [begin, ...wait],
  };
}

/** When the player wants to be called again, in ms since the epoch; null when it waits for nothing. */
export function playerDeadline(settings: DeviceSettings, player: AudioPlayer): number | null {
  if (player.state === "requesting") return player.until;
  if (!isRunning(player)) return null;
  const left = (player.end ?? Infinity) - player.position;
  const waits = [nextDue(settings, player)?.in, preparation(player)].filter(
    (ms): ms is number => ms != null && ms <= left,
  );
  return waits.length === 0 ? null : player.asOf + Math.max(0, Math.min(...waits));
}
