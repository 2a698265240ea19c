import type { CekAnswer } from "../cek/answer.ts";
import { readAnswer, sayProblems } from "../cek/response.ts";
import type { Json } from "../cic/json.ts";
import { inTurn, unchanged } from "../machine.ts";
import { answerToDevice, speechOrigins } from "./directives.ts";
import type { ClovaEffect } from "./effect.ts";
import { eventAnswered } from "./event-reply.ts";
import { requestFailed } from "./failure.ts";
import type { Failure, Reply } from "./input.ts";
import { withOrigins } from "./origins.ts";
import { endSession } from "./session.ts";
import { itemsFor, speak } from "./speech.ts";
import type { ClovaSettings, ClovaState, ClovaStep, Pending, Session } from "./state.ts";

/** The extension has replied to the request `id`. */
export function extensionReplied(
  settings: ClovaSettings,
  state: ClovaState,
  { id, reply }: { readonly id: string; readonly reply: Reply },
  now: number,
): ClovaStep {
  const pending = state.pending.find((request) => request.id === id);
  if (!pending) return unchanged(state);
  const read = readAnswer(reply.body, reply.contentType, settings.rules);
  const traced = (response: Json): ClovaEffect => ({ type: "noteReply", id, status: reply.status, response });
  return inTurn<ClovaState, ClovaEffect>(
    without(state, pending),
    (settled) => ({ state: settled, effects: [traced(read.json)] }),
    (settled) => {
      if (!read.ok) {
        const message = sayProblems(read.problems);
        const failure = { code: "extension-invalid-response", message, problems: read.problems };
        return requestFailed(settings, settled, pending, failure, now);
      }
      if (pending.purpose === "trace") return unchanged(settled);
      const findings = read.findings.map((found): ClovaEffect => ({
        type: "report",
        severity: "warning",
        id,
        ...found,
      }));
      return inTurn<ClovaState, ClovaEffect>(
        settled,
        (next) => ({ state: next, effects: findings }),
        (next) => answered(settings, next, pending, read.answer, now),
      );
    },
  );
}

/** No reply came to the request `id`. */
export function extensionFailed(
  settings: ClovaSettings,
  state: ClovaState,
  { id, failure }: { readonly id: string; readonly failure: Failure },
  now: number,
): ClovaStep {
  const pending = state.pending.find((request) => request.id === id);
  return pending ? requestFailed(settings, without(state, pending), pending, failure, now) : unchanged(state);
}

const without = (state: ClovaState, pending: Pending): ClovaState => ({
  ...state,
  pending: state.pending.filter((request) => request !== pending),
});

function answered(
  settings: ClovaSettings,
  state: ClovaState,
  pending: Pending,
  answer: CekAnswer,
  now: number,
): ClovaStep {
  const told = { ...state, everAnswered: true };
  if (pending.purpose === "event") return eventAnswered(settings, told, pending, answer, now);
  if (pending.purpose === "farewell") return sayFarewell(settings, told, pending, answer);
  if (isSuperseded(state, pending)) return answeredTooLate(settings, told, pending, answer);
  const { session, notes } = keep(settings, told, pending, answer);
  const ends = isEnd(settings, answer);
  return inTurn<ClovaState, ClovaEffect>(
    { ...told, session },
    (next) => ({ state: next, effects: notes }),
    (next) => (ends ? endSession(settings, next, "extension", now) : unchanged(next)),
    (next) => {
      const { dialogRequestId } = pending;
      return answerToDevice(settings, next, answer, { pending, dialogRequestId, source: "answer", opens: !ends });
    },
  );
}

/** The user has asked for something else in the meantime. */
const isSuperseded = (state: ClovaState, pending: Pending): boolean =>
  pending.dialogRequestId !== state.dialogRequestId || state.session?.sessionId !== pending.sessionId;

/** Nothing of a superseded answer is presented, but what it wants remembered is not lost. */
function answeredTooLate(settings: ClovaSettings, state: ClovaState, pending: Pending, answer: CekAnswer): ClovaStep {
  const { session } = state;
  const counts = session !== null && session.sessionId === pending.sessionId && session.answered < pending.number;
  const message = "the user had gone on before this answer came; it is not spoken";
  return {
    state: counts
      ? { ...state, session: { ...keep(settings, state, pending, answer).session, reprompt: null } }
      : state,
    effects: [{ type: "report", severity: "note", code: "answer-superseded", message, id: pending.id }],
  };
}

/** What the session keeps of an answer (Extension guide, multi-turn dialog): attributes are replaced, never merged. */
function keep(
  { rules }: ClovaSettings,
  { session }: ClovaState,
  pending: Pending,
  answer: CekAnswer,
): { session: Session; notes: ClovaEffect[] } {
  const before = session?.attributes ?? {};
  const absent = rules["session.attributesAbsent"] === "keep" ? before : {};
  const notes: ClovaEffect[] = [];
  if (answer.reprompt !== null && !rules["session.reprompt"]) {
    const message = "`reprompt` is ignored: the message formats of 2017 have none (rule `session.reprompt`)";
    notes.push({ type: "report", severity: "warning", code: "reprompt-ignored", message, path: "response.reprompt" });
  }
  return {
    session: {
      sessionId: pending.sessionId,
      extensionId: pending.extensionId,
      attributes: answer.sessionAttributes ?? absent,
      reprompt: rules["session.reprompt"] ? answer.reprompt : null,
      answered: pending.number,
    },
    notes,
  };
}

function isEnd({ rules }: ClovaSettings, answer: CekAnswer): boolean {
  if (rules["answer.nothingToSay"] === "end" && answer.outputSpeech === null) return true;
  return answer.shouldEndSession ?? rules["session.shouldEndAbsent"] === "end";
}

/** Only the words of a farewell count: the session is over already. */
function sayFarewell(settings: ClovaSettings, state: ClovaState, pending: Pending, answer: CekAnswer): ClovaStep {
  const items = itemsFor(answer.outputSpeech, state.context["Device.Display"], settings);
  const { directives, effects } = speak(items, "answer", settings, state.ids);
  const { dialogRequestId } = pending;
  return {
    state: withOrigins({ ...state, ids: state.ids + 2 * items.length }, speechOrigins(items, pending)),
    effects: [...effects, { type: "deliverDirectives", dialogRequestId, directives }],
  };
}
