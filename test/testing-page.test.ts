import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { expectTurn, withEmulator } from "../src/testing/index.ts";
import { deviceMatchers } from "../src/testing/matchers/device-matchers.ts";
import { failureOf } from "./testing/matchers/failure-of.ts";

// What docs/testing.md shows is what happens; so is the example for Node's own test runner.

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs", "testing.md"), "utf8");

const blocks = (kind: string): string[] =>
  [...page.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].flatMap(([, info, text]) => (info === kind ? [text!] : []));

// Below the package, so that its own name and its packages are found as a user's would be; ignored by git and npm.
const folder = join(root, "dist", `.testing-page-${process.pid}`);
mkdirSync(folder, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Node.js to its end; nothing of this test run's environment reaches it. */
function node(...args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_|FORCE_COLOR)/.test(name)),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    env: { ...env, NO_COLOR: "1" },
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
}

const tool = (name: string): string => join(root, "node_modules", name);

test("the examples for vitest pass, and write no snapshot of their own", { timeout: 60_000 }, () => {
  const examples = blocks("ts vitest");
  expect(examples).toHaveLength(3);
  examples.forEach((text, index) => write(`page-${index}.test.ts`, text));
  write("vitest.config.js", "export default {};\n");
  const { status, output } = node(tool("vitest/vitest.mjs"), "run", "--root", folder);
  expect(output).toMatch(/Tests +3 passed/);
  expect(output).not.toMatch(/written|obsolete/);
  expect(status).toBe(0);
});

test("they compile with nothing but the entry imported", { timeout: 60_000 }, () => {
  const wrong = `
    import { expect } from "vitest";
    import "clova-device-emulator/vitest";
    import type { Turn } from "clova-device-emulator";
    export function check(turn: Turn): void {
      expect(turn).toHaveSaid(["a", /b/, expect.stringContaining("c")], { lang: "ko" });
      expect({ turn }).toEqual({ turn: expect.toHaveSaid("a") });
      expect({ turn }).toEqual({ turn: expect.not.toBeListening() });
      // @ts-expect-error
      expect(turn).toHaveSaid("a", { lang: "fr" });
      // @ts-expect-error
      expect(turn).toHaveEndedSession("silense");
      // @ts-expect-error
      expect(turn).toHaveSentRequest("IntentRequest", { name: "OrderPizza" });
      // @ts-expect-error
      expect(turn).toBeListening(true);
      const transcript: string = turn.transcript;
      expect(transcript).toBe("");
    }
  `;
  const files = [...blocks("ts vitest"), wrong].map((text, index) => write(`types-${index}.ts`, text));
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--types", "node"];
  const compiled = node(tool("typescript/bin/tsc"), ...options, "--ignoreConfig", ...files);
  expect(compiled).toEqual({ status: 0, output: "" });
});

test("the examples for Node's own test runner pass", { timeout: 60_000 }, () => {
  const [example = ""] = blocks("js node-test");
  const ofPage = write("page.test.mjs", example);
  const ours = join(root, "test", "examples", "node-test.example.test.mjs");
  const { status, output } = node("--test", "--test-reporter", "tap", ofPage, ours);
  expect(output).toContain("# pass 3\n# fail 0\n");
  expect(status).toBe(0);
});

test("the message that is shown is the one there is", () =>
  withEmulator({ extension: "demo" }, async (clova) => {
    await clova.say("피자봇 시작해줘");
    const turn = await clova.say("페퍼로니 피자 주문해줘");
    const message = failureOf(() => expectTurn(turn).toHaveSaid("몇 판 주문할까요?", { lang: "ja" }));
    expect(page).toContain(`\`\`\`\n${message}\n\`\`\``);
  }));

test("every matcher is in the table, and no other", () => {
  const shown = [...page.matchAll(/^\| `(to\w+)\(/gm)].map(([, name]) => name!);
  expect([...new Set(shown)].sort()).toEqual(Object.keys(deviceMatchers).sort());
});
