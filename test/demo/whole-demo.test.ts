import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Lang } from "../../src/axes.ts";
import { demoModels } from "../../src/demo/models.ts";
import { demoWords } from "../../src/demo/words.ts";
import { parseConversation } from "../../src/testing/conversation.ts";

// The conversations beside the folders are had with the demo: between them they show all that it can do.

const folder = join(import.meta.dirname, "..", "conversations");
const conversations = readdirSync(folder)
  .filter((name) => name.endsWith(".conversation"))
  .map((name) => {
    const file = join(folder, name);
    const { exchanges } = parseConversation(readFileSync(file, "utf8"), file);
    return exchanges.flatMap(({ expected }) => expected.map(({ text }) => text));
  });
const lines = conversations.flat();

/** Every phrase, by the way to it; what stands in it comes from the user. */
function phrasesIn(words: unknown, path: string): [path: string, parts: readonly string[]][] {
  if (typeof words === "string") return [[path, [words]]];
  if (typeof words === "function") return [[path, (words as (...slots: string[]) => string)("\0", "\0").split("\0")]];
  return Object.entries(words as object).flatMap(([name, member]) => phrasesIn(member, `${path}.${name}`));
}

const tells = (line: string, parts: readonly string[]): boolean =>
  /^(says|shows) /.test(line) && parts.every((part) => line.includes(part));

const languages = Object.keys(demoWords) as Lang[];

test.for(languages)("everything the demo says in %s is heard or shown in some conversation", (lang) => {
  const untold = phrasesIn(demoWords[lang], lang).filter(([, parts]) => !lines.some((line) => tells(line, parts)));
  expect(untold.map(([path]) => path)).toEqual([]);
});

/** Those that the demo answers in a way of its own. */
const builtIn = ["Guide", "Cancel", "Yes", "No", "Pause", "Resume", "Stop", "Next", "Previous", "RequestAlternatives"];

test.for(languages)("every intent of the demo is sent in some conversation in %s", (lang) => {
  const own = Object.entries(demoModels[lang].tsv).flatMap(([name, tsv]) =>
    tsv.includes("[INTENT EXPRESSION]") ? [name.replace(".tsv", "")] : [],
  );
  const inLanguage = conversations.filter((texts) => texts.some((text) => text.endsWith(`" (${lang})`)));
  const intents = [...own, ...builtIn.map((name) => `Clova.${name}Intent`)];
  const isSent = (intent: string): boolean =>
    inLanguage.some((texts) => texts.some((text) => `${text} `.startsWith(`sends IntentRequest ${intent} `)));
  expect(own.length).toBe(5);
  expect(intents.filter((intent) => !isSent(intent))).toEqual([]);
});
