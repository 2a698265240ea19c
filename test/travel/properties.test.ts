import fc from "fast-check";
import { expect, test } from "vitest";
import type { Emulator, EmulatorOptions, Snapshot } from "../../src/index.ts";
import { standing } from "../../src/index.ts";
import { device, lastSeq, requests, seen, since } from "./devices.ts";

// Random conversations with the demo: whatever was done before and after a snapshot, what follows it is the same once more.

const lines = [
  "피자봇 시작해줘",
  "페퍼로니 피자 주문해줘",
  "두 판",
  "메뉴 알려줘",
  "피자봇에서 음악 틀어줘",
  "잠깐 멈춰줘",
  "다시 재생해줘",
  "다음 곡",
  "그만",
  "하늘이 왜 파래",
  "/quiet",
  "/wait 700ms",
  "/wait 5s",
  "/wait 16s",
  "/wake",
  "/press pause",
  "/press play",
  "/press next",
  "/press volume-down",
  "/press mute",
  "/press mic",
  "/seek 3s",
  "/seek 15900ms",
  "/intent Clova.HelpIntent",
  "/link token-of-the-user",
  "/unlink",
  "/user another",
  "/end",
];
/** Mostly one after another; now and then over the answer. */
const said = fc.array(
  fc.record({ line: fc.constantFrom(...lines), over: fc.integer({ min: 0, max: 5 }).map((n) => n === 0) }),
  {
    maxLength: 9,
  },
);
type Said = typeof said extends fc.Arbitrary<infer T> ? T : never;

async function say(clova: Emulator, what: Said): Promise<void> {
  for (const { line, over } of what) {
    const turn = clova.send(line);
    if (over) await clova.wait(300);
    else await turn;
  }
  await clova.settled();
}

const options: EmulatorOptions = { device: "display-l100", extension: "demo", seed: 7 };

/** What comes of it: every record, the very requests, and how the device looks in the end. */
async function had(clova: Emulator, what: Said): Promise<readonly unknown[]> {
  const seq = lastSeq(clova);
  const before = seen(clova);
  await say(clova, what);
  const records = clova.trace.filter((record) => record.seq > seq);
  return [before, requests(records), since(clova, seq), seen(clova)];
}

const throughText = (snapshot: Snapshot): Snapshot => JSON.parse(JSON.stringify(snapshot)) as Snapshot;

test("what follows a snapshot is the same once it was restored, again and again, here and elsewhere", async () => {
  await fc.assert(
    fc.asyncProperty(said, said, said, async (before, after, between) => {
      const clova = await device(options);
      await say(clova, before);
      const snapshot = throughText(clova.snapshot());
      expect(JSON.stringify(snapshot)).not.toContain("token-of-the-user");
      const first = await had(clova, after);
      await say(clova, between);
      await clova.restore(snapshot);
      expect(await had(clova, after)).toEqual(first);
      void clova.send("/wait 50ms");
      await clova.restore(snapshot);
      expect(await had(clova, after)).toEqual(first);
      const other = await device({ ...options, start: "2020-02-02T02:02:02Z" });
      await other.send("/link token-of-the-user");
      await say(other, between);
      await other.restore(snapshot);
      expect(await had(other, after)).toEqual(first);
      await clova.close();
      await other.close();
    }),
    { seed: 11, numRuns: 15 },
  );
}, 120_000);

test("whatever is taken back, what stands is a conversation that could be had straight", async () => {
  const taken = fc.constantFrom("/back", "/back 2", "/back 3", "/resend");
  const wandering = fc.array(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...lines) }, { weight: 1, arbitrary: taken }),
    {
      maxLength: 14,
    },
  );
  await fc.assert(
    fc.asyncProperty(wandering, async (what) => {
      const roundabout = await device(options);
      for (const line of what) await roundabout.send(line).catch(() => undefined);
      await roundabout.settled();
      const stands = standing(roundabout.trace);
      const straight = await device(options);
      for (const record of stands) if (record.kind === "input") await straight.send(unhidden(record.line));
      await straight.settled();
      const told = (trace: typeof stands): readonly object[] =>
        trace.map(({ seq: _, ...record }) => ({ ...record, ...(record.kind === "response" && { ms: 0 }) }));
      expect(told(stands)).toEqual(told(straight.trace));
      expect(seen(roundabout)).toBe(seen(straight));
      await roundabout.close();
      await straight.close();
    }),
    { seed: 12, numRuns: 30 },
  );
}, 120_000);

const unhidden = (line: string): string => line.replace("<token>", "token-of-the-user");
