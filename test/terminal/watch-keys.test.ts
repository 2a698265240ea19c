import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";
import { folderWith, launch, slowly, wrong } from "./conversation-folder.ts";
import { freePort } from "./free-port.ts";
import { hasTmux, openTerminal } from "./tmux.ts";

const inTerminal = (name: string, body: () => Promise<void>): void =>
  test(name, slowly, (context) => {
    context.skip(!hasTmux && process.env["CI"] !== "true", "tmux is not installed");
    return body();
  });

inTerminal("keys run all, what failed, or record it, and leave the terminal as it was", async () => {
  const cwd = folderWith({ "a.conversation": launch, "b.conversation": wrong });
  const terminal = openTerminal();
  const clear = async (): Promise<void> => {
    terminal.press("C-l");
    await new Promise((resolve) => setTimeout(resolve, 100));
  };
  terminal.type(`clova-device test ${cwd} --watch`);
  terminal.press("Enter");
  const ofRun = (counts: string): RegExp =>
    new RegExp(
      `${counts} in .*\\nWaiting for changes\\.\\nKeys: Enter again, a all, f failed, .*, p filter, h help, q quit`,
    );
  await terminal.shows(ofRun("1 passed, 1 failed"));
  terminal.type("f");
  await terminal.shows(ofRun("0 passed, 1 failed"));
  terminal.type("u");
  await terminal.shows(ofRun("0 passed, 0 failed, 1 updated"));
  terminal.type("a");
  await terminal.shows(ofRun("2 passed, 0 failed"));
  terminal.type("f");
  await terminal.shows(/Nothing failed\.\nWaiting/);
  await clear();
  terminal.type("h");
  await terminal.shows(/Enter\s+run again what was run last\n[^]*p\s+filter: run only files/);
  await clear();
  terminal.type("pax");
  terminal.press("BSpace");
  terminal.type(".c");
  terminal.press("Enter");
  const waiting = String.raw`Waiting for changes in files with .a\.c.\.\nKeys: .+\n`;
  const one = String.raw`passed \S+a\.conversation \(.+\)\n1 passed, 0 failed in .+\n${waiting}`;
  await terminal.shows(new RegExp(String.raw`all\): a\.c\n1 of 2 have .a\.c. in their name\.\n${one}$`));
  terminal.press("Enter");
  await terminal.shows(new RegExp(`${one}${one}$`));
  terminal.press("Up");
  const all = String.raw`(passed.+\n){2}2 passed, 0 failed in .+\nWaiting for changes\.\nKeys: .+\n$`;
  terminal.type("a");
  await terminal.shows(new RegExp(waiting + all));
  terminal.type("pa.c");
  terminal.press("Enter");
  await terminal.shows(new RegExp(`${waiting}$`));
  terminal.type("p");
  terminal.press("Enter");
  await terminal.shows(new RegExp(String.raw`Run files.+all\):\s*\n${all}`));
  await clear();
  terminal.type("q");
  await terminal.shows(/\n\$\s*$/);
  terminal.type('echo "code $?" $(stty -a | grep -oE -- "-?(icanon|echo|isig)\\b")');
  terminal.press("Enter");
  await terminal.shows(/^code 0 isig icanon echo$/m);
});

inTerminal("Ctrl-C ends it with 130 and a terminal as it was", async () => {
  const cwd = folderWith({ "a.conversation": launch });
  const terminal = openTerminal();
  terminal.type(`clova-device test ${cwd} --watch`);
  terminal.press("Enter");
  await terminal.shows(/1 passed, 0 failed in .+\nWaiting/);
  terminal.press("C-c");
  await terminal.shows(/\n\$\s*$/);
  terminal.type('echo "code $?" $(stty -a | grep -oE -- "-?(icanon|echo|isig)\\b")');
  terminal.press("Enter");
  await terminal.shows(/^code 130 isig icanon echo$/m);
});

inTerminal("a second Ctrl-C waits for nothing that is still being ended, and leaves no server behind", async () => {
  const port = await freePort();
  const cwd = folderWith({
    "a.conversation": `extension: http://127.0.0.1:${port}/\n---\n> /launch\n  ...\n`,
    "server.cjs": `
      const { writeFileSync } = require("node:fs");
      writeFileSync("pid", String(process.pid));
      process.on("SIGTERM", () => writeFileSync("asked", ""));
      require("node:http").createServer((request, response) => response.end("{}")).listen(${port}, "127.0.0.1");`,
  });
  const terminal = openTerminal();
  terminal.type(`cd ${cwd}; clova-device test . --watch --serve 'node server.cjs'; echo "code $?"`);
  terminal.press("Enter");
  await terminal.shows(/passed\b[^]*Waiting/);
  terminal.press("C-c");
  await until(() => existsSync(join(cwd, "asked")));
  terminal.press("C-c");
  // A shell whose program was ended by the signal does not go on to `echo`.
  await terminal.shows(/Waiting.+\nKeys.+\n(\^C\n)?\$\s*$/);
  await until(() => isGone(Number(readFileSync(join(cwd, "pid"), "utf8"))));
});

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; !holds(); turn++) {
    if (turn > 1000) throw new Error("it never came to that");
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return true;
  }
}
