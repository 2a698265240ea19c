import { afterEach, expect, it } from "vitest";
import { sapiArguments } from "../../src/voice/sapi-script.ts";
import { createSapiVoice } from "../../src/voice/sapi-voice.ts";
import { createFakeProgram, fakeSamples, type FakeProgram } from "./fake-program.ts";

// A fake powershell.exe: never run on Windows by us.

let fake: FakeProgram | undefined;
afterEach(() => fake?.remove());
const start = (body?: string): FakeProgram => (fake = createFakeProgram("powershell.exe", body));

it("runs one script without a profile, encoded so that nothing is left to quote", () => {
  expect(sapiArguments.slice(0, -1)).toEqual([
    "-NoProfile",
    "-NonInteractive",
    "-InputFormat",
    "None",
    "-EncodedCommand",
  ]);
  const script = Buffer.from(sapiArguments.at(-1) ?? "", "base64").toString("utf16le");
  expect(script).toContain("$synthesizer.SetOutputToWaveFile($env:CLOVA_VOICE_FILE, $format)");
  expect(script).not.toContain("Invoke");
  // The longest command line of Windows has 32,767 characters.
  expect(sapiArguments.join(" ").length).toBeLessThan(8000);
});

it.each([
  ["ko", "ko-KR", "피자 두 판"],
  ["ja", "ja-JP", "漢字 100"],
  ["en", "en-US", "two pizzas"],
] as const)("hands %s over as UTF-8, with its culture and a file of ours", async (lang, culture, text) => {
  const powershell = start();
  const speech = await createSapiVoice(powershell.file).speak(text, lang);
  const calls = powershell.received();
  expect(calls.map(({ stdin }) => stdin)).toEqual([text]);
  expect(calls[0]?.env[0]).toBe(`CLOVA_VOICE_CULTURE=${culture}`);
  expect(speech?.frames).toBe(fakeSamples.length);
});

it("has no voice for a language where Windows has none", async () => {
  expect(await createSapiVoice(start("exit 3").file).speak("피자", "ko")).toBeNull();
});

it("fails with the complaint of PowerShell", async () => {
  const voice = createSapiVoice(start("echo 'Access is denied.' >&2; exit 1").file);
  await expect(voice.speak("피자", "ko")).rejects.toThrow("exit code 1: Access is denied.");
});
