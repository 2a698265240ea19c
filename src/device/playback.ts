import type { PlaybackDirective, Target } from "../cic/directives.ts";
import { unchanged } from "../machine.ts";
import { passTime, play } from "./audio-player/audio-player.ts";
import { endOf, type PlayerSound, type Trigger } from "./audio-player/state.ts";
import type { AudioReport, DeviceInput } from "./input.ts";
import { stopSpeaking } from "./speech.ts";
import type { DeviceSettings, DeviceState, DeviceStep } from "./state.ts";
import { mute } from "./volume.ts";

// What reaches the player: directives, reports on its sound, the hands of the user.

/** Does what a playback directive says (Client guide, AudioPlayer and PlaybackController). */
export function executePlayback(
  settings: DeviceSettings,
  state: DeviceState,
  directive: PlaybackDirective,
  now: number,
): DeviceStep {
  const to = (trigger: Trigger): DeviceStep => play(settings, state, trigger, now);
  switch (directive.type) {
    case "AudioPlayer.Play": {
      const { audioItem, playBehavior } = directive.payload;
      return to({ type: `Play ${playBehavior}`, item: { audioItem, token: audioItem.stream.token } });
    }
    case "AudioPlayer.StreamDeliver":
      return to({ type: "StreamDeliver", ...directive.payload });
    case "AudioPlayer.ClearQueue":
      return to({ type: `ClearQueue ${directive.payload.clearBehavior}` });
    case "AudioPlayer.ExpectReportPlaybackState":
      return to({ type: "ExpectReportPlaybackState" });
    case "PlaybackController.Pause":
      return isForPlayer(directive.payload) ? to({ type: "Pause" }) : unchanged(state);
    case "PlaybackController.Resume":
      return isForPlayer(directive.payload) ? to({ type: "Resume" }) : unchanged(state);
    case "PlaybackController.Stop":
      if (directive.payload.target === undefined && state.speaking !== null) return stopSpeech(settings, state);
      return isForPlayer(directive.payload) ? to({ type: "Stop" }) : unchanged(state);
    case "PlaybackController.Next":
      return to({ type: "Next" });
    case "PlaybackController.Previous":
      return to({ type: "Previous" });
    case "PlaybackController.Replay":
      return to({ type: "Replay" });
    case "PlaybackController.SetRepeatMode":
      return to({ type: "SetRepeatMode", repeatMode: directive.payload.repeatMode });
    case "PlaybackController.Mute":
      return mute(state, true);
    case "PlaybackController.Unmute":
      return mute(state, false);
  }
}

/** The other target there is, MediaPlayer, plays nothing here. */
const isForPlayer = ({ target }: Target): boolean => target === undefined || target.namespace === "AudioPlayer";

/** Client guide, PlaybackController: Stop without a target means the speech, if there is any; all that is left of it. */
const stopSpeech = (settings: DeviceSettings, state: DeviceState): DeviceStep =>
  stopSpeaking(settings, {
    ...state,
    queue: state.queue.filter(({ type }) => type !== "SpeechSynthesizer.Speak"),
  });

/** What the speaker tells of the player's sound. */
export function playerSoundReported(
  settings: DeviceSettings,
  state: DeviceState,
  report: AudioReport,
  now: number,
): DeviceStep {
  switch (report.type) {
    case "audioStarted": {
      const { duration, announced = null } = report;
      return play(settings, state, { type: "sound begins", duration, announced }, now);
    }
    case "audioStalled":
      return unchanged(withFlow(state, "stalled"));
    case "audioContinued":
      return unchanged(withFlow(state, "flowing"));
    case "audioFinished":
      return play(settings, state, { type: "sound ends", duration: report.duration }, now);
    case "audioFailed": {
      const { code, message } = report;
      return play(settings, state, { type: "sound fails", code, message }, now);
    }
  }
}

function withFlow(state: DeviceState, flow: PlayerSound["flow"]): DeviceState {
  const { player } = state;
  return player.sound === null ? state : { ...state, player: { ...player, sound: { ...player.sound, flow } } };
}

/** The finger goes to a place in the stream; no event tells of it, but for a mark on the way. */
export const seek = (settings: DeviceSettings, state: DeviceState, to: number, now: number): DeviceStep =>
  play(settings, state, { type: "seek", to }, now);

/**
 * What plays has gone on since the last step. Its end, where a report tells it, is where it stops: the report may come a
 * little later.
 */
export function musicGoesOn(settings: DeviceSettings, state: DeviceState, input: DeviceInput, now: number): DeviceStep {
  const { player } = state;
  const { sound } = player;
  if (sound === null) return unchanged(state);
  if (input.type !== "audioFinished" || input.audioId !== sound.audioId) return passTime(settings, state, now);
  return passTime(settings, { ...state, player: { ...player, end: endOf(player, sound, input.duration) } }, now);
}

/** A stream that was asked for has to come within its time. */
export function streamOverdue(settings: DeviceSettings, state: DeviceState, now: number): DeviceStep {
  const due = state.player.state === "requesting" ? state.player.until : null;
  return due === null || now < due ? unchanged(state) : play(settings, state, { type: "stream overdue" }, now);
}
