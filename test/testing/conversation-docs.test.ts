import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { EmulatorOptions } from "../../src/index.ts";
import { difference } from "../../src/testing/difference.ts";
import { keyNames } from "../../src/testing/front-matter.ts";
import { rerecorded } from "../../src/testing/rerecord.ts";
import { runConversations } from "../../src/testing/index.ts";
import { answer } from "../extensions/answer.ts";
import { compared } from "./compared.ts";

// Everything that docs/conversation-files.md shows is so.

const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "conversation-files.md"), "utf8");
const blocks = (name: string): string[] =>
  [...page.matchAll(/^```(.*)\n([^]*?)^```$/gm)].flatMap(([, info, text]) => (info === name ? [text!] : []));

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "conversation-docs-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(text: string, emulator: EmulatorOptions = {}) {
  const file = join(folder, "a.conversation");
  writeFileSync(file, text);
  const { results } = await runConversations([file], { emulator });
  return results[0]!;
}

test.for(blocks("conversation"))("the example passes with the demo:\n%s", async (text) => {
  const { error, difference } = await run(text);
  expect([error, difference]).toEqual([undefined, undefined]);
});

interface Asked {
  readonly request: { readonly intent?: { readonly name: string; readonly slots?: Record<string, { value: string }> } };
}

/** Each order has a number of its own. */
function ordering(number: string): EmulatorOptions {
  const extension = ({ request: { intent } }: Asked): object => {
    const asked = intent?.slots?.["number"]?.value ?? "";
    if (intent?.name === "Order") return answer({ speech: `주문 번호는 ${number}번입니다.` });
    return answer({ speech: intent?.name === "Cancel" ? `${asked}번 주문을 취소했어요.` : `${asked}번은 취소했어요.` });
  };
  return { extension: extension as NonNullable<EmulatorOptions["extension"]>, model: join(folder, "orders") };
}

function writeModel(model: string): void {
  mkdirSync(model);
  const about = { extensionId: "com.example.orders", invocationNames: ["주문봇"], lang: "ko" };
  writeFileSync(join(model, "extension.json"), JSON.stringify(about));
  const intents = { Order: ["", "주문할게"], Cancel: ["number\tCLOVA.NUMBER\n", "<number>일</number>번 취소해줘"] };
  for (const [name, [slots, sample]] of Object.entries(intents)) {
    writeFileSync(join(model, `${name}.tsv`), `[INTENT SLOT]\n${slots}\n[INTENT EXPRESSION]\n${sample}\n`);
  }
}

test("the example with captures passes with whatever number an order gets", async () => {
  writeModel(join(folder, "orders"));
  const [example = ""] = blocks("conversation of an extension with order numbers");
  expect(example).toContain("(?<number>");
  for (const number of ["7", "20318"]) {
    // Find is no intent of the model, which is told.
    const text = example.replace(/^> \/intent Find.*$/m, "$&\n  ...");
    const { error, difference } = await run(text, ordering(number));
    expect([error, difference]).toEqual([undefined, undefined]);
  }
});

test("the difference that is shown is the one that is told", () => {
  const shown = blocks("").find((text) => text.includes("(- expected, + received)"))!;
  const expected = [...shown.matchAll(/^ *\d+ [ -] {1,3}(.*)$/gm)].map(
    ([, text]) => (text!.startsWith(">") ? "" : "  ") + text!.trim(),
  );
  const text = [...Array<string>(7).fill("# above"), ...expected].join("\n");
  const came = ["sends IntentRequest OrderPizza pizzaType=페퍼로니", 'says "몇 개 주문할까요?" (ko)', "listens"];
  const { conversation, exchanges } = compared(text, came);
  expect(`${difference(conversation, exchanges)}\n`).toBe(shown.replace(/^.*\//, ""));
  expect(rerecorded(conversation, exchanges)).toBe(text.replace("몇 판", "몇 개"));
});

test("the tables have every key of the front matter and every line of a transcript, and no other", () => {
  const front = page.slice(page.indexOf("## Front matter"), page.indexOf("## What the user does"));
  const rows = [...front.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, key]) => key!);
  expect(rows.sort()).toEqual([...keyNames].sort());
  const lines = page.slice(page.indexOf("These lines there are:"), page.indexOf("### Loose and strict"));
  const kinds = new Set([...lines.matchAll(/`([a-z]+)[ `]/g)].map(([, kind]) => kind!));
  const folder = join(import.meta.dirname, "..", "conversations");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.conversation$/.test(name),
  );
  const texts = files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  const written = new Set([...texts.matchAll(/^ {2}(?:\+\S+ )?([a-z]+)(?= |$)/gm)].map(([, kind]) => kind!));
  expect([...kinds].filter((kind) => written.has(kind))).toHaveLength(written.size);
  expect(written.size).toBeGreaterThan(8);
});
