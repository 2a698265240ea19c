import type { CekRequest } from "../../../src/index.ts";
import { outputSpeech, shop, simpleSpeech, type Said } from "./shop.ts";
import { isMeantFor, isSigned, messageOf, Refusal, type Reply, type Stack } from "./stack.ts";

// An imitation of an extension with LINE's Java SDK on Spring, from the documented facts; not the SDK.
// A signature or an ID that is wrong is a status 400 without a body; everything else that goes wrong is a status 200
// with an apology, so nobody sees it but the user.

export const java: Stack = (received, installed) => {
  const message = messageOf(received);
  const isVerified = installed.isDebugging || (isSigned(received, installed) && isMeantFor(message, installed));
  if (!isVerified) return { status: 400 };
  try {
    validate(message);
    const said = shop(message, installed.origin);
    return reply(said, said?.ends === false ? { ...message.session.sessionAttributes, ...said.attributes } : {});
  } catch {
    return reply({ items: [{ type: "PlainText", value: "申し訳ありません。" }], ends: true }, {});
  }
};

/** With its validation on. */
function validate({ session, context }: CekRequest): void {
  if (!session) throw new Refusal(200, "no session");
  const { AudioPlayer: player, System: system } = context;
  if (player && !player.stream) throw new Refusal(200, "AudioPlayer without a stream");
  if (player && player.playerActivity !== "IDLE" && player.offsetInMilliseconds === undefined)
    throw new Refusal(200, "AudioPlayer without an offset");
  const display = system.device.display;
  if (display && display.size !== "none" && (!display.dpi || !display.contentLayer))
    throw new Refusal(200, "a display without dpi or contentLayer");
}

/** Who says nothing about the session ends it, and only one that stays open keeps its attributes. */
function reply(said: Said | null, sessionAttributes: object): Reply {
  const body = {
    meta: { customExtensionSdk: "clova-extension-boot", customExtensionSdkVersion: "imitation" },
    response: {
      card: {},
      outputSpeech: said ? outputSpeech(said) : null,
      reprompt: said?.reprompt ? { outputSpeech: simpleSpeech(said.reprompt) } : null,
      directives: said?.directives ?? [],
      shouldEndSession: said?.ends ?? true,
    },
    sessionAttributes,
    version: "1",
  };
  return { status: 200, contentType: "application/json;charset=UTF-8", body: JSON.stringify(body) };
}
