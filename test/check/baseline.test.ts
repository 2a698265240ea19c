import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readBaseline, writeBaseline } from "../../src/check/baseline-file.ts";
import { apartFrom, entriesOf } from "../../src/check/baseline.ts";
import type { CheckFinding } from "../../src/check/report.ts";
import { ConfigurationError } from "../../src/errors.ts";
import { asked, checked, good, sendStatus, type Respond } from "./checked.ts";

const folder = mkdtempSync(join(tmpdir(), "clova-baseline-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const finding: CheckFinding = {
  rule: "extension-status",
  severity: "error",
  probe: "intent A",
  probes: ["intent A", "intent B"],
  path: null,
  message: "status 500",
  received: null,
  source: null,
  remedy: null,
};
const entry = { rule: "extension-status", path: null, probe: "intent A" };
const nothing = new Set<string>();

test("what is accepted in one probe is still found in another", () => {
  const { findings, accepted } = apartFrom([entry], [finding], nothing);
  expect(findings).toEqual([{ ...finding, probe: "intent B", probes: ["intent B"] }]);
  expect(accepted).toEqual([{ ...finding, probes: ["intent A"] }]);
});

test("another path is another finding", () => {
  expect(apartFrom([{ ...entry, path: "response" }], [finding], nothing).findings).toContainEqual(finding);
});

test("two findings at the same place are accepted by one entry", () => {
  const other: CheckFinding = { ...finding, severity: "note", probes: ["intent B"] };
  expect(entriesOf([finding, other])).toEqual([entry, { ...entry, probe: "intent B" }]);
});

test("an entry that does not occur any more is a note, unless its probe did not run", () => {
  const gone = { ...entry, probe: "intent C" };
  const { findings } = apartFrom([gone], [], nothing);
  expect(findings).toMatchObject([{ rule: "baseline-outdated", severity: "note", probe: "intent C" }]);
  expect(apartFrom([gone], [], new Set(["intent C"])).findings).toEqual([]);
});

test("a baseline that is written accepts everything the next time", async () => {
  const fails: Respond = (response, request) =>
    asked(request) === "List" ? sendStatus(response, 500, "oops") : good(request);
  const probes = ["intent List", "wrong signature"];
  const file = join(folder, "accepted.json");
  const { report: first } = await checked(fails, { probes });
  expect(first.summary.error).toBe(1);
  const count = await writeBaseline(file, first);
  expect(JSON.parse(readFileSync(file, "utf8"))).toHaveLength(count);
  const { report: second } = await checked(fails, { probes, baseline: await readBaseline(file) });
  expect(second.summary).toEqual({ error: 0, warning: 0, note: 0 });
  expect(second.accepted.map(({ rule }) => rule).sort()).toEqual(first.findings.map(({ rule }) => rule).sort());
  expect(second.probes.find(({ name }) => name === "intent List")?.status).toBe("passed");
  const { report: third } = await checked((_, request) => good(request), {
    probes,
    baseline: await readBaseline(file),
  });
  expect(third.findings).toMatchObject([{ rule: "baseline-outdated", probe: "intent List" }]);
});

test.for<[text: string, message: string]>([
  ["{}", "a baseline is a list of findings, got `{}`"],
  ['[{"rule":"a","path":null}]', "`[0]`: must have `rule` and `probe`"],
  ['[{"rule":"a","probe":"b","path":1}]', "`[0]`: must have `rule` and `probe`"],
  ["[", "not JSON"],
])("refuses the baseline %s", async ([text, message]) => {
  const file = join(folder, "bad.json");
  writeFileSync(file, text);
  await expect(readBaseline(file)).rejects.toThrow(ConfigurationError);
  await expect(readBaseline(file)).rejects.toThrow(message);
});
