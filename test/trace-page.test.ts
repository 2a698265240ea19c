import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answerFindings } from "../src/rules/answer-findings.ts";
import { createTestEmulator } from "../src/testing/index.ts";
import { sources } from "./source-files.ts";

// docs/trace.md promises that it describes every kind of record and lists every code.

const page = readFileSync(join(import.meta.dirname, "..", "docs", "trace.md"), "utf8");
const [kinds = "", codes = ""] = page.split("## Codes");

/** What the rows of a part of the page begin with. */
const firstCells = (part: string): string[] => [...part.matchAll(/^\| `([\w-]+)` /gm)].map(([, cell]) => cell!);

const inSources = (pattern: RegExp, inside = ""): string[] => [
  ...new Set(
    sources
      .filter(({ path }) => path.startsWith(inside))
      .flatMap(({ text }) => [...text.matchAll(pattern)].map(([, found]) => found!)),
  ),
];

test("every code in the sources has a row, and every row a code", () => {
  const used = [
    ...inSources(/\b(?:code: |code = .* : |super\()"([a-z][a-z-]+)"/g),
    ...inSources(/^ {2}\| "([a-z-]+)"/gm, "errors.ts"),
  ];
  expect([...new Set(firstCells(codes))].sort()).toEqual([...new Set(used)].sort());
});

test("what is wrong with an answer stands in answers.md alone", async () => {
  expect(firstCells(codes).filter((code) => Object.hasOwn(answerFindings, code))).toEqual([]);
  expect(codes).toContain("(answers.md)");
  const clova = await createTestEmulator({ extension: () => ({ response: { outputSpeech: {}, card: null } }) });
  const { findings } = await clova.send("/launch");
  await clova.close();
  const note = /^\| `note` \| (.*?) \|/m.exec(kinds)?.[1] ?? "";
  const fields = findings.flatMap(({ severity: _, ...found }) => Object.keys(found));
  expect(new Set(fields)).toContain("remedy");
  expect([...new Set(fields)].filter((field) => !note.includes(`\`${field}\``))).toEqual([]);
});

test("every kind of record has a row", () => {
  expect(firstCells(kinds).sort()).toEqual(inSources(/\breadonly kind: "([a-z]+)"/g, "emulator/trace.ts").sort());
});

test("the rows name every field of the records of a conversation", async () => {
  const clova = await createTestEmulator({ device: "display-l100" });
  for (const line of [
    "피자봇 시작해줘",
    "메뉴 알려줘",
    "하늘이 왜 파래",
    "/quiet",
    "/quiet",
    "/intent None",
    "날씨 어때",
  ]) {
    await clova.send(line);
  }
  await clova.close();
  const rows = new Map([...kinds.matchAll(/^\| `(\w+)` \| (.*?) \|/gm)].map(([, kind, fields]) => [kind!, fields!]));
  const fieldsOf = (kind: string): string => {
    const fields = rows.get(kind) ?? "";
    return fields === "the same" ? (rows.get("note") ?? "") : fields;
  };
  const unnamed = clova.trace.flatMap(({ seq: _seq, at: _at, kind, ...fields }) =>
    Object.keys(fields).flatMap((field) => (fieldsOf(kind).includes(`\`${field}\``) ? [] : [`${kind}.${field}`])),
  );
  expect(new Set(clova.trace.map(({ kind }) => kind)).size).toBeGreaterThan(10);
  expect([...new Set(unnamed)]).toEqual([]);
});
