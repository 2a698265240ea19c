import { spawnSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { createTokenHiding } from "../../src/index.ts";
import { trimLines } from "../../src/node/history-file.ts";
import { historyName, openLineHistory } from "../../src/node/line-history.ts";

const root = mkdtempSync(join(tmpdir(), "line-history-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A home of its own, with the place of the demo's history in it. */
function home() {
  const folder = mkdtempSync(join(root, "home-"));
  const env = { CLOVA_DEVICE_HOME: join(folder, "own") };
  const place = join(env.CLOVA_DEVICE_HOME, "history");
  return { env, place, file: join(place, "demo.jsonl") };
}

/** With what it told. */
function open(env: NodeJS.ProcessEnv, hide?: (line: string) => string) {
  const told: string[] = [];
  return { history: openLineHistory("demo", { env, hide, notice: (sentence) => told.push(sentence) }), told };
}

const kept = (env: NodeJS.ProcessEnv): readonly string[] => open(env).history.lines;

test("what was typed is there the next time, newest first and none twice", () => {
  const { env } = home();
  const { history, told } = open(env);
  expect(history.lines).toEqual([]);
  for (const line of ["피자봇 시작해줘", "두 판", '🍕 \\n "주문"', "피자봇 시작해줘"]) history.add(line);
  const expected = ["피자봇 시작해줘", '🍕 \\n "주문"', "두 판"];
  expect(history.lines).toEqual(expected);
  expect(kept(env)).toEqual(expected);
  expect(told).toEqual([]);
});

test("opening makes nothing, and what is made only its user can read", () => {
  const { env, place, file } = home();
  const { history } = open(env);
  expect(existsSync(env.CLOVA_DEVICE_HOME)).toBe(false);
  history.add("하나");
  expect([statSync(place).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
  chmodSync(place, 0o755);
  chmodSync(file, 0o644);
  history.add("둘");
  expect([statSync(place).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
});

test("after it is closed nothing is kept", () => {
  const { env } = home();
  const { history } = open(env);
  history.add("하나");
  history.close();
  history.add("둘");
  expect(history.lines).toEqual(["하나"]);
  expect(kept(env)).toEqual(["하나"]);
});

test.each([
  ...["/link s3cret", "!/link s3cret", "  ! /link   s3cret", "/LINK s3cret", "/link", "/lnik s3cret", "/unlink s3cret"],
  ...["/links3cret", "/ link s3cret", "! / LINKs3cret", "//link s3cret", "link s3cret", "!Link  s3cret "],
  ...["／link s3cret", "！／ｌｉｎｋ\u3000s3cret", "！link s3cret", "／lnik s3cret"],
  ...[
    "/linkk s3cret",
    "말 t0ken 말",
    "see http://user:pw@host/",
    "",
    "   ",
    "a\u001b[2J",
    "a\nb",
    "a\u0007",
    "\u202eb",
  ],
  ...["\ud800", "x".repeat(1001)],
])("%j is never written", (line) => {
  const { env, file } = home();
  const hiding = createTokenHiding();
  hiding.add("t0ken");
  const { history } = open(env, hiding.hideInMessage);
  history.add(line);
  history.add("/unlink");
  expect(history.lines).toEqual(["/unlink"]);
  expect(readFileSync(file, "utf8")).toBe('"/unlink"\n');
});

test("what only sounds like it is kept", () => {
  const { env } = home();
  const { history } = open(env);
  const lines = ["unlink", "link my account please", "linked up", "a link there", "／피자 주문", "/unlink"];
  for (const line of lines) history.add(line);
  expect(history.lines).toEqual([...lines].reverse());
});

test("a line is taken out of the file once its token is known", () => {
  const { env, file } = home();
  const { history } = open(env);
  history.add("말 t0ken 말");
  history.add("두 판");
  const hiding = createTokenHiding();
  hiding.add("t0ken");
  expect(open(env, hiding.hideInMessage).history.lines).toEqual(["두 판"]);
  expect(readFileSync(file, "utf8")).toBe('"두 판"\n');
});

test("a thousand lines are kept, and a longer file is cut when it is opened", () => {
  const { env, place, file } = home();
  mkdirSync(place, { recursive: true });
  const lines = Array.from({ length: 1500 }, (_, number) => `줄 ${number}`);
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const { history } = open(env);
  expect(history.lines).toEqual(lines.slice(500).reverse());
  expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(1000);
  expect(readdirSync(place)).toEqual(["demo.jsonl"]);
  history.add("neu");
  expect(history.lines).toHaveLength(1000);
  expect([history.lines[0], history.lines.at(-1)]).toEqual(["neu", "줄 501"]);
});

test("a line written by half is none, and the next one is whole", () => {
  const { env, file } = home();
  const { history } = open(env);
  history.add("하나");
  appendFileSync(file, '"두');
  history.add("셋");
  expect(kept(env)).toEqual(["셋", "하나"]);
});

test("whatever else stands in the file is left out, and is not there any more afterwards", () => {
  const { env, place, file } = home();
  mkdirSync(place, { recursive: true });
  const garbage = ['"하나"', "{}", "12", '"a\\u001bb"', "null", '"/link x"', "\u0000\u0001", '"둘"'].join("\n");
  writeFileSync(file, Buffer.concat([Buffer.from(garbage), Buffer.from([0x0a, 0xff, 0xfe, 0x0a])]));
  expect(kept(env)).toEqual(["둘", "하나"]);
  expect(readFileSync(file, "utf8")).toBe('"하나"\n"둘"\n');
});

test("of an endless file the end is read", () => {
  const { env, place, file } = home();
  mkdirSync(place, { recursive: true });
  writeFileSync(file, `${"x".repeat(6 * 1024 * 1024)}\n"하나"\n`);
  expect(kept(env)).toEqual(["하나"]);
  expect(statSync(file).size).toBeLessThan(100);
});

const isRoot = process.getuid?.() === 0;

test.each<[string, (file: string, place: string) => void]>([
  ["a folder", (file) => mkdirSync(file)],
  ["a pipe", (file) => void spawnSync("mkfifo", [file])],
  [
    "a link",
    (file, place) => {
      writeFileSync(join(place, "target"), "");
      symlinkSync(join(place, "target"), file);
    },
  ],
  ...(isRoot ? [] : [["a folder nobody may write to", (_: string, place: string) => chmodSync(place, 0o500)] as const]),
] as [string, (file: string, place: string) => void][])(
  "%s in its place is told once, and the run goes on",
  (_, make) => {
    const { env, place, file } = home();
    mkdirSync(place, { recursive: true, mode: 0o700 });
    make(file, place);
    const { history, told } = open(env);
    history.add("하나");
    history.add("둘");
    expect(history.lines).toEqual(["둘", "하나"]);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`What you type is remembered only until you quit: ${file} cannot be used (`);
    if (existsSync(join(place, "target"))) expect(readFileSync(join(place, "target"), "utf8")).toBe("");
  },
);

test("a home that cannot be made is told once", () => {
  const { env } = home();
  writeFileSync(env.CLOVA_DEVICE_HOME, "");
  const { history, told } = open(env);
  history.add("하나");
  expect([history.lines, told.length]).toEqual([["하나"], 1]);
});

const module = pathToFileURL(join(import.meta.dirname, "..", "..", "dist", "index.js")).href;

/** Another program that types lines into the same history. */
async function typing(env: NodeJS.ProcessEnv, name: string, count: number, reopening = false): Promise<void> {
  const program = `
    import { openLineHistory } from ${JSON.stringify(module)};
    let history = await openLineHistory("demo", { env: process.env });
    for (let number = 0; number < ${count}; number += 1) {
      ${reopening ? 'history = await openLineHistory("demo", { env: process.env });' : ""}
      history.add(${JSON.stringify(name)} + " " + number);
    }`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = (await once(child, "exit")) as [number];
  expect(code).toBe(0);
}

test("two terminals that type at once lose nothing of each other", async () => {
  const { env } = home();
  await Promise.all([typing(env, "a", 300), typing(env, "b", 300)]);
  const lines = kept(env);
  expect(lines).toHaveLength(600);
  for (const name of ["a", "b"]) {
    const own = lines.filter((line) => line.startsWith(name)).reverse();
    expect(own).toEqual(Array.from({ length: 300 }, (_, number) => `${name} ${number}`));
  }
});

test("nothing is lost while another terminal trims the file over and over", async () => {
  const { env, place, file } = home();
  mkdirSync(place, { recursive: true });
  // Something to be taken out stands in it whenever it is opened.
  const spoil = setInterval(() => appendFileSync(file, "garbage\n"), 1);
  await Promise.all([typing(env, "a", 300), typing(env, "b", 300, true)]);
  clearInterval(spoil);
  expect(new Set(kept(env)).size).toBe(600);
});

test("a lock that was left behind keeps nobody from trimming for long", () => {
  const { env, file } = home();
  open(env).history.add("하나");
  writeFileSync(`${file}.lock`, "");
  trimLines(file, () => []);
  expect(kept(env)).toEqual(["하나"]);
  utimesSync(`${file}.lock`, new Date(0), new Date(0));
  trimLines(file, () => []);
  trimLines(file, () => []);
  expect(kept(env)).toEqual([]);
});

test.each([
  ["demo", "demo"],
  ["http://localhost:3000/clova", /^localhost-3000-clova-[0-9a-f]{8}$/],
  ["/home/someone/my bot/extension.js", /^home-someone-my-bot-extension.js-[0-9a-f]{8}$/],
  ["https://example.com/../..//%2e%2e/피자", /^[a-z0-9.%-]+-[0-9a-f]{8}$/i],
  ["http://", /^no-address-[0-9a-f]{8}$/],
])("the file of %s can be told by its name", (extension, name) => {
  if (typeof name === "string") expect(historyName(extension)).toBe(name);
  else expect(historyName(extension)).toMatch(name);
  expect(historyName(extension).length).toBeLessThan(60);
});

test("neither user nor query makes another history, all else does", () => {
  const plain = historyName("https://example.com/clova");
  expect(historyName("https://user:s3cret@EXAMPLE.com/clova?key=s3cret#s3cret")).toBe(plain);
  const others = ["http://example.com/clova", "https://example.com/Clova", "https://example.com:8443/clova"];
  expect(new Set([plain, ...others.map(historyName)]).size).toBe(4);
  expect(historyName("./demo")).not.toBe("demo");
  expect(historyName("http://user:s3cret@")).not.toContain("s3cret");
});
