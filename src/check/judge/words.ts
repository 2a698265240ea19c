import type { Region } from "../../axes.ts";
import type { CheckRule } from "../probes/probe.ts";

interface Words {
  readonly message: string;
  /** By region where the guides differ. */
  readonly remedy: string | Readonly<Record<Region, string>>;
}

/** What is wrong, and what to do, for each of the check's own rules. What was received stands beside it. */
export const words: Readonly<Record<CheckRule, Words>> = {
  "address-plain-http": {
    message: "The address is plain http.",
    remedy: {
      kr: "Register an https address on port 443; http on port 80 is for tests alone.",
      jp: "Register an https address on port 443, also for tests.",
    },
  },
  "address-port": {
    message: "The port is none that Clova calls.",
    remedy: {
      kr: "Register an https address on port 443; for tests http on port 80 will do.",
      jp: "Register an https address on port 443, also for tests.",
    },
  },
  "address-private": {
    message: "The host is on this machine or in a private network, where Clova cannot reach it.",
    remedy: {
      kr:
        "Fine while developing; what is registered has to be reached from outside, and be https on port 443 " +
        "(while testing also http on port 80).",
      jp:
        "Fine while developing; what is registered has to be reached from outside, and be https on port 443, " +
        "also for tests.",
    },
  },
  "address-certificate": {
    message: "The certificate is believed here by an authority of your own, or unchecked, as Clova would not do.",
    remedy: "Register an address whose certificate is from an official authority, and check it without this option.",
  },
  "signature-refused": {
    message: "The extension refuses requests that are signed with the emulator's key.",
    remedy:
      "Give it the emulator's public key (`clova-device key` prints it), and its own extension ID to the model: " +
      "docs/signatures.md",
  },
  "signature-wrong-accepted": {
    message: "A request with a wrong signature is answered, so anybody can send requests.",
    remedy: "Check `SignatureCEK` against the bytes of the body and refuse what does not fit: docs/signatures.md",
  },
  "signature-missing-accepted": {
    message: "A request without a signature is answered, so anybody can send requests.",
    remedy: "Refuse requests without `SignatureCEK`: docs/signatures.md",
  },
  "answer-slow": {
    message: "An answer takes more than 2 seconds.",
    remedy: "Answer within a second or so: prepare what takes long, or keep it.",
  },
  "request-slow-fails": {
    message: "A request whose body comes in two halves is not answered.",
    remedy: "Read the body to its end, as `Content-Length` says, before it is parsed.",
  },
  "request-repeated-fails": {
    message: "A request is answered the first time and fails when the very same one comes again.",
    remedy: "Keep nothing that makes a repeated session or request ID fail.",
  },
  "request-parallel-fails": {
    message: "Alone a launch is answered, but not to each of five users at once.",
    remedy: "Keep nothing of one user where the request of another finds it; answer requests independently.",
  },
  "launch-ends": {
    message: "The launch ends the session at once, so nothing can be said to the extension after it.",
    remedy: "If the user is to go on, send `shouldEndSession: false`.",
  },
  "intent-first-fails": {
    message: "An intent without a launch before it fails, as when the user says name and command in one.",
    remedy: "Answer each intent also when `session.new` is true and `sessionAttributes` is empty.",
  },
  "slots-missing-fails": {
    message: "The intent fails when its slots are missing, though it is answered with them.",
    remedy: "A slot that is not filled is missing from `slots`: look before you read it, and ask the user for it.",
  },
  "slots-null-fails": {
    message: "An intent fails when `slots` is null, as real devices send it.",
    remedy: "Read `slots: null` like `{}`.",
  },
  "intent-builtin-fails": {
    message: "A built-in intent fails, which the user can cause at any time by words such as help, yes or no.",
    remedy: "Answer every built-in intent in use: docs/interaction-models.md lists them.",
  },
  "intent-unmatched-fails": {
    message: "Words that match no sample fail: the built-in intent they become is not answered.",
    remedy: "Answer Clova.GuideIntent, or Clova.FallbackIntent where it is in use, with a hint at what can be said.",
  },
  "intent-unknown-fails": {
    message: "An intent that the extension does not know fails.",
    remedy:
      "Answer what you do not know as words you did not understand: a model may change before its extension does.",
  },
  "end-fails": {
    message: "The request that ends a session is answered with a failure.",
    remedy: "Answer it with 200 and any answer; the user hears nothing of it.",
  },
  "event-fails": {
    message: "An event is answered with a failure.",
    remedy: "Answer events you do not need with 200.",
  },
  "events-endless": {
    message: "Events bring events without end: the conversation was ended after 30 requests.",
    remedy:
      "Answer an event with a Play only where the music is to go on, as after `AudioPlayer.PlayFinished`, and ask for " +
      "progress reports no more often than every few seconds.",
  },
  "user-linked-fails": {
    message: "A launch fails when the user's account is linked, though it is answered otherwise.",
    remedy: "Answer also when the token is refused by your service: the user can link the account again.",
  },
  "user-unlinked-fails": {
    message: "A launch fails when the user's account is not linked, though it is answered with a token.",
    remedy: "Where `accessToken` is missing, say that the account has to be linked.",
  },
  "user-other-fails": {
    message: "A launch fails when another user than the owner speaks.",
    remedy: "Do not expect `session.user` and `context.System.user` to be the same.",
  },
  "screen-fails": {
    message: "A launch fails on a device whose screen is another, though it is answered elsewhere.",
    remedy: "Do not expect members of `display` that a device without a screen does not send.",
  },
  "open-without-words": {
    message: "The microphone opens, but nothing was said, so the user does not know that it is his turn.",
    remedy: "Say what can be answered, or end the session.",
  },
  "speech-lasts-long": {
    message: "The speech of an answer lasts longer than 90 seconds.",
    remedy: "Say less at once, and ask whether to go on.",
  },
};
