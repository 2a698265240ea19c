import { expect, test } from "vitest";
import { createTestEmulator } from "../../src/testing/index.ts";
import type { ExtensionHandler, Emulator } from "../../src/index.ts";
import { transcriptLine } from "../../src/index.ts";
import { nextVerbosity, openVerbosity, turnVerbosity, type VerbosityDial } from "../../src/terminal/talk/verbosity.ts";
import { verbosities, type Verbosity } from "../../src/verbosity.ts";
import { run, temporaryFolder } from "./run-bin.ts";
import { hasTmux, openTerminal } from "./tmux.ts";

const options = { columns: 80, isColoured: false };

/** Everything that is shown of what a device does, as a terminal shows it. */
async function shown(
  verbosity: Verbosity,
  talk: (clova: Emulator, dial: VerbosityDial) => Promise<unknown>,
  extension: ExtensionHandler | "demo" = "demo",
): Promise<{ readonly lines: readonly string[]; readonly transcript: string }> {
  const clova = await createTestEmulator({ extension });
  const dial = await openVerbosity(verbosity);
  const lines: string[] = [];
  clova.onRecord((record) => {
    const line = transcriptLine(record);
    if (line !== null) lines.push(line);
    lines.push(...dial.beside(record, options));
  });
  await talk(clova, dial);
  await clova.close();
  return { lines, transcript: clova.transcript() };
}

async function order(clova: Emulator): Promise<void> {
  for (const line of ["피자봇 시작해줘", "페퍼로니 피자 주문해줘", "/back", "고구마 피자 주문해줘", "두 판"])
    await clova.send(line);
  await clova.say("피자봇에서 음악 틀어줘");
  await clova.wait(20_000);
  await clova.press("volume-down");
  await clova.stayQuiet();
}

const isBeside = (line: string): boolean => line.startsWith("    ");

test.each(verbosities)("without what stands beside it, `%s` is the transcript", async (verbosity) => {
  const { lines, transcript } = await shown(verbosity, order);
  expect(lines.filter((line) => !isBeside(line)).join("\n")).toBe(transcript.trimEnd());
  expect(lines.some(isBeside)).toBe(verbosity === "messages" || verbosity === "everything");
});

test("messages stand below the line of the request, each beside the one before of its way", async () => {
  const { lines } = await shown("messages", async (clova) => {
    await clova.launch();
    await clova.intent("OrderPizza", { pizzaType: "페퍼로니" });
  });
  const heads = lines
    .filter((line) => !isBeside(line) || /^ {4}\S/.test(line))
    .filter((line) => !/^ {4}[~+-] /.test(line));
  expect(heads.map((line) => line.replace(/\d+ ms/, "0 ms")).slice(0, 10)).toEqual([
    "> /launch",
    "  sends LaunchRequest",
    "    -> request r1 LaunchRequest",
    "    <- response r1, 0 ms",
    '  says "무엇을 주문할까요?" (ko)',
    "  listens",
    "> /intent OrderPizza pizzaType=페퍼로니",
    "  sends IntentRequest OrderPizza pizzaType=페퍼로니",
    "    -> request r2 IntentRequest OrderPizza",
    "    <- response r2, 0 ms",
  ]);
  expect(lines).toContain('    ~     "new": false,  was true');
  expect(lines).toContain('          "user": {…}  as in r1');
});

test("a line that is sent again shows what its answer differs in from the one that was taken back", async () => {
  let value = "하나";
  const extension: ExtensionHandler = () => ({
    version: "0.1.0",
    sessionAttributes: {},
    response: {
      outputSpeech: { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value } },
      card: {},
      directives: [],
      shouldEndSession: false,
    },
  });
  const { lines } = await shown(
    "messages",
    async (clova) => {
      await clova.launch();
      value = "둘";
      await clova.resend();
    },
    extension,
  );
  expect(lines).toContain('    ~         "value": "둘"  was "하나"');
  expect(lines).toContain("      {…}  as in r1, taken back");
});

test("an answer nobody could read is named where it would stand", async () => {
  const { lines } = await shown(
    "messages",
    (clova) => clova.launch(),
    () => {
      throw new Error("no");
    },
  );
  const place = lines.findIndex((line) => line.startsWith("  failure extension-threw"));
  expect(lines[place + 1]).toBe("    <- response r1, none that could be read: extension-threw");
});

test("everything has what was recognised, what went between Clova and device, light and sounds", async () => {
  const { lines } = await shown("everything", async (clova) => {
    await clova.say("피자봇 시작해줘");
    await clova.say("페퍼로니 피자 두 판 주문해줘");
  });
  for (const line of [
    '    heard "피자봇 시작해줘"',
    "    <= event TextRecognizer.Recognize",
    "      […]  as in the last event",
    "    recognition OrderPizza, by sample",
    "      slot pizzaType=페퍼로니",
    "    => directive SpeechSynthesizer.Speak",
    "    dialogue listening, ready for a line",
    "    light green, steady",
    "    sound attending",
    "    microphone open for 7000 ms",
  ])
    expect(lines).toContain(line);
});

test("what was not shown is compared with, once it is turned up", async () => {
  const told: string[] = [];
  const { lines } = await shown("quiet", async (clova, dial) => {
    await clova.launch();
    await turnVerbosity(dial, "messages", (line) => told.push(line));
    await clova.end();
    await turnVerbosity(dial, "normal", () => undefined);
    await clova.launch();
  });
  expect(told).toEqual([
    "Verbosity: messages",
    "  messages    what `normal` shows, and each request and answer, with what differs from the one before",
  ]);
  expect(lines.filter((line) => line.startsWith("    ->"))).toEqual(["    -> request r2 SessionEndedRequest"]);
  expect(lines).toContain('        "context": {…},  as in r1');
});

test("the next one shows more, and the one after the last shows least", async () => {
  const dial = await openVerbosity("normal");
  const seen: string[] = [];
  for (let turn = 0; turn < 4; turn++) await nextVerbosity(dial, (line) => seen.push(line));
  expect(seen.filter((line) => !line.startsWith(" "))).toEqual([
    "Verbosity: messages",
    "Verbosity: everything",
    "Verbosity: quiet",
    "Verbosity: normal",
  ]);
  expect(dial.verbosity).toBe("normal");
});

const virtual = ["demo", "--clock", "virtual", "--seed", "1", "--start", "2018-08-10T00:00:00Z"];
const input = "피자봇 시작해줘\n/verbosity\n/show response\n페퍼로니 피자 주문해줘\n두 판\n";
/** How long the extension took is real time. */
const timeless = (text: string): string => text.replace(/\d+ ms|"ms":\d+/g, "0 ms");

test(
  "in a pipe stdout is the same, byte for byte, and what is added is on stderr without colours",
  { timeout: 60_000 },
  async () => {
    const runs = await Promise.all(
      verbosities.map((verbosity) => run([...virtual, "--verbosity", verbosity], { input, env: { FORCE_COLOR: "1" } })),
    );
    expect(new Set(runs.map(({ stdout }) => timeless(stdout))).size).toBe(1);
    expect(runs[0]!.stdout).toMatch(/^> 피자봇 시작해줘\n {2}sends LaunchRequest\n/);
    const [quiet = "", normal, messages = "", everything = ""] = runs.map(({ stderr }) => stderr);
    expect(quiet).toMatch(/^Verbosity: quiet\n {2}quiet {7}the transcript alone\n {2}normal/);
    expect(normal).toBe(quiet.replace("Verbosity: quiet", "Verbosity: normal"));
    expect(messages).toContain("\n    -> request r2 IntentRequest OrderPizza\n");
    expect(messages).not.toContain("=> directive");
    expect(everything).toContain("\n    recognition OrderPizza, by sample\n");
    // eslint-disable-next-line no-control-regex
    expect(messages + everything).not.toMatch(/\u001b/);
  },
);

test("with `--json` stdout has the same records at every verbosity, and none of its lines", async () => {
  const runs = await Promise.all(
    (["quiet", "everything"] as const).map((verbosity) =>
      run([...virtual, "--json", "--verbosity", verbosity], { input }),
    ),
  );
  expect(timeless(runs[0]!.stdout)).toBe(timeless(runs[1]!.stdout));
  expect(runs[0]!.stdout).not.toContain("verbosity");
  expect(runs[1]!.stderr).toContain("    <- response r1, ");
});

test("it is turned while lines come, leaves no record, and is not saved", async () => {
  const cwd = temporaryFolder();
  const lines = "피자봇 시작해줘\n/verbosity messages\n두 판\n/verbosity quiet\n치즈 피자\n/save it\n";
  const { stderr, stdout } = await run(virtual, { input: lines, cwd });
  expect(stderr.match(/^ {4}[-<]./gm)).toEqual(["    ->", "    <-"]);
  expect(stdout).not.toContain("verbosity");
  const saved = await run(["test", "it.conversation"], { cwd });
  expect(saved.stdout).toContain("1 passed");
});

test("the token of an account and the signature's key stand nowhere", async () => {
  const lines = "/link T0ken-s3cret\n피자봇 시작해줘\n";
  const { stderr } = await run([...virtual, "--verbosity", "everything"], { input: lines });
  expect(stderr).toContain('"accessToken": "<token>"');
  expect(stderr).not.toContain("T0ken");
});

test("a wrong one is refused with those there are", async () => {
  const { code, stderr } = await run(["demo", "--verbosity", "verbose"]);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining(
      "`--verbosity` must be `quiet`, `normal`, `messages` or `everything`, got `verbose`.",
    ) as string,
  });
});

test("on a terminal it is turned while one talks; quiet shows neither greeting nor cards", async (context) => {
  context.skip(!hasTmux && process.env["CI"] !== "true", "tmux is not installed");
  const terminal = openTerminal({ columns: 110 });
  terminal.type("clova-device demo --sound none --clock virtual --device display-l100 --verbosity quiet");
  terminal.press("Enter");
  expect(await terminal.shows(/idle/)).not.toMatch(/Try:|\/help lists/);
  terminal.type("피자봇 시작해줘\n");
  await terminal.shows(/listens\n● listening/);
  terminal.type("메뉴 보여줘\n");
  expect(await terminal.shows(/shows .*페퍼로니[^]*listens\n●/)).not.toMatch(/[┌╭]/);
  terminal.type("/verbosity messages\n");
  await terminal.shows(/^Verbosity: messages$/m);
  terminal.type("페퍼로니 피자 주문해줘\n");
  const screen = await terminal.shows(/<- response r\d[^]*listens\n● listening/);
  expect(screen).toMatch(/^ {4}~ {7}"name": "OrderPizza", {2}was "ShowMenu"$/m);
  expect(screen).toMatch(
    /^ {10}"reprompt": \{…\}, {2}as in r2\n {10}"shouldEndSession": false\n {8}\}\n {6}\}\n {2}shows /m,
  );
  terminal.type("/verbosity normal\n");
  await terminal.shows(/^Verbosity: normal$/m);
  terminal.type("/verbosity\n");
  expect(await terminal.shows(/^ {2}everything {2}/m)).toMatch(/^ {2}quiet {7}the transcript alone$/m);
  terminal.press("C-d");
  await terminal.shows(/\n\$\s*$/);
});
