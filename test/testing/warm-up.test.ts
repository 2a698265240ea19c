import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runConversations } from "../../src/testing/index.ts";
import { answer } from "../extensions/answer.ts";

// Before the first conversation a device is made and spoken to, so that no conversation pays for the start of it all.

const folder = mkdtempSync(join(tmpdir(), "warm-up-"));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const had = '> /launch\n  sends LaunchRequest\n  session ends: extension\n  says "hi" (ko)\n';

test("the extension is asked by the conversations alone, and notices are theirs", async () => {
  const file = write("a.conversation", had);
  const asked: unknown[] = [];
  const notices: string[] = [];
  const extension = (request: unknown) => {
    asked.push(request);
    return answer({ speech: "hi", ends: true });
  };
  const { passed } = await runConversations([file], {
    emulator: { extension, notice: (line) => notices.push(line), clock: "virtual" },
  });
  expect(passed).toBe(1);
  expect(asked).toHaveLength(1);
  expect(notices).toEqual([]);
});

test("a device is made before the first conversation", async () => {
  const file = write("a.conversation", had);
  const known: string[] = [];
  const extension = () => answer({ speech: "hi", ends: true });
  await runConversations([file], {
    emulator: { extension, accessToken: "t", onToken: (token) => known.push(token) },
    onResult: () => known.push("result"),
  });
  expect(known).toEqual(["t", "t", "result"]);
});

test("a first file that cannot be run is told of once, and the others are run", async () => {
  const broken = write("1.conversation", "device: nowhere\n---\n> /launch\n");
  const whole = write("2.conversation", "> 피자봇 시작해줘\n  ...\n");
  const told: string[] = [];
  const { results } = await runConversations([broken, whole], { onResult: ({ status }) => told.push(status) });
  expect(told).toEqual(["failed", "passed"]);
  expect(results[0]?.error?.message).toContain("1.conversation:1:9: there is no device `nowhere`");
});
