import { cekRequest, type Asked, type EventInRequest } from "../cek/request.ts";
import type { PlaybackState } from "../cic/context.ts";
import { uuid } from "../cic/identifiers.ts";
import {
  extensionOf,
  type ClovaSettings,
  type ClovaState,
  type ClovaStep,
  type Pending,
  type Session,
} from "./state.ts";

/** Sends one request of this session to the extension. */
export function ask(
  settings: ClovaSettings,
  state: ClovaState,
  asked: Asked,
  session: Pick<Session, "sessionId" | "extensionId" | "attributes"> & { readonly new: boolean },
  purpose: Pending["purpose"],
  now: number,
): ClovaStep {
  const number = state.requests + 1;
  const id = `r${number}`;
  const { sessionId, extensionId, attributes } = session;
  const request = cekRequest(
    {
      session: { new: session.new, sessionAttributes: attributes, sessionId, user: state.current },
      applicationId: extensionId,
      owner: state.owner,
      deviceId: settings.deviceId,
      display: state.context["Device.Display"],
      player: playerFacts(settings, state),
      asked,
      requestId: uuid(settings.seed, state.ids),
      timestamp: now,
      lang: extensionOf(settings, session).model.lang,
      noSlots: settings.rules["slots.none"],
    },
    settings.messageFormat,
  );
  const event = asked.type === "EventRequest" ? eventOf(asked.event) : null;
  // Nobody waits for the answer to an event.
  const dialogRequestId = event === null ? state.dialogRequestId : null;
  const pending: Pending = { id, number, purpose, event, dialogRequestId, sessionId, extensionId };
  return {
    state: { ...state, requests: number, pending: [...state.pending, pending], ids: state.ids + 1 },
    effects: [{ type: "callExtension", id, extensionId, request }],
  };
}

function eventOf({ namespace, name, payload }: EventInRequest): Pending["event"] {
  const type = `${namespace}.${name}`;
  if (payload === null || !("audioItemId" in payload)) return { type };
  return { type, audioItemId: String(payload.audioItemId) };
}

/** What the extension is told of the player: nothing before it was used. */
const playerFacts = ({ rules }: ClovaSettings, { context, isPlayerUsed }: ClovaState): PlaybackState | null =>
  isPlayerUsed || rules["context.audioPlayer"] === "always" ? context["AudioPlayer.PlaybackState"] : null;
