import { playBehaviors, type PlayBehavior, type Target } from "../../cic/directives.ts";
import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import { described } from "../../schema-problem.ts";
import { suggestion } from "../../suggestion.ts";
import { dialects } from "../dialect.ts";
import { judgeCard } from "../answer/card.ts";
import { judgeKeys } from "../answer/known-keys.ts";
import { judgeLogin } from "./expect-login.ts";
import { judgePlayerInfo } from "./player-info.ts";
import { readStream, readStreamMembers } from "./read-stream.ts";
import type { Find } from "../answer/finding.ts";
import type { DirectiveContext, ReadDirective, SentDirective } from "./directive.ts";

type Reader = (payload: JsonObject, path: string, context: DirectiveContext, find: Find) => ReadDirective | null;

const control =
  (type: "PlaybackController.Pause" | "PlaybackController.Resume" | "PlaybackController.Stop"): Reader =>
  (payload, path, _, find) => {
    judgeKeys(payload, path, "control", find);
    return { type, payload: readTarget(payload["target"], `${path}.target`, find) };
  };

const judged =
  (
    type: "TemplateRuntime.RenderPlayerInfo" | "Clova.RenderTemplate" | "Clova.ExpectLogin",
    judge: (payload: JsonObject, path: string, find: Find) => void,
  ): Reader =>
  (payload, path, _, find) => {
    judge(payload, path, find);
    return { type, payload };
  };

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["AudioPlayer.Play", readPlay],
  ["AudioPlayer.StreamDeliver", readStreamDeliver],
  ["PlaybackController.Pause", control("PlaybackController.Pause")],
  ["PlaybackController.Resume", control("PlaybackController.Resume")],
  ["PlaybackController.Stop", control("PlaybackController.Stop")],
  ["TemplateRuntime.RenderPlayerInfo", judged("TemplateRuntime.RenderPlayerInfo", judgePlayerInfo)],
  ["Clova.ExpectLogin", judged("Clova.ExpectLogin", judgeLogin)],
  ["Clova.RenderTemplate", judged("Clova.RenderTemplate", judgeCard)],
]);

/** Reads a directive of an answer. Null for what cannot be carried out; the reason is among the findings then. */
export function readDirective(sent: SentDirective, context: DirectiveContext, find: Find): ReadDirective | null {
  const { namespace, name, payload, path, hasMessageId } = sent;
  const type = `${namespace}.${name}`;
  const allowed = dialects[context.messageFormat].directives;
  const reader = allowed.includes(type) ? readers.get(type) : undefined;
  if (reader === undefined) {
    const shown = `\`${type.length > 100 ? `${type.slice(0, 100)}…` : type}\``;
    const message = `${shown} is not among the directives an extension may send, and is ignored`;
    const near = suggestion(type, allowed).trim();
    find("directive-ignored", path, message, near || `Send one of ${allowed.join(", ")}`, described(type));
    return null;
  }
  if (!hasMessageId) {
    const at = `${path}.header.messageId`;
    find(
      "directive-message-id",
      at,
      `\`${at}\` is missing, where the guides ask for a UUID; one is made up`,
      "Send a UUID",
    );
  }
  return reader(payload, `${path}.payload`, context, find);
}

function readPlay(payload: JsonObject, path: string, context: DirectiveContext, find: Find): ReadDirective | null {
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
  if (isJsonObject(source)) judgeKeys(source, `${path}.source`, "source", find);
  const audioItemId = readId(audioItem["audioItemId"], audioItem["stream"]);
  const stream = readStream(audioItem["stream"], `${path}.audioItem.stream`, audioItemId, context.rules, find);
  if (playBehavior === null || stream === null) return null;
  const missing = ["audioItemId", "titleText", "titleSubText1"].filter((name) => audioItem[name] == null);
  const lacks = [...missing.map((name) => `audioItem.${name}`), ...(isJsonObject(source) ? [] : ["source"])].filter(
    (name) => !misspelt.includes(`${path}.${name}`),
  );
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

/** What stands in for an id that is missing. */
function readId(id: Json | undefined, stream: Json | undefined): string {
  if (typeof id === "string" && id !== "") return id;
  if (typeof id === "number") return String(id);
  const token = isJsonObject(stream) ? stream["token"] : undefined;
  return typeof token === "string" ? token : "";
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

function readStreamDeliver(
  payload: JsonObject,
  path: string,
  context: DirectiveContext,
  find: Find,
): ReadDirective | null {
  judgeKeys(payload, path, "streamDeliver", find);
  // The Korean extension guide's examples call it `stream`; the tables, and LINE, `audioStream`.
  const name = isJsonObject(payload["audioStream"]) || !isJsonObject(payload["stream"]) ? "audioStream" : "stream";
  const stream = payload[name];
  const at = `${path}.${name}`;
  if (!isJsonObject(stream)) {
    const message = `\`${at}\` must be an AudioStreamInfoObject, got ${described(stream)}; nothing is delivered`;
    find("directive-invalid", at, message, "Send the stream that was asked for", described(stream));
    return null;
  }
  const audioItemId = typeof payload["audioItemId"] === "string" ? payload["audioItemId"] : "";
  if (audioItemId === "") {
    const place = `${path}.audioItemId`;
    const message = `\`${place}\` is missing; the item that was asked for is meant`;
    find("stream-deliver", place, message, "Send the `audioItemId` of the request");
  }
  const audioStream = readStreamMembers(stream, at, context.rules, find);
  if (audioStream["url"] == null) {
    const message = `\`${at}.url\` is missing; the device plays the URL of the Play`;
    find("stream-deliver", `${at}.url`, message, "Send the URL that is to be played");
  }
  return { type: "AudioPlayer.StreamDeliver", payload: { audioItemId, audioStream } };
}

function readTarget(target: Json | undefined, path: string, find: Find): Target {
  if (target === undefined || target === null) return {};
  const namespace = isJsonObject(target) ? target["namespace"] : undefined;
  if (namespace === "AudioPlayer" || namespace === "MediaPlayer") return { target: { namespace } };
  const forms = '`{"namespace": "AudioPlayer"}` or `{"namespace": "MediaPlayer"}`';
  const message = `\`${path}\` must be ${forms}, got ${described(target)}; taken as AudioPlayer`;
  find("directive-target", path, message, "Leave it out, or send one of the two", described(target));
  return { target: { namespace: "AudioPlayer" } };
}
