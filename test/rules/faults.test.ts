import { expect, test } from "vitest";
import { checkFaults } from "../../src/rules/check-faults.ts";
import type { Fault } from "../../src/rules/fault.ts";
import { parseFaults, readFaults, writeFaults } from "../../src/rules/read-faults.ts";
import { isAConfigurationError } from "../testing/faults.ts";

const grammar: readonly (readonly [text: string, faults: readonly Fault[], written?: string])[] = [
  ["slow=9s", [{ type: "slow", ms: 9000 }]],
  ["slow=250ms", [{ type: "slow", ms: 250 }]],
  ["slow=1.5m", [{ type: "slow", ms: 90_000 }], "slow=90s"],
  ["slow=24h", [{ type: "slow", ms: 86_400_000 }]],
  ["slow=0s", [{ type: "slow", ms: 0 }], "slow=0ms"],
  ["status=503", [{ type: "status", status: 503 }]],
  ["status=100", [{ type: "status", status: 100 }]],
  ["status=599", [{ type: "status", status: 599 }]],
  ["drop", [{ type: "drop" }]],
  ["truncate", [{ type: "truncate" }]],
  ["truncate=100", [{ type: "truncate", bytes: 100 }]],
  ["truncate=0", [{ type: "truncate", bytes: 0 }]],
  ["slow=9s@30%", [{ type: "slow", ms: 9000, when: { chance: 0.3 } }]],
  ["status=503@#2", [{ type: "status", status: 503, when: { request: 2 } }]],
  ["drop@#3", [{ type: "drop", when: { request: 3 } }]],
  ["truncate@10%", [{ type: "truncate", when: { chance: 0.1 } }]],
  ["truncate=7@7%", [{ type: "truncate", bytes: 7, when: { chance: 0.07 } }]],
  ["drop@0.5%", [{ type: "drop", when: { chance: 0.005 } }]],
  ["drop@0%", [{ type: "drop", when: { chance: 0 } }]],
  ["drop@100%", [{ type: "drop", when: { chance: 1 } }]],
  ["drop=10%", [{ type: "drop", when: { chance: 0.1 } }], "drop@10%"],
  ["drop=#2", [{ type: "drop", when: { request: 2 } }], "drop@#2"],
  [
    " slow = 9 s @ 30 % , drop @ #2 ",
    [
      { type: "slow", ms: 9000, when: { chance: 0.3 } },
      { type: "drop", when: { request: 2 } },
    ],
    "slow=9s@30%,drop@#2",
  ],
  ["none", [], "none"],
  [" none ", [], "none"],
];

const rows = grammar.map(([text, faults, written = text]) => ({ text, faults, written }));

test.each(rows)("reads `$text`, writes it and takes the same one by one", ({ text, faults, written }) => {
  expect(readFaults(text)).toEqual(faults);
  expect(writeFaults(faults)).toBe(written);
  expect(readFaults(writeFaults(faults))).toEqual(faults);
  expect(checkFaults(faults)).toEqual(faults);
  expect(checkFaults(text)).toEqual(faults);
});

test("writes the smallest share as one that can be read", () => {
  expect(writeFaults([{ type: "drop", when: { chance: 1e-9 } }])).toBe("drop@0.0000001%");
});

test.each([
  ["", "names no fault where one should stand"],
  ["slow=9s,", "names no fault where one should stand"],
  [",drop", "names no fault where one should stand"],
  ["slwo=9s", "has `slwo=9s`, which is no fault. Did you mean `slow`?"],
  ["DROP", "which is no fault. Did you mean `drop`?"],
  ["drop,none", "`none` stands alone"],
  ["toString=1", "which is no fault"],
  ["slow", "`slow` takes how much later"],
  ["slow=9", "`slow` takes how much later"],
  ["slow=-1s", "has `slow=-1s`; `slow` takes how much later"],
  ["slow=1e9h", "has `slow=1e9h`; `slow` takes how much later"],
  ["slow=25h", "at most 24h"],
  ["slow=99999999999999999999h", "at most 24h"],
  ["slow=9s=8s", "`slow` takes how much later"],
  ["status", "`status` takes an HTTP status from 100 to 599 other than 200"],
  ["status=200", "other than 200, which is success"],
  ["status=99", "from 100 to 599"],
  ["status=600", "from 100 to 599"],
  ["status=5e2", "from 100 to 599"],
  ["drop=yes", "behind `drop=` stands a share"],
  ["drop=", "behind `drop=` stands a share"],
  ["drop=200%", "from `0%` to `100%`"],
  ["drop=10%@#2", "`drop` takes no value"],
  ["drop@", "behind `@` stands a share"],
  ["drop@200%", "has `drop@200%`; behind `@` stands a share of the requests, from `0%` to `100%`"],
  ["drop@-1%", "behind `@` stands a share"],
  ["drop@#0", "or the number of one, such as `#2`"],
  ["drop@#99999999999999999999", "or the number of one"],
  ["drop@2", "or the number of one"],
  ["drop@#1@#2", "behind `@` stands a share"],
  ["truncate=-1", "`truncate` takes how many bytes"],
  ["truncate=1.5", "`truncate` takes how many bytes"],
  ["truncate=10%", "A share of the requests stands behind `@`: `truncate@30%`"],
  ["truncate=99999999999999999999", "`truncate` takes how many bytes"],
])("refuses %j and says why", (text, message) => {
  expect(() => readFaults(text)).toThrow(message);
  expect(() => checkFaults(text)).toThrow(/^option `faults` (has|names) /);
});

test("names the place of the fault that is wrong", () => {
  const place = { file: "order.conversation", line: 3, column: 8 };
  const error = isAConfigurationError("`fault` has `dorp`", { ...place, column: 18, path: undefined });
  expect(() => readFaults("slow=9s,  dorp", place)).toThrow(error);
});

test("takes a hundred faults, and no ten thousand", () => {
  expect(readFaults(Array.from({ length: 100 }, () => "drop@#1").join(","))).toHaveLength(100);
  const many = Array.from({ length: 10_000 }, () => "drop").join(",");
  expect(() => readFaults(many)).toThrow("`fault` has 10000 faults; at most 100 are taken");
  expect(() => checkFaults(Array.from({ length: 101 }, () => ({ type: "drop" })))).toThrow(
    "has 101 faults; at most 100",
  );
});

test("quotes what is wrong as one short line without control characters", () => {
  const read = parseFaults(`\u001b[2Jdrop\u202e${"x".repeat(100_000)}\n`);
  const problem = "problem" in read ? read.problem : "";
  expect(problem).toContain("has `�[2Jdrop�xxx");
  expect(problem.length).toBeLessThan(400);
  expect(problem).not.toMatch(/[\p{C}]/u);
});

test.each([
  [9, "option `faults` must be a text or an array of faults, got 9"],
  [{ type: "drop" }, "must be a text or an array of faults, got an object"],
  [["slow=9s"], "`faults[0]`: must be an object such as"],
  [[null], "`faults[0]`: must be an object"],
  [
    [{ type: "dorp" }],
    '`faults[0].type`: must be one of "slow", "status", "drop", "truncate", got "dorp". Did you mean `drop`?',
  ],
  [[{}], "`faults[0].type`: must be one of"],
  [
    [{ type: "drop" }, { type: "slow" }],
    "`faults[1].ms`: must be a whole number of ms from 0 to 86400000, got undefined",
  ],
  [[{ type: "slow", ms: -1 }], "got -1"],
  [[{ type: "slow", ms: NaN }], "got NaN"],
  [[{ type: "slow", ms: Infinity }], "got Infinity"],
  [[{ type: "slow", time: 9 }], "`faults[0]`: has `time`, which means nothing here"],
  [[{ type: "status", status: 200 }], "`faults[0].status`: must be an HTTP status from 100 to 599 other than 200"],
  [[{ type: "truncate", bytes: "10" }], "`faults[0].bytes`: must be a whole number of bytes"],
  [[{ type: "drop", when: "10%" }], "`faults[0].when`: must be { chance: 0.3 }"],
  [[{ type: "drop", when: { chance: 30 } }], "`faults[0].when`: must be { chance: 0.3 }, a share from 0 to 1"],
  [[{ type: "drop", when: { chance: 0.3, request: 1 } }], "`faults[0].when`: must be"],
  [[{ type: "drop", when: { request: 0 } }], "`faults[0].when`: must be"],
  [[{ type: "drop", when: {} }], "`faults[0].when`: must be"],
])("refuses faults of a program that are wrong: %j", (faults, message) => {
  expect(() => checkFaults(faults)).toThrow(message);
});
