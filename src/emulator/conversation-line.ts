import { isJsonObject, type JsonObject } from "../cic/json.ts";
import { buttons, type Button } from "../device/input.ts";
import { readDuration } from "../duration.ts";
import { UsageError } from "../errors.ts";
import { isLinkLine } from "../link-line.ts";
import { suggestion } from "../suggestion.ts";
import { verbosities, type Verbosity } from "../verbosity.ts";
import { readShow, shown, type ShowLine } from "./show-line.ts";

// One grammar for the terminal, pipes, conversation files and the library: an utterance, or a line that begins with `/`.

export type Slots = readonly (readonly [name: string, value: string])[];

/** What a line wants done. */
export type Line =
  | { readonly type: "say"; readonly text: string }
  | { readonly type: "quiet" }
  | { readonly type: "wait"; readonly ms: number }
  | { readonly type: "wake" }
  | { readonly type: "press"; readonly button: Button }
  | { readonly type: "seek"; readonly ms: number }
  | { readonly type: "launch" }
  | { readonly type: "intent"; readonly name: string; readonly slots: Slots }
  | { readonly type: "end" }
  | { readonly type: "event"; readonly namespace: string; readonly name: string; readonly payload: JsonObject | null }
  | { readonly type: "link"; readonly accessToken: string }
  | { readonly type: "unlink" }
  | { readonly type: "user"; readonly userId: string }
  /** To before the last line, or so many. */
  | { readonly type: "back"; readonly lines: number }
  | { readonly type: "resend" }
  | ShowLine
  /** Which one holds is asked where none is named. */
  | { readonly type: "verbosity"; readonly verbosity: Verbosity | null }
  | { readonly type: "save"; readonly file: string; readonly times: boolean }
  | { readonly type: "help" }
  | { readonly type: "quit" };

/** A line as it was written: `!` in front takes it up at once, even while the device speaks. */
export interface WrittenLine {
  readonly text: string;
  readonly atOnce: boolean;
  readonly line: Line;
}

interface Command {
  readonly usage: string;
  readonly says: string;
  /** What may stand behind it, where the usage does not say it all. */
  readonly hint?: string;
  /** What may stand first behind it, where that is one of a few words. */
  readonly words?: readonly string[];
  /** Null when the words behind the command are wrong. */
  read(words: string): Line | null;
}

const alone =
  (line: Line) =>
  (words: string): Line | null =>
    words === "" ? line : null;

const oneWord =
  (make: (word: string) => Line) =>
  (words: string): Line | null =>
    /^\S+$/.test(words) ? make(words) : null;

const aDuration = "a number with ms, s, m or h";

/** Every `/` line, in the order the help lists them. */
export const commands: Readonly<Record<string, Command>> = {
  "/quiet": { usage: "/quiet", says: "say nothing for one waiting period", read: alone({ type: "quiet" }) },
  "/wait": { usage: "/wait 30s", says: "let time pass (ms, s, m, h)", hint: aDuration, read: readWait },
  "/wake": { usage: "/wake", says: "press the wake-up button", read: alone({ type: "wake" }) },
  "/press": {
    usage: "/press BUTTON",
    says: "press play, pause, stop, next, mic, …",
    hint: buttons.join(", "),
    words: buttons,
    read: readPress,
  },
  "/seek": { usage: "/seek 90s", says: "go to a place in the music", hint: aDuration, read: readSeek },
  "/launch": { usage: "/launch", says: "send a LaunchRequest", read: alone({ type: "launch" }) },
  "/intent": { usage: "/intent NAME [slot=value …]", says: "send an IntentRequest", read: readIntent },
  "/end": { usage: "/end", says: "end the session", read: alone({ type: "end" }) },
  "/event": {
    usage: "/event ClovaSkill.SkillEnabled [JSON]",
    says: "send an EventRequest",
    hint: "behind the name nothing, or the payload as a JSON object",
    read: readEvent,
  },
  "/link": {
    usage: "/link TOKEN",
    says: "link an account",
    read: oneWord((accessToken) => ({ type: "link", accessToken })),
  },
  "/unlink": { usage: "/unlink", says: "unlink the account", read: alone({ type: "unlink" }) },
  "/user": {
    usage: "/user ID",
    says: "change the current user",
    read: oneWord((userId) => ({ type: "user", userId })),
  },
  "/back": {
    usage: "/back [N]",
    says: "go back to before your last line, or the last N",
    hint: "N is a whole number from 1 on",
    read: readBack,
  },
  "/resend": { usage: "/resend", says: "go back and send your last line again", read: alone({ type: "resend" }) },
  "/show": {
    usage: `/show ${shown.join("|")} [rN|FILE.png]`,
    says: "show the last one; or request rN, response rN; the screen as a picture, too",
    hint: "behind request and response the id of one, such as r4; only of the screen there is a picture, and its name ends in .png",
    words: shown,
    read: readShow,
  },
  "/verbosity": {
    usage: `/verbosity [${verbosities.join("|")}]`,
    says: "show less or more around the transcript",
    words: verbosities,
    read: readVerbosity,
  },
  "/save": {
    usage: "/save FILE [--times]",
    says: "save the conversation as a test, FILE.conversation",
    hint: "the name of FILE ends in .conversation, which is added where it has no ending",
    read: readSave,
  },
  "/help": { usage: "/help", says: "show this", read: alone({ type: "help" }) },
  "/quit": { usage: "/quit", says: "switch the device off", read: alone({ type: "quit" }) },
};

/** Reads one line. Throws UsageError for a `/` line that is none; an empty line is nothing at all: null. */
export function readLine(text: string): WrittenLine | null {
  const trimmed = text.trim();
  const atOnce = trimmed.startsWith("!");
  const rest = atOnce ? trimmed.slice(1).trim() : trimmed;
  if (rest === "") return null;
  return { text: trimmed, atOnce, line: rest.startsWith("/") ? readCommand(rest) : { type: "say", text: rest } };
}

function readCommand(text: string): Line {
  const [, name = "", words = ""] = /^(\S+)\s*(.*)$/s.exec(text) ?? [];
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  const line = command?.read(words.trim());
  if (line) return line;
  if (isLinkLine(text)) throw new UsageError("`/link` takes one word: `/link TOKEN`");
  if (!command) {
    throw new UsageError(
      `there is no line \`${name}\`.${suggestion(name, Object.keys(commands))} \`/help\` lists them`,
    );
  }
  // What stands behind it is not quoted: it may be a token.
  const hint = command.hint === undefined ? "" : ` (${command.hint})`;
  throw new UsageError(`the line \`${name}\` is not understood; write \`${command.usage}\`${hint}`);
}

function readWait(words: string): Line | null {
  const ms = readDuration(words);
  return ms === null ? null : { type: "wait", ms };
}

function readSeek(words: string): Line | null {
  const ms = readDuration(words);
  return ms === null ? null : { type: "seek", ms };
}

function readPress(words: string): Line | null {
  const button = buttons.find((name) => name === words);
  return button ? { type: "press", button } : null;
}

function readBack(words: string): Line | null {
  if (words === "") return { type: "back", lines: 1 };
  return /^[1-9]\d{0,8}$/.test(words) ? { type: "back", lines: Number(words) } : null;
}

/** A payload is a JSON object; without one there is none. */
function readEvent(words: string): Line | null {
  const [, namespace, name, rest = ""] = /^([A-Za-z]+)\.([A-Za-z]+)(?:\s+(.*))?$/s.exec(words) ?? [];
  if (namespace === undefined || name === undefined) return null;
  if (rest === "") return { type: "event", namespace, name, payload: null };
  try {
    const payload: unknown = JSON.parse(rest);
    return isJsonObject(payload) ? { type: "event", namespace, name, payload } : null;
  } catch {
    return null;
  }
}

/** A slot's value reaches to the next `name=`, so that it may have spaces in it. */
function readIntent(words: string): Line | null {
  const [, name, rest = ""] = /^([^\s=]+)(?:\s+(.*))?$/s.exec(words) ?? [];
  if (name === undefined) return null;
  const starts = [...rest.matchAll(/(?:^|\s)([^\s=]+)=/g)];
  if (rest !== "" && starts[0]?.index !== 0) return null;
  const slots = starts.map((start, index): readonly [string, string] => {
    const value = rest.slice(start.index + start[0].length, starts[index + 1]?.index ?? rest.length).trim();
    return [start[1]!, unquoted(value)];
  });
  return { type: "intent", name, slots };
}

const unquoted = (value: string): string => /^"(.*)"$/s.exec(value)?.[1] ?? value;

function readVerbosity(words: string): Line | null {
  if (words === "") return { type: "verbosity", verbosity: null };
  const verbosity = verbosities.find((one) => one === words);
  return verbosity ? { type: "verbosity", verbosity } : null;
}

/** In quotes a name may have anything in it. */
function readSave(words: string): Line | null {
  const rest = words.replace(/^--times(\s+|$)|(^|\s+)--times$/, "");
  const quoted = /^(["'])(.*)\1$/s.exec(rest)?.[2]?.trim();
  if (quoted === undefined && /(^|\s)--/.test(rest)) return null;
  const name = quoted ?? rest;
  const [last = ""] = /[^/\\]*$/.exec(name) ?? [];
  if (/^\.*$|^-$/.test(last)) return null;
  const [, ending] = /.\.([^.]*)$/s.exec(last) ?? [];
  if (ending !== undefined && ending !== "conversation") return null;
  return { type: "save", file: ending === undefined ? `${name}.conversation` : name, times: rest !== words };
}

/** What is wrong with a line that was made rather than read; null when nothing is. */
export function impossible(line: Line): string | null {
  if (line.type === "say" && (typeof line.text !== "string" || line.text.trim() === ""))
    return "nothing is said; to say nothing is `stayQuiet()`";
  if (line.type === "intent" && (typeof line.name !== "string" || line.name === "")) return "the intent has no name";
  if (line.type === "press" && !buttons.includes(line.button))
    return `there is no button ${JSON.stringify(line.button)}; there are ${buttons.join(", ")}`;
  if (line.type === "back" && !(Number.isSafeInteger(line.lines) && line.lines >= 1))
    return `only a whole number of lines from 1 on can be taken back, got ${line.lines}`;
  if ((line.type !== "wait" && line.type !== "seek") || (Number.isFinite(line.ms) && line.ms >= 0)) return null;
  const doing = line.type === "wait" ? "be waited" : "be gone to";
  return `only a number of milliseconds from 0 on can ${doing}, got ${line.ms}`;
}
