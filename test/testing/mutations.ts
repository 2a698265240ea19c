import type { EmulatorOptions } from "../../src/index.ts";

/** Something that is otherwise than when a conversation was recorded. */
export interface Mutation {
  /** Which answer of the extension, from 0 on, and what becomes of it. */
  readonly nth?: number;
  readonly mutate?: (answer: unknown) => unknown;
  /** What the user says instead. */
  readonly said?: string;
  readonly options?: EmulatorOptions;
}

type Change = (key: string, value: unknown, parent: Readonly<Record<string, unknown>>) => unknown;

/** A copy in which every member is what `change` makes of it. */
function changed(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return value.map((member) => changed(member, change));
  if (typeof value !== "object" || value === null) return value;
  const parent = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(parent).map(([key, member]) => [key, changed(change(key, member, parent), change)]),
  );
}

const answerWith = (change: Change) => (answer: unknown) => changed(answer, change);

/** Where a member has this value, another one. */
const replaced = (key: string, from: string, to: string) =>
  answerWith((name, value) => (name === key && value === from ? to : value));

const shouldEnd = (ends: boolean) => answerWith((key, value) => (key === "shouldEndSession" ? ends : value));

/** Plays a song of the demo by this token, behind what plays. */
export const song = (token: string): object => ({
  header: { messageId: "5f5b8f6a-57f1-4c2c-8b1a-000000000000", namespace: "AudioPlayer", name: "Play" },
  payload: {
    audioItem: {
      audioItemId: token,
      titleText: token,
      titleSubText1: token,
      stream: { beginAtInMilliseconds: 0, token, url: "https://clova-device.invalid/demo/oven.wav", urlPlayable: true },
    },
    playBehavior: "ENQUEUE",
    source: { name: "x" },
  },
});
const withoutDirectives = answerWith((key, value) => (key === "directives" ? [] : value));
const withSong = answerWith((key, value) => (key === "directives" ? [...(value as object[]), song("more")] : value));

const stopping = answerWith((key, value) => (key === "name" && value === "Pause" ? "Stop" : value));

/** What might make music another, or its events. */
const musicChanges = (token?: string) => [
  ...(token === undefined ? [] : [replaced("token", token, "other")]),
  stopping,
  withoutDirectives,
  withSong,
];

/** What might make this one line another; `answers` is how many there were before it. */
export function mutationsFor(line: string, answers: number): Mutation[] {
  const each = (...changes: readonly NonNullable<Mutation["mutate"]>[]): Mutation[] =>
    changes.flatMap((mutate) => Array.from({ length: answers }, (_, index) => ({ nth: answers - 1 - index, mutate })));
  const [, kind = "", rest = ""] = /^(\S+) ?(.*)$/s.exec(line) ?? [];
  switch (kind) {
    case "says": {
      const [, text = ""] = /^"(.*)" \(/.exec(rest) ?? [];
      const inAnotherLanguage = answerWith((key, value, parent) =>
        key === "lang" && parent["value"] === text ? "en" : value,
      );
      return [...each(inAnotherLanguage), ...each(replaced("value", text, `${text}!`))];
    }
    case "plays":
      return each(replaced("value", rest, `${rest}?x`));
    case "shows": {
      const [, text = ""] = /^[^:]*: (?:(.*?)(?:\\n|$))/.exec(rest) ?? [];
      return each(replaced("value", text, `${text}!`));
    }
    case "listens":
      return [...each(shouldEnd(true)), ...each(answerWith((key, value) => (key === "reprompt" ? undefined : value)))];
    case "session":
      return [...each(shouldEnd(false)), { said: "/wait 1s" }];
    case "stops":
      return [{ said: "/wait 1s" }];
    case "music":
      return each(...musicChanges(rest.split(" ")[1]));
    case "sends":
      if (line === "sends SessionEndedRequest") return [{ options: { rules: { "session.reportTimeout": false } } }];
      if (line.startsWith("sends EventRequest")) return [...each(...musicChanges()), { said: "/wait 1ms" }];
      return [{ said: "/intent Other" }];
    default:
      return [];
  }
}
