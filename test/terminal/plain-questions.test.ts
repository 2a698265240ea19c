import { expect } from "vitest";
import { enter, expectSane, inTerminal } from "./in-terminal.ts";
import { bin } from "./run-bin.ts";
import { openTerminal, type Terminal } from "./tmux.ts";

// Questions for a screen reader, and for a terminal that knows nothing but lines.

const url = "http://127.0.0.1:1/clova";

/** Has what is written kept, so that it is seen whether something was written over or coloured. */
function record(terminal: Terminal, command: string): void {
  enter(terminal, "mkdir project && cd project && PS1='$ ' && clear");
  enter(terminal, `script -qec '${command}' ../typescript; echo "ended $?"`);
}

async function expectOnlyText(terminal: Terminal): Promise<void> {
  enter(terminal, String.raw`clear; grep -cP '\x1b\[(?!\?2004)|\x08' ../typescript`);
  await terminal.shows(/^0$/m);
}

for (const [name, env, option] of [
  ["--plain", {}, " --plain"],
  ["TERM=dumb", { TERM: "dumb" }, ""],
] as const) {
  inTerminal(`with ${name} the first start asks all of it in lines, and remembers`, async () => {
    const terminal = openTerminal({ env });
    enter(terminal, "mkdir project && cd project");
    enter(terminal, `clova-device --sound none${option}`);
    await terminal.shows(/^Your extension's URL \(Enter: the built-in pizza bot\):\s*$/m);
    enter(terminal, "ftp://x");
    await terminal.shows(/^`demo`, or a URL such as .*\n[^]*pizza bot\):\s*$/m);
    enter(terminal, url);
    await terminal.shows(/^Folder of its interaction model, or `none` \(Enter: none\):\s*$/m);
    enter(terminal, "");
    const devices = await terminal.shows(
      /^Which device is it to be\?\n {2}1 {2}kr-speaker[^]*\(Enter: kr-speaker\):\s*$/m,
    );
    expect(devices.match(/^ {2}\d {2}(display|kr|jp)-/gm)?.length).toBeGreaterThan(5);
    enter(terminal, "99");
    await terminal.shows(/A number from 1 to \d+, or a name from the list\nNumber or name \(Enter: kr-speaker\):\s*$/);
    enter(terminal, "jp-wave");
    await terminal.shows(
      /^Remember this for the next start\?\n {2}1 {2}No\n {2}2 {2}In this project: [^]*\(Enter: No\):\s*$/m,
    );
    enter(terminal, "2");
    await terminal.shows(/^Remembered: \.\/clova-device\.json\n[^]*Ctrl-D ends/m);
    terminal.press("C-d");
    await expectSane(terminal, 0);
    enter(terminal, "clear; cat clova-device.json");
    await terminal.shows(/"extension": "http:\/\/127\.0\.0\.1:1\/clova",\n {2}"device": "jp-wave"\n/);
  });
}

inTerminal("`init --plain` asks in lines, and writes nothing but text", async () => {
  const terminal = openTerminal();
  record(terminal, `${process.execPath} ${bin} init --plain`);
  await terminal.shows(
    /^Which language does your extension speak\?\n {2}1 {2}English\n {2}2 {2}한국어 \(Korean\)\n {2}3 {2}日本語 \(Japanese\)\nNumber or name \(Enter: English\):\s*$/m,
  );
  enter(terminal, "japanese");
  await terminal.shows(/^Your extension's URL \(Enter: a sample is written\):\s*$/m);
  enter(terminal, "");
  await terminal.shows(/ended 0/);
  await expectOnlyText(terminal);
  enter(terminal, "clear; cat clova-device.json");
  await terminal.shows(/"device": "jp-friends"/);
});

inTerminal("`plain` of one's own settings holds for `init`, and `--plain off` takes it back", async () => {
  const terminal = openTerminal();
  enter(terminal, `echo '{ "plain": true }' > clova-device.json; mkdir project; cd project; clear; clova-device init`);
  await terminal.shows(/Number or name \(Enter: English\):\s*$/);
  terminal.press("C-c");
  await expectSane(terminal, 130);
  enter(terminal, "clear; clova-device init --plain off");
  await terminal.shows(/❯\s+English/);
  terminal.press("C-c");
  await expectSane(terminal, 130);
});

inTerminal("lines typed ahead answer plain questions; Ctrl-D gives up", async () => {
  const terminal = openTerminal();
  enter(terminal, "mkdir project; cd project; clear; clova-device init --plain");
  enter(terminal, "ko");
  await terminal.shows(/sample is written\):\s*$/);
  terminal.press("C-d");
  await expectSane(terminal, 130);
  enter(terminal, "clear; clova-device --sound none --plain");
  await terminal.shows(/pizza bot\):\s*$/);
  terminal.paste(`${url}\nnone\n\nno\n/show session\n`);
  await terminal.shows(/^No session is open\.$/m);
  terminal.press("C-d");
  await expectSane(terminal, 0);
});

inTerminal("a stop at a plain question is over with the question", async () => {
  const terminal = openTerminal({ env: { TERM: "dumb" } });
  enter(terminal, "mkdir project; cd project; clova-device init");
  await terminal.shows(/\(Enter: English\):\s*$/);
  terminal.press("C-z");
  await terminal.shows(/Stopped[^]*\$\s*$/);
  enter(terminal, "fg");
  await terminal.shows(/fg\n[^]*Number or name \(Enter: English\):\s*$/);
  enter(terminal, "1");
  await terminal.shows(/sample is written\):\s*$/);
  terminal.press("C-c");
  await expectSane(terminal, 130);
});
