import { existsSync } from "node:fs";
import { afterEach, expect, it } from "vitest";
import type { Lang } from "../../src/axes.ts";
import type { Engine } from "../../src/voice/engine.ts";
import { createEspeakNgVoice } from "../../src/voice/espeak-ng-voice.ts";
import { createOpenJTalkVoice } from "../../src/voice/open-jtalk-voice.ts";
import { longestText } from "../../src/voice/plain-text.ts";
import { sapiArguments } from "../../src/voice/sapi-script.ts";
import { createSapiVoice } from "../../src/voice/sapi-voice.ts";
import { createSayVoice } from "../../src/voice/say-voice.ts";
import { createFakeProgram, type FakeProgram, type Received } from "./fake-program.ts";
import { hostileTexts } from "./hostile-texts.ts";

// What arrives at the programs. No text may be anything but words there.

let fake: FakeProgram | undefined;
afterEach(() => fake?.remove());

interface Case {
  readonly program: string;
  readonly lang: Lang;
  readonly open: (file: string) => Engine;
  /** The text that arrived; throws if there is more in the call than there has to be. */
  readonly text: (calls: readonly Received[]) => string;
}

const cases: readonly Case[] = [
  {
    program: "espeak-ng",
    lang: "ko",
    open: (file) => createEspeakNgVoice(file),
    text: ([call]) => {
      expect(call?.args).toEqual(["-v", "ko", "-b", "1", "-a", "80", "--stdin", "--stdout"]);
      return call?.stdin ?? "";
    },
  },
  {
    program: "open_jtalk",
    lang: "ja",
    open: (program) => createOpenJTalkVoice({ program, dictionary: "/dictionary", voice: "/voice" }),
    text: (calls) => {
      for (const { args, stdin } of calls) {
        expect(args.slice(0, 5)).toEqual(["-x", "/dictionary", "-m", "/voice", "-ow"]);
        expect(args).toHaveLength(6);
        // The size of the program's line; half-width letters become three bytes there.
        expect(3 * stdin.length).toBeLessThan(1023);
        expect(stdin).toMatch(/^[^\n]+\n$/);
      }
      return calls.map(({ stdin }) => stdin.trimEnd()).join(" ");
    },
  },
  {
    program: "powershell.exe",
    lang: "ko",
    open: (file) => createSapiVoice(file),
    text: ([call]) => {
      expect(call?.args).toEqual(sapiArguments);
      expect(call?.env).toEqual([
        "CLOVA_VOICE_CULTURE=ko-KR",
        expect.stringMatching(/^CLOVA_VOICE_FILE=.*speech\.wav$/),
      ]);
      return call?.stdin ?? "";
    },
  },
  {
    program: "say",
    lang: "ko",
    open: () => createSayVoice("darwin"),
    text: (calls) => {
      const [list, call] = calls;
      expect(list?.args).toEqual(["-v", "?"]);
      const [option, voice, text = "", output, file, format, ...rest] = call?.args ?? [];
      expect([option, voice, output, format, rest]).toEqual(["-v", "Yuna", "-o", "--data-format=LEF32@32000", []]);
      expect(file).toMatch(/speech\.wav$/);
      expect(text.startsWith(" ")).toBe(true);
      return text;
    },
  },
];

for (const { program, lang, open, text } of cases) {
  it.each(hostileTexts)(`${program} gets %s as words`, async (_, hostile) => {
    fake = createFakeProgram(program);
    const engine = open(fake.file);
    const speech = await engine.speak(hostile.slice(0, longestText), lang);
    await engine.close();
    const calls = fake.received();
    const said = text(calls);
    expect(said.replace("\n", "")).not.toMatch(/\p{C}/u);
    expect(said).not.toContain("[[");
    expect(wordsOf(said)).toBe(wordsOf(hostile.slice(0, longestText)));
    expect(speech?.frames).toBeGreaterThan(0);
    expect(existsSync("/tmp/clova-was-here")).toBe(false);
  });
}

/** Everything that is no space and no control. */
const wordsOf = (text: string): string => text.replace(/[\s\p{C}]/gu, "");
