import type { CekRequest } from "../../../src/index.ts";
import { outputSpeech, shop, simpleSpeech, type Said } from "./shop.ts";
import { at, isMeantFor, isSigned, messageOf, missing, type Stack } from "./stack.ts";

// An imitation of an extension with LINE's Kotlin SDK on Spring, from the documented facts; not the SDK.
// It reads requests as real LINE devices send them and throws at anything less, which becomes a status 500.

export const kotlin: Stack = (received, installed) => {
  if (!installed.isDebugging && !isSigned(received, installed)) throw new Error("illegal request");
  const message = messageOf(received);
  const lacking = missing(message, needed(message));
  if (lacking !== undefined) throw new Error(`missing ${lacking}`);
  if (!isMeantFor(message, installed)) throw new Error("illegal request");
  const body = JSON.stringify(answer(shop(message, installed.origin)));
  return { status: 200, contentType: "application/json;charset=UTF-8", body };
};

const always = [
  "version",
  "session.new",
  "session.sessionId",
  "session.user.userId",
  "context.System.user.userId",
  "context.System.device.deviceId",
  "context.System.device.display.size",
];
const stream = ["token", "url", "urlPlayable", "beginAtInMilliseconds"];

function needed(message: CekRequest): readonly string[] {
  const player = message.context.AudioPlayer;
  const playing = player?.stream ? stream.map((member) => `context.AudioPlayer.stream.${member}`) : [];
  return [...always, ...playing, ...neededOf(message.request)];
}

function neededOf({ type, event }: CekRequest["request"]): readonly string[] {
  const launch = ["requestId", "timestamp", "locale", "extensionId"].map((name) => `request.${name}`);
  switch (type) {
    case "LaunchRequest":
      return launch;
    case "IntentRequest":
      return ["request.intent.name", "request.intent.slots"];
    case "SessionEndedRequest":
      return [...launch, "request.reason"];
    case "EventRequest":
      return ["request.requestId", "request.timestamp", "request.event.payload", ...neededOfEvent(event)];
    default:
      throw new Error(`the request type ${type} is not supported`);
  }
}

function neededOfEvent(event: CekRequest["request"]["event"]): readonly string[] {
  const inPayload = (...members: readonly string[]) => members.map((member) => `request.event.payload.${member}`);
  switch (event?.namespace) {
    case "ClovaSkill":
      return [];
    case "AudioPlayer":
      return event.name === "StreamRequested"
        ? inPayload("audioItemId", ...stream.map((member) => `audioStream.${member}`))
        : inPayload("token", "offsetInMilliseconds");
    default:
      throw new Error(`the namespace ${event?.namespace} is not supported`);
  }
}

/** Without a handler: an empty text, and the session stays open. */
const answer = (said: Said | null): object => ({
  version: "0.1.0",
  sessionAttributes: said?.attributes ?? {},
  response: {
    outputSpeech: said ? outputSpeech(said) : simpleSpeech({ type: "PlainText", value: "" }),
    card: {},
    directives: (said?.directives ?? []).map(misspelt),
    shouldEndSession: said?.ends ?? false,
    ...(said?.reprompt && { reprompt: { outputSpeech: simpleSpeech(said.reprompt) } }),
  },
});

/** The header of its directives spells the namespace with a capital S. */
function misspelt(directive: object): object {
  const { name, namespace, messageId } = at(directive, "header") as Record<string, string>;
  return {
    header: { name, nameSpace: namespace, dialogRequestId: "0d3e3d2c-6a0b-4b7f-9f0e-3f3a5e1c2b10", messageId },
    payload: at(directive, "payload"),
  };
}
