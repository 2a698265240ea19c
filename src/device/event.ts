import type { DeviceContext } from "../cic/context.ts";
import type { Event } from "../cic/events.ts";
import { uuid } from "../cic/identifiers.ts";
import type { DeviceSettings, DeviceState, DeviceStep } from "./state.ts";

/** What an event says and its payload, as they belong together. */
export type TypeAndPayload = { [E in Event as E["type"]]: [type: E["type"], payload: E["payload"]] }[Event["type"]];

/** The step that sends one event about the device as it now is, with every context object. */
export function eventFrom(
  settings: DeviceSettings,
  state: DeviceState,
  ...[type, payload]: TypeAndPayload
): DeviceStep {
  const event = {
    type,
    messageId: uuid(settings.seed, state.ids),
    dialogRequestId: state.dialogRequestId,
    payload,
    context: context(settings),
  } as Event;
  return { state: { ...state, ids: state.ids + 1 }, effects: [{ type: "sendEvent", event }] };
}

/** Client guide, Context objects: all the device can fill, at the moment of the event. */
function context({ display }: DeviceSettings): DeviceContext {
  return { "Device.Display": display };
}
