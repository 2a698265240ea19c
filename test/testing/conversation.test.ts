import { expect, test } from "vitest";
import { parseConversation } from "../../src/testing/conversation.ts";
import { isAConfigurationError } from "./faults.ts";

const parse = (...lines: readonly string[]) => parseConversation(lines.join("\n"), "some/order.conversation");

test("reads the user's lines and what is expected after each", () => {
  const { exchanges } = parse("---", "> 피자봇 시작해줘", "  sends LaunchRequest", "  listens", "> !/wait 1200ms");
  expect(exchanges).toEqual([
    {
      line: 2,
      said: { text: "피자봇 시작해줘", atOnce: false, line: { type: "say", text: "피자봇 시작해줘" } },
      expected: [
        { type: "exactly", line: 3, text: "sends LaunchRequest", time: null },
        { type: "exactly", line: 4, text: "listens", time: null },
      ],
    },
    { line: 5, said: { text: "!/wait 1200ms", atOnce: true, line: { type: "wait", ms: 1200 } }, expected: [] },
  ]);
});

test("reads times, `...` and regular expressions", () => {
  const { exchanges } = parse("> 안녕", "  +12.345 listens", "  ...", '  +0.007 /says "(안녕|반가워)" .*/');
  expect(exchanges[0]?.expected).toEqual([
    { type: "exactly", line: 2, text: "listens", time: "+12.345" },
    { type: "anything", line: 3, text: "..." },
    {
      type: "pattern",
      line: 4,
      text: '/says "(안녕|반가워)" .*/',
      time: "+0.007",
      pattern: /^(?:says "(안녕|반가워)" .*)$/u,
    },
  ]);
});

test("leaves out comments and empty lines, before, within and after", () => {
  const { exchanges } = parse(
    "# one",
    "",
    "seed: 3",
    "  # two",
    "---",
    "# three",
    "> a",
    "",
    "  # four",
    "listens",
    "#",
  );
  expect(exchanges).toHaveLength(1);
  expect(exchanges[0]).toMatchObject({ line: 7, expected: [{ line: 10, text: "listens" }] });
});

test("needs no front matter, and takes an opened one", () => {
  const lengths = [["> a"], ["---", "> a"], ["---", "---", "> a"], ["---", "seed: 1", "---", "> a"]].map(
    (lines) => parse(...lines).exchanges.length,
  );
  expect(lengths).toEqual([1, 1, 1, 1]);
});

test("does not mind how deep a line is set in, nor a missing space behind the mark", () => {
  const { exchanges } = parse(">a", "listens", "\t  > b", "\tlistens  ");
  expect(
    exchanges.map(({ said, expected }) => [said.text, expected[0]?.type === "exactly" && expected[0].text]),
  ).toEqual([
    ["a", "listens"],
    ["b", "listens"],
  ]);
});

test.each(["\n", "\r\n", "\r"])("keeps every character of a file with a byte order mark and %j", (ending) => {
  const text = `\ufeff# hello${ending}seed: 1${ending}---${ending}> a${ending}${ending}  listens`;
  const { lines, exchanges, frontMatter } = parseConversation(text, "a.conversation");
  expect(lines.join("")).toBe(text);
  expect(frontMatter.options).toEqual({ seed: 1 });
  expect(exchanges).toMatchObject([{ line: 4, expected: [{ line: 6, text: "listens" }] }]);
});

test.each([
  [
    "an expectation before the first line of the user's",
    ["---", "---", "  listens", "> a"],
    3,
    3,
    "begins with a line of the user's",
  ],
  ["an empty line of the user's", ["> a", "  >  "], 2, 3, "the user's line is empty"],
  ["an unknown `/` line", ["> /lunch"], 1, 1, "there is no line `/lunch`. Did you mean `/launch`?"],
  ["a `/` line with wrong words", ["> /wait soon"], 1, 1, "write `/wait 30s`"],
  ["a broken regular expression", ["> a", "  /says (/"], 2, 3, "not a regular expression"],
  ["a regular expression with a bracket too many", ["> a", "/a)|(b/"], 2, 1, "not a regular expression"],
  ["a time in front of `...`", ["> a", "  +1.000 ..."], 2, 3, "leave the time out"],
  ["`/show`", ["> /show request"], 1, 1, "has no place in a test"],
  ["`/save`", ["> /save x.conversation"], 1, 1, "has no place in a test"],
  ["`/help`", ["> !/help"], 1, 1, "has no place in a test"],
  ["`/verbosity`", ["> /verbosity quiet"], 1, 1, "has no place in a test"],
  ["`/quit`", ["> /quit"], 1, 1, "has no place in a test"],
])("refuses %s", (_, lines, line, column, message) => {
  const place = { file: "some/order.conversation", line, column };
  expect(() => parse(...lines)).toThrow(isAConfigurationError(message, place));
});

test("refuses a file in which nobody says anything", () => {
  const place = { file: "some/order.conversation" };
  expect(() => parse("# nothing", "seed: 1", "---")).toThrow(isAConfigurationError("no line of the user's", place));
  expect(() => parse()).toThrow(isAConfigurationError("no line of the user's", place));
});

test("shows nothing of a token that is written wrongly", () => {
  const place = { file: "some/order.conversation", line: 1, column: 1 };
  expect(() => parse("> /link my secret")).toThrow(isAConfigurationError("takes one word", place));
  expect(() => parse("> /link my secret")).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining("secret") as string }),
  );
});
