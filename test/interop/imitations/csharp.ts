import { shop, type Item, type Said } from "./shop.ts";
import { isSigned, messageOf, type Stack } from "./stack.ts";

// An imitation of an extension with the C# SDK on ASP.NET, from the documented facts; not the SDK.
// It checks the signature alone; what it throws is a status 500. `skipValidation` leaves the check out.

const types = ["LaunchRequest", "IntentRequest", "SessionEndedRequest", "EventRequest"];

export const csharp: Stack = (received, installed) => {
  if (!installed.isDebugging && !isSigned(received, installed)) throw new Error("Invalid Signature");
  const message = messageOf(received);
  if (!types.includes(message.request.type)) throw new Error(`no RequestType ${message.request.type}`);
  const body = JSON.stringify(answer(shop(message, installed.origin)));
  return { status: 200, contentType: "application/json; charset=utf-8", body };
};

/** The reprompt is always there, full of nulls. What says nothing ends the session. */
const answer = (said: Said | null): object => ({
  response: {
    card: {},
    directives: said?.directives ?? [],
    outputSpeech: said?.brief ? speechSet(said.brief, said.items) : speech(said?.items ?? []),
    reprompt: { outputSpeech: speech(said?.reprompt ? [said.reprompt] : []) },
    shouldEndSession: said?.ends ?? true,
  },
  sessionAttributes: said?.attributes ?? {},
  version: "1.0",
});

const speech = (items: readonly Item[]): object => ({
  brief: null,
  type: typeOf(items),
  values: valuesOf(items),
  verbose: null,
});

const speechSet = (brief: Item, items: readonly Item[]): object => ({
  brief: info(brief),
  type: "SpeechSet",
  values: null,
  verbose: { type: typeOf(items), values: valuesOf(items) },
});

const typeOf = (items: readonly Item[]): string => (items.length > 1 ? "SpeechList" : "SimpleSpeech");

/** A list of one is written as its only item. */
function valuesOf(items: readonly Item[]): unknown {
  const [first] = items;
  if (!first) return null;
  return items.length === 1 ? info(first) : items.map(info);
}

const info = ({ type, value }: Item): object => ({ lang: type === "URL" ? null : "ja", type, value });
