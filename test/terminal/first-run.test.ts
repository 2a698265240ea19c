import { expect } from "vitest";
import { enter, expectSane, inTerminal } from "./in-terminal.ts";
import { openTerminal, type Terminal } from "./tmux.ts";

// What is asked at the first start. The folder of the terminal is that of the user's own settings too, so a project has
// one of its own.

const start = "clova-device --sound none";
const project = "mkdir project && cd project && clear";
const url = "http://127.0.0.1:1/clova";

/** The first question answered; what is asked then. */
async function answered(terminal: Terminal, address = url): Promise<void> {
  enter(terminal, start);
  await terminal.shows(/URL[^$]* › demo\s*$/);
  enter(terminal, address);
}

async function quit(terminal: Terminal): Promise<void> {
  await terminal.shows(/● idle/);
  enter(terminal, "/quit");
  await expectSane(terminal, 0);
}

inTerminal("of a URL it asks the rest, and what is remembered in the project is not asked again", async () => {
  const terminal = openTerminal();
  enter(terminal, project);
  enter(terminal, "mkdir tables && printf '[INTENT EXPRESSION]\\nコーヒーを注文して\\n' > tables/x_intent_Order.tsv");
  await answered(terminal);
  await terminal.shows(/Folder of its interaction model, or `none` › \.\/tables\s*$/);
  terminal.press("Enter");
  // The model is Japanese.
  await terminal.shows(/Which device is it to be\? ›[^]*❯\s+jp-friends/);
  terminal.press("Enter");
  await terminal.shows(
    /Remember this for the next start\? ›[^]*❯\s+No\n\s+In this project: \.\/clova-device\.json\n\s+For me/,
  );
  terminal.press("Down");
  await terminal.shows(/❯\s+In this project/);
  terminal.press("Enter");
  const talked = await terminal.shows(/^Remembered: \.\/clova-device\.json$[^]*● idle/m);
  expect(talked).toContain(`Extension: ${url}`);
  expect(talked).toContain("jp-friends: Clova Friends");
  // What was remembered is a setting like any other from now on.
  terminal.press("C-z");
  await terminal.shows(/Stopped/);
  enter(terminal, "sed -i s/jp-friends/jp-wave/ clova-device.json; fg");
  await terminal.shows(/Settings reloaded: device jp-wave/);
  await quit(terminal);
  enter(terminal, "clear; cat clova-device.json");
  await terminal.shows(
    /\{\n {2}"extension": "http:\/\/127\.0\.0\.1:1\/clova",\n {2}"model": "\.\/tables",\n {2}"device": "jp-wave"\n\}/,
  );
  enter(terminal, `clear; ${start}`);
  expect(await terminal.shows(/● idle/)).toMatch(/Settings: .*project\/clova-device\.json\n/);
  await quit(terminal);
});

inTerminal("what is remembered for oneself keeps what stood there, and is private", async () => {
  const terminal = openTerminal();
  enter(terminal, `echo '{ "rules": {} }' > clova-device.json; ${project}`);
  await answered(terminal, "me:secret@127.0.0.1:1/clova");
  const asked = await terminal.shows(/model, or `none` › none\s*$/);
  expect(asked).not.toContain("secret@127.0.0.1:1/clova\n? Folder");
  expect(asked).toMatch(/✔ Your extension's URL .* http:\/\/127\.0\.0\.1:1\/clova$/m);
  terminal.press("Enter");
  await terminal.shows(/❯\s+kr-speaker/);
  terminal.press("Enter");
  await terminal.shows(/In this project, without the URL's user and password: \.\/clova-device\.json\n\s+For me/);
  terminal.press("Up");
  await terminal.shows(/❯\s+For me/);
  terminal.press("Enter");
  await terminal.shows(/^Remembered: /m);
  await quit(terminal);
  enter(terminal, "clear; ls; stat -c %a ../clova-device.json; tr -d '\\n ' < ../clova-device.json; echo");
  await terminal.shows(
    /^600\n\{"rules":\{\},"extension":"http:\/\/me:secret@127\.0\.0\.1:1\/clova","device":"kr-speaker"\}$/m,
  );
});

inTerminal("a URL's user and password go into no project, which is said", async () => {
  const terminal = openTerminal();
  enter(terminal, project);
  await answered(terminal, "http://me:secret@127.0.0.1:1/clova");
  await terminal.shows(/› none\s*$/);
  terminal.press("Enter");
  await terminal.shows(/❯\s+kr-speaker/);
  terminal.press("Enter");
  await terminal.shows(/❯\s+No/);
  terminal.press("Down");
  await terminal.shows(/❯\s+In this project/);
  terminal.press("Enter");
  await terminal.shows(/The user and password of the URL are not in it: name the URL again to use them\.[^]*● idle/);
  await quit(terminal);
  enter(terminal, "clear; grep -c secret clova-device.json; cat clova-device.json");
  await terminal.shows(/^0\n\{\n {2}"extension": "http:\/\/127\.0\.0\.1:1\/clova",\n/m);
});

inTerminal("what cannot be remembered is said, and one talks all the same", async () => {
  const terminal = openTerminal();
  enter(terminal, `${project}; ln -s ../elsewhere.json clova-device.json`);
  await answered(terminal);
  for (const shown of [/› none\s*$/, /❯\s+kr-speaker/]) {
    await terminal.shows(shown);
    terminal.press("Enter");
  }
  await terminal.shows(/❯\s+No/);
  terminal.press("Down");
  await terminal.shows(/❯\s+In this project/);
  terminal.press("Enter");
  await terminal.shows(/^Not remembered: .*clova-device\.json: this is a link to another place/m);
  await quit(terminal);
});

inTerminal("Escape and Ctrl-C at any question end with 130 and leave the terminal as it was", async () => {
  const terminal = openTerminal();
  enter(terminal, project);
  const questions = [/› demo\s*$/, /› none\s*$/, /❯\s+kr-speaker/, /❯\s+No/];
  for (const [last, key] of [
    [0, "Escape"],
    [1, "C-c"],
    [2, "Escape"],
    [3, "C-c"],
  ] as const) {
    enter(terminal, `clear; ${start}`);
    for (const [index, question] of questions.slice(0, last + 1).entries()) {
      await terminal.shows(question);
      if (index < last) enter(terminal, index === 0 ? url : "");
    }
    terminal.press(key);
    await expectSane(terminal, 130);
  }
  enter(terminal, "clear; ls -A | wc -l");
  await terminal.shows(/^0$/m);
});

inTerminal("on a narrow terminal each question keeps its line, whatever is typed", async () => {
  const terminal = openTerminal({ columns: 40 });
  enter(terminal, project);
  enter(terminal, `clear; ${start}`);
  await terminal.shows(/URL › demo/);
  terminal.paste(`ftp://${"가나다".repeat(30)}𠮷野家`);
  await terminal.shows(/𠮷野家/);
  for (const key of ["Left", "Left", "BSpace", "Left"]) terminal.press(key);
  // The key that takes a sign takes the whole of it.
  await terminal.shows(/다野家$/m);
  terminal.type("😀");
  const typed = await terminal.shows(/😀다野家$/m);
  expect(typed.match(/URL ›/g)).toHaveLength(1);
  const { column, row } = terminal.cursor();
  // Behind the picture: 다, 野 and 家 are two columns each.
  expect(column).toBe(
    [...row.trimEnd()].reduce((sum, sign) => sum + (sign > "\u1100" && !"›…".includes(sign) ? 2 : 1), 0) - 6,
  );
  terminal.press("Enter");
  const refused = await terminal.shows(/› `demo`, or a URL such as/);
  expect(refused.match(/URL ›/g)).toHaveLength(1);
  terminal.press("C-c");
  await expectSane(terminal, 130);
  await answered(terminal);
  await terminal.shows(/Model › none/);
  enter(terminal, "./nowhere/𠮷");
  await terminal.shows(/› there is no such folder/);
  for (let key = 0; key < 11; key += 1) terminal.press("BSpace");
  await terminal.shows(/Model › none/);
  enter(terminal, "");
  const devices = await terminal.shows(/❯\s+kr-speaker/);
  const choices = devices.match(/^[❯ ] .*(display|jp|kr)-.*$/gm) ?? [];
  expect(choices.length).toBeGreaterThan(8);
  expect(choices.filter((line) => line.trimEnd().length >= 40)).toEqual([]);
  terminal.press("C-c");
  await expectSane(terminal, 130);
});

inTerminal("a folder's name does no harm to the questions", async () => {
  const terminal = openTerminal();
  enter(terminal, `${project}; mkdir $'a\\e[31m\\nb' && echo '{}' > $'a\\e[31m\\nb/extension.json'`);
  await answered(terminal);
  await terminal.shows(/› \.\/a\\u001b\[31m\\u000ab\s*$/);
  terminal.press("Enter");
  await terminal.shows(/❯\s+kr-speaker/);
  terminal.press("Enter");
  await terminal.shows(/❯\s+No/);
  terminal.press("Enter");
  expect(await terminal.shows(/● idle/)).not.toContain("No interaction model");
  await quit(terminal);
});

inTerminal("what is known is not asked", async () => {
  const terminal = openTerminal();
  enter(terminal, `${project}; mkdir tables; echo '{}' > tables/extension.json`);
  enter(terminal, `clear; ${start} --model tables --device jp-wave`);
  await terminal.shows(/› demo\s*$/);
  enter(terminal, url);
  await terminal.shows(/❯\s+No/);
  terminal.press("Down");
  await terminal.shows(/❯\s+In this project/);
  terminal.press("Enter");
  await quit(terminal);
  enter(terminal, "clear; cat clova-device.json");
  await terminal.shows(/"model": "\.\/tables",\n {2}"device": "jp-wave"/);
});
