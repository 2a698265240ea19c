import { both, error, jp, kr, note, warning, type FindingRule } from "./finding.ts";

// What only shows while an extension is driven: where it is, whom it believes, how fast and how steadily it answers. In the
// order in which docs/check.md lists it; src/check/judge/ finds it.

const server = { ...kr("Register custom extension: server"), ...jp("Development settings: server") };
const signature = both("Validating request message");
const intents = both("Handle custom extension request: IntentRequest");
const builtin = { ...kr("Design custom extension: built-in intents"), ...jp("Design guideline: built-in intents") };
const message = both("Custom extension message: request");
const http = both("HTTP message: request");
// The guide's limit, and what a developer found out with real devices.
const measured =
  "LINE guide, Custom extension message: 8 seconds; as measured in 2018, no answer after 2.5 seconds arrived";
const design = { ...kr("Design custom extension: response"), ...jp("Design guideline: response") };

export const checkFindings = {
  "address-plain-http": warning(server, "the address is plain http, which is for tests at most"),
  "address-port": warning(server, "a port other than the one of https, 443, or of plain http, 80"),
  "address-private": warning(server, "a host that nobody reaches from outside; of its scheme and port nothing is said"),
  "address-certificate": warning(server, "the certificate is believed by `ca`, or unchecked by `tls`"),
  "signature-refused": error(signature, "requests with the emulator's own signature are refused"),
  "signature-wrong-accepted": warning(signature, "a request with a wrong signature is answered"),
  "signature-missing-accepted": warning(signature, "a request without a signature is answered"),
  "answer-slow": warning({ kr: measured, jp: measured }, "an answer takes more than 2 seconds of real time"),
  "request-slow-fails": error(http, "a request whose body comes in two halves is not answered"),
  "request-repeated-fails": warning(http, "the very same request fails the second time"),
  "request-parallel-fails": warning(http, "of several users who launch at once, one gets no answer"),
  "launch-ends": note(both("Handle custom extension request: LaunchRequest"), "the launch ends the session at once"),
  "intent-first-fails": {
    ...warning(intents, "an intent that opens the session by itself is not answered"),
    by: { kr: "error" },
  },
  "slots-missing-fails": error(intents, "an intent fails without its slots, though not with them"),
  "slots-null-fails": warning(intents, "`slots: null`, as real devices send it, is not answered"),
  "intent-builtin-fails": error(builtin, "a built-in intent is not answered"),
  "intent-unmatched-fails": error(
    builtin,
    "words that match nothing, which become a built-in intent, are not answered",
  ),
  "intent-unknown-fails": warning(intents, "an intent the model does not have is not answered"),
  "end-fails": note(message, "the request that ends a session is answered with a failure"),
  "event-fails": warning(both("EventRequest"), "an event that needs no answer is answered with a failure"),
  "events-endless": warning(both("EventRequest"), "answers to events bring events without end"),
  "user-linked-fails": error(message, "with the token of a linked account a launch fails"),
  "user-unlinked-fails": error(message, "without a linked account a launch fails"),
  "user-other-fails": error(message, "when another user than the owner speaks, a launch fails"),
  "screen-fails": error(message, "with a screen, or without one, a launch fails"),
  "open-without-words": warning(design, "the microphone opens though nothing was said"),
  "speech-lasts-long": note(design, "the speech of an answer lasts longer than 90 seconds"),
} satisfies Record<string, FindingRule>;
