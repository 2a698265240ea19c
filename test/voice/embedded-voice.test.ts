import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeEach, expect, it } from "vitest";
import type { Lang } from "../../src/axes.ts";
import { AudioError } from "../../src/errors.ts";
import type { Speech, Voice } from "../../src/ports.ts";
import { createEmbeddedVoice, type EmbeddedVoiceOptions } from "../../src/voice/embedded-voice.ts";
import { embeddedVoiceInstalled } from "../../src/voice/installed-package.ts";

const shared = createEmbeddedVoice();
afterAll(() => shared.close());

let own: Voice | undefined;
afterEach(() => own?.close());
const create = (options: EmbeddedVoiceOptions = {}): Voice => (own = createEmbeddedVoice(options));

beforeEach(({ skip }) => skip(!embeddedVoiceInstalled(), "the embedded voice is not installed"));

const seconds = ({ frames, sampleRate }: Speech): number => frames / sampleRate;

function loudness({ pcm }: Speech): { rms: number; peak: number } {
  if (pcm === null) throw new Error("no sound");
  const square = pcm.reduce((sum, sample) => sum + sample * sample, 0);
  return { rms: Math.sqrt(square / pcm.length) / 32_768, peak: pcm.reduce((max, s) => Math.max(max, Math.abs(s)), 0) };
}

it.each([
  ["ko", "안녕하세요, 피자봇입니다. 무엇을 도와드릴까요?", 3.992],
  ["ja", "いらっしゃいませ。ピザボットです。", 2.12],
  ["en", "Welcome to Pizzabot. You can order a pizza or ask for the menu.", 3.79],
] as const)("speaks %s: %s", async (lang, text, expected) => {
  const speech = await shared.speak(text, lang);
  const { rms, peak } = loudness(speech);
  expect(speech.sampleRate).toBe(22_050);
  expect(speech.pcm).toHaveLength(speech.frames);
  expect(seconds(speech)).toBeCloseTo(expected, 1);
  expect(rms).toBeGreaterThan(0.03);
  expect(rms).toBeLessThan(0.3);
  expect(peak).toBeLessThan(30_000);
});

it("says a text with the same samples whatever was said before", async () => {
  const first = await shared.speak("무엇을 주문할까요?", "ko");
  await shared.speak("A much longer sentence. It has two parts, and a comma.", "en");
  expect(await shared.speak("무엇을 주문할까요?", "ko")).toEqual(first);
});

it("answers several texts in the order they were given", async () => {
  const [long, short] = await Promise.all([
    shared.speak("감사합니다. 안녕히 가세요.", "ko"),
    shared.speak("네.", "ko"),
  ]);
  expect(seconds(long)).toBeGreaterThan(seconds(short));
});

it.each<[string, string, Lang]>([
  ["quotes and shell signs", `"'\`; $(touch /tmp/x) | rm -rf ~ && echo`, "ko"],
  ["a leading dash", "--help -v en", "en"],
  ["markup", '<break time="60s"/><audio src="/etc/passwd"/>', "en"],
  ["phoneme brackets", "[[h@l'oU]] [[_:_:_:_:]]", "en"],
  ["control characters", "a\u0000b\u0001" + "900v\u001b]0;x\u0007", "ja"],
  ["half an emoji", "네 \ud83d\udc00 \udc00 😀👩‍👩‍👧", "ko"],
  ["kanji, by name", "漢字", "ja"],
  ["a word of 5,000 letters", "가".repeat(5000), "ko"],
  ["a word of 500 letters the voice has to spell", "ﷺ".repeat(500), "ja"],
])("takes %s as words to say", async (_, text, lang) => {
  const speech = await shared.speak(text, lang);
  expect(loudness(speech).rms).toBeGreaterThan(0.03);
});

it("is short, not broken, for a text without words", async () => {
  expect(seconds(await shared.speak("", "ko"))).toBeLessThan(0.1);
});

it("rejects the text its engine dies at, and speaks the next with a new one", async () => {
  const engines: ChildProcess[] = [];
  const voice = create({ startEngine: () => keep(engines, startBuiltEngine()) });
  await voice.speak("네.", "ko");
  const lost = voice.speak("감사합니다.", "ko");
  engines[0]?.kill("SIGKILL");
  await expect(lost).rejects.toThrow(AudioError);
  await expect(lost).rejects.toThrow(/"감사합니다\.".*SIGKILL/);
  expect(seconds(await voice.speak("네.", "ko"))).toBeGreaterThan(0.2);
  expect(engines).toHaveLength(2);
});

it("rejects what is still to be said when it is closed", async () => {
  const opened = create();
  const texts = ["네.", "아니요."].map(async (text) => await opened.speak(text, "ko"));
  const results = Promise.allSettled(texts);
  await opened.close();
  for (const result of await results) expect(result).toMatchObject({ status: "rejected", reason: { code: "audio" } });
  await expect(opened.speak("네.", "ko")).rejects.toThrow("closed");
});

it("does not keep a process alive that has nothing more to say", async () => {
  const built = new URL("../../build/voice/embedded-voice.js", import.meta.url).href;
  const child = startScript(
    `import(${JSON.stringify(built)}).then(async ({ createEmbeddedVoice }) => {
       await createEmbeddedVoice().speak("네.", "ko");
       process.disconnect();
     })`,
  );
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(0);
});

function keep(engines: ChildProcess[], engine: ChildProcess): ChildProcess {
  engines.push(engine);
  return engine;
}

const startBuiltEngine = (): ChildProcess =>
  startChild(fileURLToPath(new URL("../../dist/voice/embedded-voice-process.js", import.meta.url)));

/** A child process that runs `script`. */
const startScript = (script: string): ChildProcess => startChild("-", ["--eval", script]);

const startChild = (file: string, execArgv: string[] = []): ChildProcess =>
  fork(file, { execArgv, serialization: "advanced", stdio: ["ignore", "pipe", "pipe", "ipc"] });
