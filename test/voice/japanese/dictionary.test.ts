import { fork, type ChildProcess } from "node:child_process";
import { afterEach, expect, it } from "vitest";
import { forkBuilt } from "../../../src/voice/built-process.ts";
import { createJapaneseReader, type JapaneseReader } from "../../../src/voice/japanese/dictionary.ts";

let reader: JapaneseReader | undefined;
afterEach(() => reader?.close());

const notices: string[] = [];
const started: ChildProcess[] = [];
afterEach(() => {
  notices.length = started.length = 0;
});

function create(start: () => ChildProcess, idle?: number): JapaneseReader {
  const startDictionary = (): ChildProcess => {
    const child = start();
    started.push(child);
    return child;
  };
  const notice = (line: string): void => void notices.push(line);
  return (reader = createJapaneseReader({ notice, startDictionary, ...(idle !== undefined && { idle }) }));
}

const startReal = (): ChildProcess => forkBuilt("japanese/dictionary-process.js");

it("reads kanji, numbers and particles with the real dictionary", async () => {
  expect(await create(startReal).read("今日は一人で3枚")).toBe("キョーワヒトリデサンマイ");
});

it("does not start the dictionary for kana", async () => {
  expect(await create(startReal).read("いらっしゃいませ。ありがとう。")).toBe("イラッシャイマセ。アリガトー。");
  expect(started).toEqual([]);
});

it("gives the memory back when nothing is to be read, and starts again when something is", async () => {
  const idle = create(startReal, 50);
  await idle.read("漢字");
  const [first] = started;
  await new Promise((resolve) => first?.once("exit", resolve));
  expect(await idle.read("漢字")).toBe("カンジ");
  expect(started).toHaveLength(2);
});

it("goes on without the dictionary where it fails, and says so once", async () => {
  const failing = create(() => startScript("process.exit(3)"));
  expect(await failing.read("漢字とありがとう")).toBe("漢字トアリガトー");
  expect(await failing.read("漢字")).toBe("漢字");
  expect(notices).toEqual([expect.stringMatching(/^Kanji are not read as they should be: .*exit code 3/)]);
});

/** A child process that runs `script`. */
const startScript = (script: string): ChildProcess =>
  fork("-", { execArgv: ["--eval", script], serialization: "advanced", stdio: ["ignore", "pipe", "pipe", "ipc"] });
