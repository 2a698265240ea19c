import { languages, messageFormats } from "../../axes.ts";
import { suggestion } from "../../suggestion.ts";
import { verbosities } from "../../verbosity.ts";
import { grep } from "./grep.ts";
import { matrix } from "./matrix-option.ts";
import { commandNames, given, type Command, type Option, type Says, type ValueOption } from "./option.ts";
import {
  address,
  anyPort,
  device,
  faults,
  file,
  oneOf,
  onOrOff,
  port,
  shellLine,
  sound,
  time,
  wholeNumber,
  type Kind,
} from "./values.ts";
import type { Rules } from "../../rules/rules.ts";

// Every option, once: the command line, its help and the settings files read this table.

export { commandNames, type Command };

const talk: readonly Command[] = ["talk"];
const talkAndTest: readonly Command[] = ["talk", "test"];
const withCheck: readonly Command[] = [...talkAndTest, "check"];
const talkAndDoctor: readonly Command[] = ["talk", "doctor"];
const withDoctor: readonly Command[] = [...withCheck, "doctor"];
const withModel: readonly Command[] = [...withCheck, "model"];

const checkReporters = ["text", "json", "junit"] as const;
const testReporters = ["spec", "tap", "junit", "json", "html"] as const;

const voices = ["auto", "espeak", "say", "sapi", "espeak-ng", "open-jtalk", "silent"] as const;

/** Options with a value, by the name they have in settings. */
export const valueOptions = {
  extension: given(address, ["test"], "the extension of all files (the file's, else the settings', else demo)"),
  handler: given(file("FILE"), talkAndTest, "a JavaScript module whose default export answers requests, as extension"),
  serve: given(shellLine, talkAndTest, "start the extension's server with this command, and end it afterwards"),
  device: given(device, withModel, "the device: see `clova-device devices`, or a profile of your own (kr-speaker)"),
  model: given(file("FOLDER"), withCheck, "the interaction model: the console's TSV files (the demo has its own)"),
  lang: given(oneOf(languages), withModel, "language of the user (the model's, else the device's)"),
  messageFormat: given(oneOf(messageFormats), withCheck, "dialect of the CEK messages (the device's)"),
  sound: given(sound, talkAndDoctor, {
    talk: "where sound goes (auto on a terminal, else none)",
    doctor: "play a tone there, and a sentence in each language; no setting (none)",
  }),
  voice: given(oneOf(voices), talkAndDoctor, {
    talk: "who speaks (auto; silent where no sound goes anywhere)",
    doctor: "who speaks where something is played (auto)",
  }),
  clock: given(oneOf(["real", "virtual"]), talkAndTest, {
    talk: "real time, or as fast as possible (real)",
    test: "real time, or as fast as possible (virtual)",
  }),
  screen: {
    ...given(port, talk, "serve the device's face as a web page on 127.0.0.1 (off; without PORT a free one)"),
    alone: anyPort,
  },
  plain: {
    ...given(onOrOff, ["talk", "init"], "for a screen reader: no colours, no status, nothing written over (off)"),
    alone: "on",
  },
  pictures: given(oneOf(["half-blocks", "none"]), talk, "pictures of cards on a terminal (none)"),
  verbosity: given(oneOf(verbosities), talk, "how much is shown around the transcript; `/verbosity` turns it (normal)"),
  key: given(
    file("FILE"),
    [...withCheck, "key", "doctor"],
    "RSA private key that signs requests (one is made and kept per user)",
    true,
  ),
  signature: given(oneOf(["own", "wrong", "none"]), talkAndTest, "how requests are signed (own)"),
  ca: given(file("FILE"), withDoctor, "authorities the extension's certificate may be from, in PEM (the usual)", true),
  tls: given(oneOf(["verify", "trust-any"]), withDoctor, "which certificate of the extension is taken (verify)", true),
  user: given(file("FILE"), withCheck, "who owns the device and who speaks, as JSON (one user, unlinked)", true),
  accessTokenFile: given(file("FILE"), withCheck, "token of a linked account; also env CLOVA_ACCESS_TOKEN", true),
  trace: given(file("FILE"), talk, "write every record to a file, one line of JSON each", true),
  seed: given(wholeNumber("N", 0, Number.MAX_SAFE_INTEGER), withCheck, {
    talk: "for ids and every other chance (random)",
    test: "for ids and every other chance (the file's, else 1)",
    check: "for ids and every other chance (random)",
  }),
  start: given(time, [...talkAndTest, "model"], {
    talk: "the device's clock at the start (now)",
    test: "the device's clock at the start (the file's, else 2018-08-10T00:00:00Z)",
    model: "the clock: `tomorrow` is another day then (now)",
  }),
  deadline: given(wholeNumber("MS", 1, 600_000), withCheck, "how long the extension may take, in real ms (8000)"),
  fault: given(
    faults,
    talkAndTest,
    "slow=9s, status=503, drop, truncate: its answers, or @30% or @#2 of them; docs/faults.md",
  ),
  matrix: given(
    matrix,
    ["test"],
    "run each file with each combination of device, lang, linked and message-format; repeatable",
  ),
  grep: {
    ...given(
      grep,
      ["test"],
      "run only the files with NAME in their path or in the comment they begin with; or /REGEXP/; repeatable",
    ),
    short: "t",
    once: true,
  },
  jobs: given(wholeNumber("N", 1, 1000), ["test"], "how many files run at a time (4)"),
  reporter: {
    ...given(oneOf(["spec", "tap", "junit", "json", "html", "text"]), ["test", "check", "model"], {
      test: "lines to read, TAP 14, JUnit XML, one object of JSON, or a page (spec)",
      check: "lines to read, one object of JSON, or JUnit XML (text)",
      model: "lines to read, or one object of JSON (text)",
    }),
    kinds: { test: oneOf(testReporters), check: oneOf(checkReporters), model: oneOf(["text", "json"]) },
  },
  output: given(
    file("FILE"),
    ["test", "check"],
    "write the report to a file; stdout has the last line of it alone",
    true,
  ),
  html: given(file("FILE"), ["test"], "write an HTML report as well, whatever the reporter", true),
  htmlSound: given(
    oneOf(["failed", "all", "none"]),
    ["test"],
    "which conversations can be heard in the page (failed; none with `--watch`)",
  ),
  baseline: given(file("FILE"), ["check"], "findings that are accepted and fail nothing", true),
} as const;

/** Options without a value. */
export const flags = {
  json: { commands: talk, says: "records as lines of JSON on stdout, instead of the transcript" },
  update: {
    commands: ["test", "check"],
    says: {
      test: "record what happens now as what is expected",
      check: "write the baseline: all that is found now is accepted",
    },
  },
  onlyFailed: { commands: ["test"], says: "run only the files that failed the last time in this folder" },
  bail: { commands: ["test"], says: "begin no further file after the first that failed" },
  watch: { commands: ["test"], says: "run again what changes, until `q` or the end of stdin" },
  help: { commands: commandNames, says: "show this" },
  version: { commands: commandNames, says: "show the version" },
} as const satisfies Record<string, Option>;

export const ruleOption: Option & { readonly takes: string } = {
  takes: "NAME=VALUE",
  commands: withModel,
  says: "a switch of docs/open-questions.md; repeatable",
};

export type CheckReporter = (typeof checkReporters)[number];
export type TestReporter = (typeof testReporters)[number];
export type ValueName = keyof typeof valueOptions;
export type Flag = keyof typeof flags;

type ValueOf<O> = O extends ValueOption<infer Value> ? Value : never;

/** What was chosen, on the command line or in settings. */
export type Choices = { readonly [Name in ValueName]?: ValueOf<(typeof valueOptions)[Name]> } & {
  readonly rules?: Partial<Rules>;
};

export const valueNames = Object.keys(valueOptions) as ValueName[];
export const flagNames = Object.keys(flags) as Flag[];

const optionOf = (name: ValueName): ValueOption<unknown> => valueOptions[name];

/** What `init` takes: what it writes into settings, and how it asks. */
const ofInit: readonly ValueName[] = ["extension", "handler", "device", "model", "lang", "messageFormat", "plain"];

export const hasOption = (command: Command, name: ValueName): boolean =>
  command === "init" ? ofInit.includes(name) : optionOf(name).commands.includes(command);

/** Options that may stand in settings. */
export const settingNames = valueNames.filter((name) => optionOf(name).once !== true);

/** What the help of a command says of an option. */
export const saysFor = (command: Command, { says }: { readonly says: Says }): string =>
  typeof says === "string" ? says : (says[command] ?? "");

/** As it is written on the command line: `--message-format`. */
export const written = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;

/** What an option takes. */
export function kindOf(name: ValueName, command?: Command): Kind<unknown> {
  const { kind, kinds = {} } = optionOf(name);
  return (command && kinds[command]) ?? kind;
}

/** What an option means that stands alone; undefined where it cannot. */
export const aloneOf = (name: ValueName): string | undefined => optionOf(name).alone;

/** `t` for `-t`, where there is one. */
export const shortOf = (name: ValueName): string | undefined => optionOf(name).short;

/**
 * What was chosen in settings, which are for every command, as far as this one has it. The extension is an operand of
 * those that have no option for it.
 */
export const choicesFor = (command: Command, choices: Choices): Choices =>
  Object.fromEntries(
    Object.entries(choices).filter(([name, value]) => {
      const option = Object.hasOwn(valueOptions, name) ? valueOptions[name as ValueName] : undefined;
      if (option === undefined || name === "extension") return true;
      const kind = "kinds" in option ? (option.kinds as Partial<Record<Command, Kind<unknown>>>)[command] : undefined;
      return option.commands.includes(command) && (kind === undefined || kind.read(value as string) !== undefined);
    }),
  );

/** One value read by its option, or what is wrong with it. */
export function readValue(
  name: ValueName,
  text: string,
  command?: Command,
): { readonly value: Choices } | { readonly fault: string } {
  const kind = kindOf(name, command);
  const value = kind.read(text);
  if (value !== undefined) return { value: { [name]: value } };
  const fault = kind.fault?.(text);
  return { fault: fault ?? `must be ${kind.expected}, got \`${text}\`.${suggestion(text, kind.words ?? [])}` };
}
