import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Lang } from "../../src/axes.ts";
import { demoModel } from "../../src/assembly/extensions.ts";
import { transcriptLine } from "../../src/emulator/transcript.ts";
import type { InteractionModel } from "../../src/nlu/interaction-model.ts";
import { createPizzaBot } from "../../src/demo/pizza-bot.ts";
import type { CekRequest, EmulatorOptions } from "../../src/index.ts";
import { save } from "../../src/terminal/save/save.ts";
import { createTestEmulator, runConversations } from "../../src/testing/index.ts";
import { answer } from "../extensions/answer.ts";
import { mutationsFor, song, type Mutation } from "./mutations.ts";

// For each line of a saved conversation: an extension that answers otherwise in what this line tells of makes the run
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
  /** The demo, if left out. */
  readonly bot?: () => Bot;
}

type Bot = (request: unknown) => unknown;

/** Plays a song, and at its end says so and plays another. */
function announcing(): Bot {
  const songs = ["first", "second"];
  return (request) => {
    const { type, event } = (request as CekRequest).request;
    if (type === "EventRequest" && event?.name !== "PlayFinished") return answer({ ends: true });
    const next = songs.shift();
    return answer({ speech: next ?? "끝이에요.", directives: next === undefined ? [] : [song(next)], ends: true });
  };
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
  {
    name: "songs with words between them, which answers to events bring",
    lang: "ko",
    device: "kr-speaker",
    lines: ["/launch", "/wait 40s"],
    bot: announcing,
  },
];

type Extension = NonNullable<EmulatorOptions["extension"]>;

interface World {
  readonly extension: (request: unknown) => unknown;
  readonly model: InteractionModel;
}

/** The demo in one language, or another extension, one of whose answers is another. */
function world({ lang, bot: createBot }: Recorded, { nth, mutate }: Mutation = {}): World {
  const bot = createBot?.() ?? createPizzaBot(lang);
  let count = 0;
  return {
    extension: (request) => (count++ === nth && mutate ? mutate(bot(request)) : bot(request)),
    model: demoModel(lang),
  };
}

/** The conversation as `/save` writes it, and for each line of the device's how many answers there were before it. */
async function record(
  conversation: Recorded,
): Promise<{ readonly lines: readonly string[]; readonly answers: readonly number[] }> {
  const { device } = conversation;
  const { extension, model } = world(conversation);
  let given = 0;
  const counted = (request: unknown): unknown => {
    given++;
    return extension(request);
  };
  const clova = await createTestEmulator({ device, model, extension: counted as Extension });
  const answers: number[] = [];
  clova.onRecord((one) => {
    if (one.kind !== "input" && transcriptLine(one) !== null) answers.push(given);
  });
  for (const line of conversation.lines) await clova.send(line);
  const file = join(made, "saved.conversation");
  await save({ file, times: false }, { emulator: clova, choices: { device } });
  await clova.close();
  return { lines: readFileSync(file, "utf8").trimEnd().split("\n"), answers };
}

async function run(
  conversation: Recorded,
  lines: readonly string[],
  { extension, model }: World,
  options: EmulatorOptions = {},
) {
  const file = join(made, "a.conversation");
  writeFileSync(file, `${lines.join("\n")}\n`);
  const emulator = { device: conversation.device, model, extension: extension as Extension, ...options };
  return (await runConversations([file], { emulator })).results[0]!;
}

test.for(recorded)("$name: whatever line turns out otherwise, it is named", async (conversation) => {
  const { lines, answers } = await record(conversation);
  expect((await run(conversation, lines, world(conversation))).difference).toBe(undefined);
  const expected = [...lines.entries()].filter(([, line]) => line.startsWith("  "));
  expect(expected).toHaveLength(answers.length);
  const unnamed: string[] = [];
  for (const [nth, [index, line]] of expected.entries()) {
    const user = lines.slice(0, index).findLastIndex((above) => above.startsWith(">"));
    let isNamed = false;
    for (const mutation of mutationsFor(line.trim(), answers[nth]!)) {
      const { said } = mutation;
      isNamed = await isNamedWith(
        mutation,
        said === undefined ? lines : lines.with(user, `> ${said}`),
        index,
        conversation,
      );
      if (isNamed) break;
    }
    if (!isNamed) unnamed.push(`${index + 1}: ${line}`);
  }
  expect(unnamed).toEqual([]);
  expect(expected.length).toBeGreaterThan(8);
});

/** What tells of the same thing as a line above it, so that both turn out otherwise: an event, what follows on a silence. */
const followsUp = (line: string, said: string): boolean =>
  /^(sends EventRequest|session ends: silence$)/.test(line.trim()) ||
  (said === "> /quiet" && /^(listens$|sends SessionEnded)/.test(line.trim()));

/** Whether the difference names this line, and first of all. */
async function isNamedWith(
  mutation: Mutation,
  lines: readonly string[],
  index: number,
  conversation: Recorded,
): Promise<boolean> {
  const result = await run(conversation, lines, world(conversation, mutation), mutation.options);
  const { status, difference = "" } = result;
  const [first = "", ...rows] = difference.split("\n");
  if (status !== "failed" || !rows.some((row) => row.trimStart() === `${index + 1} - ${lines[index]!}`)) return false;
  const named = Number(/a\.conversation:(\d+) {2}\(- expected, \+ received/.exec(first)?.[1]) - 1;
  if (named === index) return true;
  // With what it follows on let through, this line is the first.
  const user = lines.slice(0, index).findLastIndex((above) => above.startsWith(">"));
  const mayFollow = followsUp(lines[index]!, lines[user]!) && named > user && named < index;
  return mayFollow && isNamedWith(mutation, lines.with(named, "  ..."), index, conversation);
}
