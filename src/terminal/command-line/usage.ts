import { readFileSync } from "node:fs";
import { join } from "node:path";
import { translated } from "../language/language.ts";
import {
  flagNames,
  flags,
  hasOption,
  kindOf,
  ruleOption,
  saysFor,
  shortOf,
  valueNames,
  valueOptions,
  written,
  type Command,
  type ValueName,
} from "./options.ts";

interface Page {
  readonly usage: readonly string[];
  readonly says: string;
  readonly examples: readonly string[];
  /** What an option means to this command, where that is another thing than elsewhere. */
  readonly options?: Readonly<Partial<Record<ValueName, string>>>;
}

const pages: Readonly<Record<Command, Page>> = {
  talk: {
    usage: [
      "clova-device [talk] [EXTENSION] [options]",
      "clova-device help test | check | model | init | devices | key | doctor",
    ],
    says:
      "Talk with a Clova device. EXTENSION is the URL of your extension, or `demo`: a pizza bot in ko, ja and en.\n" +
      "What you type is what you say; lines that begin with `/` are listed by `/help`. Lines also come from a pipe.\n\n" +
      "  talk         talk with a device (when no command is named)\n" +
      "  test         run conversation files in virtual time\n" +
      "  check        probe a running extension and judge its answers\n" +
      "  model        describe, lint and explain an interaction model\n" +
      "  init         write settings, a sample model, a sample extension and a test\n" +
      "  devices      the device profiles\n" +
      "  key          the public key, for an extension that checks signatures\n" +
      "  doctor       what this machine offers, and whether the extension is reached",
    examples: [
      "clova-device demo",
      "clova-device http://localhost:3000/clova --model ./my-model",
      "clova-device demo --device display-l100 --screen",
      "clova-device demo --device jp-friends --sound wav:out.wav",
      "echo '피자봇 시작해줘' | clova-device demo --clock virtual --json",
    ],
  },
  test: {
    usage: ["clova-device test FILE|FOLDER... [options]"],
    says:
      "Run conversation files, and every *.conversation in the folders, in virtual time. The extension is what the file\n" +
      "names, unless you name one; it runs already, or is started with --serve, or is a module with --handler.\n" +
      "More: docs/test-runner.md.\n" +
      "Exit code 0: all passed or updated. 1: an expectation failed. 2: a file cannot be run, none matches, or wrong\n" +
      "usage. 130: interrupted.",
    examples: [
      "clova-device test conversations",
      "clova-device test conversations -t reprompt",
      "clova-device test order.conversation --update",
      "clova-device test conversations --handler ./extension.js --watch",
      "clova-device test conversations --extension http://localhost:3000/clova --serve 'npm run dev'",
      "clova-device test conversations --reporter junit --output results.xml --html results.html",
      "clova-device test conversations --matrix device=kr-speaker,jp-wave,lang=ko,ja,linked=yes,no",
      "clova-device test conversations --only-failed --bail",
    ],
  },
  check: {
    usage: ["clova-device check EXTENSION [options]"],
    says:
      "Drive a running extension through what Clova would do to it, and judge every answer by the guides' rules.\n" +
      "Takes at most 45 s and 200 requests, and sends nothing to anybody but EXTENSION.\n" +
      "Exit code 0: no error. 1: an error was found. 2: wrong usage or configuration.",
    examples: [
      "clova-device check http://localhost:3000/clova --model ./my-model",
      "clova-device check http://localhost:3000/clova --reporter junit --output check.xml",
      "clova-device check http://localhost:3000/clova --baseline accepted.json --update",
    ],
  },
  model: {
    usage: ["clova-device model FOLDER [UTTERANCE] [options]"],
    says:
      "Describe an interaction model and hold it against the guides, or explain how it understands an utterance.\n" +
      "Exit code 0: done. 1: the guides' rules are broken (an error). 2: the folder cannot be read, or wrong usage.",
    examples: [
      "clova-device model ./my-model --device jp-friends",
      "clova-device model ./my-model '피자 두 판 주문해줘'",
    ],
  },
  init: {
    usage: ["clova-device init [FOLDER] [options]"],
    says:
      "Write what a new extension begins with into FOLDER (the working folder): settings (clova-device.json), a sample\n" +
      "interaction model (model/), a conversation that is a test (conversations/), and, where no extension is named, a\n" +
      'sample one (extension.mjs; extension.js where package.json has `"type": "module"`). On a terminal it asks for the\n' +
      "language and the extension; in a pipe it takes what Enter would. Nothing that is there is overwritten.\n" +
      "Exit code 0: all is there. 2: it cannot be written, or wrong usage. 130: interrupted.",
    examples: [
      "clova-device init",
      "clova-device init my-skill --lang ja",
      "clova-device init my-skill --extension http://localhost:3000/clova --device display-l100",
      "clova-device init --handler ./index.mjs --model ./my-model",
    ],
    options: {
      extension: "the extension the settings name (a sample is written)",
      handler: "a JavaScript module whose default export answers requests, for the settings",
      device: "the device the settings name (jp-friends for ja, else kr-speaker)",
      model: "the interaction model (model); where there is none, the sample is written",
      lang: "language of the sample (the model's; else asked, or the locale's)",
      messageFormat: "dialect the settings name (the device's)",
      plain: "for a screen reader: questions in lines, no colours (what your own settings say, else off)",
    },
  },
  devices: {
    usage: ["clova-device devices [NAME]"],
    says: "List the device profiles, or show one with the sources of its values.",
    examples: ["clova-device devices", "clova-device devices jp-wave"],
  },
  key: {
    usage: ["clova-device key [options]"],
    says: "Print the public half of the key that signs requests, in PEM, and nothing else: see docs/signatures.md.",
    examples: ["clova-device key > public.pem", "clova-device key --key ./signing.pem"],
  },
  doctor: {
    usage: ["clova-device doctor [EXTENSION] [options]"],
    says:
      "Show what this machine offers: Node.js, voices, ways to the loudspeaker, decoders, a browser, the signature key,\n" +
      "proxies; and how far a request to EXTENSION, or to that of the settings, comes. Text to copy into an issue.\n" +
      "Nothing is heard without --sound. More: docs/doctor.md.\n" +
      "Exit code 0: told. 2: wrong usage or configuration. 130: interrupted.",
    examples: [
      "clova-device doctor",
      "clova-device doctor https://example.com/clova --ca authority.pem",
      "clova-device doctor --sound auto",
      "clova-device doctor demo --sound wav:doctor.wav --voice espeak",
    ],
  },
};

/** The help page of a command; `inWords` puts what it says into the user's language. */
export function usage(command: Command, inWords: (says: string) => string = asWritten): string {
  const { usage, says, examples } = pages[command];
  const indented = (lines: readonly string[]): string => lines.map((line) => `  ${line}\n`).join("");
  const [first, second, third] = ["Usage:", "Options:", "Examples:"].map(translated);
  const head = `${first}\n${indented(usage)}\n${inWords(says)}\n\n`;
  return `${head}${second}\n${indented(optionLines(command))}\n${third}\n${indented(examples)}`;
}

const asWritten = (says: string): string => says;

function optionLines(command: Command): string[] {
  const isOf = ({ commands }: { readonly commands: readonly Command[] }): boolean => commands.includes(command);
  const rowsOf = (names: readonly ValueName[]): (readonly [string, string])[] =>
    names
      .filter((name) => hasOption(command, name))
      .map((name) => [
        `${shortly(name)}${written(name)} ${kindOf(name, command).takes}`,
        pages[command].options?.[name] ?? saysFor(command, valueOptions[name]),
      ]);
  const rows: (readonly [string, string])[] = [
    ...rowsOf(ofDevice),
    ...(isOf(ruleOption) ? [[`--rule ${ruleOption.takes}`, saysFor(command, ruleOption)] as const] : []),
    ...rowsOf(ofReport),
    ...flagNames
      .filter((name) => isOf(flags[name]))
      .map((name) => [written(name), saysFor(command, flags[name])] as const),
  ];
  // A long list of words gets a line of its own.
  return rows.flatMap(([option, says]) =>
    option.length > column - 2
      ? [option, " ".repeat(column) + translated(says)]
      : [option.padEnd(column) + translated(says)],
  );
}

const shortly = (name: ValueName): string => {
  const short = shortOf(name);
  return short === undefined ? "" : `-${short}, `;
};

const column = 26;

/** A rule says how the device is, and so stands behind what else says so. */
const begin = valueNames.indexOf("matrix");
const ofDevice = valueNames.slice(0, begin);
const ofReport = valueNames.slice(begin);

/** The version of this package. */
export function version(): string {
  const file = join(import.meta.dirname, "..", "..", "..", "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
