import type { CekRequest } from "../../../src/index.ts";
import { outputSpeech, shop, speechInfo, type Item, type Said } from "./shop.ts";
import { at, isMeantFor, isSigned, isStringToString, messageOf, missing, Refusal, type Stack } from "./stack.ts";

// An imitation of an extension with LINE's Swift SDK on Kitura, from the documented facts; not the SDK.
// A request it cannot read is refused like one that is not signed: status 401. The end request gets an empty answer.

export const swift: Stack = (received, installed) => {
  if (!installed.isDebugging && !isSigned(received, installed)) throw new Refusal(401, "");
  const message = messageOf(received);
  if (!isReadable(message)) throw new Refusal(401, "");
  if (!installed.isDebugging && !isMeantFor(message, installed)) throw new Refusal(401, "");
  if (message.request.type === "SessionEndedRequest") return { status: 200 };
  const said = shop(message, installed.origin);
  if (!said) throw new Refusal(400, "");
  return { status: 200, body: JSON.stringify(answer(said)) };
};

const always = [
  "version",
  "session.new",
  "session.sessionId",
  "session.user.userId",
  "context.System.user.userId",
  "context.System.device.deviceId",
  "context.System.device.display.size",
  "context.System.device.display.contentLayer.width",
  "context.System.device.display.contentLayer.height",
];

function isReadable(message: CekRequest): boolean {
  if (missing(message, always) !== undefined || !isStringToString(message.session.sessionAttributes)) return false;
  switch (message.request.type) {
    case "LaunchRequest":
    case "SessionEndedRequest":
      return true;
    case "IntentRequest":
      return typeof at(message, "request.intent.slots") === "object" && message.request.intent?.slots !== null;
    default:
      return false;
  }
}

/** Without a Content-Type; the payload of its directives is a string, so it has none to send. */
const answer = (said: Said): object => ({
  version: "0.1.0",
  sessionAttributes: said.attributes ?? {},
  response: {
    outputSpeech: outputSpeech(said, info),
    ...(said.reprompt && { reprompt: { outputSpeech: outputSpeech({ items: [said.reprompt] }, info) } }),
    card: {},
    directives: [],
    shouldEndSession: said.ends ?? false,
  },
});

/** Words that could be a URL, as one in Latin letters could, are taken for one. */
const info = ({ type, value }: Item): object => speechInfo({ type: /^[!-~]+$/.test(value) ? "URL" : type, value });
