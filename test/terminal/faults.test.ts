import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import { readArguments } from "../../src/terminal/command-line/arguments.ts";
import { run, temporaryFolder } from "./run-bin.ts";

const blame = (fault: string): string => `That is the fault \`${fault}\`, as asked for, and none of the extension.`;

test.concurrent("what was had with faults and a deadline is saved with them and passes as a test", async () => {
  const cwd = temporaryFolder();
  const args = [
    "demo",
    "--clock",
    "virtual",
    "--fault",
    "slow=3s@#2",
    "--fault",
    "status=503@#4",
    "--deadline",
    "2500",
  ];
  const input = "/launch\n페퍼로니 피자 주문해줘\n/launch\n/save order.conversation --times\n";
  const talked = await run(args, { input, cwd });
  expect(talked.stdout).toContain(blame("slow=3s@#2"));
  const saved = readFileSync(join(cwd, "order.conversation"), "utf8");
  expect(saved).toContain("deadline: 2500\nfault: slow=3s@#2,status=503@#4\n---\n");
  const tested = await run(["test", "."], { cwd });
  expect(tested.stdout).toContain("passed");
  expect(tested.code).toBe(0);
  const without = await run(["test", ".", "--fault", "none"], { cwd });
  expect(without.code).toBe(1);
});

test.concurrent("a share of the requests is struck again in the saved test", async () => {
  const cwd = temporaryFolder();
  const input = `${"/launch\n".repeat(8)}/save chance.conversation\n`;
  const talked = await run(["demo", "--clock", "virtual", "--fault", "drop=50%"], { input, cwd });
  expect(talked.code).toBe(0);
  expect(readFileSync(join(cwd, "chance.conversation"), "utf8")).toMatch(/\nseed: \d+\nfault: drop@50%\n---\n/);
  const tested = await run(["test", "."], { cwd });
  expect(tested.stdout).toContain("1 passed, 0 failed");
});

test.concurrent("settings name faults, and the command line replaces them", async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "clova-device.json"), JSON.stringify({ fault: "drop", deadline: 1000 }));
  const talk = (...args: readonly string[]) =>
    run(["demo", "--clock", "virtual", ...args], { input: "/launch\n", cwd });
  expect((await talk()).stdout).toContain(blame("drop"));
  const other = (await talk("--fault", "slow=2s")).stdout;
  expect(other).toContain("no complete answer within 1000 ms");
  expect(other).not.toContain("drop");
  expect((await talk("--fault", "none")).stdout).not.toContain("failure");
  writeFileSync(join(cwd, "clova-device.json"), JSON.stringify({ fault: "dorp" }));
  const wrong = await talk();
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toMatch(/clova-device\.json: `fault`: has `dorp`, which is no fault\. Did you mean `drop`\?/);
});

test.each([
  ["slwo=9s", "`--fault` has `slwo=9s`, which is no fault. Did you mean `slow`?"],
  ["slow=-1s", "`--fault` has `slow=-1s`; `slow` takes how much later"],
  ["slow=1e9h", "at most 24h"],
  ["status=200", "other than 200, which is success"],
  ["drop=200%", "from `0%` to `100%`"],
  ["", "`--fault` names no fault where one should stand"],
  [Array.from({ length: 10_000 }, () => "drop").join(","), "`--fault` has 10000 faults; at most 100 are taken"],
])("`--fault %.20s` is refused, with the reason", (fault, message) => {
  const refused = (): unknown => readArguments(["demo", `--fault=${fault}`]);
  expect(refused).toThrow(UsageError);
  expect(refused).toThrow(message);
});

test("several `--fault` are added up, and `none` adds nothing", () => {
  const read = (...args: readonly string[]) => readArguments(["demo", ...args]).choices.fault;
  expect(read("--fault", "slow=90s,drop=#2", "--fault", "truncate")).toBe("slow=90s,drop@#2,truncate");
  expect(read("--fault", "none", "--fault", "drop")).toBe("drop");
  expect(read("--fault", "drop", "--fault=none")).toBe("drop");
  expect(read("--fault", "none")).toBe("none");
});

test("commands that have no use for faults say so", () => {
  expect(() => readArguments(["check", "demo", "--fault", "drop"])).toThrow("`check` has no option `--fault`");
});
