import type { DialogueState, Light, LoadingProgress, PlayerDetails, VolumeView } from "../../index.ts";
import { loudest, playingTime, printable } from "../../index.ts";
import { lit } from "./dress.ts";

/** What the status line tells of the device. */
export interface Status {
  readonly dialogue: DialogueState;
  readonly light: Light;
  /** Whole seconds the microphone stays open; null while that is not counted. */
  readonly secondsLeft: number | null;
  /** The user has begun to type what they say. */
  readonly isSpeaking: boolean;
  readonly hasSession: boolean;
  readonly player: PlayerDetails;
  readonly volume: VolumeView;
  /** A sound is being loaded from the web. */
  readonly loading: LoadingProgress | null;
}

/** One line for a terminal so many columns wide; what matters most stands first. */
export function statusLine(status: Status, columns: number): string {
  const { hasSession } = status;
  // Nobody sees a fade out for longer than a moment.
  const light = status.light.effect === "fade out" ? off : status.light;
  const parts = [
    phase(status),
    light.colour === "none" ? "light off" : `${light.colour} light`,
    hasSession ? "session open" : "no session",
    ...music(status.player),
    ...hands(status.volume),
  ];
  // A column is left free: the sign in front may be two columns wide.
  const text = parts.join(" | ").slice(0, Math.max(0, columns - 4));
  return `${lit(light, "●")} ${text}`;
}

const off: Light = { colour: "none", effect: "off" };

/** What plays or is paused, where it stands and how long it is. */
function music(player: PlayerDetails): string[] {
  const { playerActivity, title, token, onItsWay } = player;
  if (onItsWay !== null) return [`loading ${printable(title ?? token ?? "")}`];
  if (playerActivity !== "PLAYING" && playerActivity !== "PAUSED") return [];
  return [
    `${playerActivity === "PLAYING" ? "music" : "paused"} ${playingTime(player)} ${printable(title ?? token ?? "")}`,
  ];
}

/** What the user has switched or turned, as far as it is not as it was at first. */
function hands({ level, muted, micOff }: VolumeView): string[] {
  return [...(micOff ? ["microphone off"] : []), ...(muted ? ["muted"] : level === loudest ? [] : [`volume ${level}`])];
}

function phase({ dialogue, secondsLeft, isSpeaking, loading }: Status): string {
  switch (dialogue) {
    case "attending":
    case "listening":
      if (isSpeaking) return "listening to you";
      return secondsLeft === null ? "listening" : `listening ${secondsLeft} s`;
    case "reporting":
      return loading === null ? "speaking" : `loading a sound${progress(loading)}`;
    case "idle":
    case "processing":
      return dialogue;
  }
}

function progress({ received, expected }: LoadingProgress): string {
  if (received === 0) return "";
  if (expected === null) return `, ${size(received)}`;
  return `, ${Math.floor((100 * received) / Math.max(1, expected))} % of ${size(expected)}`;
}

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
