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
  /** What other platforms call a member of this one. */
  readonly also?: Readonly<Record<string, string>>;
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
  item: {
    at: "response.outputSpeech.values",
    names: ["type", "lang", "value", "contentType", "token"],
    also: { text: "value", ssml: "value", speech: "value", url: "value", language: "lang", locale: "lang" },
  },
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

/** So many keys are compared with what could be meant. */
const mostCompared = 50;
/** More that mean nothing are told together. */
const mostStrangers = 3;

/** What becomes of an answer that lacks the member at a path; undefined where it has it, or does without. */
export type WithoutMember = (path: string) => string | undefined;

/**
 * Finds members the guides do not have. Returns the paths that were probably meant, so that nobody misses them too; what
 * becomes of the answer without them is told here.
 */
export function judgeKeys(
  json: JsonObject,
  path: string,
  name: LevelName,
  find: Find,
  without: WithoutMember = () => undefined,
): readonly string[] {
  const expected = known.get(name)!;
  let unknown: string[] | undefined;
  for (const key in json) if (!expected.has(key) && Object.hasOwn(json, key)) (unknown ??= []).push(key);
  if (unknown === undefined) return [];
  const level: Level = levels[name];
  const free = level.names.filter((one) => !Object.hasOwn(json, one));
  const strangers: string[] = [];
  const meant = unknown.flatMap((key, index) => {
    const right = index < mostCompared ? (misspelt(key, path, level, free) ?? misplaced(key, path, name)) : undefined;
    if (right === undefined) {
      if (!level.isOpen) strangers.push(key);
      return [];
    }
    const at = member(path, key);
    const so = without(right.meant);
    const message = `\`${at}\` ${right.fault}${so === undefined ? "" : `; so ${so}`}`;
    find(right.rule, at, message, right.remedy, described(json[key]), right.meant);
    return [right.meant];
  });
  tellStrangers(strangers, json, path, level, find);
  return meant;
}

interface Right {
  readonly rule: "answer-unknown-key" | "answer-misplaced-key";
  readonly fault: string;
  readonly remedy: string;
  /** The path that was probably meant. */
  readonly meant: string;
}

function misspelt(key: string, path: string, { also }: Level, free: readonly string[]): Right | undefined {
  const elsewhere = also && Object.hasOwn(also, key) ? also[key] : undefined;
  const near = elsewhere !== undefined && free.includes(elsewhere) ? elsewhere : nearestName(key, free);
  if (near === undefined) return undefined;
  const fault = "is no member the guides have, and is ignored";
  return { rule: "answer-unknown-key", fault, remedy: `Did you mean \`${near}\`?`, meant: member(path, near) };
}

function misplaced(key: string, path: string, name: LevelName): Right | undefined {
  const level: Level = levels[name];
  const home = level.isOpen ? undefined : homeOf(key, name);
  if (home === undefined) return undefined;
  const isInReprompt = path.startsWith("response.reprompt") && home.at.startsWith("response.outputSpeech");
  const place = isInReprompt ? home.at.replace("response.", "response.reprompt.") : home.at;
  const there = place === "" ? "at the top, beside `response`" : `in \`${place}\``;
  const fault = `stands in the wrong place and is ignored: it belongs ${there}`;
  const meant = member(place, nearestName(key, home.names) ?? key);
  return { rule: "answer-misplaced-key", fault, remedy: `Send \`${meant}\``, meant };
}

function tellStrangers(keys: readonly string[], json: JsonObject, path: string, { names }: Level, find: Find): void {
  const members = names.map((one) => `\`${one}\``).join(", ");
  const remedy = `Leave it out; the members here are ${members}`;
  if (keys.length <= mostStrangers) {
    for (const key of keys) {
      const at = member(path, key);
      const message = `\`${at}\` is no member the guides have, and is ignored`;
      find("answer-unknown-key", at, message, remedy, described(json[key]));
    }
    return;
  }
  const some = keys.slice(0, mostStrangers).map((key) => `\`${member("", key)}\``);
  const more = `${some.join(", ")} and ${keys.length - mostStrangers} more`;
  const whole = path === "" ? "the answer" : `\`${path}\``;
  const message = `${whole} has ${keys.length} members the guides do not have, which are ignored: ${more}`;
  find("answer-unknown-key", path, message, `Leave them out; the members here are ${members}`, more);
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
