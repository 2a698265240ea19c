import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { ended, printed, printedOnStderr, start, temporaryFolder } from "./run-bin.ts";
import { hasTmux, openTerminal } from "./tmux.ts";

const virtual = ["demo", "--clock", "virtual", "--seed", "1", "--start", "2018-08-10T00:00:00Z"];

/** As an editor saves: in one piece, under the name of the old file. */
function save(file: string, content: object | string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, typeof content === "string" ? content : JSON.stringify(content));
  renameSync(`${file}.new`, file);
}

const mine = { name: "mine", region: "kr", display: { size: "none" } };
const rules = { "listening.waitingTime": 9000 };

/** A conversation that goes on, in a pipe: it listens already. */
async function talking(folder: string, args: readonly string[] = [], said = "/launch\n") {
  const child = start([...virtual, ...args], { cwd: folder });
  const whole = ended(child);
  const ready = printed(child, args.includes("--json") ? '"state":"opened"' : "listens");
  child.stdin.write(said);
  await ready;
  const tells = (pattern: RegExp): Promise<string> => printedOnStderr(child, pattern);
  return { child, whole, tells };
}

test.concurrent.for([["transcript"], ["--json"]])("takes a saved profile up, session open (%s)", async ([form]) => {
  const folder = temporaryFolder();
  const file = join(folder, "mine.json");
  save(file, mine);
  const json = form === "--json" ? ["--json"] : [];
  const { child, whole, tells } = await talking(folder, ["--device", "mine.json", ...json]);
  const refused = tells(/(not reloaded)/);
  save(file, '{ "name": "mine",\n');
  await refused;
  const reloaded = tells(/(Device reloaded)/);
  save(file, { ...mine, rules, deadline: 5000, userId: "somebody" });
  await reloaded;
  child.stdin.end("/launch\n/quiet\n");
  const { code, stdout, stderr } = await whole;
  expect(code).toBe(0);
  expect(stderr.split("\n")).toEqual([
    expect.stringMatching(/^Device not reloaded, the old one stays in use: mine\.json:2:1: not JSON: /),
    "Device reloaded: deadline 8000 -> 5000, listening.waitingTime 7000 -> 9000; userId at the next start",
    "",
  ]);
  if (form !== "--json") return expect(stdout).not.toContain("reloaded");
  const records = stdout.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as { kind: string }]));
  expect(records.filter(({ kind }) => kind === "device")).toMatchObject([{ name: "mine", changes: [{}, {}, {}] }]);
  const silences = records.filter((record) => record.kind === "listening" && "reason" in record);
  expect(silences.map((record) => "ms" in record && record.ms)).toContain(9000);
});

test.concurrent("settings that come, change, break and go are taken up as far as they can be", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "clova-device.json");
  const { child, whole, tells } = await talking(folder, ["--message-format", "2018"]);
  const came = tells(/(reloaded)/);
  // What the command line says stays.
  const good = {
    device: "jp-wave",
    sound: "none",
    messageFormat: "2017",
    rules: { "session.reprompt": false },
    jobs: 3,
  };
  save(file, good);
  await came;
  const broke = tells(/(not reloaded)/);
  save(file, '{\n  "device" "jp-wave" }');
  await broke;
  const own = tells(/(lang)/);
  save(file, good);
  save(join(folder, "home", "clova-device.json"), { lang: "en" });
  await own;
  const gone = tells(/(unset)/);
  rmSync(file);
  await gone;
  const packaged = tells(/(deadline)/);
  save(join(folder, "package.json"), { "clova-device": { deadline: 5000 } });
  await packaged;
  child.stdin.end("/intent None\n");
  const { code, stdout, stderr } = await whole;
  expect(code).toBe(0);
  expect(stdout).toContain("sends IntentRequest None");
  expect(stderr.split("\n")).toEqual([
    "Settings reloaded: device jp-wave, rules session.reprompt=false; sound and userId at the next start",
    expect.stringMatching(/^Settings not reloaded, the old ones stay in use: .*clova-device\.json:2:\d+: not JSON: /),
    "Settings reloaded: lang en",
    "Settings reloaded: device kr-speaker, rules session.reprompt unset; sound and userId at the next start",
    "Settings reloaded: deadline 5000",
    "",
  ]);
});

test.concurrent("how much is shown is turned by what is saved", async () => {
  const folder = temporaryFolder();
  const settings = join(folder, "clova-device.json");
  save(settings, {});
  const { child, whole, tells } = await talking(folder);
  const turned = tells(/(verbosity messages)/);
  save(settings, { verbosity: "messages" });
  await turned;
  child.stdin.end("/verbosity\n");
  expect((await whole).stderr).toContain("Verbosity: messages\n");
});

test.concurrent("a profile and a model that saved settings name are watched from then on", async () => {
  const folder = temporaryFolder();
  const settings = join(folder, "clova-device.json");
  const device = join(folder, "devices", "mine.json");
  cpSync(join(import.meta.dirname, "..", "models", "pizza"), join(folder, "pizza"), { recursive: true });
  save(device, mine);
  const { child, whole, tells } = await talking(folder);
  const broken = tells(/(nowhere)/);
  save(settings, { device: "./devices/mine.json", model: "./nowhere" });
  await broken;
  const named = tells(/(Settings reloaded)/);
  save(settings, { device: "./devices/mine.json", model: "./pizza" });
  await named;
  const profile = tells(/(Device reloaded)/);
  save(device, { ...mine, rules });
  await profile;
  const model = tells(/(Model not reloaded)/);
  save(join(folder, "pizza", "extension.json"), "{");
  await model;
  child.stdin.end("/save later.conversation\n");
  const { stderr } = await whole;
  expect(stderr.split("\n")).toEqual([
    expect.stringMatching(/^Settings not reloaded, the old ones stay in use: .*nowhere: there is no such folder/),
    expect.stringMatching(
      /^Settings reloaded: device devices\/mine\.json, model pizza \(3 intents, 1 slot type\); userId at the next start\. The extension ID stays/,
    ),
    "Device reloaded: listening.waitingTime 7000 -> 9000",
    expect.stringMatching(/^Model not reloaded, .*extension\.json:1:/),
    "Saved: later.conversation",
    "",
  ]);
  // What is in force at the end.
  expect(readFileSync(join(folder, "later.conversation"), "utf8")).toMatch(
    /^# The device or its rules were changed while this was had; .*\ndevice: \.\/devices\/mine\.json\nmodel: \.\/pizza\n/,
  );
});

test.concurrent(
  "a handler module is loaded anew with what it imports, and the old one stays where it cannot be",
  async () => {
    const folder = temporaryFolder();
    const file = join(folder, "handler.mjs");
    const word = join(folder, "lib", "word.mjs");
    const handler = `import { word } from "./lib/word.mjs";
    export default () => ({ version: "0.1.0", sessionAttributes: {}, response: { card: {}, directives: [],
      outputSpeech: { type: "SimpleSpeech", values: { type: "PlainText", lang: "ko", value: word } },
      shouldEndSession: false } });`;
    save(word, 'export const word = "old";');
    save(file, handler);
    const child = start([...virtual.slice(1), "--handler", "handler.mjs"], { cwd: folder });
    const whole = ended(child);
    const ready = printed(child, "listens");
    child.stdin.write("/launch\n");
    await ready;
    const imported = printedOnStderr(child, /(reloaded)/);
    save(word, 'export const word = "new";');
    await imported;
    const again = printed(child, '"new"');
    child.stdin.write("/launch\n");
    await again;
    const refused = printedOnStderr(child, /(not reloaded)/);
    save(file, "export default () => {;\n\n");
    await refused;
    child.stdin.end("/launch\n");
    const { code, stdout, stderr } = await whole;
    expect(code).toBe(0);
    expect([...stdout.matchAll(/says "(\w+)"/g)].map(([, said]) => said)).toEqual(["old", "new", "new"]);
    expect(stderr.split("\n")).toEqual([
      "Handler reloaded: handler.mjs",
      expect.stringMatching(/^Handler not reloaded, the old one stays in use: .*handler\.mjs:\d+: /),
      "",
    ]);
  },
);

test.concurrent("a handler module that is saved while it loops is loaded anew as soon as it is mended", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "handler.mjs");
  save(file, "export default () => ({});");
  const child = start([...virtual.slice(1), "--handler", "handler.mjs"], { cwd: folder });
  const whole = ended(child);
  const begun = printed(child, "sends LaunchRequest");
  child.stdin.write("/launch\n");
  await begun;
  const loops = printedOnStderr(child, /(it loops)/);
  save(file, 'console.error("it loops"); for (;;);');
  await loops;
  const mended = printedOnStderr(child, /(Handler reloaded)/);
  save(file, "export default () => ({});");
  await mended;
  child.stdin.end();
  const { code, stderr } = await whole;
  expect(code).toBe(0);
  expect(stderr).not.toContain("not reloaded");
});

test("a profile with a screen draws the next card on a terminal that had none", async (context) => {
  context.skip(!hasTmux && process.env["CI"] !== "true", "tmux is not installed");
  const file = join(temporaryFolder(), "mine.json");
  save(file, mine);
  const terminal = openTerminal({ columns: 120 });
  terminal.type(`clova-device demo --sound none --device ${file} --rule listening.waitingTime=60000`);
  terminal.press("Enter");
  await terminal.shows(/idle/);
  terminal.type("/launch");
  terminal.press("Enter");
  await terminal.shows(/listening \d+ s/);
  terminal.type("메뉴 보여줘");
  await terminal.shows(/listening to you/);
  const contentLayer = { width: 800, height: 480 };
  save(file, { ...mine, display: { size: "l100", orientation: "landscape", dpi: 160, contentLayer } });
  await terminal.shows(/^Device reloaded: display none -> l100\n● .*session, turn 1.*\n> 메뉴 보여줘$/m);
  terminal.press("Enter");
  await terminal.shows(/^ {2}╭─ Text ─+╮$/m);
  for (const key of ["C-c", "C-c"]) terminal.press(key);
  await terminal.shows(/session ends: off\n\$ $/m);
});
