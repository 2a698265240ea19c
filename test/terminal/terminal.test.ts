import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { temporaryFolder } from "./run-bin.ts";
import { openTerminal } from "./tmux.ts";
import { enter, enterByHand, expectSane, inTerminal, start } from "./in-terminal.ts";

inTerminal("greets, shows what happens above the line, counts down, and ends with /quit", async () => {
  const terminal = openTerminal();
  start(terminal);
  const greeting = await terminal.shows(/idle \| light off/);
  expect(greeting).toContain("Try: Start Pizzabot, then ");
  terminal.type("피자봇 시작해줘");
  await terminal.shows(/^> 피자봇 시작해줘$/m);
  expect(terminal.cursor()).toEqual({ column: "> ".length + 6 * 2 + 3, row: "> 피자봇 시작해줘" });
  terminal.press("Enter");
  await terminal.shows(/says "무엇을 주문할까요\?" \(ko\)\n● speaking/);
  await terminal.shows(/listens\n● listening 7 s \| green light \| session, turn 1 \| mic on \| volume 10\n> ?$/m);
  await terminal.shows(/● listening 6 s/);
  terminal.type("/quit");
  terminal.press("Enter");
  const end = await terminal.shows(/session ends: off\n\$ $/m);
  expect(end).not.toContain("●");
  expect(end.match(/^> .*$/gm)).toEqual(["> 피자봇 시작해줘"]);
  await expectSane(terminal, 0);
});

inTerminal("keeps the microphone open while one types, and hears silence when it is given up", async () => {
  const terminal = openTerminal();
  start(terminal, "demo --sound none --rule listening.waitingTime=60000");
  await terminal.shows(/idle/);
  terminal.type("/launch");
  terminal.press("Enter");
  await terminal.shows(/listening \d+ s/);
  terminal.type("두");
  await terminal.shows(/listening to you .*\n> 두$/m);
  terminal.press("Escape");
  await terminal.shows(/stops listening: silence\n {2}says "아직 계세요\?" \(ko\)/);
  await terminal.shows(/listening \d+ s/);
  terminal.type("두");
  await terminal.shows(/listening to you/);
  terminal.press("BSpace");
  await terminal.shows(/listening to you .*\n>\s*$/);
  terminal.press("Escape");
  await terminal.shows(/session ends: silence/);
  terminal.press("C-d");
  await expectSane(terminal, 0);
});

inTerminal(
  "keeps the microphone open while one looks for an earlier line, and hears silence when that is given up",
  async () => {
    const terminal = openTerminal();
    start(terminal, "demo --sound none --rule listening.waitingTime=60000");
    await terminal.shows(/idle/);
    enter(terminal, "피자봇 시작해줘");
    await terminal.shows(/listening \d+ s/);
    terminal.press("C-r");
    await terminal.shows(/listening \d+ s .*\nsearch: *\n/);
    terminal.type("피자");
    await terminal.shows(/listening to you .*\nsearch: 피자\n {2}피자봇 시작해줘/);
    terminal.press("Escape");
    await terminal.shows(/listening to you .*\n>\s*$/);
    terminal.press("Escape");
    await terminal.shows(/stops listening: silence\n {2}says "아직 계세요\?" \(ko\)/);
    terminal.press("C-d");
    await expectSane(terminal, 0);
  },
);

inTerminal("Enter cuts what the device says, and says what was typed", async () => {
  const file = join(temporaryFolder(), "long.mjs");
  const value = "아주 긴 말입니다. ".repeat(20);
  const outputSpeech = { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value } };
  const response = { outputSpeech, card: {}, directives: [], shouldEndSession: false };
  const answer = JSON.stringify({ version: "1.0", sessionAttributes: {}, response });
  writeFileSync(file, `export default () => (${answer});`);
  const terminal = openTerminal();
  start(terminal, `--handler ${file} --device kr-speaker --sound none`);
  await terminal.shows(/idle/);
  for (const turn of [1, 2]) {
    await enterByHand(terminal, "/intent A");
    const screen = await terminal.shows(new RegExp(`● speaking .*turn ${turn}`));
    expect(screen).not.toContain("listens");
  }
  for (const key of ["C-c", "C-c"]) terminal.press(key);
  await expectSane(terminal, 130);
});

inTerminal("takes a terminal that was given no size for one of 80 columns", async () => {
  const terminal = openTerminal({ columns: 90 });
  enter(terminal, "stty cols 0; clova-device demo --sound none");
  await terminal.shows(/^Extension: the built-in pizza bot[^]*\n● idle \| light off \| no session \| mic on/m);
  enter(terminal, "/help");
  await terminal.shows(/^ {2}\/quit +\S+ \S+/m);
  terminal.press("C-d");
  await expectSane(terminal, 0);
});

inTerminal("takes pasted lines up one after another", async () => {
  const terminal = openTerminal();
  start(terminal, "demo --sound none --clock virtual");
  await terminal.shows(/idle/);
  terminal.type("피자봇 시작해줘\n페퍼로니 피자 주문해줘\n두 판\n");
  const screen = await terminal.shows(/2판을 주문했어요/);
  expect(screen.match(/^> .+$/gm)).toEqual(["> 피자봇 시작해줘", "> 페퍼로니 피자 주문해줘", "> 두 판"]);
  terminal.type("/user a\n/user b\n/user c\n");
  await terminal.shows(/^> \/user a\n> \/user b\n> \/user c\n●/m);
  terminal.type("/user d\n/user e\n");
  await terminal.shows(/2판을 주문했어요.*\n> \/user a\n> \/user b\n> \/user c\n> \/user d\n> \/user e\n●/m);
  terminal.press("C-d");
  await expectSane(terminal, 0);
});

inTerminal("Ctrl-C drops the pasted lines that wait", async () => {
  const terminal = openTerminal();
  start(terminal);
  await terminal.shows(/idle/);
  terminal.type("피자봇 시작해줘\n페퍼로니 피자 주문해줘\n두 판\n");
  await terminal.shows(/● speaking/);
  terminal.press("C-c");
  const screen = await terminal.shows(
    /^Pasted lines that waited and are taken up no more: 2\n> !\/press stop\n {2}listens\n● listening/m,
  );
  expect(screen).not.toContain("페퍼로니 피자 주문해줘\n");
  terminal.press("C-d");
  await expectSane(terminal, 0);
});

inTerminal("Ctrl-L leaves nothing but the transcript in what has gone up", async () => {
  const terminal = openTerminal();
  start(terminal, "demo --sound none --clock virtual");
  await terminal.shows(/idle/);
  enter(terminal, "/user a");
  await terminal.shows(/^> \/user a\n●/m);
  terminal.type("/us");
  await terminal.shows(/^> \/us$/m);
  for (const before of [/^> \/user a\n/m, /^● /]) {
    await terminal.shows(before);
    terminal.press("C-l");
    await terminal.shows(/^● .*\n> \/us\s*$/);
  }
  const everything = terminal.everything();
  expect(everything).toMatch(/Ctrl-D ends\.\n> \/user a\n● .*\n> \/us\s*$/);
  expect(everything.match(/●/g)).toHaveLength(1);
  enter(terminal, "er b");
  await terminal.shows(/^> \/user b\n●/);
  terminal.press("C-d");
  await expectSane(terminal, 0);
});

inTerminal("keeps a token off the screen and out of the history", async () => {
  const terminal = openTerminal();
  start(terminal);
  await terminal.shows(/idle/);
  for (const line of ["/end", "/link T0ken"]) {
    terminal.type(line);
    terminal.press("Enter");
  }
  expect(await terminal.shows(/^> \/link <token>$/m)).not.toContain("T0ken");
  terminal.press("Up");
  expect(await terminal.shows(/^> \/end$(?![\s\S]*● )/m)).not.toContain("T0ken");
  for (const key of ["C-c", "C-c"]) terminal.press(key);
  await expectSane(terminal, 130);
});

inTerminal("Ctrl-C cuts what is said; the second one ends and leaves the terminal as it was", async () => {
  const terminal = openTerminal({ columns: 40, env: { NO_COLOR: "1" } });
  start(terminal);
  await terminal.shows(/idle/);
  terminal.type("피자봇 시작해줘");
  terminal.press("Enter");
  await terminal.shows(/speaking/);
  terminal.press("C-c");
  const cut = await terminal.shows(/> !\/press stop\n {2}listens\n● listening .*\n> ?\nCtrl-C again ends/);
  expect(cut).not.toContain("session ends");
  terminal.press("C-c");
  await terminal.shows(/session ends: off/);
  await expectSane(terminal, 130);
});

inTerminal("shows status and line once, however long the line and wherever the cursor is", async () => {
  const terminal = openTerminal({ columns: 60 });
  start(terminal);
  await terminal.shows(/idle/);
  const long = "가나다라마바사아 ".repeat(20);
  terminal.paste(`${long}끝`);
  await terminal.shows(/끝$/m);
  terminal.press("Home");
  terminal.paste("hello");
  for (const key of ["Home", "End", "Home"]) terminal.press(key);
  terminal.paste("abc");
  const screen = await terminal.shows(/> abchello가나다/);
  expect(screen.match(/●/g)).toHaveLength(1);
  expect(screen.match(/가나다라/g)).toHaveLength(20);
  for (const key of ["C-c", "C-c"]) terminal.press(key);
  await expectSane(terminal, 130);
});

inTerminal("keeps greeting and help in shape on a narrow terminal", async () => {
  const terminal = openTerminal({ columns: 60 });
  start(terminal);
  expect(await terminal.shows(/idle/)).toMatch(/^Try: .*\n {2}.*\nTab completes/m);
  terminal.type("/help");
  terminal.press("Enter");
  await terminal.shows(/ {2}\/save FILE \[--times\]\n {6}save the conversation as a test, FILE\.conversation\n/);
  await terminal.shows(/ {2}Esc\n {6}give up what was begun[^]* {2}Ctrl-C\n {6}cut what the device says; twice: end\n/);
  terminal.press("C-d");
  await expectSane(terminal, 0);
});

inTerminal("asks for the extension; Enter takes the demo and Ctrl-C ends", async () => {
  const terminal = openTerminal();
  start(terminal, "--sound none");
  await terminal.shows(/Your extension's URL/);
  terminal.press("C-c");
  await expectSane(terminal, 130);
  start(terminal, "--sound none");
  await terminal.shows(/Your extension's URL[^$]*demo\s*$/);
  terminal.press("Enter");
  await terminal.shows(/Extension: the built-in pizza bot/);
  terminal.type("/quit");
  terminal.press("Enter");
  await expectSane(terminal, 0);
});

inTerminal("asks for the extension once, however long the answer, and takes an address without http", async () => {
  const terminal = openTerminal({ columns: 40 });
  start(terminal, "--sound none");
  await terminal.shows(/URL/);
  terminal.type("dmeo");
  terminal.press("Enter");
  await terminal.shows(/› `demo`, or a URL/);
  for (let key = 0; key < 4; key += 1) terminal.press("BSpace");
  terminal.type("127.0.0.1:1/a-path-longer-than-the-terminal-is-wide");
  const asked = await terminal.shows(/terminal-is-wide/);
  expect(asked.match(/URL ›|extension's/g)).toHaveLength(1);
  terminal.press("Enter");
  // What else is asked has an answer too.
  for (const question of [/Model › none/, /❯\s+kr-speaker/, /❯\s+No/]) {
    await terminal.shows(question);
    terminal.press("Enter");
  }
  await terminal.shows(/Extension:\s+http:\/\/127\.0\.0\.1:1\/a-path/);
  terminal.press("C-d");
  await expectSane(terminal, 0);
});
