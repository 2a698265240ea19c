import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { openScreen, type Screen } from "./screen.ts";

const resizing = { quiet: 60, atMost: 500 };

async function opened(): Promise<Screen> {
  const screen = openScreen({ columns: 40, rows: 12 }, { resizing });
  onTestFinished(() => screen.close());
  screen.line.showStatus(["● idle"]);
  await screen.print("one");
  await screen.type("피자");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  return screen;
}

/** Keys come through a stream. */
const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
};

/** The terminal shows with timers what it was sent. */
async function shown(screen: Screen): Promise<string[]> {
  await turns();
  vi.runAllTimers();
  vi.useRealTimers();
  await screen.settled();
  return screen.lines();
}

test("draws nothing while the size changes, and all of it afterwards", async () => {
  const screen = await opened();
  const before = screen.output.length;
  for (const [columns, key] of [
    [30, "봇"],
    [12, "a"],
    [25, "b"],
  ] as const) {
    screen.turn(columns, 12);
    void screen.type(key);
    void screen.print(`printed at ${columns}`);
    await turns();
    vi.advanceTimersByTime(resizing.quiet - 1);
    await turns();
  }
  expect(screen.output.length).toBe(before);
  vi.advanceTimersByTime(1);
  const printed = ["printed at 30", "printed at 12", "printed at 25"];
  expect(await shown(screen)).toEqual(["one", ...printed, "● idle", "> 피자봇ab"]);
});

test("draws from time to time while a window is dragged for long", async () => {
  const screen = await opened();
  const before = screen.output.length;
  void screen.type("봇");
  screen.turn(39, 12);
  await turns();
  const first = screen.output.length;
  let drawnAt: number | null = null;
  for (let time = 40; time <= 1000 && drawnAt === null; time += 40) {
    vi.advanceTimersByTime(40);
    await turns();
    if (screen.output.length > first) drawnAt = time;
    screen.turn(39 - time / 40, 12);
  }
  expect(before).toBe(first);
  expect(drawnAt).toBe(520);
  screen.turn(35, 12);
  expect(await shown(screen)).toEqual(["one", "● idle", "> 피자봇"]);
});

afterEach(() => {
  vi.useRealTimers();
});
