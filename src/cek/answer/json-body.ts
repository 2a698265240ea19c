import type { Json } from "../../cic/json.ts";
import { jsonFault } from "../../json-fault.ts";
import type { FindingId, Rules } from "../../rules/rules.ts";
import { utf8Length } from "../text-length.ts";
import { judgeDuplicateKeys } from "./duplicate-keys.ts";
import type { Find } from "./finding.ts";

/** The body of an answer as JSON, or why it is none. `text` is what was read: the body without its byte order mark. */
export type JsonBody =
  | { readonly ok: true; readonly json: Json; readonly text: string }
  | { readonly ok: false; readonly text: string; readonly fault: BodyFault };

export interface BodyFault {
  readonly rule: FindingId;
  readonly expected: string;
  readonly received: string;
  readonly line?: number;
  readonly column?: number;
}

export type BodyLimits = Pick<Rules, "answer.warnBytes" | "answer.maxDepth">;

const isJsonType = (contentType: string): boolean => /^application\/(json|[\w.-]+\+json)\s*(;|$)/i.test(contentType);

/**
 * Reads the body as JSON whatever its content type says. `contentType` is empty where an answer over HTTP has none, and
 * null in process.
 */
export function readJsonBody(body: string, contentType: string | null, limits: BodyLimits, find: Find): JsonBody {
  const text = body.startsWith("\ufeff") ? body.slice(1) : body;
  if (text.trim() === "")
    return { ok: false, text, fault: { rule: "answer-empty", expected: object, received: empty } };
  const charset = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? "")?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    const message = `the Content-Type of the answer names the charset ${JSON.stringify(charset)}; it is read as UTF-8`;
    find("answer-content-type", "", message, "Send UTF-8, and `application/json;charset=UTF-8`", contentType!);
  }
  if (contentType !== null && !isJsonType(contentType)) {
    const is = contentType === "" ? "missing" : JSON.stringify(contentType);
    const message = `the Content-Type of the answer is ${is}; it is read as JSON`;
    find("answer-content-type", "", message, "Send `application/json;charset=UTF-8`", contentType);
  }
  if (text !== body) {
    const message = "the answer begins with a byte order mark, which is left out";
    find("answer-byte-order-mark", "", message, "Send UTF-8 without one");
  }
  if (text.includes("\ufffd")) {
    const message =
      "the answer has bytes that are no UTF-8, or U+FFFD, which such bytes have become; it is read with them";
    find("answer-encoding", "", message, "Send UTF-8, and look where the text comes from");
  }
  const most = limits["answer.warnBytes"];
  const bytes = text.length * 3 <= most ? 0 : utf8Length(text);
  if (bytes > most) {
    const message = `the answer has ${bytes} bytes; it is read, but more than ${most} may be too much for Clova (rule \`answer.warnBytes\`)`;
    find("answer-large", "", message, "Send less, or play it as a sound");
  }
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    const { line, column, says, excerpt } = jsonFault(text);
    const received = `line ${line}, column ${column}: ${says}, at ${excerpt}`;
    return { ok: false, text, fault: { rule: "answer-not-json", expected: "JSON", received, line, column } };
  }
  const deepest = limits["answer.maxDepth"];
  if (deeperThan(json, deepest)) {
    const expected = `at most ${deepest} levels of nesting`;
    return { ok: false, text, fault: { rule: "answer-too-deep", expected, received: "more" } };
  }
  // What a handler in this process returned has no text of its own.
  if (contentType !== null) judgeDuplicateKeys(text, json, find);
  return { ok: true, json, text };
}

const object = "a JSON object";
const empty = "an empty body";

/** Looks level by level, so that no nesting is deep enough to hurt. */
function deeperThan(json: Json, levels: number): boolean {
  let level: Json[] = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    const next: Json[] = [];
    for (const value of level) {
      if (typeof value !== "object" || value === null) continue;
      for (const child of Array.isArray(value) ? (value as Json[]) : Object.values(value)) {
        if (typeof child === "object" && child !== null) next.push(child);
      }
    }
    level = next;
  }
  return false;
}
