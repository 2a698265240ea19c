import { expect, test, vi } from "vitest";
import { readLine } from "../../src/index.ts";
import { createPasteQueue } from "../../src/terminal/talk/paste-queue.ts";

/** A queue for a device that is busy until it is told to be ready, and a clock that is turned by hand. */
function queue(takes: number) {
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  const taken: string[] = [];
  let isReady = (): void => undefined;
  const ready = (): Promise<void> => new Promise((resolve) => (isReady = resolve));
  const pastes = createPasteQueue({ ready }, ({ text }) => {
    taken.push(text);
    now += takes;
    return Promise.resolve();
  });
  return {
    taken,
    say: (text: string) => pastes.take(readLine(text)!),
    wait: (ms: number) => void (now += ms),
    drop: () => pastes.drop(),
    beReady: () => vi.waitFor(() => isReady()),
  };
}

test.each([1, 400])(
  "a line that is pasted waits for the one before, though that took %i ms to be taken up",
  async (ms) => {
    const { taken, say, beReady } = queue(ms);
    for (const text of ["one", "two"]) say(text);
    await Promise.resolve();
    expect(taken).toEqual(["one"]);
    await beReady();
    await vi.waitFor(() => expect(taken).toEqual(["one", "two"]));
  },
);

test("a line that is typed waits for nothing", () => {
  const { taken, say, wait } = queue(400);
  say("one");
  wait(21);
  say("two");
  expect(taken).toEqual(["one", "two"]);
});

test("what is dropped is taken up no more, and what is typed afterwards waits for nothing", async () => {
  const { taken, say, wait, drop, beReady } = queue(1);
  for (const text of ["one", "two", "three"]) say(text);
  expect(drop()).toBe(2);
  await beReady();
  wait(60);
  say("four");
  await new Promise((resolve) => setImmediate(resolve));
  expect(taken).toEqual(["one", "four"]);
  expect(drop()).toBe(0);
});
