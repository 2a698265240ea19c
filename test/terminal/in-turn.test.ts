import { once } from "node:events";
import { expect, test } from "vitest";
import { createInTurn } from "../../src/terminal/talk/reload/in-turn.ts";

test("what is being done is given up at once when it is asked for again", async () => {
  const ending = new AbortController();
  const done: string[] = [];
  const result = await new Promise<number>((resolve) => {
    let tries = 0;
    const turn = createInTurn<number>(async (own) => {
      const read = async (signal: AbortSignal): Promise<number> => {
        const number = ++tries;
        done.push(`try ${number}`);
        if (number > 1) return number;
        const given = once(signal, "abort");
        own.ask();
        await given;
        throw signal.reason;
      };
      const found = await own.attempt(read, () => done.push("refused"));
      if (found === null) done.push("given up");
      else resolve(found);
    }, ending.signal);
    turn.ask();
  });
  expect(result).toBe(2);
  expect(done).toEqual(["try 1", "given up", "try 2"]);
});

test("what cannot be done is tried twice before it is told", async () => {
  const done: string[] = [];
  await new Promise<void>((resolve) => {
    const turn = createInTurn<number>(async (own) => {
      const read = (): Promise<number> => Promise.reject(new Error(`fault ${done.push("try")}`));
      expect(await own.attempt(read, (fault) => done.push((fault as Error).message))).toBeNull();
      resolve();
    }, new AbortController().signal);
    turn.ask();
  });
  expect(done).toEqual(["try", "try", "fault 2"]);
});
