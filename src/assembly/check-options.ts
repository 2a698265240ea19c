import { languages, messageFormats } from "../axes.ts";
import { ConfigurationError } from "../errors.ts";
import { signatureModes } from "../node/signature-mode.ts";
import { tlsModes } from "../node/tls-mode.ts";
import { checkFaults } from "../rules/check-faults.ts";
import { readRules } from "../rules/read-rules.ts";
import { described } from "../schema-problem.ts";
import { suggestion } from "../suggestion.ts";
import type { EmulatorOptions } from "./options.ts";

/** What one option may be. */
interface Check {
  readonly expected: string;
  readonly fits: (value: unknown) => boolean;
}

const oneOf = (values: readonly string[]): Check => ({
  expected: values.map((value) => `\`${value}\``).join(" or "),
  fits: (value) => values.includes(value as string),
});
const text: Check = { expected: "a text", fits: (value) => typeof value === "string" && value !== "" };
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const whole = (least: number): Check => ({
  expected: `a whole number from ${least} on`,
  fits: (value) => Number.isSafeInteger(value) && (value as number) >= least,
});
const aFunction: Check = { expected: "a function", fits: (value) => typeof value === "function" };
const isUser = (value: unknown): boolean => isObject(value) && "userId" in value && text.fits(value.userId);

const checks: Readonly<Record<keyof EmulatorOptions, Check>> = {
  extension: {
    expected: "a URL, `demo` or a function",
    fits: (value) => text.fits(value) || typeof value === "function",
  },
  model: { expected: "a folder or a model", fits: (value) => text.fits(value) || isObject(value) },
  device: { expected: "a name, a file or a profile", fits: (value) => text.fits(value) || isObject(value) },
  messageFormat: oneOf(messageFormats),
  lang: oneOf(languages),
  user: {
    expected: "`{ owner: { userId }, current?: { userId } }`",
    fits: (value) =>
      isObject(value) && "owner" in value && isUser(value.owner) && (!("current" in value) || isUser(value.current)),
  },
  accessToken: text,
  rules: { expected: "an object of rules", fits: isObject },
  seed: whole(0),
  start: {
    expected: "a time such as 2018-08-10T00:00:00Z",
    fits: (value) => !Number.isNaN(new Date(value as string).getTime()),
  },
  clock: oneOf(["real", "virtual"]),
  deadline: { ...whole(1), fits: (value) => value === Infinity || whole(1).fits(value) },
  // What is wrong with one of them is said below.
  faults: {
    expected: "a text or an array of faults",
    fits: (value) => typeof value === "string" || Array.isArray(value),
  },
  voice: oneOf(["auto", "espeak", "say", "sapi", "espeak-ng", "open-jtalk", "silent"]),
  sound: {
    expected: "`auto`, `speaker`, `audio-io`, `player`, `none` or `wav:FILE`",
    fits: (value) => /^(auto|speaker|audio-io|player|none|wav:.+)$/s.test(String(value)),
  },
  key: text,
  signature: oneOf(signatureModes),
  ca: text,
  tls: oneOf(tlsModes),
  loading: aFunction,
  notice: aFunction,
  onToken: aFunction,
};

/** Refuses what no option is, or no value of one. Throws ConfigurationError. */
export function checkOptions(options: EmulatorOptions): void {
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(checks, name) ? checks[name as keyof EmulatorOptions] : undefined;
    if (!check) {
      const known = Object.keys(checks);
      const message = `there is no option \`${name}\`.${suggestion(name, known)} The options are ${known.join(", ")}`;
      throw new ConfigurationError(message);
    }
    if (value !== undefined && !check.fits(value)) {
      // A token is not told, not even a wrong one.
      const received = name === "accessToken" || name === "user" ? "something else" : described(value);
      throw new ConfigurationError(`option \`${name}\` must be ${check.expected}, got ${received}`);
    }
  }
  if (options.rules) readRules(options.rules);
  if (options.faults !== undefined) checkFaults(options.faults);
  const { clock, sound = "none" } = options;
  if (clock === "virtual" && sound !== "none" && !sound.startsWith("wav:")) {
    const message = `option \`sound\` is ${described(sound)}, which plays in real time; with the virtual clock take \`none\` or \`wav:FILE\``;
    throw new ConfigurationError(message);
  }
}
