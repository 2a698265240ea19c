import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { RunConversationsOptions } from "../../src/index.ts";
import { readFrontMatter } from "../../src/testing/front-matter.ts";
import { runConversations } from "../../src/testing/index.ts";
import { isAConfigurationError } from "./faults.ts";

const folder = mkdtempSync(join(tmpdir(), "clova-faults-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(lines: readonly string[], around: RunConversationsOptions = {}) {
  const file = join(folder, "faulty.conversation");
  writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
  const { results } = await runConversations([file], around);
  const [result] = results;
  return result?.difference ?? result?.error?.message ?? result?.status;
}

const late =
  "  failure extension-timeout: Extension request failed, no complete answer within 8000 ms: the demo (IntentRequest " +
  "OrderPizza). Clova would have given up. That is the fault `slow=9s@#2`, as asked for, and none of the extension.";
const failing = [
  "> 피자봇 시작해줘",
  "  ...",
  "> 페퍼로니 피자 주문해줘",
  "  sends IntentRequest OrderPizza pizzaType=페퍼로니",
  late,
  "  session ends: error",
  "  ...",
];

test("a file asks for its own timeout and passes when it comes", async () => {
  expect(await run(["fault: slow=9s@#2", "---", ...failing])).toBe("passed");
});

test("a file fails where the fault it expects is not asked for", async () => {
  expect(await run(failing)).toContain("-   failure extension-timeout");
});

test("a file has its own deadline, which a fault reaches at its time", async () => {
  const expected = [
    "  +0.000 sends LaunchRequest",
    "  +2.500 /failure extension-timeout: .*within 2500 ms.*/",
    "  ...",
  ];
  expect(await run(["deadline: 2500", "fault: slow=3s", "---", "> /launch", ...expected])).toBe("passed");
});

test("the options around a file win over its faults, and its faults over the usual ones", async () => {
  const file = [
    "fault: drop",
    "---",
    "> /launch",
    "  sends LaunchRequest",
    "  /failure extension-unreachable: .*/",
    "  ...",
  ];
  expect(await run(file, { defaults: { faults: "status=500" } })).toBe("passed");
  expect(await run(file, { emulator: { faults: "none" } })).toContain("-   /failure extension-unreachable");
  expect(await run(file.slice(2), { defaults: { faults: "drop" } })).toBe("passed");
});

test("the user speaks over a slow answer, and gives up", async () => {
  const lines = [
    "fault: slow=5s@#2",
    "---",
    "> 피자봇 시작해줘",
    "  ...",
    "> 페퍼로니 피자 주문해줘",
    "  sends IntentRequest OrderPizza pizzaType=페퍼로니",
    "> !/wait 2s",
    "> !그만",
    "  session ends: user",
    "  sends SessionEndedRequest",
  ];
  expect(await run(lines)).toBe("passed");
});

const read = (line: string) => readFrontMatter([line, "---", "> a"], "order.conversation");

test("front matter has faults and a deadline", () => {
  expect(read("fault: status=503@#2, slow=9s").frontMatter.options).toEqual({
    faults: [
      { type: "status", status: 503, when: { request: 2 } },
      { type: "slow", ms: 9000 },
    ],
  });
  expect(read("deadline: 3000").frontMatter.options).toEqual({ deadline: 3000 });
});

test.each([
  ["fault: slwo=9s", 8, "`fault` has `slwo=9s`, which is no fault. Did you mean `slow`?"],
  ["fault: drop, status=200", 14, "`fault` has `status=200`"],
  ["deadline: 0", 11, '`deadline` must be a whole number of ms, such as 8000, got "0"'],
  ["deadline: 3s", 11, "`deadline` must be a whole number of ms"],
  ["deadline: -1", 11, "`deadline` must be a whole number of ms"],
])("a front matter with `%s` is refused at its column", (line, column, message) => {
  const place = { file: "order.conversation", line: 1, column, path: undefined };
  expect(() => read(line)).toThrow(isAConfigurationError(message, place));
});

test("what comes of the faults of a file itself is recorded, what comes of others is not", async () => {
  const strict = ["---", "> /launch", "  sends LaunchRequest"];
  const file = join(folder, "faulty.conversation");
  expect(await run(["fault: drop", ...strict], { update: true })).toContain("+   failure extension-unreachable");
  expect(readFileSync(file, "utf8")).toContain("That is the fault `drop`, as asked for");
  const lost = await run(strict, { update: true, emulator: { faults: "drop" } });
  expect(lost).toContain("+   failure extension-unreachable");
  expect(readFileSync(file, "utf8")).toBe(strict.map((line) => `${line}\n`).join(""));
});

test("the conversations of docs/faults.md are as it says", async () => {
  const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "faults.md"), "utf8");
  const blocks = [...page.matchAll(/^```conversation\n(.*?)^```/gms)].map(([, block]) => block!.trimEnd().split("\n"));
  expect(blocks).toHaveLength(2);
  for (const block of blocks) expect(await run(block)).toBe("passed");
});
