import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterEach, expect, it, vi } from "vitest";
import { ConfigurationError } from "../../src/errors.ts";
import { createSayVoice } from "../../src/voice/say-voice.ts";
import { createFakeProgram, fakeSamples, type FakeProgram } from "./fake-program.ts";

// The package `say` for macOS with a fake program `say`: never run on a Mac by us.

let fake: FakeProgram | undefined;
afterEach(() => fake?.remove());

it.each(["linux", "win32", "freebsd"] as const)(
  "is refused on %s, where the package makes programs of texts",
  (platform) => {
    expect(() => createSayVoice(platform)).toThrow(ConfigurationError);
  },
);

it("gives back the sound the program wrote, and leaves no file behind", async () => {
  fake = createFakeProgram("say");
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith("clova-voice-"));
  const speech = await createSayVoice("darwin").speak("피자", "ko");
  expect(speech).toEqual({ frames: fakeSamples.length, sampleRate: 22_050, pcm: Int16Array.from(fakeSamples) });
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith("clova-voice-"))).toEqual(before);
});

it("takes the best voice of each language that is installed, and asks for the list once", async () => {
  fake = createFakeProgram("say");
  const voice = createSayVoice("darwin");
  for (const lang of ["ko", "ja", "en"] as const) await voice.speak("a", lang);
  const chosen = fake.received().map(({ args }) => args[1]);
  expect(chosen).toEqual(["?", "Yuna", "Kyoko (Enhanced)", "Samantha"]);
});

it("has no voice for a language where none of those it knows is installed", async () => {
  fake = createFakeProgram("say", `[ "$2" = '?' ] && echo "Anna                de_DE    # Hallo!"`);
  expect(await createSayVoice("darwin").speak("피자", "ko")).toBeNull();
});

it("fails with the complaint of a program that fails", async () => {
  fake = createFakeProgram(
    "say",
    `if [ "$2" = '?' ]; then echo "Yuna  ko_KR  # "; else echo "no disk" >&2; exit 1; fi`,
  );
  await expect(createSayVoice("darwin").speak("피자", "ko")).rejects.toThrow(
    '`say` failed at the text that begins "피자": exit code 1: no disk',
  );
});

it("fails where the program wrote no file", async () => {
  fake = createFakeProgram("say", `[ "$2" = '?' ] && echo "Yuna  ko_KR  # " || true`);
  await expect(createSayVoice("darwin").speak("피자", "ko")).rejects.toThrow("it wrote no sound");
});

it("does not mind a complaint of a program that speaks all the same", async () => {
  fake = createFakeProgram(
    "say",
    `echo warning >&2; if [ "$2" = '?' ]; then echo "Yuna  ko_KR  # "; else cp "$sound" "$5"; fi`,
  );
  expect(await createSayVoice("darwin").speak("피자", "ko")).toMatchObject({ frames: fakeSamples.length });
});

it("kills a program that hangs", async () => {
  fake = createFakeProgram("say", `if [ "$2" = '?' ]; then echo "Yuna  ko_KR  # "; else exec sleep 20; fi`);
  const voice = createSayVoice("darwin", { patience: 300, mostBytes: 1e6 });
  await expect(voice.speak("피자", "ko")).rejects.toThrow("no end in 300 ms");
});

it("refuses a file that is too large", async () => {
  fake = createFakeProgram("say");
  const voice = createSayVoice("darwin", { patience: 10_000, mostBytes: 2000 });
  await expect(voice.speak("피자", "ko")).rejects.toThrow("more than 2000 bytes of sound");
});

it("does not crash where there is no program", async () => {
  vi.stubEnv("PATH", "/nowhere");
  await expect(createSayVoice("darwin").speak("피자", "ko")).rejects.toThrow("ENOENT");
  vi.unstubAllEnvs();
});
