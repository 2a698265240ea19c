import { expect } from "vitest";
import { expectSane, inTerminal, start } from "./in-terminal.ts";
import { openTerminal } from "./tmux.ts";

inTerminal("--plain writes the transcript as it is, without status, colours or anything written over", async () => {
  const terminal = openTerminal();
  start(terminal, "demo --sound none --plain");
  await terminal.shows(/Ctrl-D ends/);
  terminal.type("피자봇 시작해줘");
  await terminal.shows(/^> 피자봇 시작해줘$/m);
  terminal.press("Enter");
  await terminal.shows(
    /> 피자봇 시작해줘\n {2}sends LaunchRequest\n {2}says "무엇을 주문할까요\?" \(ko\)\n {2}listens\n?$/,
  );
  terminal.type("두");
  await terminal.shows(/listens\n> 두\n?$/);
  terminal.press("Escape");
  const screen = await terminal.shows(/stops listening: silence\n {2}says "아직 계세요\?" \(ko\)/);
  expect(screen).not.toContain("●");
  expect(screen.match(/^> .*$/gm)).toEqual(["> 피자봇 시작해줘"]);
  terminal.press("C-d");
  await expectSane(terminal, 0);
});

inTerminal("a terminal that knows nothing but lines is talked with in lines", async () => {
  const terminal = openTerminal({ env: { TERM: "dumb" } });
  start(terminal, "demo --sound none");
  await terminal.shows(/^\/help lists what else you can do, Ctrl-D ends/m);
  terminal.type("/launch");
  terminal.press("Enter");
  await terminal.shows(/^\/launch\n> \/launch\n {2}sends LaunchRequest/m);
  terminal.type("!/press stop");
  terminal.press("Enter");
  const screen = await terminal.shows(/> !\/press stop\n {2}listens/);
  expect(screen).not.toMatch(/●|\[/);
  terminal.press("C-d");
  await expectSane(terminal, 0);
});
