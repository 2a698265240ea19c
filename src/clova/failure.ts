import type { Lang } from "../axes.ts";
import { uuid } from "../cic/identifiers.ts";
import type { Problem } from "../errors.ts";
import { inTurn } from "../machine.ts";
import type { ClovaEffect } from "./effect.ts";
import { needsAnswer } from "./event-reply.ts";
import type { Failure } from "./input.ts";
import { apology } from "./phrases.ts";
import { refusalHints } from "./refusal-hints.ts";
import { endSession } from "./session.ts";
import { speak } from "./speech.ts";
import { extensionOf, type ClovaSettings, type ClovaState, type ClovaStep, type Pending } from "./state.ts";

type Cause = Failure & { readonly problems?: readonly Problem[]; readonly remedy?: string };

/**
 * A request was refused, late or answered badly. The device says so in words of ours, the session ends (Extension guide,
 * SessionEndedRequest: an error occurred), and the conversation can go on.
 */
export function requestFailed(
  settings: ClovaSettings,
  state: ClovaState,
  pending: Pending,
  cause: Cause,
  now: number,
): ClovaStep {
  const { lang } = extensionOf(settings, state.session).model;
  const isCurrent = pending.dialogRequestId === state.dialogRequestId;
  switch (pending.purpose) {
    case "trace":
      return { state, effects: [report(pending, cause, "note")] };
    case "event":
      return { state, effects: [report(pending, cause, eventSeverity(pending, cause))] };
    case "farewell":
      return { state, effects: [report(pending, cause, "note"), settle(pending)] };
    case "answer":
      if (!isCurrent || state.session?.sessionId !== pending.sessionId) {
        return { state, effects: [report(pending, cause, "failure")] };
      }
      return inTurn<ClovaState, ClovaEffect>(
        state,
        (next) => ({ state: next, effects: [report(pending, withHints(settings, next, pending, cause), "failure")] }),
        (next) => endSession(settings, next, "error", now),
        (next) => apologise(settings, next, pending, lang, cause.code),
      );
  }
}

/** The music goes on whatever an extension says to an event; but who wants something has to know that it does not come. */
function eventSeverity({ event }: Pending, { code }: Cause): "failure" | "warning" | "note" {
  if (needsAnswer(event?.type)) return "failure";
  return code === "extension-invalid-response" ? "note" : "warning";
}

const report = ({ id }: Pending, cause: Cause, severity: "failure" | "warning" | "note"): ClovaEffect => ({
  type: "report",
  severity,
  id,
  ...cause,
});

/** The device has nothing more to wait for. */
const settle = ({ dialogRequestId }: Pending): ClovaEffect => ({
  type: "deliverDirectives",
  dialogRequestId,
  directives: [],
});

function withHints(settings: ClovaSettings, { everAnswered }: ClovaState, pending: Pending, cause: Cause): Cause {
  if (everAnswered || cause.code !== "extension-status" || cause.fault !== undefined) return cause;
  const remedy = refusalHints(settings, pending, cause);
  return remedy === null ? cause : { ...cause, remedy };
}

function apologise(settings: ClovaSettings, state: ClovaState, pending: Pending, lang: Lang, code: string): ClovaStep {
  const { seed } = settings;
  const words = { type: "PlainText", lang, value: apology(code, lang) } as const;
  const directives = speak([words], "emulator", settings, state.ids + 1);
  const failure = { type: "Emulator.ReportFailure", messageId: uuid(seed, state.ids), payload: { code } } as const;
  const { dialogRequestId } = pending;
  return {
    state: { ...state, ids: state.ids + 3 },
    effects: [{ type: "deliverDirectives", dialogRequestId, directives: [failure, ...directives] }],
  };
}
