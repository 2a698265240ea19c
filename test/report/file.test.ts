import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, readFile, readlink, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkReportFile, writeHtmlReport } from "../../src/report/index.ts";
import { dataStart, readPreviousRun } from "../../src/report/previous-run.ts";
import { useBrowser } from "../screen/page/browser.ts";
import { answer } from "../extensions/answer.ts";
import { had, opened, ownFolder } from "./reporting.ts";

useBrowser();

const lines = "---\n> /launch\n  ...\n> /intent Menu\n  ...\n";
const silent = { sound: "none" } as const;

test("what changed since the run before is told by its place", async () => {
  const folder = ownFolder();
  const file = join(folder, "report.html");
  let speech = "메뉴예요.";
  let attributes: object = { pizza: "치즈", size: 1 };
  const extension = () => answer({ speech, attributes });
  await writeHtmlReport(await had(folder, { menu: lines }, { extension }), file, silent);
  speech = "오늘의 메뉴예요.";
  attributes = { pizza: "치즈", crust: "얇게" };
  await writeHtmlReport(await had(folder, { menu: lines }, { extension }), file, silent);
  const page = await opened(file);
  await page.locator(".conversation > summary").click();
  expect(await page.locator(".changed").count()).toBe(2);
  await page.locator(".message > summary").nth(1).click();
  expect((await page.locator(".since").nth(1).innerText()).split("\n").filter((line) => /^[-+]/.test(line))).toEqual([
    "- request: session.sessionAttributes.size: 1",
    '+ request: session.sessionAttributes.crust: "얇게"',
    "- response: sessionAttributes.size: 1",
    '+ response: sessionAttributes.crust: "얇게"',
    '- response: response.outputSpeech.values.value: "메뉴예요."',
    '+ response: response.outputSpeech.values.value: "오늘의 메뉴예요."',
  ]);
  expect(await page.locator(".run-head").innerText()).toContain("compared with the run of");
  expect(page.faults).toEqual([]);
});

test("the same messages are told to be the same, and a new conversation has nothing to be compared with", async () => {
  const folder = ownFolder();
  const file = join(folder, "report.html");
  await writeHtmlReport(await had(folder, { one: lines }), file, silent);
  await writeHtmlReport(await had(folder, { one: lines, two: lines }), file, silent);
  const text = readFileSync(file, "utf8");
  expect(text.match(/The same as in the run before/g)).toHaveLength(2);
  expect(text).not.toContain('class="changed"');
});

test("a file that is no report is refused and stays as it is; an empty one is taken", async () => {
  const folder = ownFolder();
  const run = await had(folder, { one: lines });
  const file = join(folder, "index.html");
  writeFileSync(file, "<!doctype html><title>my thesis</title>");
  await expect(writeHtmlReport(run, file, silent)).rejects.toThrow(
    `${file}: there is a file already that is no report, and would be lost; name another file, or delete it`,
  );
  await expect(checkReportFile(file)).rejects.toThrow("no report");
  expect(readFileSync(file, "utf8")).toContain("my thesis");
  writeFileSync(file, "");
  await writeHtmlReport(run, file, silent);
  await expect(checkReportFile(file)).resolves.toBeUndefined();
  expect(readdirSync(folder).sort()).toEqual(["index.html", "one.conversation"]);
});

test("a broken report is replaced, and that nothing is compared is told", async () => {
  const folder = ownFolder();
  const run = await had(folder, { one: lines });
  const file = join(folder, "report.html");
  await writeHtmlReport(run, file, silent);
  for (const broken of ["{", '{"version":1}', '{"version":1,"at":"x","messages":"AAAA"}']) {
    const text = readFileSync(file, "utf8");
    const start = text.indexOf(dataStart) + dataStart.length;
    writeFileSync(file, text.slice(0, start) + broken + text.slice(text.indexOf("</script>", start)));
    const notices: string[] = [];
    await writeHtmlReport(run, file, { ...silent, notice: (line) => notices.push(line) });
    expect(notices).toEqual([`${file}: the report that was there is broken, so nothing is compared with it.`]);
    expect(readPreviousRun(readFileSync(file, "utf8"))?.conversations).toHaveLength(1);
  }
});

test("a folder or a place that is not there is named", async () => {
  const folder = ownFolder();
  const run = await had(folder, { one: lines });
  await mkdir(join(folder, "inner"));
  await expect(writeHtmlReport(run, join(folder, "inner"), silent)).rejects.toThrow("a report needs a file");
  const nowhere = join(folder, "gone", "report.html");
  await expect(checkReportFile(nowhere)).rejects.toThrow("(ENOENT)");
  await expect(writeHtmlReport(run, nowhere, silent)).rejects.toThrow(
    `${nowhere}: the report cannot be written (ENOENT)`,
  );
});

test("a link stays one, and what it leads to is replaced", async () => {
  const folder = ownFolder();
  const run = await had(folder, { one: lines });
  await writeHtmlReport(run, join(folder, "real.html"), silent);
  await symlink("real.html", join(folder, "link.html"));
  const before = await readFile(join(folder, "real.html"), "utf8");
  await writeHtmlReport(run, join(folder, "link.html"), { ...silent, title: "Second" });
  const after = await readFile(join(folder, "real.html"), "utf8");
  expect(after).not.toBe(before);
  expect(after).toContain("<title>Second</title>");
});

test("a link to nothing stays one, and the report comes to be where it leads", async () => {
  const folder = ownFolder();
  const run = await had(folder, { one: lines });
  await mkdir(join(folder, "reports"));
  await symlink("reports/latest.html", join(folder, "link.html"));
  await symlink("../real.html", join(folder, "reports", "latest.html"));
  await writeHtmlReport(run, join(folder, "link.html"), silent);
  expect(await readlink(join(folder, "link.html"))).toBe("reports/latest.html");
  expect(await readFile(join(folder, "real.html"), "utf8")).toContain("<title>Conversations</title>");
});

test.each([
  ["into a folder that is not there", "gone/report.html", "gone/report.html: the report cannot be written (ENOENT)"],
  ["to itself", "link.html", "link.html: the report cannot be read (ELOOP)"],
])("a link %s is refused", async (_, to, message) => {
  const folder = ownFolder();
  const link = join(folder, "link.html");
  await symlink(to, link);
  await expect(checkReportFile(link)).rejects.toThrow(join(folder, message));
});
