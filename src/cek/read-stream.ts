import type { AudioStream, ProgressReport } from "../cic/audio-stream.ts";
import { isJsonObject, type Json, type JsonObject } from "../cic/json.ts";
import { longestText, utf8Length, type Find } from "./directive-reading.ts";

// Client guide and LINE guide, AudioPlayer: AudioStreamInfoObject. Numbers that cannot be meant are left out, and said so;
// members nobody here knows stay as they are.

export interface StreamLimits {
  /** LINE guide, Provide audio content: only https. */
  readonly httpsOnly: boolean;
  /** Rule `player.shortestInterval`, ms. */
  readonly shortestInterval: number;
}

const times = ["beginAtInMilliseconds", "durationInMilliseconds"] as const;
const reports = [
  "progressReportDelayInMilliseconds",
  "progressReportIntervalInMilliseconds",
  "progressReportPositionInMilliseconds",
] as const;

/** The members of a whole or a partial stream that can be used. */
export function readStreamMembers(json: JsonObject, path: string, limits: StreamLimits, find: Find): JsonObject {
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
  if (limits.httpsOnly && typeof read["url"] === "string" && /^http:/i.test(read["url"])) {
    find(
      "warning",
      "stream-not-https",
      `${path}.url`,
      "is http; in Japan music must come over https. It is played here all the same",
    );
  }
  if (json["urlPlayable"] != null && typeof json["urlPlayable"] !== "boolean") {
    find("warning", "stream-value", `${path}.urlPlayable`, `must be true or false, got ${shown(json["urlPlayable"])}`);
    delete read["urlPlayable"];
  }
  if (json["progressReport"] != null) {
    const report = readProgressReport(json["progressReport"], `${path}.progressReport`, limits, find);
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
  limits: StreamLimits,
  find: Find,
): AudioStream | null {
  if (!isJsonObject(json)) {
    find("failure", "directive-invalid", path, `must be an AudioStreamInfoObject, got ${shown(json)}`);
    return null;
  }
  const read = readStreamMembers(json, path, limits, find);
  const url = typeof read["url"] === "string" ? read["url"] : "";
  const urlPlayable = typeof read["urlPlayable"] === "boolean" ? read["urlPlayable"] : /^https?:/i.test(url);
  if (json["urlPlayable"] == null) {
    find("warning", "stream-value", `${path}.urlPlayable`, `is missing; taken as ${urlPlayable}`);
  }
  if (url === "" && urlPlayable) {
    find("failure", "directive-invalid", `${path}.url`, "is missing; there is nothing to play");
    return null;
  }
  if (read["token"] == null) {
    find("warning", "stream-token-missing", `${path}.token`, "is missing; events carry `audioItemId` in its place");
  }
  return {
    ...read,
    beginAtInMilliseconds: read["beginAtInMilliseconds"] ?? 0,
    token: read["token"] ?? audioItemId,
    url,
    urlPlayable,
  } as AudioStream;
}

/** Whole ms, not negative; undefined for what is absent or cannot be used. */
function readTime(value: Json | undefined, path: string, find: Find): number | undefined {
  if (value === undefined || value === null) return undefined;
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof number === "number" && number >= 0 && Number.isSafeInteger(Math.round(number))) {
    if (number !== value || !Number.isInteger(number)) {
      find(
        "warning",
        "stream-value",
        path,
        `must be a whole number, got ${shown(value)}; taken as ${Math.round(number)}`,
      );
    }
    return Math.round(number);
  }
  find("warning", "stream-value", path, `must be a whole number of ms from 0 on, got ${shown(value)}; left out`);
  return undefined;
}

function readText(value: Json | undefined, path: string, find: Find): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== "string") {
    find("warning", "stream-value", path, `must be text, got ${shown(value)}; left out`);
    return undefined;
  }
  const bytes = utf8Length(value);
  if (bytes > longestText) {
    find("warning", "stream-text-long", path, `has ${bytes} bytes; the guide allows ${longestText}`);
  }
  return value;
}

function readProgressReport(
  json: Json | undefined,
  path: string,
  { shortestInterval }: StreamLimits,
  find: Find,
): ProgressReport | undefined {
  if (json === undefined || json === null) return undefined;
  if (!isJsonObject(json)) {
    find("warning", "progress-report", path, `must be an object, got ${shown(json)}; nothing is reported`);
    return undefined;
  }
  const read: Record<string, Json> = { ...json };
  for (const name of reports) {
    const value = json[name];
    if (Array.isArray(value)) {
      find("warning", "progress-report", `${path}.${name}`, "must be a single number, not a list; it is not reported");
      read[name] = null;
    } else if (value === 0) {
      find("note", "progress-report", `${path}.${name}`, "is 0, which reports nothing; null is the way to say so");
    } else if (value != null) {
      read[name] = readTime(value, `${path}.${name}`, find) ?? null;
    }
  }
  const interval = read["progressReportIntervalInMilliseconds"];
  if (typeof interval === "number" && interval > 0 && interval < shortestInterval) {
    const said = `is ${interval} ms; it is reported every ${shortestInterval} ms (rule \`player.shortestInterval\`)`;
    find("warning", "progress-report", `${path}.progressReportIntervalInMilliseconds`, said);
  }
  return read;
}

/** A value as a message quotes it. */
export function shown(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
