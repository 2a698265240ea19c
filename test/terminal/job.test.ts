import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { endingSignals, enter, expectSane, inTerminal, start } from "./in-terminal.ts";
import { bin, temporaryFolder } from "./run-bin.ts";
import { openTerminal, type Terminal } from "./tmux.ts";

/** The keyboard works, the shell echoes, and what is pasted is not marked. */
async function expectShell(terminal: Terminal): Promise<void> {
  terminal.type("echo $((6 * 7))");
  terminal.press("Enter");
  await terminal.shows(/^42$/m);
}

inTerminal("Ctrl-Z leaves the terminal to the shell, and fg brings the conversation back", async () => {
  const terminal = openTerminal();
  start(terminal);
  await terminal.shows(/● idle/);
  terminal.type("피자");
  await terminal.shows(/^> 피자$/m);
  terminal.press("C-z");
  const stopped = await terminal.shows(/Stopped/);
  expect(stopped).not.toContain("●");
  await expectShell(terminal);
  terminal.type("fg");
  terminal.press("Enter");
  await terminal.shows(/● idle.*\n> 피자\n?$/);
  expect(terminal.cursor()).toEqual({ column: 6, row: "> 피자" });
  terminal.type("봇 시작해줘");
  terminal.press("Enter");
  await terminal.shows(/^> 피자봇 시작해줘\n {2}sends LaunchRequest/m);
  terminal.press("C-d");
  await expectSane(terminal, 0);
});

inTerminal("comes back after a stop nobody told it of", async () => {
  const terminal = openTerminal();
  start(terminal);
  await terminal.shows(/● idle/);
  const [pid = 0] = terminal.processes();
  process.kill(pid, "SIGSTOP");
  await terminal.shows(/Stopped/);
  await expectShell(terminal);
  terminal.type("fg");
  terminal.press("Enter");
  await terminal.shows(/fg\n.*\n?.*● idle.*\n>\s*$/);
  terminal.type("/quit");
  terminal.press("Enter");
  await expectSane(terminal, 0);
});

inTerminal("Ctrl-Z stops `npm start` as a whole, and fg brings it back", async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts: { start: `"${process.execPath}" "${bin}"` } }));
  const terminal = openTerminal();
  enter(terminal, `cd ${folder}; npm start -- demo --sound none`);
  await terminal.shows(/● idle.*\n>\s*$/);
  for (const words of ["하나", "둘"]) {
    terminal.press("C-z");
    await terminal.shows(/Stopped.*\n\$\s*$/);
    await expectShell(terminal);
    enter(terminal, "clear; fg");
    await terminal.shows(/^npm start.*\n● idle.*\n>.*$/m);
    terminal.type(words);
    await terminal.shows(new RegExp(`${words}$`, "m"));
  }
  expect(terminal.screen().match(/●/g)).toHaveLength(1);
  for (const key of ["C-c", "C-c"]) terminal.press(key);
  await expectSane(terminal, 130);
});

inTerminal("Ctrl-Z where no shell could bring it back leaves everything as it is", async () => {
  const terminal = openTerminal();
  // The program takes the place of the shell, as with `ssh -t` and `xterm -e`.
  enter(terminal, "exec ${BASH_ALIASES[clova-device]} demo --sound none");
  await terminal.shows(/● idle/);
  terminal.type("피자");
  for (const sign of ["a", "b"]) {
    terminal.press("C-z");
    terminal.type(sign);
    await terminal.shows(new RegExp(`^● idle.*\n> 피자.*${sign}\n?$`, "m"));
  }
  expect(terminal.screen().match(/●/g)).toHaveLength(1);
  expect(terminal.cursor()).toEqual({ column: 8, row: "> 피자ab" });
});

inTerminal("SIGCONT without a stop changes nothing", async () => {
  const terminal = openTerminal();
  start(terminal);
  await terminal.shows(/● idle/);
  const [pid = 0] = terminal.processes();
  for (const typed of ["> 1", "> 12", "> 123"]) {
    process.kill(pid, "SIGCONT");
    terminal.type(typed.at(-1)!);
    await terminal.shows(new RegExp(`^${typed}$`, "m"));
  }
  expect(terminal.screen().match(/●/g)).toHaveLength(1);
  expect(terminal.screen().match(/^> /gm)).toHaveLength(1);
  for (const key of ["C-c", "C-c"]) terminal.press(key);
  await expectSane(terminal, 130);
});

/** The letter `ps` has for what a process does: `T` where it is stopped. */
const stateOf = (pid: number): string | undefined =>
  spawnSync("ps", ["-p", String(pid), "-o", "stat="], { encoding: "utf8" }).stdout[0];

for (const how of ["stopped by Ctrl-Z", "started in the background"]) {
  inTerminal(`${how}, it stays stopped behind bg and ends by kill`, async () => {
    const terminal = openTerminal();
    const isForeground = how === "stopped by Ctrl-Z";
    enter(terminal, `clova-device demo --sound none${isForeground ? "" : " &"}`);
    if (isForeground) await terminal.shows(/● idle/);
    const pid = await vi.waitUntil(() => terminal.processes()[0]);
    if (isForeground) terminal.press("C-z");
    await expect.poll(() => stateOf(pid), { timeout: 8000 }).toBe("T");
    enter(terminal, "clear; bg");
    await terminal.shows(/^\[1\].* &/m);
    await expect.poll(() => stateOf(pid), { timeout: 8000 }).toBe("T");
    await expectShell(terminal);
    enter(terminal, "clear; kill %1");
    await expect.poll(() => terminal.processes(), { timeout: 8000 }).toEqual([]);
    terminal.press("Enter");
    await terminal.shows(/Exit 143/);
    await expectSane(terminal, 0);
  });
}

for (const [signal, code] of endingSignals) {
  inTerminal(`${signal} leaves the terminal sane, whatever is typed and said`, async () => {
    const terminal = openTerminal();
    start(terminal);
    await terminal.shows(/● idle/);
    terminal.type("피자봇 시작해줘");
    terminal.press("Enter");
    await terminal.shows(/● speaking/);
    terminal.type("half");
    await terminal.shows(/^> half$/m);
    const [pid = 0] = terminal.processes();
    process.kill(pid, signal);
    await expectSane(terminal, code);
    expect(terminal.screen()).not.toMatch(/●|half/);
  });
}

inTerminal("a window that is closed ends it, by the signal for that and not by an abort", async () => {
  const terminal = openTerminal();
  const file = join(temporaryFolder(), "ended");
  enter(terminal, `sh -c 'trap : HUP; ${process.execPath} ${bin} demo --sound none; echo $? >${file}'`);
  await terminal.shows(/● idle/);
  terminal.hangUp();
  await expect.poll(() => existsSync(file) && readFileSync(file, "utf8"), { timeout: 8000 }).toBe("129\n");
});
