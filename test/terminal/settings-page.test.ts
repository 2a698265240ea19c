import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kindOf, saysFor, settingNames, valueOptions, type Command } from "../../src/terminal/command-line/options.ts";

// docs/settings.md says of each setting what the help says of its option.

const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "settings.md"), "utf8");
const rows = [...page.matchAll(/^\| `([A-Za-z]+)` +\|(.*)\|$/gm)].map(([, name = "", cells = ""]) => ({
  name,
  cells: cells.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|")),
}));

function cellsOf(name: (typeof settingNames)[number]): string[] {
  const option = valueOptions[name];
  const commands: readonly Command[] = option.commands;
  const says = [...new Set(commands.map((command) => saysFor(command, option)))];
  const meaning =
    says.length === 1 ? says[0]! : commands.map((command) => `${command}: ${saysFor(command, option)}`).join("; ");
  return [`\`${kindOf(name).takes}\``, commands.join(", "), meaning, option.own === true ? "own only" : ""];
}

test("every setting is listed, with what it takes, the commands it is for and what it means", () => {
  const listed = rows.map(({ name, cells }) => [name, ...cells]);
  expect(listed).toEqual([
    ...settingNames.map((name) => [name, ...cellsOf(name)]),
    ["rules", "object", "talk, test, check, model", "switches of [open questions](open-questions.md) by name", ""],
  ]);
});
