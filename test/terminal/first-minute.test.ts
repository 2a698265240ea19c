import { expect } from "vitest";
import { enter, expectSane, inTerminal } from "./in-terminal.ts";
import { openTerminal, type Terminal } from "./tmux.ts";

// A new user's first minute, as it is had: nothing is known, and nothing is looked up.

/** Says what the greeting proposes, each when the device has answered what was said before. */
async function sayAll(terminal: Terminal, greeting: string, answers: readonly RegExp[]): Promise<void> {
  const [, line = ""] = /^Try: (.*)$/m.exec(greeting) ?? [];
  const things = line.split(" · ");
  expect(things).toHaveLength(answers.length);
  for (const [index, thing] of things.entries()) {
    enter(terminal, thing);
    await terminal.shows(answers[index]!);
  }
}

inTerminal("asks one thing, greets, shows three things to say; what was said is a test that passes", async () => {
  const terminal = openTerminal();
  enter(terminal, "mkdir -p empty && cd empty && clova-device --sound none --clock virtual");
  const asked = await terminal.shows(/Your extension's URL \(Enter: the built-in pizza bot\) › demo\s*$/);
  expect(asked.match(/\?/g)).toHaveLength(1);
  terminal.press("Enter");
  const greeting = await terminal.shows(/^Try: .*\n[\s\S]*● idle/m);
  expect(greeting).toContain("Extension: the built-in pizza bot\n");
  await sayAll(terminal, greeting, [
    /주문할까요\?" \(ko\)\n {2}listens\n●/,
    /어떤 피자로 할까요\?" \(ko\)\n {2}listens\n●/,
    /2판을 주문했어요[^]*● idle/,
  ]);
  enter(terminal, "/save first-minute");
  await terminal.shows(/Saved: first-minute\.conversation/);
  terminal.press("C-d");
  await expectSane(terminal, 0);
  enter(terminal, "clova-device test first-minute.conversation");
  await terminal.shows(/^1 passed, 0 failed/m);
});

inTerminal("`init` in an empty folder: asked two things, one talks, the test passes, the model is sound", async () => {
  const terminal = openTerminal({ env: { LC_ALL: "C.UTF-8" } });
  enter(terminal, "mkdir skill && cd skill && clova-device init");
  await terminal.shows(/Which language does your extension speak\? ›[^]*❯\s+English/);
  terminal.press("Enter");
  await terminal.shows(/Your extension's URL \(Enter: a sample is written\) › sample\s*$/);
  terminal.press("Enter");
  await terminal.shows(/^Next:\n {2}clova-device +talk with it\n/m);
  await expectSane(terminal, 0);
  enter(terminal, "clear; clova-device --sound none --clock virtual");
  const greeting = await terminal.shows(/^Try: .*\n[\s\S]*● idle/m);
  expect(greeting).toMatch(/^Extension: your handler module$/m);
  await sayAll(terminal, greeting, [
    /Welcome\. Which[^]*listens\n●/,
    /There are americano[^]*listens\n●/,
    /is ordered\.[^]*● idle/,
  ]);
  terminal.press("C-d");
  await expectSane(terminal, 0);
  enter(terminal, "clear; clova-device test conversations");
  await terminal.shows(/^1 passed, 0 failed/m);
  enter(terminal, "clear; clova-device model ./model");
  await terminal.shows(/^0 errors, 0 warnings, \d+ notes$/m);
  await expectSane(terminal, 0);
});

inTerminal("`init` that is given up at either question writes nothing, on a narrow terminal too", async () => {
  const terminal = openTerminal({ columns: 40 });
  enter(terminal, "mkdir skill && cd skill; clear; clova-device init");
  await terminal.shows(/❯\s+English/);
  terminal.press("Escape");
  await expectSane(terminal, 130);
  enter(terminal, "clear; clova-device init --lang ko");
  await terminal.shows(/URL › sample/);
  terminal.press("C-c");
  await expectSane(terminal, 130);
  enter(terminal, "clear; ls -A | wc -l");
  await terminal.shows(/^0$/m);
});
