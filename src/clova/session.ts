import type { Asked } from "../cek/request.ts";
import { uuid } from "../cic/identifiers.ts";
import { inTurn, unchanged } from "../machine.ts";
import { expectSpeech, speechOrigins } from "./directives.ts";
import type { ClovaEffect, SessionEnd } from "./effect.ts";
import { withOrigins } from "./origins.ts";
import { ask } from "./request.ts";
import { itemsFor, speak } from "./speech.ts";
import type { ClovaSettings, ClovaState, ClovaStep, Session } from "./state.ts";

/** The first request of a new session: a launch, or a command said with the invocation name. */
function openSession(
  settings: ClovaSettings,
  state: ClovaState,
  extensionId: string,
  asked: Asked,
  now: number,
): ClovaStep {
  const sessionId = uuid(settings.seed, state.ids);
  const session: Session = { sessionId, extensionId, attributes: {}, reprompt: null, answered: 0 };
  return inTurn<ClovaState, ClovaEffect>(
    { ...state, session, ids: state.ids + 1 },
    (open) => ({ state: open, effects: [{ type: "noteSession", state: "started", id: sessionId }] }),
    (open) => ask(settings, open, asked, { ...session, new: true }, "answer", now),
  );
}

const launch: Asked = { type: "LaunchRequest" };

/** Launching ends the session that is open: two cannot be open at once, and nothing is documented. */
export function launchExtension(
  settings: ClovaSettings,
  state: ClovaState,
  extensionId: string,
  now: number,
): ClovaStep {
  return inTurn<ClovaState, ClovaEffect>(
    state,
    (next) => endSession(settings, next, "launch", now),
    (next) => openSession(settings, next, extensionId, launch, now),
  );
}

/** A request within the session, or the first of a new one. */
export function askInSession(
  settings: ClovaSettings,
  state: ClovaState,
  extensionId: string,
  asked: Asked,
  now: number,
): ClovaStep {
  if (state.session === null) return openSession(settings, state, extensionId, asked, now);
  return ask(settings, state, asked, { ...state.session, new: false }, "answer", now);
}

/** Whether the extension is told of an end, by its reason (Extension guide, SessionEndedRequest). */
function isReported(reason: SessionEnd, { rules }: ClovaSettings): boolean {
  switch (reason) {
    case "user":
    case "launch":
      return true;
    case "silence":
      return rules["session.reportTimeout"];
    case "error":
      return rules["session.reportError"];
    // The extension knows that it ended the session itself; of a pulled plug nobody tells it.
    case "extension":
    case "off":
      return false;
  }
}

/** The session is over and its attributes are gone. In the formats of 2017 the extension says goodbye. */
export function endSession(settings: ClovaSettings, state: ClovaState, reason: SessionEnd, now: number): ClovaStep {
  const { session } = state;
  if (session === null) return unchanged(state);
  const ended: ClovaEffect = { type: "noteSession", state: "ended", id: session.sessionId, reason };
  return inTurn<ClovaState, ClovaEffect>(
    { ...state, session: null },
    (over) => ({ state: over, effects: [ended] }),
    (over) => (isReported(reason, settings) ? sendEnd(settings, over, session, reason, now) : unchanged(over)),
  );
}

/** Whether the reply to the end request is spoken: the extension's farewell to a user who is still there to hear it. */
export const saysFarewell = (reason: SessionEnd, { rules }: ClovaSettings): boolean =>
  rules["session.speakFarewell"] && (reason === "user" || reason === "silence");

export function sendEnd(
  settings: ClovaSettings,
  state: ClovaState,
  session: Pick<Session, "sessionId" | "extensionId" | "attributes">,
  reason: SessionEnd,
  now: number,
): ClovaStep {
  const asked: Asked = { type: "SessionEndedRequest", reason: settings.rules["session.endReason"] };
  const purpose = saysFarewell(reason, settings) ? "farewell" : "trace";
  return ask(settings, state, asked, { ...session, new: false }, purpose, now);
}

/**
 * The user stayed quiet. The reprompt is spoken once and the microphone opens once more; the next time the session ends
 * (Extension guide, Custom extension message: `reprompt` extends the wait only once).
 */
export function userStayedQuiet(settings: ClovaSettings, state: ClovaState, now: number): ClovaStep {
  const { session } = state;
  if (session === null) return unchanged(state);
  const items = itemsFor(session.reprompt, state.context["Device.Display"], settings);
  if (items.length === 0) return endSession(settings, state, "silence", now);
  const spoken = speak(items, "reprompt", settings, state.ids);
  const ids = state.ids + 2 * items.length;
  const directives = [...spoken, expectSpeech(settings, ids)];
  const told = withOrigins(state, speechOrigins(items, session));
  return {
    state: { ...told, session: { ...session, reprompt: null }, ids: ids + 2 },
    effects: [{ type: "deliverDirectives", dialogRequestId: state.dialogRequestId, directives }],
  };
}

/** The user's request is over without an answer. */
export const nothingMore = (state: ClovaState): ClovaStep => ({
  state,
  effects: [{ type: "deliverDirectives", dialogRequestId: state.dialogRequestId, directives: [] }],
});
