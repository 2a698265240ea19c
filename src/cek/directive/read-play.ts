import { playBehaviors, type PlayBehavior } from "../../cic/directives.ts";
import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import { described } from "../../schema-problem.ts";
import { suggestion } from "../../suggestion.ts";
import { judgeKeys } from "../answer/known-keys.ts";
import { readStream } from "./read-stream.ts";
import type { Find } from "../answer/finding.ts";
import type { DirectiveContext, ReadDirective } from "./directive.ts";

/** Client guide, AudioPlayer, Play. */
export function readPlay(
  payload: JsonObject,
  path: string,
  context: DirectiveContext,
  find: Find,
): ReadDirective | null {
  const misspelt = [...judgeKeys(payload, path, "play", find)];
  const playBehavior = readPlayBehavior(payload["playBehavior"], `${path}.playBehavior`, find);
  const { audioItem, source } = payload;
  if (!isJsonObject(audioItem)) {
    const at = `${path}.audioItem`;
    const message = `\`${at}\` must be an object, got ${described(audioItem)}; nothing is played`;
    find("directive-invalid", at, message, "Send the audioItem with its `stream`", described(audioItem));
    return null;
  }
  misspelt.push(...judgeKeys(audioItem, `${path}.audioItem`, "audioItem", find));
  if (isJsonObject(source)) misspelt.push(...judgeKeys(source, `${path}.source`, "source", find));
  judgeTexts(audioItem, itemTexts, `${path}.audioItem`, find);
  const audioItemId = readId(audioItem, `${path}.audioItem`, find);
  const stream = readStream(audioItem["stream"], `${path}.audioItem.stream`, audioItemId, context.rules, find);
  judgeSource(source, `${path}.source`, find);
  if (playBehavior === null || stream === null) return null;
  const lacks = missingFrom(audioItem, source).filter((name) => !misspelt.includes(`${path}.${name}`));
  if (lacks.length > 0) {
    const names = lacks.map((name) => `\`${name}\``).join(", ");
    const message = `\`${path}\` lacks ${names}, which the guides require; devices are known to play it`;
    find("play-incomplete", path, message, `Send ${names} too`);
  }
  const read = isJsonObject(source) ? { source } : {};
  return {
    type: "AudioPlayer.Play",
    payload: { audioItem: { ...audioItem, audioItemId, stream }, playBehavior, ...read },
  };
}

const itemTexts = ["titleText", "titleSubText1", "titleSubText2", "headerText", "artImageUrl"];

function judgeTexts(json: JsonObject, names: readonly string[], path: string, find: Find): void {
  for (const name of names) {
    const value = json[name];
    if (value == null || typeof value === "string") continue;
    const at = `${path}.${name}`;
    const message = `\`${at}\` must be a text, got ${described(value)}; it is not shown`;
    find("directive-value", at, message, "Send a text", described(value));
  }
}

function judgeSource(source: Json | undefined, path: string, find: Find): void {
  if (isJsonObject(source)) return judgeTexts(source, ["name", "logoUrl"], path, find);
  if (source == null) return;
  const message = `\`${path}\` must be an object with \`name\`, got ${described(source)}; it is left out`;
  find("directive-value", path, message, 'Write `{"name": "…"}`', described(source));
}

function missingFrom(audioItem: JsonObject, source: Json | undefined): readonly string[] {
  const missing = ["audioItemId", "titleText", "titleSubText1"].filter((name) => audioItem[name] == null);
  const ofSource = source == null ? ["source"] : isJsonObject(source) && source["name"] == null ? ["source.name"] : [];
  return [...missing.map((name) => `audioItem.${name}`), ...ofSource];
}

/** The id, or what stands in for one that is missing. */
function readId({ audioItemId: id, stream }: JsonObject, path: string, find: Find): string {
  if (typeof id === "string" && id !== "") return id;
  const token = isJsonObject(stream) ? stream["token"] : undefined;
  const taken = typeof id === "number" ? String(id) : typeof token === "string" ? token : "";
  // That it is missing is told with what else is.
  if (id != null) {
    const at = `${path}.audioItemId`;
    const says = id === "" ? "is empty" : `must be a text, got ${described(id)}`;
    const becomes = typeof id === "number" ? `read as "${id}"` : "the token of the stream stands in";
    find("directive-value", at, `\`${at}\` ${says}; ${becomes}`, "Send an id as a text", described(id));
  }
  return taken;
}

function readPlayBehavior(value: Json | undefined, path: string, find: Find): PlayBehavior | null {
  if (value === undefined || value === null) {
    const message = `\`${path}\` is ${value === null ? "null" : "missing"}; taken as REPLACE_ALL`;
    find("play-behavior-missing", path, message, "Send `REPLACE_ALL` or `ENQUEUE`", described(value));
    return "REPLACE_ALL";
  }
  const known = playBehaviors.find((behavior) => behavior === value);
  if (known !== undefined) return known;
  const near = typeof value === "string" ? suggestion(value.toUpperCase(), playBehaviors).trim() : "";
  const says = "`REPLACE_ALL` (play now, and empty the queue) or `ENQUEUE` (play after it)";
  const message = `\`${path}\` must be ${says}, got ${described(value)}; it is not played`;
  const remedy =
    value === "REPLACE_ENQUEUED"
      ? "REPLACE_ENQUEUED is Alexa's: Clova has no way to replace only what is queued"
      : near || "Send one of the two";
  find("play-behavior", path, message, remedy, described(value));
  return null;
}
