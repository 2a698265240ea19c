import { answer } from "../answers.ts";
import { row, sent, type Row } from "../row.ts";

const good = JSON.stringify(answer());
/** An answer of exactly as many bytes. */
const large = (bytes: number): string => {
  const empty = JSON.stringify(answer({}, { sessionAttributes: { filler: "" } })).length;
  return JSON.stringify(answer({}, { sessionAttributes: { filler: "x".repeat(bytes - empty) } }));
};
/** Attributes in which so many objects stand in each other. */
const deep = (levels: number): object =>
  answer({}, { sessionAttributes: JSON.parse(`${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`) as object });
const bytes = (hex: string): Uint8Array =>
  Buffer.from(JSON.stringify(answer({}, { sessionAttributes: { a: "x" } })).replace('"x"', `"${hex}"`), "latin1");

export const bodies: readonly Row[] = [
  row("answer-empty", "", sent(" \n"), sent(` \n${good}`)),
  row("answer-not-json", "", sent(`${good},`), sent(`${good}\n`)),
  row("answer-not-object", "", sent("[]"), sent(good)),
  row("answer-not-object", "", {}, answer()),
  row("answer-too-deep", "", deep(101), deep(100)),
  row("answer-value", "response.shouldEndSession", answer({ shouldEndSession: "false" }), answer()),
  row("answer-value", "response", { version: "1.0", sessionAttributes: {} }, answer()),
  row("answer-content-type", "", sent(good, "text/html"), sent(good, "application/json;charset-UTF-8")),
  row("answer-content-type", "", sent(good, ""), sent(good)),
  row("answer-content-type", "", sent(good, "application/jsonp"), sent(good, "application/vnd.api+json")),
  row("answer-byte-order-mark", "", sent(`\ufeff${good}`), sent(JSON.stringify(answer({}, { version: "\ufeff" })))),
  row("answer-encoding", "", sent(bytes("\xea\xb0")), sent(bytes("\xea\xb0\x80"))),
  row("answer-large", "", sent(large(65_537)), sent(large(65_536))),
  row(
    "answer-duplicate-key",
    "response.card",
    sent(good.replace('"card":{}', '"card":{},"card":{}')),
    sent(good.replace('"sessionAttributes":{}', '"sessionAttributes":{"card":{"card":{}}}')),
  ),
];
