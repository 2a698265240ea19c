import { lookOf, type ItemLook } from "../../cic/audio-stream.ts";
import type { PlayerActivity } from "../../cic/context.ts";
import { playerAtPowerOn, positionAt, total, type AudioPlayer } from "./state.ts";

/** The player as one can see it. */
export interface PlayerView {
  readonly playerActivity: PlayerActivity;
  /** Of what plays or was played last; null when there is none. */
  readonly token: string | null;
  /** Milliseconds into the stream. */
  readonly offsetInMilliseconds: number;
  /** Length of what may be heard, in ms; absent while unknown. */
  readonly totalInMilliseconds?: number;
}

/** The same with what is told of the item, and what comes next. */
export interface PlayerDetails extends PlayerView, ItemLook {
  /** The item is not heard yet: its stream is asked for, or its sound comes from the web. */
  readonly onItsWay: "requesting" | "loading" | null;
  /** Where what may be heard ends, in ms of the stream; absent while unknown. */
  readonly endsAtInMilliseconds?: number;
  readonly audioItemId: string | null;
  readonly repeatMode: "NONE" | "REPEAT_ONE";
  /** Tokens of what is queued, in order. */
  readonly queue: readonly string[];
}

const unused: PlayerDetails = {
  playerActivity: "IDLE",
  token: null,
  offsetInMilliseconds: 0,
  onItsWay: null,
  audioItemId: null,
  title: null,
  subtitle: null,
  cover: null,
  repeatMode: "NONE",
  queue: [],
};

/** As of `now`, in ms since the epoch. */
export function playerView(player: AudioPlayer, now: number): PlayerView {
  const totalInMilliseconds = total(player);
  return {
    playerActivity: player.activity,
    token: player.item?.token ?? null,
    offsetInMilliseconds: positionAt(player, now),
    ...(totalInMilliseconds !== null && { totalInMilliseconds }),
  };
}

export function playerDetails(player: AudioPlayer, now: number): PlayerDetails {
  if (player === playerAtPowerOn) return unused;
  const { item, repeatMode, queue } = player;
  const look = item === null ? { title: null, subtitle: null, cover: null } : lookOf(item.audioItem);
  const end = player.end ?? player.announcedEnd;
  return {
    ...playerView(player, now),
    onItsWay: player.state === "requesting" || player.state === "loading" ? player.state : null,
    ...(end !== null && { endsAtInMilliseconds: end }),
    audioItemId: item?.audioItem.audioItemId ?? null,
    ...look,
    repeatMode,
    queue: queue.map(({ token }) => token),
  };
}
