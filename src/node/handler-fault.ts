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

/** Handlers of ours, which are handed them. */
export const takesTerms = new WeakSet<HandlerWithTerms>();
