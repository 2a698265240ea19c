import { dirname, isAbsolute, join } from "node:path";
import type { EmulatorOptions } from "../assembly/options.ts";
import { languages, messageFormats, isDeviceFile } from "../axes.ts";
import { ConfigurationError, type Place } from "../errors.ts";
import { readFaults } from "../rules/read-faults.ts";
import { readRule } from "../rules/read-rules.ts";
import type { Rules } from "../rules/rules.ts";
import { suggestion } from "../suggestion.ts";
import { clipped, clippedQuote } from "./clipped.ts";
import type { OnFault } from "./file-faults.ts";

// What a conversation file says about itself before its first line. It names no code to run and holds no token.

/** Something in another file, and where it is named. */
export interface Named {
  /** A name, or a path from the working folder. */
  readonly name: string;
  readonly place: Place;
}

export interface FrontMatter {
  readonly device?: Named;
  readonly model?: Named;
  readonly user?: Named;
  /** Whether anything may come between the lines that are expected. */
  readonly expectations?: (typeof manners)[number];
  readonly options: Pick<
    EmulatorOptions,
    "extension" | "lang" | "messageFormat" | "start" | "seed" | "deadline" | "faults" | "rules"
  >;
}

const manners = ["strict", "loose"] as const;

interface FilePlace extends Place {
  readonly file: string;
}

type ReadKey = (value: string, place: FilePlace) => Partial<Omit<FrontMatter, "options">> | FrontMatter["options"];

const keys: Readonly<Record<string, ReadKey>> = {
  device: (name, place) => ({ device: isDeviceFile(name) ? path(name, place) : { name, place } }),
  model: (folder, place) => ({ model: path(folder, place) }),
  extension: (address, place) => ({ extension: addressOf(address, place) }),
  lang: (name, place) => ({ lang: oneOf(languages, "lang", name, place) }),
  "message-format": (name, place) => ({ messageFormat: oneOf(messageFormats, "message-format", name, place) }),
  user: (file, place) => ({ user: path(file, place) }),
  start: (time, place) => ({ start: timeOf(time, place) }),
  seed: (number, place) => ({ seed: wholeNumber("seed", number, place) }),
  deadline: (ms, place) => ({ deadline: wholeNumber("deadline", ms, place, 1) }),
  fault: (list, place) => ({ faults: readFaults(list, place) }),
  rules: (list, place) => ({ rules: rulesOf(list, place) }),
  expectations: (name, place) => ({ expectations: oneOf(manners, "expectations", name, place) }),
};

export const keyNames = Object.keys(keys);
/** Those that are no option of an emulator. */
const ours: ReadonlySet<string> = new Set(["device", "model", "user", "expectations"]);

const asKey = /^(([^\s:]+)\s*:\s*)(.*)$/s;
const noKey = "expected `key: value`, or `---` at the end of the front matter";

const giveUp: OnFault = (fault) => {
  throw fault;
};

/**
 * Reads the front matter and tells at which line, counted from 0, the conversation begins. Goes on behind a fault that
 * `onFault` takes.
 */
export function readFrontMatter(
  lines: readonly string[],
  file: string,
  onFault = giveUp,
): { readonly frontMatter: FrontMatter; readonly end: number } {
  const seen = new Set<string>();
  let isOpened = false;
  let isTold = false;
  let frontMatter: FrontMatter = { options: {} };
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    const place = { file, line: index + 1, column: line.length - line.trimStart().length + 1 };
    if (text === "" || text.startsWith("#")) continue;
    if (text === "---") {
      if (seen.size > 0 || isOpened) return { frontMatter, end: index + 1 };
      isOpened = true;
    } else if (text.startsWith(">")) {
      if (seen.size > 0)
        onFault(new ConfigurationError("end the front matter with a line `---` before this one", place));
      return { frontMatter, end: index };
    } else if (asKey.test(text)) {
      frontMatter = withKey(frontMatter, seen, text, place, onFault);
    } else if (!isTold) {
      // Where a whole conversation has no line of the user's, that is one fault and not as many as it has lines.
      isTold = true;
      onFault(new ConfigurationError(`${noKey}, got ${clippedQuote(text)}`, place));
    }
  }
  if (seen.size > 0) {
    onFault(new ConfigurationError("the front matter is not ended by a line `---`", { file, line: lines.length }));
  }
  return { frontMatter, end: lines.length };
}

function withKey(
  frontMatter: FrontMatter,
  seen: Set<string>,
  text: string,
  place: FilePlace & { readonly column: number },
  onFault: OnFault,
): FrontMatter {
  try {
    return withReadKey(frontMatter, seen, text, place, onFault);
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    onFault(error);
    return frontMatter;
  }
}

function withReadKey(
  frontMatter: FrontMatter,
  seen: Set<string>,
  text: string,
  place: FilePlace & { readonly column: number },
  onFault: OnFault,
): FrontMatter {
  const [, front = "", key = "", value = ""] = asKey.exec(text)!;
  if (key === "handler" || key === "serve") {
    const message = `a conversation file names no code to run: put \`${key}\` into your settings, or give \`--${key}\``;
    throw new ConfigurationError(message, place);
  }
  const read = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (!read) {
    const fault = new ConfigurationError(`there is no key \`${clipped(key)}\`.${suggestion(key, keyNames)}`, place);
    onFault(fault, `The keys are ${keyNames.join(", ")}`);
    return frontMatter;
  }
  if (seen.has(key)) throw new ConfigurationError(`\`${key}\` is given twice`, place);
  if (value === "") throw new ConfigurationError(`\`${key}\` has no value`, place);
  seen.add(key);
  const said = read(value, { ...place, column: place.column + front.length });
  return ours.has(key) ? { ...frontMatter, ...said } : { ...frontMatter, options: { ...frontMatter.options, ...said } };
}

const path = (name: string, place: FilePlace): Named => ({
  name: isAbsolute(name) ? name : join(dirname(place.file), name),
  place,
});

function addressOf(value: string, place: Place): string {
  if (value === "demo" || /^https?:\/\/./i.test(value)) return value;
  const message = `\`extension\` must be \`demo\` or an http(s) URL, got ${clippedQuote(value)}`;
  throw new ConfigurationError(`${message}; code to run is never named in a conversation file`, place);
}

function oneOf<T extends string>(names: readonly T[], key: string, value: string, place: Place): T {
  const found = names.find((name) => name === value);
  if (found !== undefined) return found;
  const message = `\`${key}\` must be one of ${names.join(", ")}, got ${clippedQuote(value)}.`;
  throw new ConfigurationError(message + suggestion(value, names), place);
}

function timeOf(value: string, place: Place): string {
  if (!Number.isNaN(Date.parse(value))) return value;
  throw new ConfigurationError(
    `\`start\` must be a time such as 2018-08-10T00:00:00Z, got ${clippedQuote(value)}`,
    place,
  );
}

function wholeNumber(key: string, value: string, place: Place, least = 0): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(number) && number >= least) return number;
  const expected = least === 0 ? "a whole number" : "a whole number of ms, such as 8000";
  throw new ConfigurationError(`\`${key}\` must be ${expected}, got ${clippedQuote(value)}`, place);
}

/** `NAME=VALUE, NAME=VALUE` */
function rulesOf(list: string, place: FilePlace): Partial<Rules> {
  const rules = list.split(",").map((rule) => {
    const [, name, value] = /^\s*([^\s=]+)\s*=\s*(.*?)\s*$/s.exec(rule) ?? [];
    if (name !== undefined) return readRule(name, value, place);
    throw new ConfigurationError(
      `\`rules\` must be NAME=VALUE, NAME=VALUE, …, got ${clippedQuote(rule.trim())}`,
      place,
    );
  });
  return Object.assign({}, ...rules) as Partial<Rules>;
}
