import { expect, test } from "vitest";
import { exchangeable } from "../../src/node/exchangeable-extension.ts";
import type { Extension } from "../../src/ports.ts";

/** A way that answers when it is told to. */
function way(name: string) {
  const answers: (() => void)[] = [];
  const seen = { closed: 0, hastened: 0 };
  const extension: Extension = {
    address: name,
    seal: (body, summary) => ({ body, summary, headers: { way: name } }),
    send: () =>
      new Promise((resolve) => {
        answers.push(() => resolve({ status: 200, contentType: null, body: name, ms: 0 }));
      }),
    hasten: () => void seen.hastened++,
    close: () => Promise.resolve(void seen.closed++),
  };
  return { extension, answers, seen };
}

const signal = new AbortController().signal;

test("a request goes the way it was sealed for, and that is closed when nothing is under way on it", async () => {
  const [one, other] = [way("one"), way("other")];
  const extension = exchangeable(one.extension);
  const sealed = extension.seal("{}", "a request");
  const sent = extension.send(sealed, signal);
  extension.exchange(other.extension);
  expect([extension.address, one.seen.closed]).toEqual(["other", 0]);
  expect(extension.seal("{}", "a request").headers).toEqual({ way: "other" });
  one.answers[0]!();
  expect((await sent).body).toBe("one");
  expect([one.seen.closed, other.seen.closed]).toEqual([1, 0]);
  await extension.close();
  expect([one.seen.closed, other.seen.closed]).toEqual([1, 1]);
});

test("all ways that are in use are hastened and closed; what comes after the end is closed at once", async () => {
  const [one, other, late] = [way("one"), way("other"), way("late")];
  const extension = exchangeable(one.extension);
  const sent = extension.send(extension.seal("{}", "a request"), signal);
  extension.exchange(other.extension);
  extension.hasten?.();
  expect([one.seen.hastened, other.seen.hastened]).toEqual([1, 1]);
  await extension.close();
  expect([one.seen.closed, other.seen.closed]).toEqual([1, 1]);
  extension.exchange(late.extension);
  expect(late.seen.closed).toBe(1);
  one.answers[0]!();
  await sent;
});

test("an unused way is closed when it is exchanged", () => {
  const one = way("one");
  exchangeable(one.extension).exchange(way("other").extension);
  expect(one.seen.closed).toBe(1);
});
