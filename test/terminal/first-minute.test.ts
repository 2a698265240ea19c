import { expect } from "vitest";
import { enter, expectSane, inTerminal } from "./in-terminal.ts";
import { openTerminal, type Terminal } from "./tmux.ts";

// A new user's first minute, as it is had: nothing is known, and nothing is looked up.

/** Says what the greeting proposes, each when the device has answered what was said before. */
async function sayAll(terminal: Terminal, greeting: string, answers: readonly RegExp[]): Promise<void> {
  const [, launch = "", then = ""] = /^Try: (.*), then (.*)$/m.exec(greeting) ?? [];
  const things = [launch, ...then.split(" · ")];
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
    /What would you like to order\?" \(en\)\n {2}listens\n●/,
    /Which pizza would you like\?" \(en\)\n {2}listens\n●/,
    /I have ordered 2 pepperoni pizzas[^]*● idle/,
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

for (const [locale, launch, answer] of [
  ["ko_KR.UTF-8", "피자봇 시작해줘", /무엇을 주문할까요\?" \(ko\)/],
  ["ja_JP.UTF-8", "ピザボットを起動して", /ご注文は何になさいますか\?" \(ja\)/],
  ["C", "Start Pizzabot", /What would you like to order\?" \(en\)/],
] as const) {
  inTerminal(`with the locale ${locale} the demo is proposed to be spoken to in the user's language`, async () => {
    const terminal = openTerminal({ env: { LC_ALL: locale } });
    enter(terminal, "clova-device demo --sound none --clock virtual");
    expect(await terminal.shows(/^● /m)).toMatch(new RegExp(`^\\S.*: .*${launch}`, "m"));
    terminal.press("Tab");
    await terminal.shows(new RegExp(`^>\\s*\\n {2}${launch}\\s`, "m"));
    enter(terminal, launch);
    await terminal.shows(answer);
    terminal.press("C-d");
    await expectSane(terminal, 0);
  });
}

inTerminal("where a language was chosen, things to say are in that one", async () => {
  const terminal = openTerminal({ env: { LC_ALL: "C.UTF-8" } });
  enter(terminal, "clova-device demo --lang ja --sound none");
  expect(await terminal.shows(/^● /m)).toMatch(/^Try: ピザボットを起動して/m);
  terminal.press("Tab");
  await terminal.shows(/^>\s*\n {2}ピザボットを起動して\s/m);
  terminal.press("C-d");
  await expectSane(terminal, 0);
});
