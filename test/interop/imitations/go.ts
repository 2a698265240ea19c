import type { CekRequest } from "../../../src/index.ts";
import { outputSpeech, shop, simpleSpeech, type Said } from "./shop.ts";
import { isMeantFor, isSigned, isStringToString, messageOf, Refusal, type Stack } from "./stack.ts";

// An imitation of an extension with LINE's Go SDK on net/http, from the documented facts; not the SDK.
// What the SDK returns as an error its sample answers with status 400. Debugging leaves the signature alone, not the ID.

export const go: Stack = (received, installed) => {
  if (!installed.isDebugging && !isSigned(received, installed)) throw new Refusal(400, "invalid signature");
  const message = messageOf(received);
  readable(message);
  if (!isMeantFor(message, installed)) throw new Refusal(400, "invalid application");
  const body = JSON.stringify(answer(shop(message, installed.origin)));
  return { status: 200, contentType: "application/json;charset=UTF-8", body };
};

const types = ["LaunchRequest", "IntentRequest", "SessionEndedRequest", "EventRequest"];

function readable({ request, session }: CekRequest): void {
  if (!types.includes(request.type)) throw new Refusal(400, "invalid request type");
  if (!isStringToString(session?.sessionAttributes)) throw new Refusal(400, "attributes are strings");
}

/** Without a word of speech: null, and the session stays open. */
const answer = (said: Said | null): object => ({
  response: {
    card: {},
    directives: said?.directives ?? [],
    outputSpeech: said ? outputSpeech(said) : null,
    ...(said?.reprompt && { reprompt: { outputSpeech: simpleSpeech(said.reprompt) } }),
    shouldEndSession: said?.ends ?? false,
  },
  sessionAttributes: said?.attributes ?? {},
  version: "1.0",
});
