import { outputSpeech, shop, simpleSpeech, type Said } from "./shop.ts";
import { isMeantFor, isSigned, messageOf, signatureOf, type Stack } from "./stack.ts";

// An imitation of an extension with LINE's Python SDK on Flask, from the documented facts; not the SDK.
// Whatever it raises is a status 500. A handler that returns nothing is sent as `null`.

export const python: Stack = (received, installed) => {
  const { isDebugging } = installed;
  if (!isDebugging && signatureOf(received) === undefined) throw new Error("KeyError: signaturecek");
  if (!isDebugging && !isSigned(received, installed)) throw new Error("InvalidSignature");
  const message = messageOf(received);
  if (!isDebugging && !isMeantFor(message, installed)) throw new Error("ApplicationIdMismatch");
  const said = shop(message, installed.origin);
  const body = JSON.stringify(said && answer(said));
  return { status: 200, contentType: "application/json;charset-UTF-8", body };
};

const answer = (said: Said): object => ({
  version: "1.0",
  sessionAttributes: said.attributes ?? {},
  response: {
    outputSpeech: outputSpeech(said),
    card: {},
    directives: said.directives ?? [],
    shouldEndSession: said.ends ?? false,
    ...(said.reprompt && { reprompt: { outputSpeech: simpleSpeech(said.reprompt) } }),
  },
});
