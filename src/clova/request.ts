import { cekRequest, type Asked } from "../cek/request.ts";
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
      asked,
      requestId: uuid(settings.seed, state.ids),
      timestamp: now,
      lang: extensionOf(settings, session).model.lang,
      noSlots: settings.rules["slots.none"],
    },
    settings.messageFormat,
  );
  const pending: Pending = { id, number, purpose, dialogRequestId: state.dialogRequestId, sessionId, extensionId };
  return {
    state: { ...state, requests: number, pending: [...state.pending, pending], ids: state.ids + 1 },
    effects: [{ type: "callExtension", id, extensionId, request }],
  };
}
