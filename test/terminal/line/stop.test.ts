import { expect, onTestFinished, test } from "vitest";
import { openScreen } from "./screen.ts";

test.skipIf(process.platform === "win32")("goes on without a stop, and nothing is drawn twice", async () => {
  const screen = openScreen();
  onTestFinished(() => screen.close());
  screen.line.showStatus(["● idle"]);
  await screen.print("  listens");
  await screen.type("피자");
  for (let time = 0; time < 6; time++) {
    process.emit("SIGCONT");
    await screen.settled();
  }
  expect(screen.lines()).toEqual(["  listens", "● idle", "> 피자"]);
  expect(screen.cursor()).toEqual({ row: 2, column: 6 });
  expect(screen.isRaw).toBe(true);
});
