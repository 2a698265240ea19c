import { ExtensionHandlerError, ExtensionResponseTooLargeError } from "../errors.ts";
import { thrown } from "./excerpt.ts";
import { createInFlight } from "./in-flight.ts";
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
  return {
    address,
    seal: (body, summary) => ({ body, summary, headers: {} }),
    send({ body, summary }, signal) {
      const where = `${address} (${summary})`;
      return inFlight.run(async () => reply(await answer(handler, body, where), where, rules), where, signal);
    },
    close() {
      inFlight.close();
      return Promise.resolve();
    },
  };
}

/** The request is parsed anew for each call, so the handler may do with it what it likes. */
async function answer(handler: Handler, body: string, where: string): Promise<unknown> {
  try {
    return await handler(JSON.parse(body));
  } catch (error) {
    throw new ExtensionHandlerError(`Extension handler threw \`${thrown(error)}\`: ${where}.`, { cause: error });
  }
}

function reply(value: unknown, where: string, rules: HandlerExtensionOptions["rules"]): Answer {
  const body = json(value, where);
  const limit = rules["answer.maxBytes"];
  if (Buffer.byteLength(body) > limit) {
    throw new ExtensionResponseTooLargeError(`Extension answer is larger than ${limit} bytes: ${where}.`);
  }
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
