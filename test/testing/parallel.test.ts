import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { UsageError } from "../../src/errors.ts";
import type { CekRequest } from "../../src/index.ts";
import { runConversations } from "../../src/testing/index.ts";
import { answer } from "../extensions/answer.ts";
import { startServer } from "../servers/json-server.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "parallel-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index + 1}.conversation`);
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const launch = '> /launch\n  sends LaunchRequest\n  session ends: extension\n  says "예" (ko)\n';

/** Answers when told to, and counts how many wait. */
function held() {
  const waiting: (() => void)[] = [];
  const counts = { most: 0, asked: 0 };
  const extension = (): Promise<object> =>
    new Promise((resolve) => {
      counts.asked += 1;
      waiting.push(() => resolve(answer({ speech: "예", ends: true })));
      counts.most = Math.max(counts.most, waiting.length);
    });
  return { extension, waiting, counts };
}

/** Lets whoever can go on do so. */
const turns = async (until: () => boolean): Promise<void> => {
  for (let turn = 0; !until(); turn++) {
    if (turn > 2000) throw new Error("it never came to that");
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
};

test("has several conversations at a time, so that slow answers overlap", async () => {
  let [now, most] = [0, 0];
  const server = await startServer(async () => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 100));
    now -= 1;
    return answer({ speech: "예", ends: true });
  });
  onTestFinished(() => server.close());
  for (const name of names(8)) write(name, launch);
  const { passed } = await runConversations([folder], { emulator: { extension: server.url }, jobs: 3 });
  expect(passed).toBe(8);
  expect(most).toBe(3);
});

test.each([
  [undefined, 4],
  [1, 1],
  [100, 6],
])("with `jobs` %s, of six files %i run at a time", async (jobs, expected) => {
  for (const name of names(6)) write(name, launch);
  const { extension, waiting, counts } = held();
  const run = runConversations([folder], { emulator: { extension }, jobs });
  await turns(() => waiting.length === expected);
  const answering = setInterval(() => waiting.shift()?.(), 1);
  expect((await run).passed).toBe(6);
  clearInterval(answering);
  expect(counts.most).toBe(expected);
});

test("tells and returns results in the order of the files, whichever is done first", async () => {
  for (const name of names(3)) {
    const intent = `Intent${name[0]}`;
    write(name, `> /intent ${intent}\n  sends IntentRequest ${intent}\n  session ends: extension\n  says "예" (ko)\n`);
  }
  const answers = new Map<string, () => void>();
  const extension = ({ request }: CekRequest): Promise<object> =>
    new Promise((resolve) => {
      answers.set(request.intent!.name, () => resolve(answer({ speech: "예", ends: true })));
    });
  const told: string[] = [];
  const run = runConversations([folder], { emulator: { extension }, onResult: ({ file }) => told.push(file) });
  await turns(() => answers.size === 3);
  answers.get("Intent3")!();
  answers.get("Intent2")!();
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(told).toEqual([]);
  answers.get("Intent1")!();
  const { results } = await run;
  expect(results.map(({ file }) => file)).toEqual(names(3).map((name) => join(folder, name)));
  expect(told).toEqual(results.map(({ file }) => file));
});

test.each([0, -1, 1.5, Number.NaN])("refuses %s jobs", async (jobs) => {
  write("a.conversation", launch);
  await expect(runConversations([folder], { jobs })).rejects.toThrow(UsageError);
});

test("begins nothing after the first failure with `bail`, and tells what was not run", async () => {
  for (const name of names(4)) write(name, launch);
  write("2.conversation", "> /launch\n  listens\n");
  const emulator = { extension: () => answer({ speech: "예", ends: true }) };
  const run = await runConversations([folder], { emulator, bail: true, jobs: 1 });
  expect([run.passed, run.failed]).toEqual([1, 1]);
  expect(run.notRun).toEqual([{ file: join(folder, "3.conversation") }, { file: join(folder, "4.conversation") }]);
  expect((await runConversations([folder], { emulator, jobs: 1 })).notRun).toEqual([]);
});

test("lets what has begun come to its end with `bail`", async () => {
  for (const name of names(4)) write(name, launch);
  write("1.conversation", "> broken\n  /[/\n");
  const { extension, waiting, counts } = held();
  const run = runConversations([folder], { emulator: { extension }, bail: true, jobs: 2 });
  await turns(() => waiting.length === 1);
  await new Promise((resolve) => setTimeout(resolve, 30));
  waiting.pop()!();
  expect(await run).toMatchObject({ passed: 1, failed: 1 });
  expect(counts.asked).toBe(1);
});

test("ends when it is told to: what waits for an answer and what has not begun was not run", async () => {
  for (const name of names(3)) write(name, launch);
  const { extension, waiting } = held();
  const controller = new AbortController();
  const run = runConversations([folder], { emulator: { extension }, jobs: 2, signal: controller.signal });
  await turns(() => waiting.length === 2);
  controller.abort();
  const { passed, failed, results, notRun } = await run;
  expect({ passed, failed, results }).toEqual({ passed: 0, failed: 0, results: [] });
  expect(notRun.map(({ file }) => file)).toEqual(names(3).map((name) => join(folder, name)));
});

test("does not record what was cut short", async () => {
  const text = "> /launch\n  listens\n";
  write("1.conversation", text);
  const { extension, waiting } = held();
  const controller = new AbortController();
  const options = { emulator: { extension }, signal: controller.signal, update: true };
  const run = runConversations([folder], options);
  await turns(() => waiting.length === 1);
  controller.abort();
  expect((await run).notRun).toHaveLength(1);
  expect(readFileSync(join(folder, "1.conversation"), "utf8")).toBe(text);
});

test("records many files of one folder at once and leaves nothing else there", async () => {
  for (const name of names(20)) write(name, "> /launch\n");
  const run = await runConversations([folder], {
    emulator: { extension: () => answer({ speech: "예", ends: true }) },
    update: true,
    jobs: 20,
  });
  expect(run).toMatchObject({ updated: 20, failed: 0 });
  expect(readdirSync(folder).sort()).toEqual(names(20).sort());
  expect(readFileSync(join(folder, "7.conversation"), "utf8")).toBe(launch);
});
