import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readArguments } from "../../src/terminal/command-line/arguments.ts";
import { grep, grepOf } from "../../src/terminal/command-line/grep.ts";
import { matching, someMatching } from "../../src/terminal/test/matching.ts";
import { run } from "./run-bin.ts";

const folder = mkdtempSync(join(tmpdir(), "grep-"));
afterAll(() => rmSync(folder, { recursive: true }));

const launch = "> 피자봇 시작해줘\n  ...\n";
const files: Readonly<Record<string, string>> = {
  "Order.conversation": `\ufeff# The user orders two.\n\n#   And Changes her mind.\n${launch}# Nobody pays.\n`,
  "quiet.conversation": `device: kr-speaker\n---\n${launch}`,
  "메뉴.conversation": "# broken\nnot: a conversation\n",
};
beforeAll(() => Object.entries(files).forEach(([name, text]) => writeFileSync(join(folder, name), text)));

const named = (text: string): string[] => {
  const found = someMatching([...Object.keys(files).map((name) => join(folder, name)), "gone"], grep.read(text)!);
  return found.map((file) => file.slice(folder.length + 1));
};

test.each<[text: string, names: readonly string[]]>([
  ["order", ["Order.conversation"]],
  ["QUIET", ["quiet.conversation"]],
  ["changes HER", ["Order.conversation"]],
  ["메뉴".normalize("NFD"), ["메뉴.conversation"]],
  ["broken", ["메뉴.conversation"]],
  ["r.conversation", ["Order.conversation"]],
  ["/O.der|메.\\./", ["Order.conversation", "메뉴.conversation"]],
  ["/^the user orders/i", ["Order.conversation"]],
  ["/t\\.conv|r\\.conv/g", ["Order.conversation", "quiet.conversation"]],
])("`-t %s` finds conversations by their path and the comment they begin with", (text, names) => {
  expect(named(text)).toEqual(names);
});

test.each(["order.conversat1on", "/^order/", "nobody pays", "kr-speaker", "시작", "o.der", "vers", ".conversation"])(
  "`-t %s` finds nothing, and says what there is",
  (text) => {
    expect(() => named(text)).toThrow(
      `no conversation matches \`-t ${text}\`: neither a path nor the comment at the beginning of a file has it. There are ${folder}`,
    );
  },
);

test.each(["-t", "--grep"])("`%s` runs only what is meant", async (option) => {
  const { code, stdout } = await run(["test", ".", option, "orders"], { cwd: folder });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^passed Order\.conversation \(\d+ ms\)\n1 passed, 0 failed/);
});

test("`-t` given twice runs what either finds", () => {
  const chosen = readArguments(["test", ".", "-t", "vers", "--grep", "메뉴", "-t", "/^the user/i"]).choices.grep!;
  const paths = Object.keys(files).map((name) => join(folder, name));
  expect(someMatching(paths, chosen)).toEqual([paths[0], paths[2]]);
  expect(["version", "a", "메뉴 version"].map(chosen.find)).toEqual([0, -1, 0]);
  expect(() => someMatching([paths[1]!], chosen)).toThrow(
    "no conversation matches `-t vers` or `-t 메뉴` or `-t /^the user/i`: neither",
  );
});

test.each([
  [["-t", "nowhere"], "no conversation matches `-t nowhere`"],
  [["-t", "/(/"], "`-t` is no regular expression: Invalid regular expression: /(/: Unterminated group"],
  [["-t", " "], "`-t` must be a part of a name, or a regular expression as in `/^menu/i`, got ` `"],
  [["-t"], "`-t` needs a value: `-t NAME`"],
])("`clova-device test . %j` is refused before anything runs", async (args, message) => {
  const { code, stdout, stderr } = await run(["test", ".", ...args], { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
});

test("what is typed into a watch and is no regular expression is looked for as it stands", () => {
  const paths = Object.keys(files).map((name) => join(folder, name));
  expect(matching(paths, grepOf("QUIET"))).toEqual([join(folder, "quiet.conversation")]);
  expect(matching(paths, grepOf("/(/"))).toEqual([]);
});
