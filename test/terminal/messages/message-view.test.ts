import fc from "fast-check";
import { expect, test } from "vitest";
import { messageView, mostRows, type Message } from "../../../src/terminal/talk/messages/message-view.ts";
import { plainRow, type Row } from "../../../src/terminal/talk/messages/row.ts";
import { width } from "../../../src/cells.ts";

const message = (json: unknown, id = "r2"): Message => ({ id, way: "response", title: "12 ms", body: { json } });

interface Options {
  readonly before?: unknown;
  readonly columns?: number;
  readonly fold?: boolean;
}

const view = (now: unknown, { before, columns = 80, fold = true }: Options = {}): readonly Row[] =>
  messageView(message(now), before === undefined ? null : message(before, "r1"), { columns, fold });

/** Below the heading, without the margin. */
const lines = (now: unknown, options?: Options): string[] => view(now, options).slice(1).map(lineOf);

const lineOf = (row: Row): string => plainRow(row).slice("    ".length);

test("the first message is JSON as anybody lays it out, below its heading", () => {
  const json = { a: [1, { b: null }], c: {}, d: [], e: "하나\n둘", f: false };
  const [heading, ...rows] = view(json).map(plainRow);
  expect(heading).toBe("    <- response r2, 12 ms");
  expect(rows.map((row) => row.slice("      ".length)).join("\n")).toBe(JSON.stringify(json, null, 2));
});

test("a request has its intent in the heading", () => {
  const now: Message = { id: "r4", way: "request", title: "IntentRequest OrderPizza", body: { json: {} } };
  expect(plainRow(messageView(now, null, { columns: 80, fold: true })[0]!)).toBe(
    "    -> request r4 IntentRequest OrderPizza",
  );
});

test("what changed, is new or gone is marked, and what is as it was is one line", () => {
  const before = { version: "1", user: { id: "u", token: "t" }, gone: [1], card: {}, intent: { name: "A", slots: {} } };
  const now = {
    version: "1",
    user: { id: "u", token: "t" },
    card: { type: "T" },
    intent: { name: "B", slots: {}, n: 1 },
  };
  expect(lines(now, { before })).toEqual([
    "  {",
    '    "version": "1",',
    '    "user": {…},  as in r1',
    '-   "gone": […]',
    '    "card": {',
    '+     "type": "T"',
    "    },",
    '    "intent": {',
    '~     "name": "B",  was "A"',
    '      "slots": {},',
    '+     "n": 1',
    "    }",
    "  }",
  ]);
});

test("the same message again is one line, and what was taken back is said to be", () => {
  expect(lines({ a: 1 }, { before: { a: 1 } })).toEqual(["  {…}  as in r1"]);
  const before = { ...message({ a: [1] }, "r2"), isUndone: true };
  const rows = messageView(message({ a: [1], b: 2 }), before, { columns: 80, fold: true });
  expect(rows.map(plainRow)[2]).toBe('        "a": […],  as in r2, taken back');
});

test("items that stayed are counted, wherever one was put in, taken out or changed", () => {
  const before = [1, 2, 3, 4, 5, 6, 7, 8];
  const kept = (count: number): string => `    … ${count} items as in r1`;
  expect(lines([1, 2, 3, 4, 9, 5, 6, 7, 8], { before })).toEqual(["  [", kept(4), "+   9,", kept(4), "  ]"]);
  expect(lines([1, 2, 3, 5, 6, 7, 8], { before })).toEqual(["  [", kept(3), "-   4", kept(4), "  ]"]);
  expect(lines([1, 2, 3, 0, 5, 6, 7, 8], { before })).toEqual(["  [", kept(3), "~   0,  was 4", kept(4), "  ]"]);
});

test("a value of another kind takes the place of the one that was", () => {
  expect(lines({ a: [1] }, { before: { a: "x" } })).toEqual(["  {", '~   "a": [  was "x"', "+     1", "+   ]", "  }"]);
  expect(lines({ a: null }, { before: { a: { b: 1 } } })).toEqual(["  {", '~   "a": null  was {…}', "  }"]);
});

test("long texts are cut with their length, and the way to all of it stands below", () => {
  const rows = lines({ text: "x".repeat(1234), short: "y".repeat(150) }, { columns: 200 });
  expect(rows[1]).toMatch(/^ {4}"text": "x{150,200}…" {2}1,234 characters,$/);
  expect(rows[2]).toBe(`    "short": "${"y".repeat(150)}"`);
  expect(rows.at(-1)).toBe("… all of it: /show response r2");
});

test("the keys of the format stand whole on a narrow terminal, and longer ones are cut on any", () => {
  const keys = [
    ...["sessionAttributes", "outputSpeech", "shouldEndSession", "applicationId", "audioOutputMode"],
    ...["durationInMilliseconds", "concentrationOfAtmosphere", "progressReportPositionInMilliseconds"],
  ];
  const written = (key: string, columns: number): string => lines({ [key]: false }, { columns })[1]!.trim();
  for (const key of keys) expect(written(key, 40)).toBe(`"${key}": false`);
  for (const columns of [20, 40, 80])
    expect(width(written("k".repeat(37), columns))).toBeLessThanOrEqual(Math.min(38, columns) + ": false".length);
  expect(written("漢".repeat(1000), 40)).toMatch(/^"漢+…": false$/);
  expect(written("shouldEndSession", 12)).toBe('"shouldEnd…": false');
});

test("a long list shows whole items, what is small beside it is shown whole, and the rest is counted", () => {
  const list = Array.from({ length: 300 }, (_, index) => ({ name: `n${index}`, size: index }));
  const rows = lines({ list, shouldEndSession: true });
  expect(rows.length).toBeLessThan(mostRows);
  expect(rows.slice(2, 6)).toEqual(["      {", '        "name": "n0",', '        "size": 0', "      },"]);
  const shown = rows.filter((row) => row.includes('"name"')).length;
  const hidden = ((300 - shown) * 4).toLocaleString("en");
  expect(rows.slice(-5)).toEqual([
    `      … ${hidden} more rows`,
    "    ],",
    '    "shouldEndSession": true',
    "  }",
    `… ${hidden} more rows: /show response r2`,
  ]);
});

test("a body that is no JSON is shown as it came, harmless, and an empty one is named", () => {
  const text = (body: string): string[] =>
    messageView({ ...message(null), body: { text: body } }, message({}), { columns: 80, fold: true })
      .slice(1)
      .map(lineOf);
  expect(text("<html>\r\n\u001b[2Joops")).toEqual(["  <html>", "  \\u001b[2Joops"]);
  expect(text("")).toEqual(["The body is empty."]);
  expect(text("x\n".repeat(50)).at(-1)).toBe("… 35 more rows: /show response r2");
});

test("nothing from outside reaches the terminal as a control", () => {
  const rows = lines({ "\u001b[31m": "\u202e\u0007", "k\n": ["\u2028"] });
  expect(rows).toEqual([
    "  {",
    '    "\\u001b[31m": "\\u202e\\u0007",',
    '    "k\\n": [',
    '      "\\u2028"',
    "    ]",
    "  }",
  ]);
});

test("keys that objects have anyway are members like others", () => {
  const now: unknown = JSON.parse('{"__proto__":{"a":1},"constructor":2,"toString":null}');
  expect(lines(now, { before: {} })).toEqual([
    "  {",
    '+   "__proto__": {',
    '+     "a": 1',
    "+   },",
    '+   "constructor": 2,',
    '+   "toString": null',
    "  }",
  ]);
});

/** A value so deep that it overflows whoever walks it by calling themselves. */
function deep(depth: number, innermost: unknown): unknown {
  let value = innermost;
  for (let level = 0; level < depth; level++) value = { a: value };
  return value;
}

const many = Array.from({ length: 100_000 }, (_, index) => index);
const manyKeys = (other: number): unknown => Object.fromEntries(many.map((index) => [`k${index}`, index || other]));
const ladder = Array.from({ length: 40 }, () =>
  Array.from({ length: 40 }, () => Array.from({ length: 40 }, () => [1])),
);
const wideKeys = Object.fromEntries(many.slice(0, 500).map((index) => [`가나다${index}`.repeat(50), "漢".repeat(900)]));

test.each<[string, unknown, unknown?]>([
  ["100,000 items", many],
  ["100,000 items, one other", many, many.with(50_000, -1)],
  ["350,000 empty objects", Array.from({ length: 350_000 }, () => ({}))],
  [
    "350,000 empty objects again",
    Array.from({ length: 350_000 }, () => ({})),
    Array.from({ length: 350_000 }, () => ({})),
  ],
  ["100,000 members, one other", manyKeys(0), manyKeys(1)],
  ["200,000 levels", deep(200_000, 1)],
  ["200,000 levels, the innermost other", deep(200_000, 1), deep(200_000, 2)],
  ["a text of a million characters", "漢".repeat(1_000_000), "x"],
  ["a key of a million characters", { ["k".repeat(1_000_000)]: 1 }, {}],
  ["long wide keys and texts", wideKeys, {}],
  ["lists in lists in lists", ladder],
])("%s are a screenful", (_, now, before) => {
  const rows = view(now, { before });
  expect(rows.length).toBeLessThanOrEqual(mostRows);
  const taken = rows.reduce((sum, row) => sum + Math.ceil(width(plainRow(row)) / 80), 0);
  expect(taken).toBeLessThanOrEqual(mostRows + 10);
});

test("what is not known to be as it was is not said to be changed", () => {
  const now = Array.from({ length: 2 }, () => deep(300, 1));
  const rows = lines({ now, other: 1 }, { before: { now: structuredClone(now), other: 2 } });
  expect(rows.filter((row) => /^[~+-]/.test(row))).toEqual(['~   "other": 1  was 2']);
});

const values = fc.jsonValue({ maxDepth: 6 });
const pairs = fc.oneof(
  fc.record({ now: values, before: fc.option(values, { nil: undefined }) }),
  // Much the same twice.
  fc.record({ base: fc.dictionary(fc.string(), values), now: values, before: values }).map(({ base, now, before }) => ({
    now: { ...base, it: now },
    before: { ...base, it: before },
  })),
);

test("unfolded and without its marks it is the JSON it was made of, whatever it is compared with", () => {
  const bare = (row: Row): string =>
    row.mark === "-"
      ? ""
      : row.parts
          .slice(0, noteOf(row))
          .map(({ text }) => text)
          .join("");
  const noteOf = ({ parts }: Row): number => {
    const place = parts.findIndex(({ role }) => role === "note");
    return place === -1 ? parts.length : place;
  };
  fc.assert(
    fc.property(pairs, ({ now, before }) => {
      const rows = view(now, { before, fold: false }).slice(1);
      expect(JSON.parse(rows.map(bare).join("\n"))).toEqual(JSON.parse(JSON.stringify(now)));
    }),
  );
});

test("folded it is never more than a screenful, and marks nothing where nothing differs", () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 1, max: 200 }), ({ now, before }, columns) => {
      const rows = view(now, { before, columns });
      expect(rows.length).toBeLessThanOrEqual(mostRows);
      const same = view(now, { before: structuredClone(now), columns });
      expect(same.filter(({ mark }) => mark !== null && mark !== " ")).toEqual([]);
    }),
  );
});
