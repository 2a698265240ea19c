import { dialects } from "../cek/dialect.ts";
import type { Asked } from "../cek/request.ts";
import { uuid } from "../cic/identifiers.ts";
import { inTurn } from "../machine.ts";
import type { ClovaEffect } from "./effect.ts";
import { sendEvent } from "./events.ts";
import type { ClovaInput } from "./input.ts";
import { askInSession, launchExtension, nothingMore, sendEnd } from "./session.ts";
import { extensionOf, type ClovaSettings, type ClovaState, type ClovaStep } from "./state.ts";
import { endByUser } from "./utterance.ts";

// What a developer may ask for past recognition. Clova's own console has the like: a launch button, an end button, and
// requests edited by hand.

/** `/launch` */
export function launchByDeveloper(settings: ClovaSettings, state: ClovaState, now: number): ClovaStep {
  return launchExtension(settings, state, extensionOf(settings, state.session).model.extensionId, now);
}

/** `/intent NAME slot=value`: outside a session it opens one. */
export function intentByDeveloper(
  settings: ClovaSettings,
  state: ClovaState,
  { name, slots }: { readonly name: string; readonly slots: readonly (readonly [name: string, value: string])[] },
  now: number,
): ClovaStep {
  const { model } = extensionOf(settings, state.session);
  const isKnown =
    model.intents.length === 0 || name.startsWith("Clova.") || model.intents.some((intent) => intent.name === name);
  const message = `the interaction model has no intent \`${name}\`; it is sent all the same`;
  const warning: ClovaEffect = { type: "report", severity: "warning", code: "intent-unknown", message };
  const filled = slots.map(([slot, value]) => ({ name: slot, value }));
  const asked: Asked = { type: "IntentRequest", intent: name, slots: filled };
  return inTurn<ClovaState, ClovaEffect>(
    state,
    (next) => ({ state: next, effects: isKnown ? [] : [warning] }),
    (next) => askInSession(settings, next, model.extensionId, asked, now),
  );
}

/** `/end`: as the user's end phrase, but a rule may have it sent outside a session too. */
export function endByDeveloper(settings: ClovaSettings, state: ClovaState, now: number): ClovaStep {
  if (state.session !== null || !settings.rules["session.endOutside"]) return endByUser(settings, state, now);
  const { extensionId } = settings.extensions[0].model;
  const none = { sessionId: "", extensionId, attributes: {} };
  return inTurn<ClovaState, ClovaEffect>(state, (next) => sendEnd(settings, next, none, "launch", now), nothingMore);
}

/** `/event NAMESPACE.NAME`: what no device tells of, such as that the user has enabled the extension. */
export function tellByDeveloper(
  settings: ClovaSettings,
  state: ClovaState,
  { namespace, name, payload }: Extract<ClovaInput, { type: "eventAsked" }>,
  now: number,
): ClovaStep {
  const { events } = dialects[settings.messageFormat];
  const type = `${namespace}.${name}`;
  if (!events.includes(type)) {
    const known = events.length === 0 ? "it has no events at all" : `it has ${events.join(", ")}`;
    const message = `the message format ${settings.messageFormat} has no event ${type}, so nothing is sent: ${known}`;
    return { state, effects: [{ type: "report", severity: "warning", code: "event-unknown", message }] };
  }
  const { extensionId } = extensionOf(settings, state.session).model;
  const sessionId = state.session?.sessionId ?? uuid(settings.seed, state.ids);
  const event = { namespace, name, payload: namespace === "ClovaSkill" ? payload : (payload ?? {}) };
  return sendEvent(settings, disabled(type, { ...state, ids: state.ids + 1 }), event, { sessionId, extensionId }, now);
}

/** LINE guide, ClovaSkill events: when the user disables a skill, Clova has dropped the access token already. */
function disabled(type: string, state: ClovaState): ClovaState {
  if (type !== "ClovaSkill.SkillDisabled") return state;
  return { ...state, owner: { userId: state.owner.userId }, current: { userId: state.current.userId } };
}
