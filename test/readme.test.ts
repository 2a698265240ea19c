import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { commands, deviceNames, readDevice, ruleNames, runConversations } from "../src/index.ts";
import { readArguments } from "../src/terminal/command-line/arguments.ts";

// Every example of the README runs: what it shows is what happens.

const root = join(import.meta.dirname, "..");
const program = join(root, "bin", "clova-device.js");
const page = readFileSync(join(root, "README.md"), "utf8");

/** The code blocks of a kind, as in ```` ```ts run ````. */
const blocks = (kind: string, text = page): string[] =>
  [...text.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].flatMap(([, info, text]) => (info === kind ? [text!] : []));

const outside = mkdtempSync(join(tmpdir(), "readme-"));
// Below the package, so that its own name and its packages are found as a user's would be; ignored by git and npm.
const inside = join(root, "dist", `.readme-${process.pid}`);
mkdirSync(inside, { recursive: true });
afterAll(() => [outside, inside].forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function write(folder: string, name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

interface Run {
  readonly status: number | null;
  readonly output: string;
}

/** A program to its end, what it says on both ways together; nothing of this test run's environment reaches it. */
function run(command: string, args: readonly string[], cwd: string, input = ""): Run {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|FORCE_COLOR)/.test(name)),
  );
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, input, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

const tool = (name: string): string => join(root, "node_modules", name);

test("the conversations happen as they are shown", async () => {
  const files = blocks("conversation").map((text, index) => write(outside, `${index}.conversation`, text));
  expect(files.length).toBeGreaterThan(2);
  const { results } = await runConversations(files);
  expect(results.filter(({ status }) => status !== "passed")).toEqual([]);
});

test("the first conversation and the commands stand at the top", () => {
  expect(page.indexOf("```conversation")).toBeLessThan(400);
  const commandLines = blocks("sh").flatMap((block) => block.trim().split("\n"));
  expect(commandLines.slice(0, 2)).toEqual(["npm start", "npm test"]);
});

test("the TypeScript examples compile against the types of the package", { timeout: 60_000 }, () => {
  const screen = readFileSync(join(root, "docs", "screen.md"), "utf8");
  const examples = [...blocks("ts test"), ...blocks("ts run"), ...blocks("ts", screen)];
  expect(examples).toHaveLength(3);
  const files = examples.map((text, index) => write(inside, `example-${index}.ts`, text));
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--types", "node"];
  const { status, output } = run(
    process.execPath,
    [tool("typescript/bin/tsc"), ...options, "--ignoreConfig", ...files],
    root,
  );
  expect({ status, output }).toEqual({ status: 0, output: "" });
});

test("the example of a test passes in vitest", () => {
  write(inside, "readme-example.test.ts", blocks("ts test")[0]!);
  write(inside, "vitest.config.js", "export default {};\n");
  const { status, output } = run(process.execPath, [tool("vitest/vitest.mjs"), "run", "--root", inside], inside);
  expect(output).toMatch(/1 passed/);
  expect(status).toBe(0);
});

test("the example of the library runs", () => {
  const types = /: string|readonly /; // what Node.js could not run; the example is JavaScript with types inferred
  const [example = ""] = blocks("ts run");
  expect(example).not.toMatch(types);
  const { status, output } = run(process.execPath, [write(inside, "example.mjs", example)], inside);
  expect(output).toContain("무엇을 도와드릴까요? true { asked: 'LaunchRequest' }");
  expect(output).toContain('> /launch\n  sends LaunchRequest\n  says "무엇을 도와드릴까요?" (ko)\n  listens\n');
  expect(status).toBe(0);
});

/** A session at a shell: after each `$ command` what it prints; `…` stands for more of a line. */
const sessions = blocks("console").flatMap((block) =>
  block.split(/^\$ /m).flatMap((part) => {
    const [command = "", ...lines] = part.trimEnd().split("\n");
    return command === "" ? [] : [{ command, expected: lines.join("\n") }];
  }),
);

test.each(sessions)("`$command` prints what is shown", ({ command, expected }) => {
  const [, line = "", args = command] = /^echo (\S+) \| (.*)$/.exec(command) ?? [];
  const words = args.split(" ").slice(1);
  const { output } = run(process.execPath, [program, ...words], outside, `${line}\n`);
  const [start = "", isCut] = expected.split(" …");
  expect(isCut === undefined ? output.trimEnd() : output.slice(0, start.length)).toBe(start);
});

test("the commands that are shown are understood", () => {
  const shown = [...blocks("sh"), ...blocks("console")].join("\n");
  const lines = [...shown.matchAll(/(?:clova-device|npm start --) ([^|\n]+)/g)].map(([, words]) => words!.trim());
  expect(lines.length).toBeGreaterThan(5);
  for (const words of lines) expect(() => readArguments(words.split(/\s+/))).not.toThrow();
});

test("every option that is named exists", () => {
  const help = ["talk", "test", "check"].map(
    (command) => run(process.execPath, [program, command, "--help"], outside).output,
  );
  const elsewhere = ["--omit", "--silent", "--times"]; // npm's, and `/save`'s
  const named = [...page.matchAll(/`(--[a-z-]+)/g)].map(([, option]) => option!);
  const unknown = named.filter((option) => !elsewhere.includes(option) && !help.join().includes(`${option} `));
  expect(unknown).toEqual([]);
});

test("the table of lines has every conversation line, and no other", () => {
  const shown = [...page.matchAll(/^\| `(\/[a-z]+)/gm)].map(([, name]) => name!);
  expect(shown.sort()).toEqual(Object.keys(commands).sort());
});

test("every device is named", async () => {
  for (const name of await deviceNames()) expect(page).toContain(`\`${name}\``);
});

test("the devices that have a screen are told apart", async () => {
  const devices = await Promise.all((await deviceNames()).map((name) => readDevice(name)));
  const withScreen = devices.filter(({ display }) => display.size !== "none").map(({ name }) => name);
  const sizes = withScreen.filter((name) => name.startsWith("display-"));
  expect(sizes).toHaveLength(5);
  expect(withScreen.filter((name) => !sizes.includes(name)).sort()).toEqual(["jp-desk", "kr-tester"]);
  expect(page).toContain("`kr-tester`, `jp-desk` and the five `display-…` have a screen");
});

test("the file that `npm pack` makes is called as it is shown", () => {
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<string, string>;
  expect(page).toContain(`npm install ./${name}-${version}.tgz\n`);
});

test("links lead to files that are there, and rules that are named exist", () => {
  const pages = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "devices/README.md",
    "docs/architecture.md",
    "docs/conversation-files.md",
    "docs/http.md",
    "docs/interaction-models.md",
  ];
  const all = [...pages, "docs/messages.md", "docs/open-questions.md", "docs/trace.md"];
  const links = all.flatMap((from) =>
    [...readFileSync(join(root, from), "utf8").matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, to]) =>
      join(dirname(from), to!),
    ),
  );
  expect(links.filter((to) => !existsSync(join(root, to)))).toEqual([]);
  const rules = all.flatMap((from) =>
    [...readFileSync(join(root, from), "utf8").matchAll(/--rule ([a-z][\w.]+)=/g)].map(([, name]) => name!),
  );
  expect(rules.filter((name) => !(ruleNames as string[]).includes(name))).toEqual([]);
});
