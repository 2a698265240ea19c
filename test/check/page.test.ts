import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { checkExtension } from "../../src/check/check-extension.ts";
import { codesOfExtensions } from "../../src/check/judge/trace-findings.ts";
import { words } from "../../src/check/judge/words.ts";
import { probeKinds } from "../../src/check/probes/probes.ts";
import { checkFindings } from "../../src/rules/check-findings.ts";
import type { FindingRule } from "../../src/rules/finding.ts";
import { asked, good, key, model, sendStatus, serving } from "./checked.ts";

// docs/check.md is where a finding is looked up: every rule and every kind of probe has its row.

const docs = (name: string): string => readFileSync(join(import.meta.dirname, "..", "..", "docs", name), "utf8");

/** The rows of the table that stands first behind a heading, cell by cell. */
const tableUnder = (heading: string): string[][] => {
  const [, section = ""] = docs("check.md").split(`\n## ${heading}\n`);
  const [text = ""] = section.split("\n## ");
  const rows = text.split("\n").filter((line) => line.startsWith("| `"));
  return rows.map((row) => row.slice(2, -2).split(" | "));
};

const severity = ({ severity: usual, by = {} }: FindingRule): string =>
  [usual, ...Object.entries(by).map(([region, other]) => `${other} in \`${region}\``)].join(", ");

test("every kind of probe has its row, in the order in which they run", () => {
  expect(tableUnder("Probes")).toEqual(probeKinds.map(({ name, says }) => [`\`${name}\``, says]));
});

test("every rule has its row, in the order of the rules", () => {
  const rules = Object.entries<FindingRule>(checkFindings).map(([id, rule]) => {
    const sources = [...new Set(Object.values(rule.source))].join("; ");
    return [`\`${id}\``, severity(rule), rule.says, sources];
  });
  expect(tableUnder("Findings")).toEqual(rules);
});

test("every rule has words of its own", () => {
  expect(Object.keys(words)).toEqual(Object.keys(checkFindings));
  for (const [rule, { message, remedy }] of Object.entries(words)) {
    expect(message, rule).toMatch(/^[A-Z].*\.$/);
    const remedies = typeof remedy === "string" ? [remedy] : [remedy.kr, remedy.jp];
    for (const advice of remedies) expect(advice, rule).toMatch(/[.md]$/);
  }
});

test("the codes that are taken for findings are codes of the trace", () => {
  for (const code of codesOfExtensions) expect(docs("trace.md")).toContain(`| \`${code}\` |`);
});

test("the example of the library does what it says", async () => {
  const [, example = ""] = /^```ts\n([\s\S]*?)^```$/m.exec(docs("check.md")) ?? [];
  const imports = 'import { checkExtension, readBaseline } from "clova-device-emulator";\n';
  expect(example.startsWith(imports)).toBe(true);
  const folder = mkdtempSync(join(tmpdir(), "clova-check-page-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "example.mjs");
  const names = "{ checkExtension, readBaseline, console, process }";
  writeFileSync(file, `export const run = async (${names}) => {\n${example.slice(imports.length)}\n};\n`);
  const { run } = (await import(pathToFileURL(file).href)) as { run: (around: object) => Promise<void> };

  const { url } = await serving((response, request) =>
    asked(request) === "List" ? sendStatus(response, 500, "oops") : good(request),
  );
  const probes = ["intent List"];
  const lines: string[] = [];
  const progress: string[] = [];
  const process = { exitCode: 0 };
  await run({
    checkExtension: (_: string, options: object) => checkExtension(url, { ...options, model, key, probes }),
    readBaseline: () => Promise.resolve([]),
    console: { log: (line: string) => lines.push(line), error: (line: string) => progress.push(line) },
    process,
  });
  expect(lines).toContainEqual(
    expect.stringMatching(/^error extension-status in intent List: Extension request failed/),
  );
  expect(lines.join("\n")).not.toContain("address-private");
  expect(progress[0]).toBe("1 of 3: launch");
  expect(process.exitCode).toBe(1);
});
