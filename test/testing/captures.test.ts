import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ConversationError } from "../../src/errors.ts";
import type { CekRequest } from "../../src/index.ts";
import { runConversations, type ConversationResult } from "../../src/testing/index.ts";
import { answer } from "../extensions/answer.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "captures-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

let file = "";
const asked: CekRequest["request"][] = [];

/** Has a conversation with an extension that says these things, one after another. */
async function have(says: readonly string[], text: string, update = false): Promise<ConversationResult> {
  file = join(folder, "order.conversation");
  writeFileSync(file, text);
  asked.length = 0;
  const extension = ({ request }: CekRequest): object => {
    asked.push(request);
    return answer({ speech: says[asked.length - 1] ?? "네" });
  };
  const { results } = await runConversations([file], { update, emulator: { extension } });
  return results[0]!;
}

const launched = (expected: string, ...rest: readonly string[]): string =>
  ["> /launch", "  sends LaunchRequest", `  ${expected}`, "  listens", ...rest, ""].join("\n");
const number = '/says "주문 번호는 (?<number>.+)번.*" \\(ko\\)/';

test("what was captured stands in lines of the user's and in expectations further on", async () => {
  const text = launched(
    number,
    "> /intent Cancel number=${number}",
    "  sends IntentRequest Cancel number=${number}",
    '  says "${number}번을 취소했어요." (ko)',
    "  ...",
    "> /intent Again",
    "  ...",
    '  /says "${number}번은 (이미|벌써).*" \\(ko\\)/',
    "  listens",
  );
  const says = ["주문 번호는 4.7번입니다.", "4.7번을 취소했어요.", "4.7번은 벌써 없어요."];
  expect((await have(says, text)).difference).toBe(undefined);
  const { difference } = await have([...says.slice(0, 2), "4x7번은 벌써 없어요."], text);
  expect(difference).toContain('11 -   /says "${number}번은 (이미|벌써).*" \\(ko\\)/  (number is 4.7)\n');
  expect(difference).toContain('+   says "4x7번은 벌써 없어요." (ko)');
});

test("it may stand in a line of the same exchange, and a later group of the name counts from there on", async () => {
  const speeches = ["번호 7", "7 그리고 8", "8"];
  const extension = (): object =>
    answer({
      speech: { type: "SpeechList", values: speeches.map((value) => ({ type: "PlainText", lang: "ko", value })) },
    });
  const run = async (last: string) => {
    const lines = ['/says "번호 (?<n>\\d)" .*/', '/says "${n} 그리고 (?<n>\\d)" .*/', `says "${last}" (ko)`, "listens"];
    file = join(folder, "same.conversation");
    writeFileSync(file, ["> /launch", "sends LaunchRequest", ...lines].join("\n"));
    return (await runConversations([file], { emulator: { extension } })).results[0]!;
  };
  expect((await run("${n}")).difference).toBe(undefined);
  expect((await run("${n}!")).difference).toContain('5 -   says "${n}!" (ko)  (n is 8)');
});

test.for<[what: string, said: string, template: string, sent: object]>([
  ["the end of a session", "/end", "> ${number}", { type: "IntentRequest" }],
  ["a mark for at once", "!/quit", "> ${number}", { type: "IntentRequest" }],
  [
    "another slot",
    "1 number=2 other=3",
    "> /intent Cancel number=${number}",
    { intent: { name: "Cancel", slots: { number: { name: "number", value: "1 number=2 other=3" } } } },
  ],
  [
    "several lines",
    "1\n> /end\r\n2",
    "> /intent Cancel number=${number}",
    { intent: { name: "Cancel", slots: { number: { name: "number", value: "1 > /end 2" } } } },
  ],
  [
    "more of a payload",
    '1", "x": "2\\',
    '> /event SpeechSynthesizer.SpeechFinished {"id": "${number}", "n": [1, "${number}"]}',
    { event: { payload: { id: '1", "x": "2\\', n: [1, '1", "x": "2\\'] } } },
  ],
  [
    "a number of a payload",
    "42",
    '> /event SpeechSynthesizer.SpeechFinished {"id": ${number}}',
    { event: { payload: { id: 42 } } },
  ],
])("a captured text is a text, whatever it looks like: %s", async ([, said, template, sent]) => {
  const { error } = await have([`주문 번호는 ${said}번`], launched(number, template, "  ..."));
  expect(error).toBe(undefined);
  expect(asked[1]).toMatchObject(sent);
});

test.for<[said: string, template: string, why: string]>([
  ['1, "x": 2', '> /event SpeechSynthesizer.SpeechFinished {"id": ${number}}', "it must be a number"],
  ["soon", "> /wait ${number}s", "the line `/wait` is not understood"],
  ["two words", "> /user ${number}", "the line `/user` is not understood"],
  ["a=b c", "> /intent ${number}", "no name of an intent"],
  ["\u0000", "> ${number}", "nothing is left to say"],
])("a line that cannot be said with %j in it ends the conversation there: %s", async ([said, template, why]) => {
  const { status, error, exchanges } = await have([`주문 번호는 ${said}번`], launched(number, template, "> /launch"));
  expect(status).toBe("failed");
  expect(error).toBeInstanceOf(ConversationError);
  expect(error?.message).toContain(`order.conversation:5: \`${template}\` cannot be done with what was captured`);
  expect(error?.message).toContain(why);
  expect(exchanges).toHaveLength(1);
});

test.for(["> /wait ${number}s", "> /seek ${number}m", "> /press ${number}", "> /link ${number}"])(
  "what is captured may stand in `%s`",
  async (template) => {
    const said = template.includes("press") ? "volume-up" : "2";
    expect((await have([`주문 번호는 ${said}번`], launched(number, template, "  ..."))).error).toBe(undefined);
  },
);

test.each([
  ["line ends", "1\n\r\n2"],
  ["white space around it", " \t 12 \n"],
  ["quotation marks and backslashes", '\\n"1"\\'],
])("a request is met by what was captured, with %s", async (_, said) => {
  const sent = "sends IntentRequest Cancel number=${number}";
  for (const slots of [["number=${number}"], ["number=${number}", "other=1"]]) {
    const lines = [`> /intent Cancel ${slots.join(" ")}`, `  ${[sent, ...slots.slice(1)].join(" ")}`, "  ..."];
    const text = launched(number, ...lines, "> /intent Again", "  ...", '  says "${number}" (ko)', "  listens");
    expect((await have([`주문 번호는 ${said}번`, "네", said], text)).difference).toBe(undefined);
    const expression = text.replace(/^ {2}(sends .*Cancel.*)$/m, "  /$1/");
    expect((await have([`주문 번호는 ${said}번`, "네", said], expression)).difference).toBe(undefined);
  }
});

test("what came until then is known to a line that is taken up at once", async () => {
  const text = ["> /launch", "> !/wait 10ms", "  sends LaunchRequest", `  ${number}`, "> !${number}번", "  ..."].join(
    "\n",
  );
  const { error, trace } = await have(["주문 번호는 3번"], text);
  expect(error).toBe(undefined);
  expect(trace.findLast(({ kind }) => kind === "input")).toMatchObject({ line: "!3번" });
});

test("where the line that captures it was not met, the conversation stops before the line that needs it", async () => {
  const text = launched(number, "> 네", "  ...", "> ${number}번 취소해줘", "  ...", "> 네", "  ...");
  const { status, error, difference, exchanges } = await have(["주문이 없어요."], text);
  expect(status).toBe("failed");
  expect(error?.message).toContain("order.conversation:7: `> ${number}번 취소해줘` needs `number`, but line 3, which");
  expect(difference).toContain('3 -   /says "주문 번호는');
  expect(difference).toContain('+   says "주문이 없어요." (ko)');
  expect(exchanges).toHaveLength(2);
  const updated = await have(["주문이 없어요."], text, true);
  expect(updated).toMatchObject({ status: "failed", difference });
  expect(updated.error?.message).toMatch(/^not updated: /);
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("an expectation that needs what was not captured says so", async () => {
  const text = launched(number, "> 네", "  sends IntentRequest X", '  says "${number}" (ko)', "  ...");
  expect((await have(["없어요"], text)).difference).toContain(
    '7 -   says "${number}" (ko)  (`number` was not captured)',
  );
});

test("`--update` keeps what was met, and the names in what is written anew", async () => {
  const text = launched(
    number,
    "> ${number}번 취소해줘",
    "  ...",
    '  says "${number}번을 취소했어요." (ko)',
    "  listens",
    "> 네",
    "  ...",
    '  says "${number}" (ko)',
    "  ...",
  );
  const says = ["주문 번호는 12번", "12번을 지웠어요. 112가 아니라 12입니다.", "12"];
  const first = await have(says, text, true);
  expect(first).toMatchObject({ status: "updated", changes: { removed: 1, added: 1 } });
  const written = readFileSync(file, "utf8");
  expect(written).toBe(
    text.replace("${number}번을 취소했어요.", "${number}번을 지웠어요. 112가 아니라 ${number}입니다."),
  );
  expect((await have(says, written)).status).toBe("passed");
});

test("a line that only looks like a captured text is recorded as an expression", async () => {
  const text = launched(number, "> 네", "  ...", '  says "old" (ko)', "  ...");
  expect((await have(["주문 번호는 1번", "${number} (*)"], text, true)).status).toBe("updated");
  const written = readFileSync(file, "utf8");
  expect(written).toContain('\n  /says "\\$\\{number\\} \\(\\*\\)" \\(ko\\)/\n');
  expect((await have(["주문 번호는 1번", "${number} (*)"], written)).status).toBe("passed");
});

test.for(["__proto__", "constructor", "toString", "번호"])("`%s` is a name like any other", async (name) => {
  const text = launched(`/says "(?<${name}>.*)" .*/`, `> \${${name}}`, `  says "\${${name}}" (ko)`, "  ...").replace(
    'says "${',
    '...\n  says "${',
  );
  expect((await have(["넷", "넷"], text)).difference).toBe(undefined);
});

test.for(["${__proto__}", "${missing}", "${", "$${}"])(
  "`%s` is text where nothing of the name is captured",
  async (text) => {
    const lines = ["> /launch", "  ...", `  says ${JSON.stringify(text)} (ko)`, "  listens", `> ${text}`, "  ..."];
    const { difference, trace } = await have([text], lines.join("\n"));
    expect(difference).toBe(undefined);
    expect(trace.filter(({ kind }) => kind === "input")).toMatchObject([{}, { line: text }]);
  },
);

test("captures in a hostile text neither hang nor match more than the text", async () => {
  const text = launched(number, "> 네", "  ...", '  /says "(${number})+" \\(ko\\)/', "  ...");
  const said = `${"(a+)+".repeat(20)}[]\\`;
  expect((await have([`주문 번호는 ${said}번`, said], text)).difference).toBe(undefined);
  expect((await have([`주문 번호는 ${said}번`, "a".repeat(50)], text)).status).toBe("failed");
});
