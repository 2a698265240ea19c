import { expect, test } from "vitest";
import { EmulatorError } from "../../src/errors.ts";
import { readArguments } from "../../src/terminal/command-line/arguments.ts";
import { commandNames } from "../../src/terminal/command-line/options.ts";
import { usage } from "../../src/terminal/command-line/usage.ts";
import { run, temporaryFolder } from "./run-bin.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

test.concurrent.for<[args: string, message: string | RegExp]>([
  ["tset", "There is no command `tset`. Did you mean `test`? The commands are"],
  ["--devcie jp-wave", "There is no option `--devcie`. Did you mean `--device`?"],
  ["demo --seed", "`--seed` needs a value: `--seed N`"],
  ["--lang kr", "`--lang` must be `ko`, `ja` or `en`, got `kr`. Did you mean `ko`?"],
  ["--device kr-speakr", "there is no device `kr-speakr`. Did you mean `kr-speaker`?"],
  ["--device ./mine.json", "./mine.json: there is no such file"],
  ["devices jp-wav", "there is no device `jp-wav`. Did you mean `jp-wave`?"],
  ["--model ./nowhere", "nowhere: there is no such folder"],
  ["--key ./no.pem", "./no.pem: there is no such key file."],
  ["demo --ca ./no.pem", "./no.pem: there is no such file; certificates of authorities were to come from it"],
  ["--user ./no.json", "./no.json: there is no such file"],
  ["--access-token-file ./no", "./no: there is no such file; an access token was to come from it"],
  ["--trace ./no/where", "./no/where: the trace cannot be written (ENOENT)"],
  ["--sound wav:no/where.wav", /no\/where\.wav/],
  ["--sound auto --clock virtual", "take `--sound none` or `--sound wav:FILE` with it, or leave `--clock virtual` out"],
  ["localhost:3000/clova", "Did you mean `http://localhost:3000/clova`?"],
  ["ftp://somewhere/", "An extension is reached over http or https, not over ftp"],
  ["test", "no conversation to run: no file or folder is named."],
  ["test . --device kr-speakr", "there is no device `kr-speakr`. Did you mean `kr-speaker`?"],
  ["test nowhere.conversation", "there is no file or folder `nowhere.conversation`"],
])("`clova-device %s` ends with exit code 2 and one line on stderr", async ([args, message]) => {
  const { code, stdout, stderr } = await run(args.split(" "), { input: "피자봇 시작해줘\n" });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  if (typeof message === "string") expect(stderr).toContain(message);
  else expect(stderr).toMatch(message);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

test.concurrent.for([
  "test",
  "test nowhere",
  "test . --jobs x",
  "test . --jobs",
  "test . --update=yes",
  "test . --grp a",
  "--device kr-speaker test . --watch=1",
  "test . --reporter html",
])("`clova-device %s` points to the help of `test`", async (args) => {
  const { code, stdout, stderr } = await run(args.split(" "));
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^[^\n]*[.?] `clova-device test --help` lists its options\.\n$/);
});

test.concurrent.for<[args: string, message: string]>([
  ["chekc http://127.0.0.1:1/", "There is no command `chekc`. Did you mean `check`?"],
  ["3000", "There is no command `3000`. Did you mean `http://localhost:3000`?"],
  ["help tset", "There is no command `tset`. Did you mean `test`?"],
  ["help test demo", "`help test` does not take `demo` as well."],
  ["--sound wav:-", "or `wav:FILE`, got `wav:-`."],
  ["init a b", "`init` does not take `b` as well."],
  ["init http://localhost:3000", "Name the extension with `--extension http://localhost:3000`"],
  ["init --seed 1", "`init` has no option `--seed`. `clova-device init --help` lists its options."],
  ["init --extension demo --handler x.mjs", "`--handler` takes the place of the extension"],
  ["demo more", "`talk` does not take `more` as well."],
  ["key more", "`key` does not take `more` as well."],
  ["doctor more", "The extension of `doctor` is a URL or `demo`, got `more`."],
  ["doctor dmeo", "The extension of `doctor` is a URL or `demo`, got `dmeo`. Did you mean `demo`?"],
  ["doctor 3000", "got `3000`. Did you mean `http://localhost:3000`?"],
  ["doctor demo more", "`doctor` does not take `more` as well."],
  ["-x", "There is no option `-x`."],
  ["--screen 0", "`--screen` must be a port from 1 to 65535, `auto` or `off`, got `0`."],
  ["--screen 70000 demo", "`--screen` must be a port from 1 to 65535, `auto` or `off`, got `70000`."],
  ["test --screen", "`test` has no option `--screen`."],
  ["demo --device --json", "`--device` needs a value: `--device NAME|FILE`"],
  ["demo --json=yes", "`--json` takes no value, got `yes`"],
  ["demo --update", "`talk` has no option `--update`."],
  ["doctor --seed 1", "`doctor` has no option `--seed`. `clova-device doctor --help` lists its options."],
  [
    "--message-format 2018-ko",
    "`--message-format` must be `2017-07`, `2017`, `2017-ko`, `2018`, `kr-2019` or `line-1.0`",
  ],
  ["--sound wav:", "`--sound` must be `auto`, `speaker`, `audio-io`, `player`, `none` or `wav:FILE`, got `wav:`."],
  [
    "--voice sya",
    "`--voice` must be `auto`, `espeak`, `say`, `sapi`, `espeak-ng`, `open-jtalk` or `silent`, got `sya`.",
  ],
  ["--tls none", "`--tls` must be `verify` or `trust-any`, got `none`."],
  ["--clock fast", "`--clock` must be `real` or `virtual`, got `fast`."],
  ["--seed -1", "`--seed` must be a whole number from 0 to 9007199254740991, got `-1`."],
  ["--deadline -5s", "`--deadline` must be a whole number from 1 to 600000, got `-5s`."],
  ["--lang -1", "`--lang` must be `ko`, `ja` or `en`, got `-1`."],
  ["--screen -1", "`--screen` must be a port from 1 to 65535, `auto` or `off`, got `-1`."],
  ["--plain -1", "`--plain` must be `on` or `off`, got `-1`."],
  ["--fault -1", "`--fault` has `-1`, which is no fault."],
  ["--rule -1", "`--rule` must be NAME=VALUE, got `-1`"],
  ["test -t", "`-t` needs a value: `-t NAME`"],
  ["--seed --json", "`--seed` needs a value: `--seed N`"],
  ["--json -1", "There is no option `-1`."],
  ["--seed 1.5", "`--seed` must be a whole number from 0"],
  ["--start noon", "`--start` must be a time such as `2018-08-10T00:00:00Z`, got `noon`."],
  ["--deadline 0", "`--deadline` must be a whole number from 1 to 600000, got `0`."],
  ["--rule reprompt", "`--rule` must be NAME=VALUE, got `reprompt`"],
  ["--rule session.repromt=true", "There is no rule `session.repromt`. Did you mean `session.reprompt`?"],
  ["--rule session.reprompt=maybe", 'rule `session.reprompt` must be `true` or `false`, got "maybe"'],
])("`clova-device %s` is refused with what is wrong and what to do", ([args, message]) => {
  const read = () => readArguments(args.split(" "));
  expect(read).toThrow(EmulatorError);
  expect(read).toThrow(message);
});

test("a value may begin with `-` and a digit: a part of a name, a file, a year before the year 1", () => {
  const { choices } = readArguments("test . -t -2 --output -3.xml --start -000044-03-15T12:00:00Z".split(" "));
  expect(choices).toMatchObject({ grep: { text: "-2" }, output: "-3.xml", start: "-000044-03-15T12:00:00Z" });
});

test.each<[args: string, screen: number | null, extension?: string]>([
  ["demo --screen off", null, "demo"],
  ["--screen", 0],
  ["--screen demo", 0, "demo"],
  ["--screen 8080 demo", 8080, "demo"],
  ["demo --screen=8080", 8080, "demo"],
  ["--screen --seed 7", 0],
  ["--screen auto", 0],
])("`clova-device %s` serves the screen, at a port or at a free one", (args, screen, extension) => {
  const { choices } = readArguments(args.split(" "));
  expect([choices.screen, choices.extension]).toEqual([screen, extension]);
});

test.concurrent("does not print what a token file holds when it is wrong", async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "token"), "two words\n");
  const { code, stderr } = await run(["--access-token-file", "token"], { cwd });
  expect({ code, stderr }).toEqual({ code: 2, stderr: "token: the file must hold an access token and nothing else\n" });
});

test.concurrent.for([
  ["--help", "clova-device http://localhost:3000/clova --model ./my-model"],
  ["test --help", "clova-device test order.conversation --update"],
  ["devices -h", "clova-device devices jp-wave"],
  ["doctor --help", "Usage:\n  clova-device doctor [EXTENSION] [options]\n"],
  ["key --help", "Usage:\n  clova-device key [options]\n"],
  ["help", "clova-device http://localhost:3000/clova --model ./my-model"],
  ["init --help", "clova-device init my-skill --lang ja"],
  ["help init", "clova-device init my-skill --lang ja"],
  ["help test", "clova-device test order.conversation --update"],
])("`clova-device %s` shows usage and examples", async ([args, example]) => {
  const { code, stdout, stderr } = await run(args!.split(" "));
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(example);
});

test("every example of every help page is understood", () => {
  const examples = commandNames.flatMap((command) => usage(command).split("Examples:\n")[1]!.trimEnd().split("\n"));
  expect(examples.length).toBeGreaterThan(commandNames.length);
  for (const example of examples) {
    const [, line = ""] = /clova-device ?([^|>]*)(?: [|>] |$)/.exec(example)!;
    const words = [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
    expect(() => readArguments(words), example).not.toThrow();
  }
});

test("each option has a meaning on every page it is on", () => {
  for (const command of commandNames) expect(usage(command)).not.toMatch(/^ {2}-\S+( \S+)?\s*$(?!\n {10})/m);
});

test.concurrent("the help of a command names what holds for that command", async () => {
  const [talk, test] = await Promise.all([run(["--help"]), run(["test", "--help"])]);
  expect(talk.stdout).toMatch(/--seed N .*\(random\)\n/);
  expect(talk.stdout).toMatch(/--start TIME .*\(now\)\n/);
  expect(test.stdout).toMatch(/--seed N .*\(the file's, else 1\)\n/);
  expect(test.stdout).toMatch(/--start TIME .*\(the file's, else 2018-08-10T00:00:00Z\)\n/);
});

test.concurrent("`--version` is that of the package", async () => {
  expect((await run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.concurrent("lists the devices, and shows one with its sources", async () => {
  const { stdout: table } = await run(["devices"]);
  expect(table).toMatch(/^NAME +SCREEN +FORMAT +LANG +TITLE\n/);
  expect(table).toMatch(/^display-l100 +l100 640x360 +kr-2019 +ko /m);
  const { stdout: one } = await run(["devices", "jp-wave"]);
  expect(one).toMatch(/^messageFormat +line-1\.0\n +Source: LINE guide/m);
});
