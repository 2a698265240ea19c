import { afterAll, describe, expect, test as plainTest } from "vitest";
import { clovaTest } from "../../src/vitest/index.ts";
import { ClosedError, type Emulator } from "../../src/index.ts";
import { answer } from "../extensions/answer.ts";

const handler = () => answer({ speech: "몇 판\n주문할까요?", reprompt: "아직 계세요?" });
const test = clovaTest({ extension: handler });

const lent: Emulator[] = [];
const failed: Emulator[] = [];

describe("matchers", () => {
  test("are there, with `.not`, in other matchers and as promises", async ({ clova }) => {
    const turn = await clova.launch();
    expect(turn).toHaveSaid("몇 판 주문할까요?");
    expect(turn).not.toHaveReprompted();
    expect(turn).toBeListening();
    expect(turn).not.toBePlaying();
    expect(turn).not.toHaveShownCard();
    expect(turn).toHaveSentRequest("LaunchRequest");
    expect(turn).not.toHaveEndedSession();
    expect(turn).toHaveNoFindings();
    expect({ turn }).toEqual({ turn: expect.toHaveSaid(/판/) });
    expect({ turn }).toEqual({ turn: expect.not.toHaveSaid(/개/) });
    await expect(clova.stayQuiet()).resolves.toHaveReprompted("아직 계세요?");
    expect(clova).toHaveSaid(["몇 판 주문할까요?", "아직 계세요?"]);
  });

  test("tell of a wrong call at the line it stands in", async ({ clova }) => {
    const turn = await clova.launch();
    let stack = "";
    try {
      expect(turn).toHaveSaid({ tone: "kind" } as never);
    } catch (error) {
      stack = (error as Error).stack ?? "";
    }
    expect(stack.split("\n")[0]).toMatch(/^UsageError: toHaveSaid has no option `tone`/);
    // Vitest hides frames of its own.
    const shown = stack.split("\n").filter((line) => line.startsWith("    at ") && !/@vitest|node_modules/.test(line));
    expect(shown[0]).toContain("vitest.test.ts");
  });

  test("say what was expected in vitest's own error", async ({ clova }) => {
    const turn = await clova.launch();
    expect(() => expect(turn).toHaveSaid("네?")).toThrowErrorMatchingInlineSnapshot(`
      [Error: Expected the device to have said "네?" in this turn.
      It said:
        says "몇 판\\n주문할까요?" (ko)]
    `);
    expect(() => expect(turn).not.toBeListening()).toThrowErrorMatchingInlineSnapshot(`
      [Error: Expected the device not to be listening at the end of this turn.
      Its microphone is open.
      It said:
        says "몇 판\\n주문할까요?" (ko)]
    `);
    expect(() => expect(clova.wait(1)).not.toHaveSaid("네?")).toThrow("write `await`");
  });
});

describe("the fixture", () => {
  test("is a device of its own for each test", async ({ clova }) => {
    lent.push(clova);
    expect(clova.trace).toEqual([]);
    await clova.launch();
  });

  test("is another one in the next test, and the one before is closed", async ({ clova }) => {
    expect(lent).toHaveLength(1);
    expect(clova.trace).toEqual([]);
    await expect(lent[0]!.launch()).rejects.toThrow(ClosedError);
  });

  test.fails("is closed after a test that fails", async ({ clova }) => {
    failed.push(clova);
    expect(await clova.launch()).toHaveSaid("네?");
  });

  test("of the test that failed is closed", async () => {
    expect(failed).toHaveLength(1);
    await expect(failed[0]!.launch()).rejects.toThrow(ClosedError);
  });

  test("may be closed by the test itself", async ({ clova }) => {
    await clova.close();
  });

  describe("of another device", () => {
    test.override({ clovaOptions: { device: "display-l100" } });

    test("has the options of the group besides its own", async ({ clova }) => {
      expect(clova.device.name).toBe("display-l100");
      expect(await clova.launch()).toHaveSaid("몇 판 주문할까요?");
    });
  });

  test("is as it was outside of that group", ({ clova }) => {
    expect(clova.device.name).toBe("kr-speaker");
  });

  clovaTest()("is the demo's without any options", async ({ clova }) => {
    expect(await clova.say("피자봇 시작해줘")).toHaveSaid("무엇을 주문할까요?");
  });
});

describe("a snapshot", () => {
  test("of a turn or an emulator is its transcript", async ({ clova }) => {
    const turn = await clova.launch();
    expect(turn).toMatchInlineSnapshot(`
      > /launch
        sends LaunchRequest
        says "몇 판\\n주문할까요?" (ko)
        listens
    `);
    await clova.stayQuiet();
    expect({ clova, turns: [turn] }).toMatchInlineSnapshot(`
      {
        "clova": > /launch
          sends LaunchRequest
          says "몇 판\\n주문할까요?" (ko)
          listens
        > /quiet
          stops listening: silence
          says "아직 계세요?" (ko)
          listens,
        "turns": [
          > /launch
            sends LaunchRequest
            says "몇 판\\n주문할까요?" (ko)
            listens,
        ],
      }
    `);
  });

  plainTest("of anything else is as it was", () => {
    expect({ trace: [], transcript: "a" }).toMatchInlineSnapshot(`
      {
        "trace": [],
        "transcript": "a",
      }
    `);
  });
});

afterAll(() => expect(failed).toHaveLength(1));
