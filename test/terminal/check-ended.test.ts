import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asked, good, serving } from "../check/checked.ts";
import { ended, run, start, temporaryFolder } from "./run-bin.ts";
import { hasTmux, openTerminal } from "./tmux.ts";

// What Ctrl-C leaves behind, and what only shows on a terminal.

/** Answers launches, and then no more; tells when that begins. */
async function hanging(): Promise<{ readonly url: string; readonly hangs: Promise<void> }> {
  let begin = (): void => undefined;
  const hangs = new Promise<void>((resolve) => (begin = resolve));
  const { url } = await serving((_, request) => {
    if (asked(request) === "LaunchRequest") return good(request);
    begin();
    return undefined;
  });
  return { url, hangs };
}

test("a check that is interrupted takes away the files it made, and no other", async () => {
  const { url, hangs } = await hanging();
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "accepted.json"), "[]\n");
  const files = ["--output", "new.txt", "--baseline", "accepted.json", "--update"];
  const child = start(["check", url, ...files], { cwd });
  child.stdin.end();
  const over = ended(child);
  await hangs;
  expect(existsSync(join(cwd, "new.txt"))).toBe(true);
  child.kill("SIGINT");
  expect(await over).toEqual({ code: 130, stdout: "", stderr: "" });
  expect(existsSync(join(cwd, "new.txt"))).toBe(false);
  expect(readFileSync(join(cwd, "accepted.json"), "utf8")).toBe("[]\n");
});

test("neither does one that cannot begin leave a file", async () => {
  const cwd = temporaryFolder();
  const { code } = await run(["check", "http://127.0.0.1:1/", "--output", "new.txt", "--key", "no.pem"], { cwd });
  expect(code).toBe(2);
  const late = await run(["check", "http://127.0.0.1:1/", "--output", "new.txt", "--ca", "no.pem"], { cwd });
  expect(late.code).toBe(2);
  expect(existsSync(join(cwd, "new.txt"))).toBe(false);
});

test.runIf(hasTmux)("on a terminal Ctrl-C clears the line that tells how far it is", async () => {
  const { url } = await hanging();
  const terminal = openTerminal();
  terminal.type(`clear; clova-device check ${url}`);
  terminal.press("Enter");
  await terminal.shows(/^1\/\d+ {2}launch {2}\(1 request\)/m);
  terminal.press("C-c");
  const screen = await terminal.shows(/^\$ $/m);
  expect(screen).not.toContain("(1 request)");
});

test.runIf(hasTmux)("on a terminal no word is broken", async () => {
  const { url } = await serving((_, request) => good(request));
  const columns = 60;
  const terminal = openTerminal({ columns });
  terminal.type(`clear; clova-device check ${url}`);
  terminal.press("Enter");
  const screen = await terminal.shows(/ · \d+\.\d s\n/);
  // The screen as it is taken joins what the terminal itself has broken.
  const lines = screen.split("\n").filter((line) => !line.startsWith("$ "));
  expect(lines.filter((line) => line.length > columns)).toEqual([]);
  expect(screen).toMatch(/^Passed: launch, .*\n {2}\S/m);
});
