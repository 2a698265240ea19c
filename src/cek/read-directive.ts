import type { AudioItem } from "../cic/audio-stream.ts";
import { playBehaviors, type PlayBehavior, type Target } from "../cic/directives.ts";
import { isJsonObject, type Json, type JsonObject } from "../cic/json.ts";
import { suggestion } from "../suggestion.ts";
import type { DirectiveFromExtension } from "./answer.ts";
import { type DirectiveFinding, type Find } from "./directive-reading.ts";
import { readStream, readStreamMembers, shown, type StreamLimits } from "./read-stream.ts";

// Extension guide and LINE guide, Provide audio content: the directives an extension may send.

/** A directive that can be executed. */
export type ReadDirective =
  | {
      readonly type: "AudioPlayer.Play";
      readonly payload: {
        readonly audioItem: AudioItem;
        readonly playBehavior: PlayBehavior;
        readonly source?: JsonObject;
      };
    }
  | {
      readonly type: "AudioPlayer.StreamDeliver";
      readonly payload: { readonly audioItemId: string; readonly audioStream: JsonObject };
    }
  | {
      readonly type: "PlaybackController.Pause" | "PlaybackController.Resume" | "PlaybackController.Stop";
      readonly payload: Target;
    }
  | { readonly type: "TemplateRuntime.RenderPlayerInfo" | "Clova.RenderTemplate"; readonly payload: JsonObject }
  | { readonly type: "Clova.ExpectLogin"; readonly payload: JsonObject };

type Reader = (payload: JsonObject, limits: StreamLimits, find: Find) => ReadDirective | null;

const control =
  (type: "PlaybackController.Pause" | "PlaybackController.Resume" | "PlaybackController.Stop"): Reader =>
  (payload, _, find) => ({ type, payload: readTarget(payload["target"], find) });

const asItIs =
  (type: "TemplateRuntime.RenderPlayerInfo" | "Clova.RenderTemplate" | "Clova.ExpectLogin"): Reader =>
  (payload) => ({ type, payload });

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["AudioPlayer.Play", readPlay],
  ["AudioPlayer.StreamDeliver", readStreamDeliver],
  ["PlaybackController.Pause", control("PlaybackController.Pause")],
  ["PlaybackController.Resume", control("PlaybackController.Resume")],
  ["PlaybackController.Stop", control("PlaybackController.Stop")],
  ["TemplateRuntime.RenderPlayerInfo", asItIs("TemplateRuntime.RenderPlayerInfo")],
  ["Clova.ExpectLogin", asItIs("Clova.ExpectLogin")],
  ["Clova.RenderTemplate", asItIs("Clova.RenderTemplate")],
]);

/**
 * Reads a directive of an answer. `allowed` are those the message format has. What cannot be executed comes back as null,
 * with the reason among the findings.
 */
export function readDirective(
  { namespace, name, payload, path, hasMessageId }: DirectiveFromExtension,
  allowed: readonly string[],
  limits: StreamLimits,
): { readonly directive: ReadDirective | null; readonly findings: readonly DirectiveFinding[] } {
  const type = `${namespace}.${name}`;
  const findings: DirectiveFinding[] = [];
  const find: Find = (severity, code, place, message) => {
    const whole = place === "" ? path : `${path}.${place}`;
    const source = code === "directive-invalid" || code === "play-incomplete" ? playSource : sources.get(code);
    findings.push({ severity, code, path: whole, message: `\`${whole}\` ${message}`, ...(source && { source }) });
  };
  const reader = allowed.includes(type) ? readers.get(type) : undefined;
  if (reader === undefined) {
    const message = `the directive ${type.slice(0, 100)} is not among those an extension may send, and is ignored.`;
    const hint = suggestion(type, allowed) || ` They are ${allowed.join(", ")}`;
    return { directive: null, findings: [ignored(path, message + hint)] };
  }
  if (!hasMessageId) find("note", "directive-message-id", "header.messageId", "is missing; the guides ask for a UUID");
  return { directive: reader(payload, limits, find), findings };
}

const ignored = (path: string, message: string): DirectiveFinding => ({
  severity: "warning",
  code: "directive-ignored",
  path,
  message,
  source: "Extension guide, Provide audio content",
});

const playSource = "Client guide, AudioPlayer, Play";
const sources: ReadonlyMap<string, string> = new Map([
  ["stream-not-https", "LINE guide, Provide audio content"],
  ["stream-value", "Client guide, AudioStreamInfoObject"],
  ["stream-text-long", "Client guide, AudioStreamInfoObject"],
  ["stream-token-missing", "Client guide, AudioStreamInfoObject"],
  ["progress-report", "Client guide, Handle audio playback"],
  ["play-behavior", playSource],
  ["stream-deliver", "Client guide, AudioPlayer, StreamDeliver"],
  ["directive-target", "Client guide, PlaybackController"],
]);

function readPlay(payload: JsonObject, limits: StreamLimits, find: Find): ReadDirective | null {
  const playBehavior = readPlayBehavior(payload["playBehavior"], find);
  const { audioItem, source } = payload;
  if (!isJsonObject(audioItem)) {
    find("failure", "directive-invalid", "payload.audioItem", `must be an object, got ${shown(audioItem)}`);
    return null;
  }
  const audioItemId = readId(audioItem["audioItemId"], audioItem["stream"]);
  const stream = readStream(audioItem["stream"], "payload.audioItem.stream", audioItemId, limits, find);
  if (playBehavior === null || stream === null) return null;
  const missing = ["audioItemId", "titleText", "titleSubText1"].filter((name) => audioItem[name] == null);
  const lacks = [...missing.map((name) => `audioItem.${name}`), ...(isJsonObject(source) ? [] : ["source"])];
  if (lacks.length > 0) {
    const names = lacks.map((name) => `\`${name}\``).join(", ");
    find(
      "warning",
      "play-incomplete",
      "payload",
      `lacks ${names}; the guides require them, devices are known to play it`,
    );
  }
  const item = { ...audioItem, audioItemId, stream } as AudioItem;
  const readSource = isJsonObject(source) ? { source } : {};
  return { type: "AudioPlayer.Play", payload: { audioItem: item, playBehavior, ...readSource } };
}

/** What stands in for an id that is missing. */
function readId(id: Json | undefined, stream: Json | undefined): string {
  if (typeof id === "string" && id !== "") return id;
  if (typeof id === "number") return String(id);
  const token = isJsonObject(stream) ? stream["token"] : undefined;
  return typeof token === "string" ? token : "";
}

function readPlayBehavior(value: Json | undefined, find: Find): PlayBehavior | null {
  const place = "payload.playBehavior";
  if (value === undefined || value === null) {
    find("warning", "play-behavior", place, "is missing; taken as REPLACE_ALL");
    return "REPLACE_ALL";
  }
  const known = playBehaviors.find((behavior) => behavior === value);
  if (known !== undefined) return known;
  const meant =
    value === "REPLACE_ENQUEUED"
      ? " REPLACE_ENQUEUED is Alexa's: Clova has no way to replace only what is queued."
      : typeof value === "string"
        ? suggestion(value.toUpperCase(), playBehaviors)
        : "";
  const said = `must be REPLACE_ALL (play now, and empty the queue) or ENQUEUE (play after it), got ${shown(value)}.`;
  find("failure", "play-behavior", place, `${said}${meant} It is not played`);
  return null;
}

function readStreamDeliver(payload: JsonObject, limits: StreamLimits, find: Find): ReadDirective | null {
  // The Korean extension guide's examples call it `stream`; the tables, and LINE, `audioStream`.
  const name = isJsonObject(payload["audioStream"]) || !isJsonObject(payload["stream"]) ? "audioStream" : "stream";
  const stream = payload[name];
  if (!isJsonObject(stream)) {
    find("failure", "stream-deliver", `payload.${name}`, `must be an AudioStreamInfoObject, got ${shown(stream)}`);
    return null;
  }
  const audioItemId = typeof payload["audioItemId"] === "string" ? payload["audioItemId"] : "";
  if (audioItemId === "")
    find("warning", "stream-deliver", "payload.audioItemId", "is missing; the item asked for is meant");
  const audioStream = readStreamMembers(stream, `payload.${name}`, limits, find);
  if (audioStream["url"] == null) {
    find("warning", "stream-deliver", `payload.${name}.url`, "is missing; the device plays the URL of the Play");
  }
  return { type: "AudioPlayer.StreamDeliver", payload: { audioItemId, audioStream } };
}

function readTarget(target: Json | undefined, find: Find): Target {
  if (target === undefined || target === null) return {};
  const namespace = isJsonObject(target) ? target["namespace"] : undefined;
  if (namespace === "AudioPlayer" || namespace === "MediaPlayer") return { target: { namespace } };
  find(
    "warning",
    "directive-target",
    "payload.target",
    `must be {"namespace": "AudioPlayer"} or {"namespace": "MediaPlayer"}, got ${shown(target)}; taken as AudioPlayer`,
  );
  return { target: { namespace: "AudioPlayer" } };
}
