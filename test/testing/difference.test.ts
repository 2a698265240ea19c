import { expect, test } from "vitest";
import { difference } from "../../src/testing/difference.ts";
import { compared } from "./compared.ts";

function shown(text: string, ...answers: readonly (readonly string[])[]): string | null {
  const { conversation, exchanges } = compared(text, ...answers);
  return difference(conversation, exchanges);
}

const order = `# An order in steps.
device: kr-speaker
---
> 피자봇 시작해줘
  sends LaunchRequest
  says "무엇을 주문할까요?" (ko)
  listens
> 페퍼로니 피자 주문해줘
  sends IntentRequest OrderPizza pizzaType=페퍼로니
  ...
  /says "몇 판.*/
  listens
`;
const launched = ["sends LaunchRequest", 'says "무엇을 주문할까요?" (ko)', "listens"];
const ordered = [
  "sends IntentRequest OrderPizza pizzaType=페퍼로니",
  "shows Text: x",
  'says "몇 판 주문할까요?" (ko)',
  "listens",
];

test("shows nothing where all is as expected", () => {
  expect(shown(order, launched, ordered)).toBe(null);
});

test("shows what was expected, what came, and what stands around it", () => {
  expect(shown(order, launched, [ordered[0]!, 'says "몇 개 주문할까요?" (ko)', "listens"])).toBe(`\
order.conversation:11  (- expected, + received)
 8   > 페퍼로니 피자 주문해줘
 9     sends IntentRequest OrderPizza pizzaType=페퍼로니
10     ...
11 -   /says "몇 판.*/
   +   says "몇 개 주문할까요?" (ko)
12     listens`);
});

test("shows lines that came without being expected", () => {
  expect(shown(order, [...launched, "failure extension-timeout: late"], ordered)).toBe(`\
order.conversation:4  (- expected, + received)
 4   > 피자봇 시작해줘
 5     sends LaunchRequest
 6     says "무엇을 주문할까요?" (ko)
 7     listens
   +   failure extension-timeout: late
 8   > 페퍼로니 피자 주문해줘
 9     sends IntentRequest OrderPizza pizzaType=페퍼로니
10     ...`);
});

test("shows the line of the user's above a difference far below it", () => {
  const lines = Array.from({ length: 20 }, (_, index) => `says "${index}" (ko)`);
  const text = ["> 안녕", ...lines, "> 그만", "  listens"].join("\n");
  expect(shown(text, lines.with(15, "listens"), ["listens"])).toBe(
    `\
order.conversation:17  (- expected, + received)
 1   > 안녕
 ⋮
14     says "12" (ko)
15     says "13" (ko)
16     says "14" (ko)
17 -   says "15" (ko)
   +   listens
18     says "16" (ko)
19     says "17" (ko)
20     says "18" (ko)`.replaceAll("\n ⋮", "\n   ⋮"),
  );
});

test("shows times where times are expected", () => {
  expect(shown("> a\n  +1.000 listens\n", ["+1.200 listens"])).toBe(`\
order.conversation:2  (- expected, + received)
1   > a
2 -   +1.000 listens
  +   +1.200 listens`);
});

test("says that an expression was too slow", () => {
  const difference = shown("> a\n  /(a+)+/\n", [`${"a".repeat(60)}!`]);
  expect(difference).toContain("-   /(a+)+/  (takes too long to match)");
});

test("shows no more than a screenful", () => {
  const lines = Array.from({ length: 500 }, (_, index) => `says "${index}" (ko)`);
  expect(shown("> a\n", lines)?.split("\n").slice(-2)).toEqual(['  +   says "58" (ko)', "and 441 lines more"]);
});

test("makes controls and turns of direction visible", () => {
  expect(shown("> a\n  plays \u001b[31mx\u202e\n", [])).toContain("-   plays \\u001b[31mx\\u202e");
});

test("names every single line of a conversation that is not met", () => {
  const texts = order.replace("  ...\n", "  shows Text: x\n").split("\n");
  const expected = texts.flatMap((text, index) => (/^ {2}/.test(text) ? [index] : []));
  for (const index of expected) {
    const changed = texts.with(index, '  says "something else" (ko)').join("\n");
    expect(shown(changed, launched, ordered)).toMatch(new RegExp(`^order\\.conversation:${index + 1} `));
  }
  expect(expected).toHaveLength(7);
});
