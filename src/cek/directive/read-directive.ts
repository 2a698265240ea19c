import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import { described } from "../../schema-problem.ts";
import { suggestion } from "../../suggestion.ts";
import { dialects } from "../dialect.ts";
import { judgeCard } from "../answer/card.ts";
import { judgeKeys } from "../answer/known-keys.ts";
import { judgeLogin } from "./expect-login.ts";
import { judgePlayerInfo } from "./player-info.ts";
import { readPlay } from "./read-play.ts";
import { readStreamMembers } from "./read-stream.ts";
import type { Target } from "../../cic/directives.ts";
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
  const { namespace, name, payload, path, messageId } = sent;
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
  judgeMessageId(messageId, `${path}.header.messageId`, find);
  const at = `${path}.payload`;
  if (payload != null) return reader(payload, at, context, find);
  const needed = needs.get(type);
  if (needed !== undefined) {
    const message = `\`${at}\` must be an object with \`${needed}\`, got ${described(payload)}; nothing is played`;
    find("directive-invalid", at, message, `Send the payload with its \`${needed}\``, described(payload));
    return null;
  }
  const remedy = "Send `{}` if there is nothing";
  if (payload === null) find("answer-null", at, `\`${at}\` is null; read as \`{}\``, remedy, "null");
  else find("answer-missing", at, `\`${at}\` is missing; read as \`{}\``, remedy, described(payload));
  // What an empty payload lacks is not told once more.
  return reader({}, at, context, () => undefined);
}

/** Without these there is nothing to carry out. */
const needs: ReadonlyMap<string, string> = new Map([
  ["AudioPlayer.Play", "audioItem"],
  ["AudioPlayer.StreamDeliver", "audioStream"],
]);

function judgeMessageId(id: Json | undefined, at: string, find: Find): void {
  if (typeof id === "string" && id !== "") return;
  const is =
    id === undefined ? "is missing" : id === null ? "is null" : id === "" ? "is empty" : `is ${described(id)}, no text`;
  const message = `\`${at}\` ${is}, where the guides ask for a UUID; one is made up`;
  find("directive-message-id", at, message, "Send a UUID", described(id));
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
