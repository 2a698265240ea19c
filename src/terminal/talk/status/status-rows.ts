import type { DialogueState, Light, LoadingProgress, PlayerDetails, VolumeView } from "../../../index.ts";
import { playingTime } from "../../../index.ts";
import { width } from "../../../cells.ts";
import { lit } from "../dress.ts";
import { translated } from "../../language/language.ts";
import { cut } from "../../output/cut.ts";

/** What the status tells of the device. */
export interface Status {
  readonly dialogue: DialogueState;
  readonly light: Light;
  /** Whole seconds the microphone stays open; null while that is not counted. */
  readonly secondsLeft: number | null;
  /** The user has begun to type what they say. */
  readonly isSpeaking: boolean;
  /** How often the user had the extension asked in the session; null where none is open. */
  readonly turn: number | null;
  readonly player: PlayerDetails;
  readonly volume: VolumeView;
  /** A sound is being loaded from the web. */
  readonly loading: LoadingProgress | null;
}

/** In the user's language: one row for the device and, where there is music, one for the player; each fits into the columns. */
export function statusRows(status: Status, columns: number): readonly string[] {
  // The sign in front may be two columns wide where the terminal is a Korean or Japanese one.
  const room = columns - 4;
  return [`${lit(lightOf(status), "●")} ${fitting(deviceParts(status), room)}`, ...playerRow(status.player, room)];
}

/** Nobody sees a fade out for longer than a moment. */
const lightOf = ({ light }: Status): Light => (light.effect === "fade out" ? off : light);
const off: Light = { colour: "none", effect: "off" };

/** What matters most stands first. */
function deviceParts(status: Status): string[] {
  const { level, muted, micOff } = status.volume;
  const microphone = translated(micOff ? "mic off" : "mic on");
  const volume = translated(muted ? "muted" : `volume ${level}`);
  const parts = [
    translated(phase(status)),
    translated(lights[lightOf(status).colour]),
    translated(status.turn === null ? "no session" : `session, turn ${status.turn}`),
  ];
  return [...parts, ...(muted && !micOff ? [volume, microphone] : [microphone, volume])];
}

const lights: Readonly<Record<Light["colour"], string>> = {
  none: "light off",
  green: "green light",
  "warm white": "warm white light",
  red: "red light",
};

/** As many whole parts as there is room for. */
function fitting([first = "", ...others]: readonly string[], room: number): string {
  let text = cut(first, room);
  for (const part of others) {
    const longer = `${text} | ${part}`;
    if (width(longer) > room) break;
    text = longer;
  }
  return text;
}

/** What plays or is paused, where it stands and how long it is. */
function playerRow(player: PlayerDetails, room: number): string[] {
  const { playerActivity, title, token, onItsWay } = player;
  const name = title ?? token ?? "";
  if (onItsWay !== null) return [cut(`  ${translated("loading")} ${name}`, room)];
  if (playerActivity !== "PLAYING" && playerActivity !== "PAUSED") return [];
  const state = translated(playerActivity === "PLAYING" ? "music" : "paused");
  return [cut(`  ${[state, playingTime(player), ...bar(player, room), name].join(" ")}`, room)];
}

/** Only of ASCII: what bars are drawn with elsewhere is of unknown width in Korean and Japanese terminals. */
function bar({ offsetInMilliseconds, endsAtInMilliseconds }: PlayerDetails, room: number): string[] {
  if (endsAtInMilliseconds === undefined || endsAtInMilliseconds <= 0 || room < 50) return [];
  const done = Math.round(barCells * Math.min(1, Math.max(0, offsetInMilliseconds / endsAtInMilliseconds)));
  return [`[${"=".repeat(done)}${" ".repeat(barCells - done)}]`];
}

const barCells = 20;

function phase({ dialogue, secondsLeft, isSpeaking, loading }: Status): string {
  switch (dialogue) {
    case "attending":
    case "listening":
      if (isSpeaking) return "listening to you";
      return secondsLeft === null ? "listening" : `listening ${secondsLeft} s`;
    case "reporting":
      return loading === null ? "speaking" : progress(loading);
    case "idle":
    case "processing":
      return dialogue;
  }
}

function progress({ received, expected }: LoadingProgress): string {
  if (received === 0) return "loading a sound";
  if (expected === null) return `loading a sound, ${size(received)}`;
  return `loading a sound, ${Math.floor((100 * received) / Math.max(1, expected))} % of ${size(expected)}`;
}

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
