import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Lang } from "../../src/axes.ts";
import { demoModel } from "../../src/assembly/extensions.ts";
import type { InteractionModel } from "../../src/nlu/interaction-model.ts";
import { createPizzaBot } from "../../src/demo/pizza-bot.ts";
import type { EmulatorOptions } from "../../src/index.ts";
import { createTestEmulator, runConversations, type ConversationResult } from "../../src/testing/index.ts";
import { mutationsFor, type Mutation } from "./mutations.ts";

// For each line of a recorded conversation: an extension that answers otherwise in what this line tells of makes the run
// fail, and the difference names this very line.

let made = "";
beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), "mutation-"));
});
afterAll(() => rmSync(made, { recursive: true }));

interface Recorded {
  readonly name: string;
  readonly lang: Lang;
  readonly device: string;
  readonly lines: readonly string[];
}

const recorded: readonly Recorded[] = [
  {
    name: "an order in steps, and a silence",
    lang: "ko",
    device: "kr-speaker",
    lines: ["피자봇 시작해줘", "/quiet", "페퍼로니 피자 주문해줘", "두 판"],
  },
  {
    name: "a card on a screen, and a reprompt",
    lang: "ko",
    device: "display-l100",
    lines: ["피자봇 시작해줘", "메뉴 보여줘", "/quiet", "/quiet"],
  },
  {
    name: "a Japanese order, asked twice",
    lang: "ja",
    device: "jp-wave",
    lines: ["ピザボットを起動して", "ピザを注文して", "ペパロニです", "3枚です"],
  },
  {
    name: "music, with its buttons",
    lang: "ko",
    device: "kr-speaker",
    lines: [
      "피자봇에서 음악 틀어줘",
      "/wait 2s",
      "잠깐 멈춰줘",
      "다시 재생해줘",
      "/wait 17s",
      "/press next",
      "/wait 17s",
    ],
  },
];

type Extension = NonNullable<EmulatorOptions["extension"]>;

interface World {
  readonly extension: (request: unknown) => unknown;
  readonly model: InteractionModel;
}

/** The demo in one language, one of whose answers is another. */
function world({ lang }: Recorded, { nth, mutate }: Mutation = {}): World {
  const bot = createPizzaBot(lang);
  let count = 0;
  return {
    extension: (request) => (count++ === nth && mutate ? mutate(bot(request)) : bot(request)),
    model: demoModel(lang),
  };
}

/** The conversation as a file, and for each line how many answers there were before it. */
async function record(conversation: Recorded): Promise<{ readonly text: string; readonly answers: readonly number[] }> {
  const { extension, model } = world(conversation);
  let given = 0;
  const counted = (request: unknown): unknown => {
    given++;
    return extension(request);
  };
  const clova = await createTestEmulator({ device: conversation.device, model, extension: counted as Extension });
  const answers: number[] = [];
  clova.onRecord(() => {
    const told = clova.transcript().split("\n").length - 1;
    while (answers.length < told) answers.push(given);
  });
  for (const line of conversation.lines) await clova.send(line);
  const text = clova.transcript();
  await clova.close();
  return { text, answers };
}

async function run(conversation: Recorded, text: string, { extension, model }: World, options: EmulatorOptions = {}) {
  const file = join(made, "a.conversation");
  writeFileSync(file, text);
  const emulator = { device: conversation.device, model, extension: extension as Extension, ...options };
  return (await runConversations([file], { emulator })).results[0]!;
}

/** These follow from another line that is otherwise then too, as does all that follows on a silence. */
const neverAlone = /^sends EventRequest/;

test.for(recorded)("$name: whatever line turns out otherwise, it is named", async (conversation) => {
  const { text, answers } = await record(conversation);
  expect((await run(conversation, text, world(conversation))).difference).toBe(undefined);
  const lines = text.trimEnd().split("\n");
  const unnamed: string[] = [];
  const expected = [...lines.entries()].filter(([, line]) => !line.startsWith(">"));
  for (const [index, line] of expected) {
    const user = lines.slice(0, index).findLastIndex((above) => above.startsWith(">"));
    let isNamed = false;
    for (const mutation of mutationsFor(line.trim(), answers[index]!)) {
      const { said, options } = mutation;
      const changed = said === undefined ? lines : lines.with(user, `> ${said}`);
      const result = await run(conversation, `${changed.join("\n")}\n`, world(conversation, mutation), options);
      const mayFollow = neverAlone.test(line.trim()) || lines[user] === "> /quiet";
      isNamed ||= isNamedIn(result, index + 1, line.trim(), mayFollow);
      if (isNamed) break;
    }
    if (!isNamed) unnamed.push(`${index + 1}: ${line}`);
  }
  expect(unnamed).toEqual([]);
  expect(expected.length).toBeGreaterThan(8);
});

function isNamedIn(
  { status, difference = "" }: ConversationResult,
  number: number,
  line: string,
  mayFollow: boolean,
): boolean {
  const [first = "", ...rows] = difference.split("\n");
  const hasRow = rows.some((row) => row.trimStart() === `${number} -   ${line}`);
  const isFirst = first.endsWith(`a.conversation:${number}  (- expected, + received)`);
  return status === "failed" && hasRow && (isFirst || mayFollow);
}
