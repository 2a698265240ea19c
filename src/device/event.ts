import type { DeviceContext, PlaybackState } from "../cic/context.ts";
import type { Event } from "../cic/events.ts";
import { uuid } from "../cic/identifiers.ts";
import { playbackState } from "./audio-player/state.ts";
import type { DeviceSettings, DeviceState, DeviceStep } from "./state.ts";

/** What an event says and its payload, as they belong together. */
export type TypeAndPayload = { [E in Event as E["type"]]: [type: E["type"], payload: E["payload"]] }[Event["type"]];

/** Events about the player belong to no request of the user's; all others to the last one. */
const isUnasked = (type: Event["type"]): boolean =>
  type.startsWith("AudioPlayer.") || type === "TemplateRuntime.RequestPlayerInfo";

/** The step that sends one event about the device as it now is, with every context object. */
export function eventFrom(
  settings: DeviceSettings,
  state: DeviceState,
  ...[type, payload]: TypeAndPayload
): DeviceStep {
  const event = {
    type,
    messageId: uuid(settings.seed, state.ids),
    dialogRequestId: isUnasked(type) ? null : state.dialogRequestId,
    payload,
    context: context(settings, state),
  } as Event;
  return { state: { ...state, ids: state.ids + 1 }, effects: [{ type: "sendEvent", event }] };
}

/** Client guide, Context objects: all the device can fill, at the moment of the event. */
function context({ display }: DeviceSettings, { player, volume }: DeviceState): DeviceContext {
  const playback = playbackState(player);
  const known = contexts.get(playback);
  if (known?.["Device.Display"] === display && known["Speaker.VolumeState"] === volume) return known;
  const made = {
    "Device.Display": display,
    "AudioPlayer.PlaybackState": playback,
    "Speaker.VolumeState": volume,
  };
  contexts.set(playback, made);
  return made;
}

/** Without music the context stays the same from event to event, and so does what is written of it. */
const contexts = new WeakMap<PlaybackState, DeviceContext>();
