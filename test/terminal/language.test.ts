import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { catalogue } from "../../src/terminal/language/catalogue/catalogue.ts";
import { sentencesOf } from "../../src/terminal/command-line/translated-page.ts";
import { createTranslation } from "../../src/terminal/language/translation.ts";
import { allTexts, saidSentences } from "./said-sentences.ts";

const korean = createTranslation(catalogue, "ko");
const rows = [...Object.entries(catalogue.sentences), ...Object.entries(catalogue.words)];

/** Sentences that stay English. */
const untranslated = new Map([
  ["Screen: {}", "programs read it"],
  ["given", "in `{}` must be given"],
  ["left out", "in `{}` must be left out"],
  ["and {} more", "in `{}, and {} more`"],
  [", and {} more likewise", "in `{}, and {} more likewise`"],
  ["rules {}", "names and values in `Settings reloaded: {}`"],
  ["model {}", "the same"],
  ["device {}", "the same"],
  ["{}. The extension ID stays {} until the next start; the files now say {}", "a line, and a sentence behind it"],
]);

test("every sentence of the command line is there in Korean and Japanese", () => {
  const missing = saidSentences().filter(({ sentence }) => !untranslated.has(sentence) && !isKnown(sentence));
  expect(missing.map(({ place, sentence }) => `${place}: ${sentence}`)).toEqual([]);
});

/** A sentence is known when it is found whatever stands in it: a number, code, or nothing at all. */
function isKnown(sentence: string): boolean {
  if (sentence.includes("\n")) return sentencesOf(sentence).every((line) => korean(line) !== null);
  return samplesOf(sentence).some((sample) => isFound(sample) || isFound(sample.trimEnd()));
}

const fillings = ["71", "`71`", ""];

function samplesOf(sentence: string): readonly string[] {
  return sentence
    .split("{}")
    .reduce<readonly string[]>(
      (before, part, index) =>
        index === 0 ? [part] : before.flatMap((begun) => fillings.map((filling) => begun + filling + part)),
      [],
    );
}

/** By itself, behind another sentence, or as words within one. */
const isFound = (sample: string): boolean =>
  korean(sample) !== null ||
  korean(`there is no such file${/^[;.]/.test(sample) ? "" : ". "}${sample.trimStart()}`) !== null ||
  korean(`must be ${sample.replace(/\.$/, "")}, got \`71\``) !== null;

test("every row of the catalogue is said somewhere", () => {
  const said = allTexts().join("\n").replace(/\s+/g, " ");
  const stale = rows
    .map(([english]) => english)
    .filter((english) => !wordsOf(english).every((part) => said.includes(part)));
  expect(stale).toEqual([]);
});

/** What stands around the holes; in front of a colon and behind it may be told in different places. */
const wordsOf = (english: string): readonly string[] =>
  english.split(/\{[*~]?\}|: /).map((part) => part.replace(/\s+/g, " ").replace(/^[^\p{L}]+|[^\p{L}]+$/gu, ""));

test("the same values stand in every language", () => {
  const wrong = rows.filter(([english, both]) => {
    const count = english.match(/\{[*~]?\}/g)?.length ?? 0;
    const expected = Array.from({ length: count }, (_, index) => `{${index + 1}}`);
    return both.some((said) => JSON.stringify((said.match(/\{[^}]*\}/g) ?? []).sort()) !== JSON.stringify(expected));
  });
  expect(wrong).toEqual([]);
});

test("Korean stands in the first column, Japanese in the second", () => {
  const wrong = rows.filter(([, [ko, ja]]) => /[\u3040-\u30ff]/.test(ko) || /[\uac00-\ud7a3]/.test(ja));
  expect(wrong).toEqual([]);
});

test("no sentence stands in two files of the catalogue", async () => {
  const folder = join(import.meta.dirname, "..", "..", "src", "terminal", "language", "catalogue");
  const files = readdirSync(folder).filter((file) => !file.endsWith("catalogue.ts"));
  const keys = await Promise.all(
    files.map(async (file) => Object.values((await import(join(folder, file))) as object).flatMap(Object.keys)),
  );
  expect(keys.flat().length).toBe(rows.length);
});
