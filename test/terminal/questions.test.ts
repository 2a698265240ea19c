import { expect } from "vitest";
import { endingSignals, enter, expectSane, inTerminal } from "./in-terminal.ts";
import { openTerminal } from "./tmux.ts";

// How questions are asked, whichever they are: of `init` and of the first start.

const start = "clova-device --sound none";
const url = "http://127.0.0.1:1/clova";
const project = "mkdir project && cd project && clear";

for (const [signal, code] of endingSignals) {
  inTerminal(`${signal} at a list, and at a line of text, leaves the terminal sane`, async () => {
    const terminal = openTerminal();
    enter(terminal, project);
    for (const [command, question] of [
      ["clova-device init", /❯\s+English/],
      ["clova-device init --lang ko", /› sample\s*$/],
      [`${start} --plain`, /pizza bot\):\s*$/],
    ] as const) {
      enter(terminal, `clear; ${command}`);
      await terminal.shows(question);
      const [pid = 0] = terminal.processes();
      process.kill(pid, signal);
      await expectSane(terminal, code);
    }
    enter(terminal, "clear; ls -A | wc -l");
    await terminal.shows(/^0$/m);
  });
}

inTerminal("Ctrl-Z at a question leaves the terminal to the shell, and fg asks it again", async () => {
  const terminal = openTerminal();
  enter(terminal, `${project}; clova-device init`);
  await terminal.shows(/❯\s+English/);
  terminal.press("Down");
  await terminal.shows(/❯\s+한국어/);
  terminal.press("C-z");
  await terminal.shows(/Stopped[^]*\$\s*$/);
  expect(terminal.isCursorShown()).toBe(true);
  enter(terminal, "clear; echo $((6 * 7)); fg");
  await terminal.shows(/^42$[^]*❯\s+한국어/m);
  terminal.press("Enter");
  await terminal.shows(/› sample\s*$/);
  terminal.type("abc");
  await terminal.shows(/› abc\s*$/);
  terminal.press("C-z");
  await terminal.shows(/Stopped[^]*\$\s*$/);
  enter(terminal, "clear; fg");
  await terminal.shows(/› abc\s*$/);
  terminal.press("C-c");
  await expectSane(terminal, 130);
});

inTerminal("another width asks the question once", async () => {
  const terminal = openTerminal({ columns: 90, rows: 20 });
  enter(terminal, `${project}; clova-device init`);
  await terminal.shows(/❯\s+English/);
  for (const [columns, key, chosen] of [
    [40, "Up", /❯\s+日本語/],
    [25, "Up", /❯\s+한국어/],
    [90, "Down", /❯\s+日本語/],
  ] as const) {
    terminal.resize(columns, 20);
    terminal.press(key);
    const screen = await terminal.shows(chosen);
    expect(screen.match(/Which language/g)).toHaveLength(1);
  }
  terminal.press("Escape");
  await expectSane(terminal, 130);
});

inTerminal("what is typed ahead answers the next questions, and is said to the device", async () => {
  const terminal = openTerminal();
  enter(terminal, project);
  enter(terminal, start);
  await terminal.shows(/› demo\s*$/);
  // The URL; no model; the device below the one that is offered; remembered nowhere; and the first line.
  terminal.type(`${url}\r\r\u001b[B\r\r/show session\r`);
  const shown = await terminal.shows(/^No session is open\.$/m);
  expect(shown).toMatch(/✔ Your extension's URL .*127\.0\.0\.1:1\/clova\n✔ Folder .* none\n✔ Which device .* › kr-/);
  expect(shown).not.toMatch(/✔ Which device .* kr-speaker\n/);
  expect(shown).toMatch(/✔ Remember this .* No\n/);
  terminal.press("C-d");
  await expectSane(terminal, 0);
});

inTerminal("what is typed before the first question answers it", async () => {
  const terminal = openTerminal();
  enter(terminal, `${project}; clova-device init`);
  terminal.type("\r\r");
  await terminal.shows(/✔ Which language .* English\n✔ Your extension's URL .* sample\nWritten:/);
  await expectSane(terminal, 0);
});

inTerminal("lines that are pasted answer one question each", async () => {
  const terminal = openTerminal();
  enter(terminal, `${project}; ${start}`);
  await terminal.shows(/› demo\s*$/);
  terminal.paste(`${url}\nnone\n`);
  await terminal.shows(/✔ Folder .* none\n[^]*❯\s+kr-speaker/);
  terminal.press("C-c");
  await expectSane(terminal, 130);
});
