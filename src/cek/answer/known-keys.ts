import { described } from "../../schema-problem.ts";
import { nearestName } from "../../suggestion.ts";
import { member, type Find } from "./finding.ts";
import type { JsonObject } from "../../cic/json.ts";

// Which members each object of an answer has (Extension guide and LINE guide, Custom extension message; Client guide,
// AudioPlayer), and what others are probably meant to be.

interface Level {
  /** Where such an object stands in an answer. */
  readonly at: string;
  readonly names: readonly string[];
  /** What the guides have nowhere and is known to come: not worth a word. */
  readonly known?: readonly string[];
  /** Providers add members of their own: only what is nearly a documented name is one that was meant. */
  readonly isOpen?: true;
}

const levels = {
  answer: { at: "", names: ["version", "sessionAttributes", "response"], known: ["meta", "sessionAttibutes"] },
  response: {
    at: "response",
    names: ["outputSpeech", "card", "directives", "reprompt", "shouldEndSession"],
    // Both have a rule of their own.
    known: ["sessionAttributes", "sessionAttibutes"],
  },
  reprompt: { at: "response.reprompt", names: ["outputSpeech"] },
  speech: { at: "response.outputSpeech", names: ["type", "values", "brief", "verbose"] },
  verbose: { at: "response.outputSpeech.verbose", names: ["type", "values"] },
  item: { at: "response.outputSpeech.values", names: ["type", "lang", "value", "contentType", "token"] },
  directive: { at: "response.directives[0]", names: ["header", "payload"] },
  header: {
    at: "response.directives[0].header",
    names: ["messageId", "namespace", "name"],
    // LINE's SDKs for Java and Kotlin send the one; the other has a rule of its own.
    known: ["dialogRequestId", "nameSpace"],
  },
  play: { at: "response.directives[0].payload", names: ["audioItem", "playBehavior", "source"] },
  streamDeliver: { at: "response.directives[0].payload", names: ["audioItemId", "audioStream"], known: ["stream"] },
  control: { at: "response.directives[0].payload", names: ["target"] },
  audioItem: {
    at: "response.directives[0].payload.audioItem",
    names: ["audioItemId", "stream", "titleText", "titleSubText1", "titleSubText2", "headerText", "artImageUrl"],
    isOpen: true,
  },
  stream: {
    at: "response.directives[0].payload.audioItem.stream",
    names: [
      "beginAtInMilliseconds",
      "durationInMilliseconds",
      "token",
      "url",
      "urlPlayable",
      "format",
      "customData",
      "progressReport",
    ],
    isOpen: true,
  },
  progressReport: {
    at: "response.directives[0].payload.audioItem.stream.progressReport",
    names: [
      "progressReportDelayInMilliseconds",
      "progressReportIntervalInMilliseconds",
      "progressReportPositionInMilliseconds",
    ],
  },
  source: { at: "response.directives[0].payload.source", names: ["name", "logoUrl"] },
} satisfies Record<string, Level>;

export type LevelName = keyof typeof levels;

const known: ReadonlyMap<LevelName, ReadonlySet<string>> = new Map(
  Object.entries<Level>(levels).map(([name, { names, known = [] }]) => [
    name as LevelName,
    new Set([...names, ...known]),
  ]),
);

/** Enough to see what is wrong, however many there are. */
const mostKeys = 20;

/** Finds members the guides do not have. Returns the paths that were probably meant, so that nobody misses them too. */
export function judgeKeys(json: JsonObject, path: string, name: LevelName, find: Find): readonly string[] {
  const expected = known.get(name)!;
  let unknown: string[] | undefined;
  for (const key in json) {
    if (expected.has(key) || !Object.hasOwn(json, key)) continue;
    (unknown ??= []).push(key);
    if (unknown.length === mostKeys) break;
  }
  return unknown?.flatMap((key) => judgeKey(json, key, path, name, find) ?? []) ?? [];
}

/** The path that was meant by a key no guide has here, if that can be said. */
function judgeKey(json: JsonObject, key: string, path: string, name: LevelName, find: Find): string | null {
  const level: Level = levels[name];
  const at = member(path, key);
  const free = level.names.filter((one) => !Object.hasOwn(json, one));
  const near = nearestName(key, free);
  const home = near === undefined ? homeOf(key, name) : undefined;
  if (level.isOpen && near === undefined) return null;
  if (home !== undefined) {
    const isInReprompt = at.startsWith("response.reprompt.") && home.at.startsWith("response.outputSpeech");
    const place = isInReprompt ? home.at.replace("response.", "response.reprompt.") : home.at;
    const right = place === "" ? "at the top, beside `response`" : `in \`${place}\``;
    const message = `\`${at}\` stands in the wrong place and is ignored; it belongs ${right}`;
    const meant = member(place, nearestName(key, home.names) ?? key);
    find("answer-misplaced-key", at, message, `Send \`${meant}\``, described(json[key]), meant);
    return meant;
  }
  const message = `\`${at}\` is no member the guides have, and is ignored`;
  const members = level.names.map((one) => `\`${one}\``).join(", ");
  const remedy = near === undefined ? `Leave it out; the members here are ${members}` : `Did you mean \`${near}\`?`;
  const meant = near === undefined ? undefined : member(path, near);
  find("answer-unknown-key", at, message, remedy, described(json[key]), meant);
  return meant ?? null;
}

/** The levels where a misplaced member is looked for, from the outside in. */
const homes: readonly LevelName[] = ["answer", "response", "speech", "item"];

function homeOf(key: string, name: LevelName): Level | undefined {
  const others = homes.filter((home) => home !== name).map((home): Level => levels[home]);
  // `type` is a member of nearly everything.
  if (key === "type") return undefined;
  return others.find(({ names }) => names.includes(key)) ?? others.find(({ names }) => sameWord(key, names));
}

const sameWord = (key: string, names: readonly string[]): boolean =>
  names.some((name) => name.toLowerCase() === key.toLowerCase().replace(/[_-]/g, ""));
