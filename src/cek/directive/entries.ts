import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import { described } from "../../schema-problem.ts";
import { item, member, type Find } from "../answer/finding.ts";
import { judgeKeys } from "../answer/known-keys.ts";
import type { SentDirective } from "./directive.ts";

/** No guide limits them; an answer of the size that is read could bring a hundred thousand. */
const mostDirectives = 1000;

/** The entries of `response.directives` that are directives, each by itself: what is wrong with one takes no other along. */
export function directiveEntries(list: Json | undefined, path: string, find: Find): readonly SentDirective[] {
  if (!Array.isArray(list)) return [];
  const entries = list as readonly Json[];
  if (entries.length > mostDirectives) {
    const message = `\`${path}\` has ${entries.length} entries; only the first ${mostDirectives} are read`;
    find("directives-many", path, message, "Send what is to be done now, and the rest when it is asked for");
  }
  return entries.slice(0, mostDirectives).flatMap((entry, index) => readEntry(entry, item(path, index), find) ?? []);
}

/** The wrapped form stands once in the guide: Monitor TTS playback status. */
function readEntry(entry: Json, at: string, find: Find): SentDirective | null {
  const wrapped = isJsonObject(entry) && isJsonObject(entry["directive"]) ? entry["directive"] : undefined;
  const [directive, path] = wrapped === undefined ? [entry, at] : [wrapped, member(at, "directive")];
  if (wrapped !== undefined) judgeNeighbours(entry as JsonObject, at, find);
  const refuse = (place: string, expected: string, received: Json | undefined): null => {
    const message = `\`${place}\` must be ${expected}, got ${described(received)}; the directive is ignored`;
    find("directive-malformed", place, message, form, described(received));
    return null;
  };
  if (!isJsonObject(directive)) return refuse(path, "a directive with `header` and `payload`", directive);
  const { header, payload } = directive;
  judgeKeys(directive, path, "directive", find);
  if (!isJsonObject(header)) return refuse(member(path, "header"), "an object with `namespace` and `name`", header);
  judgeKeys(header, member(path, "header"), "header", find);
  const { name, messageId } = header;
  const namespace = namespaceOf(header, path, find);
  if (typeof namespace !== "string") return refuse(`${path}.header.namespace`, "text", namespace);
  if (typeof name !== "string") return refuse(`${path}.header.name`, "text", name);
  if (payload != null && !isJsonObject(payload)) return refuse(`${path}.payload`, "an object", payload);
  return { namespace, name, payload, path, messageId };
}

/** More are told together. */
const mostNeighbours = 3;

function judgeNeighbours(entry: JsonObject, at: string, find: Find): void {
  const others = Object.keys(entry).filter((key) => key !== "directive");
  if (others.length > mostNeighbours) {
    const message = `\`${at}\` has ${others.length} members beside \`directive\`, which are ignored`;
    return find("answer-unknown-key", at, message, "Put what belongs to the directive inside it");
  }
  for (const key of others) {
    const place = member(at, key);
    const message = `\`${place}\` stands beside \`directive\`, and is ignored`;
    find("answer-unknown-key", place, message, "Put what belongs to the directive inside it", described(entry[key]));
  }
}

/** LINE's Kotlin SDK writes `nameSpace`. */
function namespaceOf({ namespace, nameSpace }: JsonObject, path: string, find: Find): Json | undefined {
  if (namespace !== undefined || nameSpace === undefined) return namespace;
  const at = `${path}.header.nameSpace`;
  find(
    "directive-namespace",
    at,
    `\`${at}\` is taken as \`namespace\`, which is how the guides write it`,
    "Send `namespace`",
    described(nameSpace),
  );
  return nameSpace;
}

const form = 'Write `{"header": {"messageId": "…", "namespace": "…", "name": "…"}, "payload": {…}}`';
