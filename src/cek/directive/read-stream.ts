import type { AudioStream } from "../../cic/audio-stream.ts";
import { isJsonObject, type Json, type JsonObject } from "../../cic/json.ts";
import { described } from "../../schema-problem.ts";
import { judgeKeys } from "../answer/known-keys.ts";
import { longestText, utf8Length } from "../text-length.ts";
import { readProgressReport, readTime } from "./read-progress-report.ts";
import type { Find } from "../answer/finding.ts";
import type { DirectiveContext } from "./directive.ts";

// Client guide and LINE guide, AudioPlayer: AudioStreamInfoObject. Numbers that cannot be meant are left out, and said so;
// members nobody here knows stay as they are.

const times = ["beginAtInMilliseconds", "durationInMilliseconds"] as const;
const formats = ["audio/mpeg", "audio/mpegurl", "audio/aac", "application/vnd.apple.mpegurl"];

/** The members of a whole or a partial stream that can be used. */
export function readStreamMembers(
  json: JsonObject,
  path: string,
  rules: DirectiveContext["rules"],
  find: Find,
): JsonObject {
  judgeKeys(json, path, "stream", find);
  const read: Record<string, Json> = { ...json };
  for (const name of times) {
    if (json[name] == null) continue;
    const value = readTime(json[name], `${path}.${name}`, find);
    if (value === undefined) delete read[name];
    else read[name] = value;
  }
  for (const name of ["url", "token", "format"] as const) {
    if (json[name] == null) continue;
    const value = readText(json[name], `${path}.${name}`, find);
    if (value === undefined) delete read[name];
  }
  if (typeof read["format"] === "string") judgeFormat(read["format"], `${path}.format`, find);
  if (typeof read["url"] === "string" && /^http:/i.test(read["url"])) {
    const message = `\`${path}.url\` is plain http; it is played here`;
    find("stream-not-https", `${path}.url`, message, "Serve the music over https: Japan takes nothing else");
  }
  if (json["urlPlayable"] != null && typeof json["urlPlayable"] !== "boolean") {
    const message = `\`${path}.urlPlayable\` must be true or false, got ${described(json["urlPlayable"])}; it is left out`;
    find("stream-value", `${path}.urlPlayable`, message, "Send true or false", described(json["urlPlayable"]));
    delete read["urlPlayable"];
  }
  if (json["progressReport"] != null) {
    const report = readProgressReport(json["progressReport"], `${path}.progressReport`, rules, find);
    if (report === undefined) delete read["progressReport"];
    else read["progressReport"] = report as JsonObject;
  }
  return read;
}

/** A whole stream, what it lacks filled in. Null where there is nothing to play. */
export function readStream(
  json: Json | undefined,
  path: string,
  audioItemId: string,
  rules: DirectiveContext["rules"],
  find: Find,
): AudioStream | null {
  if (!isJsonObject(json)) {
    const message = `\`${path}\` must be an AudioStreamInfoObject, got ${described(json)}; nothing is played`;
    find("directive-invalid", path, message, "Send the stream with its `url` and `token`", described(json));
    return null;
  }
  const read = readStreamMembers(json, path, rules, find);
  const url = typeof read["url"] === "string" ? read["url"] : "";
  const urlPlayable = typeof read["urlPlayable"] === "boolean" ? read["urlPlayable"] : /^https?:/i.test(url);
  if (json["urlPlayable"] == null) {
    const is = json["urlPlayable"] === null ? "null" : "missing";
    const message = `\`${path}.urlPlayable\` is ${is}; taken as ${urlPlayable}`;
    find("stream-value", `${path}.urlPlayable`, message, "Send true, or false if the device is to ask for the URL");
  }
  if (url === "" && urlPlayable) {
    const message = `\`${path}.url\` is missing; there is nothing to play`;
    find("directive-invalid", `${path}.url`, message, "Send the URL of the music", described(json["url"]));
    return null;
  }
  judgeBegin(json["beginAtInMilliseconds"], `${path}.beginAtInMilliseconds`, find);
  judgeToken(json["token"], `${path}.token`, find);
  return {
    ...read,
    beginAtInMilliseconds: read["beginAtInMilliseconds"] ?? 0,
    token: read["token"] ?? audioItemId,
    url,
    urlPlayable,
  } as AudioStream;
}

function judgeBegin(begin: Json | undefined, path: string, find: Find): void {
  if (begin != null) return;
  const message = `\`${path}\` is ${begin === null ? "null" : "missing"}; it is played from the start`;
  find("stream-value", path, message, "Send 0 for the start", described(begin));
}

/** What is no text has been told. */
function judgeToken(token: Json | undefined, path: string, find: Find): void {
  if (token != null && token !== "") return;
  const is = token === "" ? "empty" : token === null ? "null" : "missing";
  const becomes = token === "" ? "events carry an empty one" : "events carry `audioItemId` in its place";
  const message = `\`${path}\` is ${is}; ${becomes}`;
  find("stream-token-missing", path, message, "Send a token, by which you know the music again", described(token));
}

function judgeFormat(format: string, path: string, find: Find): void {
  if (formats.includes(format.toLowerCase().replace(/\s*;.*$/s, ""))) return;
  const message = `\`${path}\` is ${described(format)}, which no guide has; whether it can be played shows when it is`;
  find("stream-format", path, message, `Send one of ${formats.join(", ")}, or leave it out for mp3`, described(format));
}

function readText(value: Json | undefined, path: string, find: Find): string | undefined {
  if (typeof value !== "string") {
    const message = `\`${path}\` must be text, got ${described(value)}; it is left out`;
    find("stream-value", path, message, "Send a text", described(value));
    return undefined;
  }
  const bytes = utf8Length(value);
  if (bytes > longestText) {
    const message = `\`${path}\` has ${bytes} bytes, where the guide allows ${longestText}; it is used as it is`;
    find("stream-text-long", path, message, "Make it shorter");
  }
  return value;
}
