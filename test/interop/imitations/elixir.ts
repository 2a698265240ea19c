import { outputSpeech, shop, type Item, type Said } from "./shop.ts";
import { isMeantFor, isSigned, messageOf, Refusal, signatureOf, type Stack } from "./stack.ts";

// An imitation of an extension with LINE's Elixir SDK on Plug, from the documented facts; not the SDK.
// `force_signature_valid` takes any signature, but there has to be one, and it has to be base64.

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

export const elixir: Stack = (received, installed) => {
  const signature = signatureOf(received);
  if (signature === undefined) throw new Refusal(403, "Message unsigned");
  if (!base64.test(signature)) throw new Refusal(403, "Signature not Base64 encoded");
  if (!installed.isDebugging && !isSigned(received, installed)) throw new Refusal(403, "Signature invalid");
  const message = messageOf(received);
  if (!isMeantFor(message, installed)) throw new Refusal(403, "another applicationId");
  // It knows no EventRequest, nor the EndRequest of 2017.
  if (!["LaunchRequest", "IntentRequest", "SessionEndedRequest"].includes(message.request.type))
    throw new Error("CaseClauseError");
  const body = JSON.stringify(answer(shop(message, installed.origin)));
  return { status: 200, contentType: "application/json; charset=utf-8", body };
};

/** Every member of its structs is there; what nobody set is null. */
const answer = (said: Said | null): object => ({
  version: "1.0",
  sessionAttributes: said?.attributes ?? {},
  response: {
    shouldEndSession: said?.ends ?? false,
    reprompt: said?.reprompt ? { outputSpeech: { values: info(said.reprompt), type: "SimpleSpeech" } } : null,
    outputSpeech: said
      ? outputSpeech({ items: said.items }, info)
      : { values: { value: null, type: "PlainText", lang: "ja" }, type: "SimpleSpeech" },
    directives: null,
    card: null,
  },
});

const info = ({ type, value }: Item): object => ({ value, type, lang: type === "URL" ? "" : "ja" });
