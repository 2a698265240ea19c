/** Why a handler gave no answer, to be read behind `Extension handler …`. */
export class HandlerFault extends Error {}

/** The answer has more bytes than are read. */
export class AnswerTooLarge extends Error {
  constructor() {
    super("the answer of the handler is larger than what is read");
  }
}

/** What handlers of ours are handed behind the request. */
export interface CallTerms {
  /** Aborts when nobody waits any more. */
  readonly signal: AbortSignal;
  /** How many bytes of an answer are read. */
  readonly limit: number;
}

export type HandlerWithTerms = (request: unknown, terms?: CallTerms) => Promise<unknown>;

const ours = new WeakSet<object>();

/** A handler of ours, which is handed them. */
export function takingTerms(handler: HandlerWithTerms): HandlerWithTerms {
  ours.add(handler);
  return handler;
}

export const takesTerms = (handler: (request: unknown) => unknown): handler is HandlerWithTerms => ours.has(handler);
