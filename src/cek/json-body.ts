import type { Json } from "../cic/json.ts";
import type { Problem } from "../errors.ts";
import { jsonFault } from "../json-fault.ts";
import type { Finding } from "./answer.ts";

/** The body of an answer as JSON, or why it is none. */
export type JsonBody =
  | { readonly ok: true; readonly json: Json; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly problem: Problem };

export interface BodyLimits {
  readonly "answer.warnBytes": number;
  readonly "answer.maxDepth": number;
}

const isJsonType = (contentType: string): boolean => /^application\/(json|[\w.-]+\+json)\s*(;|$)/i.test(contentType);

/** Reads the body as JSON whatever its content type says. `contentType` is null in process. */
export function readJsonBody(body: string, contentType: string | null, limits: BodyLimits): JsonBody {
  const findings: Finding[] = [];
  if (contentType !== null && !isJsonType(contentType)) {
    const message = `the answer's Content-Type is ${JSON.stringify(contentType)}; it was read as JSON. Send application/json`;
    findings.push({ code: "answer-content-type", message });
  }
  const text = body.startsWith("\ufeff") ? body.slice(1) : body;
  if (text !== body) {
    findings.push({
      code: "answer-byte-order-mark",
      message: "the answer begins with a byte order mark; send plain UTF-8",
    });
  }
  const bytes = utf8Length(text, limits["answer.warnBytes"]);
  if (bytes > limits["answer.warnBytes"]) {
    const message = `the answer has ${bytes} bytes; more than ${limits["answer.warnBytes"]} may be too much for Clova`;
    findings.push({ code: "answer-large", message });
  }
  if (text.trim() === "") return refused("", "a JSON object", "an empty body");
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    return { ok: false, problem: fault(text) };
  }
  if (deeperThan(json, limits["answer.maxDepth"])) {
    return refused("", `at most ${limits["answer.maxDepth"]} levels of nesting`, "more");
  }
  return { ok: true, json, findings };
}

const refused = (path: string, expected: string, received: string): JsonBody => ({
  ok: false,
  problem: { path, expected, received },
});

function fault(text: string): Problem {
  const { line, column, says } = jsonFault(text);
  return {
    path: "",
    expected: "JSON",
    received: `line ${line}, column ${column}: ${says}. It begins with ${start(text)}`,
  };
}

const start = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

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

/** Bytes as UTF-8; counted only where they may be more than `limit`. */
function utf8Length(text: string, limit: number): number {
  let bytes = text.length;
  if (bytes * 3 <= limit) return bytes;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
