import { hasScreen } from "../../cic/context.ts";
import type { AudioItem } from "../../cic/audio-stream.ts";
import type { PlayEventName, ProgressEventName } from "../../cic/events.ts";
import { unchanged } from "../../machine.ts";
import { eventFrom } from "../event.ts";
import type { DeviceSettings, DeviceState, DeviceStep } from "../state.ts";
import { playbackState, type Trigger } from "./state.ts";

// The player's events to Clova (Client guide, AudioPlayer). Their context tells of the state as it now is.

export function playEvent(settings: DeviceSettings, state: DeviceState, name: PlayEventName): DeviceStep {
  return eventFrom(settings, state, `AudioPlayer.${name}`, at(state, state.player.position));
}

export function progressEvent(
  settings: DeviceSettings,
  state: DeviceState,
  name: ProgressEventName,
  offset: number,
): DeviceStep {
  return eventFrom(settings, state, `AudioPlayer.${name}`, at(state, offset));
}

const at = ({ player }: DeviceState, offsetInMilliseconds: number) => ({
  token: player.item?.token ?? "",
  offsetInMilliseconds,
});

/** The stream of the Play, unchanged. */
export const streamRequested = (settings: DeviceSettings, state: DeviceState, item: AudioItem): DeviceStep =>
  eventFrom(settings, state, "AudioPlayer.StreamRequested", {
    audioItemId: item.audioItemId,
    audioStream: item.stream,
  });

export function queueCleared(settings: DeviceSettings, state: DeviceState, { type }: Trigger): DeviceStep {
  const clearBehavior = type === "ClearQueue CLEAR_ALL" ? "CLEAR_ALL" : "CLEAR_ENQUEUED";
  return eventFrom(settings, state, "AudioPlayer.PlaybackQueueCleared", { clearBehavior });
}

export function playbackReport(settings: DeviceSettings, state: DeviceState): DeviceStep {
  const { item } = state.player;
  const report = { ...playbackState(state.player), ...(item !== null && { token: item.token }) };
  return eventFrom(settings, state, "AudioPlayer.ReportPlaybackState", report);
}

/** What shall the screen show? Asked once for each start, where there is a screen (Client guide, TemplateRuntime). */
export function playerInfoRequested(settings: DeviceSettings, state: DeviceState): DeviceStep {
  const { item, opening } = state.player;
  const isWanted = hasScreen(settings.display) && settings.rules["player.requestInfo"] && opening === "PlayStarted";
  if (item === null || !isWanted) return unchanged(state);
  return eventFrom(settings, state, "TemplateRuntime.RequestPlayerInfo", { token: item.token });
}
