import { outputSpeech, shop, simpleSpeech, type Said } from "./shop.ts";
import { isMeantFor, isSigned, messageOf, type Stack } from "./stack.ts";

// An imitation of an extension with a Ruby gem of the community on Sinatra (there is no official SDK), from facts about
// the gem; not the gem. Whatever it raises is a status 500; it has no way to leave a check out.

const types = ["LaunchRequest", "IntentRequest", "SessionEndedRequest", "EventRequest"];

export const ruby: Stack = (received, installed) => {
  if (!isSigned(received, installed)) throw new Error("Bad Request: invalid signature");
  const message = messageOf(received);
  if (!isMeantFor(message, installed)) throw new Error("Bad Request: invalid application id");
  if (!types.includes(message.request.type)) throw new Error("Request Invalid");
  const body = JSON.stringify(answer(shop(message, installed.origin)));
  // Sinatra's own, as long as the developer names no other.
  return { status: 200, contentType: "text/html;charset=utf-8", body };
};

/** Nothing said is an empty list, and the session stays open. The version is the gem's own. */
const answer = (said: Said | null): object => ({
  version: "0.1.0",
  sessionAttributes: said?.attributes ?? {},
  response: {
    outputSpeech: outputSpeech({ items: said?.items ?? [] }),
    card: {},
    directives: said?.directives ?? [],
    shouldEndSession: said?.ends ?? false,
    ...(said?.reprompt && { reprompt: { outputSpeech: simpleSpeech(said.reprompt) } }),
  },
});
