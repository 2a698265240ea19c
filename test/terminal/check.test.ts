import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asked, good, sendStatus, serving, type Respond } from "../check/checked.ts";
import { run, temporaryFolder } from "./run-bin.ts";

// The real bin against a server of ours. One of the tests' own models would take longer, and show no more.

const fails: Respond = (response, request) =>
  asked(request) === "Clova.YesIntent" ? sendStatus(response, 500, 'no <handler> & "no" \u001b[31m]]>') : good(request);

test("the text report says what was checked, what was found and what to do, and the exit code is 1", async () => {
  const { url } = await serving(fails);
  const { code, stdout, stderr } = await run(["check", url]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
  expect(stdout).toMatch(
    /^Checked http:\/\/127\.0\.0\.1:\d+\/clova\n {2}kr-speaker \(kr-2019, ko\), no model\n\nErrors\n/,
  );
  expect(stdout).toContain("  intent-builtin-fails in built-in Clova.YesIntent\n    A built-in intent fails,");
  expect(stdout).toContain("    Received: status 500: no ");
  expect(stdout).toContain("    Extension guide, Design custom extension: built-in intents\n");
  expect(stdout).toMatch(/\nPassed: launch, intent first, end, .*built-in Clova\.NoIntent/);
  expect(stdout).toMatch(/\n1 error, 3 warnings, 0 notes · \d+ requests · \d+\.\d s\n$/);
  expect(stdout).not.toContain("\u001b");
});

test("without an error the exit code is 0, and `--reporter json` is one object and nothing else", async () => {
  const { url } = await serving((_, request) => good(request));
  const { code, stdout, stderr } = await run(["check", url, "--reporter", "json"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const report = JSON.parse(stdout) as Record<string, unknown>;
  expect(report["summary"]).toEqual({ error: 0, warning: 3, note: 0 });
  expect(report["extension"]).toBe(url);
  expect(Object.keys((report["findings"] as object[])[0]!).sort()).toEqual(
    ["message", "path", "probe", "probes", "received", "remedy", "rule", "severity", "source"].sort(),
  );
});

test("`--output` takes the report, and stdout the last line of it", async () => {
  const { url } = await serving(fails);
  const cwd = temporaryFolder();
  const { code, stdout } = await run(["check", url, "--reporter", "junit", "--output", "check.xml"], { cwd });
  expect(code).toBe(1);
  expect(stdout).toMatch(/^1 error, 3 warnings, 0 notes · \d+ requests · \d+\.\d s\n$/);
  const xml = readFileSync(join(cwd, "check.xml"), "utf8");
  expect(xml).toContain('<testcase classname="check" name="built-in Clova.YesIntent"');
  expect(xml).toContain('<failure type="intent-builtin-fails" message="');
});

test("a baseline accepts what is found now, and only that", async () => {
  let isWorse = false;
  const { url } = await serving((response, request) =>
    asked(request) === "Clova.NoIntent" || (isWorse && asked(request) === "Clova.CancelIntent")
      ? sendStatus(response, 500)
      : fails(response, request, response.req),
  );
  const cwd = temporaryFolder();
  const check = (...more: string[]) => run(["check", url, "--baseline", "accepted.json", ...more], { cwd });
  const written = await check("--update");
  expect(written.code).toBe(0);
  expect(written.stderr).toBe("Baseline: 4 findings in 5 places accepted in accepted.json\n");
  expect(written.stdout).toMatch(/\n1 error, 3 warnings, 0 notes, all accepted now · /);
  const accepted = await check();
  expect(accepted.code).toBe(0);
  expect(accepted.stdout).toMatch(/\n0 errors, 0 warnings, 0 notes · 4 accepted · /);
  isWorse = true;
  const worse = await check();
  expect(worse.code).toBe(1);
  expect(worse.stdout).toContain("intent-builtin-fails in built-in Clova.CancelIntent\n");
});

test("a severity from the command line, and one from settings", async () => {
  const { url } = await serving(fails);
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "clova-device.json"), JSON.stringify({ rules: { "intent-builtin-fails": "note" } }));
  const { code, stdout } = await run(["check", url, "--rule", "address-private=off"], { cwd });
  expect(code).toBe(0);
  expect(stdout).toMatch(/\n0 errors, 2 warnings, 1 note · /);
});

test.concurrent.for<[args: string, message: string]>([
  ["check", "`check` needs the extension that is to be checked: `clova-device check URL`"],
  ["check nowhere", "The extension of `check` is a URL or `demo`, got `nowhere`."],
  ["check demo more", "`check` does not take `more` as well."],
  ["check ftp://somewhere/", "An extension is reached over http or https, not over ftp"],
  ["check demo --reporter tap", "`--reporter` must be `text`, `json` or `junit`, got `tap`."],
  ["check demo --update", "name its file with `--baseline FILE`"],
  ["check demo --baseline no.json", "no.json: there is no such file"],
  ["check demo --output /dev/null/no.txt", "/dev/null/no.txt: the file cannot be written (ENOTDIR)"],
  ["check demo --model ./nowhere", "nowhere: there is no such folder"],
  ["check demo --sound none", "`check` has no option `--sound`."],
  ["check demo --signature none", "`check` has no option `--signature`."],
  ["check demo --rule answer-slow=maybe", "rule `answer-slow` must be `off` or `note` or `warning` or `error`"],
  ["model . --reporter junit", "`--reporter` must be `text` or `json`, got `junit`."],
])("`clova-device %s` is refused with exit code 2 and one line", async ([args, message]) => {
  const { code, stdout, stderr } = await run(args.split(" "));
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
});

test.concurrent("settings of a project name no file that a check would write", async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "clova-device.json"), JSON.stringify({ output: "over-there" }));
  const { code, stderr } = await run(["check", "demo"], { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain("`output`: a project may come from somebody else");
});

test.concurrent("the demo passes its own check", async () => {
  const { code, stdout, stderr } = await run(["check", "demo"]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/^Checked the demo\n/);
  expect(stdout).toMatch(/\n0 errors, 0 warnings, /);
});

test.concurrent("`check --help` tells what it takes and how it ends", async () => {
  const { code, stdout } = await run(["check", "--help"]);
  expect(code).toBe(0);
  expect(stdout).toContain("clova-device check EXTENSION [options]");
  expect(stdout).toContain("--reporter text|json|junit");
  expect(stdout).toContain("Exit code 0: no error. 1: an error was found.");
  expect(stdout).not.toContain("--sound");
  const options = [...stdout.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, option]) => option);
  expect(options.slice(options.indexOf("--rule"))).toEqual(
    ["--rule", "--reporter", "--output", "--baseline", "--update", "--help", "--version"], // what belongs together
  );
});

test.concurrent("settings that are for talking are none of a check", async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "clova-device.json"), JSON.stringify({ signature: "none", voice: "silent" }));
  const { code, stdout } = await run(["check", "demo"], { cwd });
  expect({ code, first: stdout.split("\n")[0] }).toEqual({ code: 0, first: "Checked the demo" });
});
