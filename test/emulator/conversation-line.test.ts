import { expect, test } from "vitest";
import { commands, readLine, type Line } from "../../src/emulator/conversation-line.ts";
import { writeLine } from "../../src/emulator/write-line.ts";

test.each<[string, Line]>([
  ["피자봇 시작해줘", { type: "say", text: "피자봇 시작해줘" }],
  ["  hello  ", { type: "say", text: "hello" }],
  ["/quiet", { type: "quiet" }],
  ["/wait 250ms", { type: "wait", ms: 250 }],
  ["/wait 1.5s", { type: "wait", ms: 1500 }],
  ["/wait 2 m", { type: "wait", ms: 120_000 }],
  ["/wait 1h", { type: "wait", ms: 3_600_000 }],
  ["/intent OrderPizza", { type: "intent", name: "OrderPizza", slots: [] }],
  ["/intent OrderPizza pizzaType=페퍼로니", { type: "intent", name: "OrderPizza", slots: [["pizzaType", "페퍼로니"]] }],
  ["/intent FreeTalk q=How are you", { type: "intent", name: "FreeTalk", slots: [["q", "How are you"]] }],
  [
    '/intent FreeTalk q="How are you" n=2',
    {
      type: "intent",
      name: "FreeTalk",
      slots: [
        ["q", "How are you"],
        ["n", "2"],
      ],
    },
  ],
  [
    "/intent X a= b=1=2",
    {
      type: "intent",
      name: "X",
      slots: [
        ["a", ""],
        ["b", "1=2"],
      ],
    },
  ],
  ["/link t0ken", { type: "link", accessToken: "t0ken" }],
  ["/user guest", { type: "user", userId: "guest" }],
  ["/show session", { type: "show", what: "session" }],
  ["/show request r4", { type: "show", what: "request", id: "r4" }],
  ["/show response r12", { type: "show", what: "response", id: "r12" }],
  ["/verbosity", { type: "verbosity", verbosity: null }],
  ["/verbosity everything", { type: "verbosity", verbosity: "everything" }],
  ["/show screen my pictures/card.PNG", { type: "show", what: "screen", file: "my pictures/card.PNG" }],
  ["/save a file.conversation", { type: "save", file: "a file.conversation", times: false }],
  ["/save --times a.conversation", { type: "save", file: "a.conversation", times: true }],
  ["/save zoo", { type: "save", file: "zoo.conversation", times: false }],
  ["/save --times my.zoo/the trip", { type: "save", file: "my.zoo/the trip.conversation", times: true }],
  ["/save ../zoo --times", { type: "save", file: "../zoo.conversation", times: true }],
  ['/save "two words"', { type: "save", file: "two words.conversation", times: false }],
  ["/save 'a --times.conversation' --times", { type: "save", file: "a --times.conversation", times: true }],
  ["/save zoo--times", { type: "save", file: "zoo--times.conversation", times: false }],
  ["/save .zoo", { type: "save", file: ".zoo.conversation", times: false }],
])("%s is read", (text, line) => {
  expect(readLine(text)).toEqual({ text: text.trim(), atOnce: false, line });
});

test("an exclamation mark takes a line up at once", () => {
  expect(readLine("!/wait 1200ms")).toEqual({ text: "!/wait 1200ms", atOnce: true, line: { type: "wait", ms: 1200 } });
  expect(readLine("! 그만")).toEqual({ text: "! 그만", atOnce: true, line: { type: "say", text: "그만" } });
});

test.each(["", "   ", "!", "! "])("%j is nothing", (text) => {
  expect(readLine(text)).toBeNull();
});

test.each([
  ["/wiat 3s", "there is no line `/wiat`. Did you mean `/wait`? `/help` lists them"],
  ["/constructor", "there is no line `/constructor`. `/help` lists them"],
  ["/quiet now", "the line `/quiet` is not understood; write `/quiet`"],
  ["/wait 5", "the line `/wait` is not understood; write `/wait 30s` (a number with ms, s, m or h)"],
  ["/wait -1s", "the line `/wait` is not understood; write `/wait 30s` (a number with ms, s, m or h)"],
  ["/intent", "the line `/intent` is not understood; write `/intent NAME [slot=value …]`"],
  ["/intent X y", "the line `/intent` is not understood; write `/intent NAME [slot=value …]`"],
  ...["/link my token", "/link", "/linktoken", "/ link token", "! / LINK token", "//link token", "/ｌｉｎｋ token"].map(
    (line) => [line, "`/link` takes one word: `/link TOKEN`"],
  ),
  [
    "/press louder",
    "the line `/press` is not understood; write `/press BUTTON` (play, pause, stop, next, previous, " +
      "volume-up, volume-down, mute, mic)",
  ],
  ["/seek 90", "the line `/seek` is not understood; write `/seek 90s` (a number with ms, s, m or h)"],
  [
    "/event Nothing",
    "the line `/event` is not understood; write `/event ClovaSkill.SkillEnabled [JSON]` (behind the name nothing, or the payload as a JSON object)",
  ],
  [
    "/event A.B [1]",
    "the line `/event` is not understood; write `/event ClovaSkill.SkillEnabled [JSON]` (behind the name nothing, or the payload as a JSON object)",
  ],
  [
    "/show everything",
    "the line `/show` is not understood; write `/show request|response|session|player|screen [rN|FILE.png]`",
  ],
  ["/show request 4", "behind request and response the id of one, such as r4"],
  ["/show response r0", "behind request and response the id of one, such as r4"],
  ["/show player r4", "behind request and response the id of one, such as r4"],
  ["/verbosity loud", "the line `/verbosity` is not understood; write `/verbosity [quiet|normal|messages|everything]`"],
  ["/show session it.png", "only of the screen there is a picture, and its name ends in .png"],
  ["/show screen it.jpg", "only of the screen there is a picture, and its name ends in .png"],
  ["/show screen .png", "only of the screen there is a picture, and its name ends in .png"],
])("%s is refused with a way out", (text, message) => {
  expect(() => readLine(text)).toThrow(message);
});

test("what is written is read as the same line again", () => {
  const lines: Line[] = [
    { type: "say", text: "안녕" },
    { type: "wait", ms: 90_000 },
    { type: "wait", ms: 1234 },
    { type: "intent", name: "A", slots: [["b", "c d"]] },
    { type: "press", button: "volume-up" },
    { type: "seek", ms: 90_000 },
    { type: "event", namespace: "ClovaSkill", name: "SkillEnabled", payload: null },
    { type: "event", namespace: "AudioPlayer", name: "PlayFinished", payload: { token: "a b" } },
    { type: "link", accessToken: "x" },
    { type: "user", userId: "u" },
    { type: "show", what: "screen" },
    { type: "show", what: "response" },
    { type: "show", what: "response", id: "r7" },
    { type: "verbosity", verbosity: null },
    { type: "verbosity", verbosity: "quiet" },
    { type: "show", what: "screen", file: "card.png" },
    { type: "save", file: "f.conversation", times: true },
    { type: "back", lines: 1 },
    { type: "back", lines: 12 },
    ...(["quiet", "wake", "launch", "end", "unlink", "resend", "help", "quit"] as const).map((type) => ({ type })),
  ];
  expect(lines.map((line) => readLine(writeLine(line))?.line)).toEqual(lines);
  expect(new Set(lines.map(({ type }) => type)).size).toBe(Object.keys(commands).length + 1);
});

test.each([
  "",
  "-",
  "--times",
  ".",
  "saved/",
  "saved/..",
  '""',
  "zoo.txt",
  "zoo.",
  "package.json",
  "v1.5",
  "zoo --tims",
  "--time zoo",
  "zoo --times --times",
])("`/save %s` names no conversation file", (words) => {
  expect(() => readLine(`/save ${words}`)).toThrow(
    "the line `/save` is not understood; write `/save FILE [--times]` " +
      "(the name of FILE ends in .conversation, which is added where it has no ending)",
  );
});

test.each(["zoo", "--times 'a --b'", "'\"a'", "two words --times", '"--times"'])(
  "`/save %s` is written as it is read",
  (words) => {
    const { line } = readLine(`/save ${words}`)!;
    expect(readLine(writeLine(line))!.line).toEqual(line);
  },
);

test("every word that may stand behind a line is understood there", () => {
  const lines = Object.entries(commands).flatMap(([name, { words = [] }]) => words.map((word) => `${name} ${word}`));
  expect(lines).toEqual(expect.arrayContaining(["/press mic", "/show response", "/verbosity messages"]));
  for (const line of lines) expect(writeLine(readLine(line)!.line)).toBe(line);
});
