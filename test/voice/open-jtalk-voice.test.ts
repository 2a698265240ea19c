import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { findDictionary, findVoice } from "../../src/voice/open-jtalk-parts.ts";
import { createOpenJTalkVoice, pieces } from "../../src/voice/open-jtalk-voice.ts";
import { createFakeProgram, fakeSamples, type FakeProgram } from "./fake-program.ts";

let fake: FakeProgram | undefined;
let folder: string | undefined;
afterEach(() => {
  fake?.remove();
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
});

const parts = { dictionary: "/dictionary", voice: "/voice" };

it("speaks a text sentence by sentence and joins the sounds", async () => {
  fake = createFakeProgram("open_jtalk");
  const speech = await createOpenJTalkVoice({ program: fake.file, ...parts }).speak("今日は。東京へ!", "ja");
  expect(fake.received().map(({ stdin }) => stdin)).toEqual(["今日は。\n", "東京へ!\n"]);
  expect(speech?.pcm).toEqual(Int16Array.from([...fakeSamples, ...fakeSamples]));
});

it("speaks no language but Japanese", async () => {
  const voice = createOpenJTalkVoice({ program: "/nowhere", ...parts });
  expect(await voice.speak("피자", "ko")).toBeNull();
  expect(await voice.speak("pizza", "en")).toBeNull();
});

it("fails with the complaint of the program", async () => {
  fake = createFakeProgram("open_jtalk", "echo 'Error: Dictionary or HTS voice cannot be loaded.'; exit 1");
  const voice = createOpenJTalkVoice({ program: fake.file, ...parts });
  await expect(voice.speak("東京", "ja")).rejects.toThrow(
    '`open-jtalk` failed at the text that begins "東京": exit code 1',
  );
});

it("cuts a long sentence behind commas, and what has none anywhere", () => {
  const long = "あ".repeat(150);
  expect(pieces(`${long}、${long}。`)).toEqual([`${long}、`, `${long}。`]);
  expect(pieces("あ".repeat(450)).map((piece) => piece.length)).toEqual([200, 200, 50]);
  expect(pieces("。、!?")).toEqual([]);
});

it("finds dictionary and voice where Debian puts them, or where the environment says", () => {
  folder = mkdtempSync(join(tmpdir(), "clova-jtalk-"));
  expect(findDictionary({}, folder)).toBeNull();
  expect(findVoice({}, join(folder, "nowhere"))).toBeNull();
  writeFileSync(join(folder, "sys.dic"), "");
  mkdirSync(join(folder, "mei"));
  const voice = join(folder, "mei", "mei_normal.htsvoice");
  writeFileSync(voice, "");
  expect(findDictionary({}, folder)).toBe(folder);
  expect(findVoice({}, folder)).toBe(voice);
  expect(findDictionary({ OPEN_JTALK_DICTIONARY: folder })).toBe(folder);
  expect(findVoice({ OPEN_JTALK_VOICE: voice })).toBe(voice);
  expect(findVoice({ OPEN_JTALK_VOICE: "/nowhere" }, folder)).toBeNull();
});
