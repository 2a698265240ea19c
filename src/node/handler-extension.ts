import { ExtensionHandlerError } from "../errors.ts";
import { thrown } from "./excerpt.ts";
import { AnswerTooLarge, HandlerFault, takesTerms } from "./handler-fault.ts";
import { createInFlight } from "./in-flight.ts";
import { tooLarge } from "./read-body.ts";
import type { Extension } from "../ports.ts";
import type { Rules } from "../rules/rules.ts";
import type { Answer } from "./in-flight.ts";

/** What a developer hands over in place of a URL: the parsed request in, the answer out. */
export type Handler = (request: unknown) => unknown;

export interface HandlerExtensionOptions {
  /** Milliseconds of real time. */
  readonly deadline: number;
  readonly rules: Pick<Rules, "answer.maxBytes">;
}

const address = "the handler function";

/** An extension in this process: no socket, no headers, no signature. */
export function createHandlerExtension(handler: Handler, { deadline, rules }: HandlerExtensionOptions): Extension {
  const inFlight = createInFlight(deadline);
  const limit = rules["answer.maxBytes"];
  return {
    address,
    seal: (body, summary) => ({ body, summary, headers: {} }),
    async send({ body, summary }, signal) {
      const where = `${address} (${summary})`;
      if (!takesTerms(handler)) {
        return inFlight.run(async () => reply(await answer(handler, body, where, limit), where, limit), where, signal);
      }
      const givenUp = new AbortController();
      const withTerms: Handler = (request) => handler(request, { limit, signal: givenUp.signal });
      const work = async () => reply(await answer(withTerms, body, where, limit), where, limit);
      try {
        return await inFlight.run(work, where, signal);
      } finally {
        givenUp.abort();
      }
    },
    close() {
      inFlight.close();
      return Promise.resolve();
    },
  };
}

/** The request is parsed anew for each call, so the handler may do with it what it likes, and call the emulator too. */
async function answer(handler: Handler, body: string, where: string, limit: number): Promise<unknown> {
  // Not within the step that asks for it.
  await Promise.resolve();
  try {
    const request: unknown = JSON.parse(body);
    return await handler(request);
  } catch (error) {
    if (error instanceof AnswerTooLarge) throw tooLarge(limit, where);
    if (error instanceof HandlerFault) {
      throw new ExtensionHandlerError(`Extension handler ${error.message}: ${where}.`, { cause: error });
    }
    throw new ExtensionHandlerError(`Extension handler threw \`${thrown(error)}\`: ${where}.`, { cause: error });
  }
}

function reply(value: unknown, where: string, limit: number): Answer {
  const body = json(value, where);
  if (Buffer.byteLength(body) > limit) throw tooLarge(limit, where);
  return { status: 200, contentType: null, body };
}

function json(value: unknown, where: string): string {
  try {
    const body: string | undefined = JSON.stringify(value);
    return body ?? ""; // undefined, a function, a symbol
  } catch (error) {
    throw new ExtensionHandlerError(
      `Extension handler returned what cannot be written as JSON, \`${thrown(error)}\`: ${where}. ` +
        "Return a plain object, as you would send it.",
      { cause: error },
    );
  }
}
