import type { ProgressReport } from "../../cic/audio-stream.ts";
import { isJsonObject, type Json } from "../../cic/json.ts";
import { described } from "../../schema-problem.ts";
import { judgeKeys } from "../answer/known-keys.ts";
import type { Find } from "../answer/finding.ts";
import type { DirectiveContext } from "./directive.ts";

const reports = [
  "progressReportDelayInMilliseconds",
  "progressReportIntervalInMilliseconds",
  "progressReportPositionInMilliseconds",
] as const;

/** Whole ms, not negative; undefined for what cannot be used. */
export function readTime(value: Json | undefined, path: string, find: Find): number | undefined {
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof number === "number" && number >= 0 && Number.isSafeInteger(Math.round(number))) {
    const taken = Math.round(number);
    if (taken !== value) {
      const message = `\`${path}\` must be a whole number, got ${described(value)}; taken as ${taken}`;
      find("stream-value", path, message, "Send whole milliseconds", described(value));
    }
    return taken;
  }
  const message = `\`${path}\` must be a whole number of ms from 0 on, got ${described(value)}; it is left out`;
  find("stream-value", path, message, "Send whole milliseconds", described(value));
  return undefined;
}

/** Client guide, Handle audio playback. */
export function readProgressReport(
  json: Json | undefined,
  path: string,
  rules: DirectiveContext["rules"],
  find: Find,
): ProgressReport | undefined {
  if (!isJsonObject(json)) {
    const message = `\`${path}\` must be an object, got ${described(json)}; nothing is reported`;
    find("progress-report", path, message, "Send an object, or leave it out", described(json));
    return undefined;
  }
  judgeKeys(json, path, "progressReport", find);
  const read: Record<string, Json> = { ...json };
  for (const name of reports) {
    const [value, at] = [json[name], `${path}.${name}`];
    if (Array.isArray(value)) {
      const message = `\`${at}\` must be a single number, not a list; it is not reported`;
      find("progress-report", at, message, "Send one number", described(value));
      read[name] = null;
    } else if (value === 0) {
      find("progress-report-nothing", at, `\`${at}\` is 0, which reports nothing`, "Send null to say so");
    } else if (value != null) {
      read[name] = readTime(value, at, find) ?? null;
    }
  }
  judgeInterval(
    read["progressReportIntervalInMilliseconds"],
    `${path}.progressReportIntervalInMilliseconds`,
    rules,
    find,
  );
  return read;
}

function judgeInterval(interval: Json | undefined, path: string, rules: DirectiveContext["rules"], find: Find): void {
  const shortest = rules["player.shortestInterval"];
  if (typeof interval !== "number" || interval <= 0 || interval >= shortest) return;
  const message = `\`${path}\` is ${interval} ms; it is reported every ${shortest} ms (rule \`player.shortestInterval\`)`;
  find("progress-report", path, message, "Ask for fewer reports: each is a request");
}
