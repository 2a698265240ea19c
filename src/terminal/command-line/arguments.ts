import { parseArgs } from "node:util";
import { UsageError } from "../../errors.ts";
import { isRuleName, readRule, whichRules } from "../../rules/read-rules.ts";
import { suggestion } from "../../suggestion.ts";
import { urlOfPort } from "./address.ts";
import {
  aloneOf,
  commandNames,
  flagNames,
  flags,
  hasOption,
  kindOf,
  readValue,
  ruleOption,
  shortOf,
  valueNames,
  written,
  type Choices,
  type Command,
  type Flag,
} from "./options.ts";
import { merged } from "./layers.ts";
import { joinedGrep } from "./grep.ts";
import { joinedMatrix } from "./matrix-option.ts";
import { joinedFaults } from "./values.ts";

/** The command line, read. */
export interface Arguments {
  readonly command: Command;
  /** Files of `test`, folder and utterance of `model`, the name for `devices`. */
  readonly operands: readonly string[];
  readonly choices: Choices;
  readonly flags: ReadonlySet<Flag>;
}

/** Reads the command line. Throws UsageError, or ConfigurationError for a rule that is none. */
export function readArguments(args: readonly string[]): Arguments {
  const tokens = tokensOf(args);
  // A wrong option first: what stands behind it may be its value, and no word of its own.
  for (const token of tokens) if (token.kind === "option") refuseUnknownOption(token, commandOf(args));
  const words = wordsOf(tokens);
  const asksForHelp = words[0] === "help";
  const { command, operands, extension } = asksForHelp ? readHelp(words.slice(1)) : readWords(words);
  let choices: Choices = extension === undefined ? {} : { extension };
  const set = new Set<Flag>(asksForHelp ? ["help"] : []);
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const flag = flagNames.find((name) => written(name) === `--${token.name}`);
    if (flag) set.add(checkedFlag(flag, token.value, command));
    else choices = withOption(choices, readOption(token, command));
  }
  if (choices.extension !== undefined && choices.handler !== undefined) {
    throw new UsageError("`--handler` takes the place of the extension: leave one of them out");
  }
  if (choices.handler !== undefined && choices.serve !== undefined) {
    throw new UsageError("`--handler` needs no server, and `--serve` starts one: leave one of them out");
  }
  return { command, operands, choices, flags: set };
}

const tokensOf = (args: readonly string[]) =>
  parseArgs({
    args: args.flatMap((arg, index) => completed(arg, args[index + 1])),
    options: parserOptions(),
    allowPositionals: true,
    strict: false,
    tokens: true,
  }).tokens;

const wordsOf = (tokens: ReturnType<typeof tokensOf>): string[] =>
  tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));

/** What a command line is about that cannot be read. */
export function commandOf(args: readonly string[]): Command {
  const [first] = wordsOf(tokensOf(args));
  return commandNames.find((name) => name === first) ?? "talk";
}

/** The last one of its name wins; faults, names and the values of a matrix come one to the other, as switches do. */
function withOption(before: Choices, read: Choices): Choices {
  const both = merged(before, read);
  return {
    ...both,
    ...(before.fault && read.fault && { fault: joinedFaults(before.fault, read.fault) }),
    ...(before.grep && read.grep && { grep: joinedGrep(before.grep, read.grep) }),
    ...(before.matrix && read.matrix && { matrix: joinedMatrix(before.matrix, read.matrix) }),
  };
}

/** An option that may stand alone takes the next word only where that is a value for it: `--screen 8080`, `--screen demo`. */
function completed(arg: string, next: string | undefined): string[] {
  const name = valueNames.find((candidate) => written(candidate) === arg);
  const alone = name && aloneOf(name);
  if (name === undefined || alone === undefined) return [arg];
  const isValue = next !== undefined && (/^(\d+$|-\d)/.test(next) || kindOf(name).read(next) !== undefined);
  return isValue ? [arg] : [`${arg}=${alone}`];
}

function parserOptions(): Record<string, { type: "string" | "boolean"; short?: string; multiple?: boolean }> {
  const plain = (name: string): string => written(name).slice(2);
  return Object.fromEntries([
    ...valueNames.map((name) => {
      const short = shortOf(name);
      return [plain(name), { type: "string", ...(short !== undefined && { short }) }];
    }),
    ["rule", { type: "string", multiple: true }],
    ...flagNames.map((name) => [plain(name), { type: "boolean" }]),
    ["help", { type: "boolean", short: "h" }],
    ["version", { type: "boolean", short: "v" }],
  ]) as Record<string, { type: "string" | "boolean" }>;
}

interface Words {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly extension?: string;
}

/** `help test` is `test --help`. */
function readHelp([word = "talk", ...others]: readonly string[]): Words {
  const command = commandNames.find((name) => name === word);
  if (command === undefined) throw noCommand(word);
  refuseMore(`help ${command}`, others);
  return { command, operands: [] };
}

function readWords(words: readonly string[]): Words {
  const [first, ...others] = words;
  const command = commandNames.find((name) => name === first);
  const operands = command === undefined ? words : others;
  const [operand] = operands;
  switch (command) {
    case "test":
      return { command, operands };
    case "check":
    case "doctor":
      refuseMore(command, operands.slice(1));
      if (operand !== undefined && !isExtension(operand)) throw noExtension(command, operand);
      return { command, operands: [], ...(operand !== undefined && { extension: operand }) };
    case "model":
      refuseMore("model", operands.slice(2), " An utterance of several words needs quotes.");
      return { command, operands };
    case "init":
      refuseMore("init", operands.slice(1));
      if (operand !== undefined && /^https?:\/\//i.test(operand)) throw noFolder(operand);
      return { command, operands };
    case "devices":
      refuseMore("devices", operands.slice(1));
      return { command, operands };
    case "key":
      refuseMore(command, operands);
      return { command, operands };
    case "talk":
    case undefined:
      if (command === undefined && operand !== undefined && !isExtension(operand)) throw noCommand(operand);
      refuseMore("talk", operands.slice(1));
      return { command: "talk", operands: [], ...(operand !== undefined && { extension: operand }) };
  }
}

function refuseMore(before: string, [extra]: readonly string[], hint = ""): void {
  if (extra === undefined) return;
  const command = commandNames.find((name) => name === before) ?? "talk";
  throw new UsageError(`\`${before}\` does not take \`${extra}\` as well.${hint} ${seeHelp(command)}`);
}

/** `demo`, or what looks like an address; any other word alone is a command. */
const isExtension = (word: string): boolean => word === "demo" || /[/:.]/.test(word);

function noExtension(command: Command, word: string): UsageError {
  const url = urlOfPort(word);
  const hint = url === null ? suggestion(word, ["demo"]) : ` Did you mean \`${url}\`?`;
  return new UsageError(`The extension of \`${command}\` is a URL or \`demo\`, got \`${word}\`.${hint}`);
}

const noFolder = (url: string): UsageError =>
  new UsageError(`\`init\` takes a folder, got \`${url}\`. Name the extension with \`--extension ${url}\``);

function noCommand(word: string): UsageError {
  const url = urlOfPort(word);
  const hint = url === null ? suggestion(word, [...commandNames, "demo"]) : ` Did you mean \`${url}\`?`;
  const commands = commandNames.map((name) => `\`${name}\``).join(", ");
  return new UsageError(
    `There is no command \`${word}\`.${hint} The commands are ${commands}; an extension is a URL or \`demo\`.`,
  );
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function readOption({ name, rawName, value, inlineValue }: OptionToken, command: Command): Choices {
  const option = valueNames.find((candidate) => written(candidate) === `--${name}`);
  const { takes } = option === undefined ? ruleOption : kindOf(option, command);
  if (!(option === undefined ? ruleOption.commands.includes(command) : hasOption(command, option)))
    throw new UsageError(`\`${command}\` has no option \`${rawName}\`. ${seeHelp(command)}`);
  // What begins as a negative number is no option of ours: its check says what the value must be.
  if (value === undefined || (/^-(?!\d)/.test(value) && !inlineValue)) {
    throw new UsageError(`\`${rawName}\` needs a value: \`${rawName} ${takes}\``);
  }
  if (option === undefined) return { rules: readRuleOption(value) };
  const read = readValue(option, value, command);
  if ("fault" in read) throw new UsageError(`\`${rawName}\` ${read.fault}`);
  return read.value;
}

function readRuleOption(text: string): NonNullable<Choices["rules"]> {
  const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined) throw new UsageError(`\`--rule\` must be ${ruleOption.takes}, got \`${text}\``);
  if (isRuleName(name)) return readRule(name, value);
  throw new UsageError(`There is no rule \`${name}\`.${whichRules(name)}.`);
}

function checkedFlag(flag: Flag, value: string | undefined, command: Command): Flag {
  if (value !== undefined) throw new UsageError(`\`${written(flag)}\` takes no value, got \`${value}\``);
  if (!(flags[flag].commands as readonly Command[]).includes(command)) {
    throw new UsageError(`\`${command}\` has no option \`${written(flag)}\`. ${seeHelp(command)}`);
  }
  return flag;
}

function refuseUnknownOption({ name, rawName }: OptionToken, command: Command): void {
  const names = [...valueNames, ...flagNames].map(written).concat("--rule");
  if (names.includes(`--${name}`)) return;
  throw new UsageError(`There is no option \`${rawName}\`.${suggestion(rawName, names)} ${seeHelp(command)}`);
}

export const seeHelp = (command: Command): string =>
  `\`clova-device ${command === "talk" ? "" : `${command} `}--help\` lists its options.`;
