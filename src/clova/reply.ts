import type { CekAnswer } from "../cek/answer/answer.ts";
import { sayProblems } from "../cek/answer/problems.ts";
import { readAnswer } from "../cek/answer/read-answer.ts";
import { inTurn, unchanged } from "../machine.ts";
import { answerToDevice, speechOrigins } from "./directives.ts";
import type { ClovaEffect } from "./effect.ts";
import { eventAnswered } from "./event-reply.ts";
import { requestFailed } from "./failure.ts";
import { tellFinding, withSources } from "./findings.ts";
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
  const { messageFormat, rules } = settings;
  const event = pending.event && { ...pending.event, isSessionOpen: state.session !== null };
  const { json, answer, problems, findings } = readAnswer(reply.body, reply.contentType, {
    messageFormat,
    rules,
    event,
  });
  return inTurn<ClovaState, ClovaEffect>(
    without(state, pending),
    (settled) => ({
      state: settled,
      effects: [{ type: "noteReply", id, status: reply.status, response: json, ...befell(reply.fault) }],
    }),
    (settled) => {
      const told = pending.purpose === "trace" ? [] : findings.flatMap((found) => tellFinding(settings, found, id));
      return { state: settled, effects: told };
    },
    (settled) => {
      if (answer === null) {
        const told = withSources(problems, settings.region);
        const [{ source } = { source: undefined }] = told;
        const cause = reply.isCut ? reply.fault : undefined;
        const message = `${sayProblems(problems)}${blame(cause)}`;
        const failure = { code: "extension-invalid-response", message, problems: told, ...(source && { source }) };
        return requestFailed(settings, settled, pending, { ...failure, ...befell(cause) }, now);
      }
      return pending.purpose === "trace" ? unchanged(settled) : answered(settings, settled, pending, answer, now);
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

const befell = (fault: string | undefined): { readonly fault?: string } => (fault === undefined ? {} : { fault });

/** Nobody is to look for the reason in the extension. */
const blame = (fault: string | undefined): string =>
  fault === undefined ? "" : `. That is the fault \`${fault}\`, as asked for, and none of the extension`;

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
  const ends = isEnd(settings, answer);
  return inTurn<ClovaState, ClovaEffect>(
    { ...told, session: keep(settings, told, pending, answer) },
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
    state: counts ? { ...state, session: { ...keep(settings, state, pending, answer), reprompt: null } } : state,
    effects: [{ type: "report", severity: "note", code: "answer-superseded", message, id: pending.id }],
  };
}

/** What the session keeps of an answer (Extension guide, multi-turn dialog): attributes are replaced, never merged. */
function keep({ rules }: ClovaSettings, { session }: ClovaState, pending: Pending, answer: CekAnswer): Session {
  const before = session?.attributes ?? {};
  const absent = rules["session.attributesAbsent"] === "keep" ? before : {};
  return {
    sessionId: pending.sessionId,
    extensionId: pending.extensionId,
    attributes: answer.sessionAttributes ?? absent,
    reprompt: rules["session.reprompt"] ? answer.reprompt : null,
    answered: pending.number,
  };
}

function isEnd({ rules }: ClovaSettings, answer: CekAnswer): boolean {
  if (rules["answer.nothingToSay"] === "end" && answer.outputSpeech === null) return true;
  return answer.shouldEndSession ?? rules["session.shouldEndAbsent"] === "end";
}

/** Only the words of a farewell count: the session is over already. */
function sayFarewell(settings: ClovaSettings, state: ClovaState, pending: Pending, answer: CekAnswer): ClovaStep {
  const items = itemsFor(answer.outputSpeech, state.context["Device.Display"], settings);
  const directives = speak(items, "answer", settings, state.ids);
  const { dialogRequestId } = pending;
  return {
    state: withOrigins({ ...state, ids: state.ids + 2 * items.length }, speechOrigins(items, pending)),
    effects: [{ type: "deliverDirectives", dialogRequestId, directives }],
  };
}
