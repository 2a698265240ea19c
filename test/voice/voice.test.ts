import { afterEach, expect, it } from "vitest";
import type { Lang } from "../../src/axes.ts";
import { AudioError, ConfigurationError } from "../../src/errors.ts";
import type { Speech } from "../../src/ports.ts";
import type { Engine } from "../../src/voice/engine.ts";
import { enginesHere, type EngineName, type Engines } from "../../src/voice/engines.ts";
import { createVoice, type ReadyVoice, type VoiceName } from "../../src/voice/voice.ts";

/** What an engine of a test does with a text, by language; `null` speaks it not, an Error fails. */
type Behaviour = Partial<Record<Lang, null | Error>>;

/** A machine with these engines, best first. An engine's sound has as many frames as its name letters. */
function machine(has: Partial<Record<EngineName, Behaviour>>): Engines & { readonly said: string[] } {
  const said: string[] = [];
  const open = (name: EngineName): Promise<Engine> => {
    said.push(`open ${name}`);
    const speak = (text: string, lang: Lang): Promise<Speech | null> => {
      said.push(`${name}: ${text}`);
      const result = has[name]?.[lang];
      if (result instanceof Error) return Promise.reject(result);
      const pcm = new Int16Array(name.length);
      return Promise.resolve(result === null ? null : { frames: pcm.length, sampleRate: 8000, pcm });
    };
    const close = (): Promise<void> => {
      said.push(`close ${name}`);
      return Promise.resolve();
    };
    return Promise.resolve({ name, speak, close });
  };
  return {
    said,
    open,
    absence: (name) => (name in has ? null : { detail: `\`${name}\` is not installed`, remedy: `npm install ${name}` }),
    ofSystem: "say",
    voiceRemedy: (name, lang) => (name === "say" ? `add ${lang}` : null),
  };
}

const notices: string[] = [];
let opened: ReadyVoice | undefined;
afterEach(async () => {
  await opened?.close();
  notices.length = 0;
});
const create = (name: VoiceName, engines: Engines): ReadyVoice =>
  (opened = createVoice(name, { notice: (line) => notices.push(line), engines }));

const spokenBy = async (voice: ReadyVoice, text: string, lang: Lang = "ko"): Promise<number> =>
  (await voice.speak(text, lang)).frames;

it("opens nothing before the first text", async () => {
  const engines = machine({ say: {} });
  const voice = create("auto", engines);
  expect(engines.said).toEqual([]);
  await voice.speak("네", "ko");
  expect(engines.said).toEqual(["open say", "say: 네"]);
});

it("takes the best voice there is", async () => {
  expect(await spokenBy(create("auto", machine({ say: {}, espeak: {} })), "네")).toBe("say".length);
  expect(await spokenBy(create("auto", machine({ espeak: {} })), "네")).toBe("espeak".length);
  expect(notices).toEqual([]);
});

it.each(["auto", "say"] as const)(
  "has the embedded voice speak what `%s` has no voice for, and says so once",
  async (name) => {
    const engines = machine({ say: { ko: null }, espeak: {} });
    const voice = create(name, engines);
    expect(await spokenBy(voice, "네")).toBe("espeak".length);
    expect(await spokenBy(voice, "아니요")).toBe("espeak".length);
    expect(await spokenBy(voice, "yes", "en")).toBe("say".length);
    expect(notices).toEqual(["The voice `say` speaks no Korean here; `espeak` does. To get it: add ko."]);
    expect(engines.said.filter((line) => line.startsWith("say:"))).toEqual(["say: 네", "say: yes"]);
  },
);

it("leaves a text the best voice fails at to the next one, where any would do, and says so once", async () => {
  const voice = create("auto", machine({ say: { ko: new AudioError("it crashed.") }, espeak: {} }));
  for (const text of ["하나", "둘"]) {
    expect(await spokenBy(voice, text)).toBe("espeak".length);
    expect(await spokenBy(voice, text, "en")).toBe("say".length);
  }
  expect(notices).toEqual(["The voice `say` failed (it crashed.); this text is left to `espeak`."]);
});

it("gives a voice up that fails three times in a row", async () => {
  const engines = machine({ espeak: { ko: new AudioError("it crashed.") }, "espeak-ng": {} });
  const voice = create("auto", engines);
  for (const text of ["하나", "둘", "셋", "넷"]) expect(await spokenBy(voice, text)).toBe("espeak-ng".length);
  expect(engines.said.filter((line) => line.startsWith("espeak:"))).toEqual([
    "espeak: 하나",
    "espeak: 둘",
    "espeak: 셋",
  ]);
  expect(notices).toEqual([
    "The voice `espeak` failed (it crashed.); this text is left to `espeak-ng`.",
    "The voice `espeak` failed 3 times in a row (it crashed.); going on with `espeak-ng`.",
  ]);
});

it("keeps the time of a text every voice fails at, and tries the text again", async () => {
  const espeak: Behaviour = { ko: new AudioError("it crashed.") };
  const voice = create("auto", machine({ espeak }));
  expect(await voice.speak("네.", "ko")).toEqual({ frames: 265, sampleRate: 1000, pcm: null });
  delete espeak.ko;
  expect(await spokenBy(voice, "네.")).toBe("espeak".length);
  expect(notices).toEqual(["The voice `espeak` failed (it crashed.); this text is left to silent speech."]);
});

it("goes on silently in a language no voice has, where any would do", async () => {
  const voice = create("auto", machine({ say: { ko: null } }));
  expect((await voice.speak("네.", "ko")).pcm).toBeNull();
  expect(notices).toContain("The voice `say` speaks no Korean here; going on with silent speech. To get it: add ko.");
});

it("fails when a voice fails that was asked for by name", async () => {
  const voice = create("say", machine({ say: { ko: new AudioError("it hangs.") }, espeak: {} }));
  await expect(voice.speak("네", "ko")).rejects.toThrow("it hangs.");
  expect(notices).toEqual([]);
});

it("fails where nothing speaks the language", async () => {
  const voice = create("open-jtalk", machine({ "open-jtalk": { ko: null } }));
  await expect(voice.speak("네", "ko")).rejects.toThrow("No voice here speaks Korean.");
});

it("goes on silently where there is no voice, and says so once", async () => {
  const voice = create("auto", machine({}));
  expect(await voice.speak("네.", "ko")).toEqual({ frames: 265, sampleRate: 1000, pcm: null });
  await voice.speak("네.", "ko");
  expect(notices).toEqual([
    "No voice: `espeak` is not installed; going on with silent speech. To get one: npm install espeak",
  ]);
});

it.each(["espeak", "say", "sapi", "espeak-ng", "open-jtalk"] as const)(
  "refuses `%s` where it is not there, and says how to get it",
  (name) => {
    expect(() => create(name, machine({}))).toThrow(ConfigurationError);
    expect(() => create(name, machine({}))).toThrow(`npm install ${name}`);
  },
);

it.each([
  ["linux", "say", "only on macOS"],
  ["linux", "sapi", "only on Windows"],
  ["darwin", "sapi", "only on Windows"],
  ["win32", "say", "only on macOS"],
  ["win32", "sapi", "`powershell.exe` is not on the PATH"],
] as const)("on %s has `%s`: %s", (platform, name, detail) => {
  expect(enginesHere(platform).absence(name)?.detail).toBe(detail);
});

it.each([
  ["linux", null],
  ["darwin", "say"],
  ["win32", "sapi"],
] as const)("on %s knows of the system's voice `%s`", (platform, name) => {
  expect(enginesHere(platform).ofSystem).toBe(name);
});

it("takes the program where the embedded voice is not installed, and says so", async () => {
  const voice = create("auto", machine({ "espeak-ng": {} }));
  expect(await spokenBy(voice, "네")).toBe("espeak-ng".length);
  expect(await spokenBy(voice, "아니요")).toBe("espeak-ng".length);
  expect(notices).toEqual([
    "No embedded voice: `espeak` is not installed; going on with `espeak-ng`. To get it: npm install espeak",
  ]);
});

it("answers a repeated text at once, without a promise", async () => {
  const voice = create("auto", machine({ espeak: {} }));
  const first = await voice.speak("네", "ko");
  expect(voice.speak("네", "ko")).toBe(first);
});

it("cuts a text that would never end, and says so once", async () => {
  const engines = machine({ espeak: {} });
  const voice = create("auto", engines);
  await voice.speak("네".padEnd(6000), "ko");
  await voice.speak("가".padEnd(7000), "ko");
  expect(engines.said[1]).toBe(`espeak: ${"네".padEnd(5000)}`);
  expect(notices).toEqual(["A text of 6000 characters is spoken up to its first 5000."]);
});

it("gets an engine ready before it is needed", async () => {
  const engines = machine({ espeak: { ko: new AudioError("no") } });
  const voice = create("auto", engines);
  voice.warmUp("ko");
  await voice.speak("ok", "en");
  expect(engines.said[0]).toBe("open espeak");
});

it("opens nothing when it is closed unused, and speaks no more", async () => {
  const engines = machine({ espeak: {} });
  const voice = create("auto", engines);
  await voice.close();
  expect(engines.said).toEqual([]);
  await expect(voice.speak("네", "ko")).rejects.toThrow("closed");
});

it("closes what it has opened", async () => {
  const engines = machine({ espeak: {} });
  const voice = create("auto", engines);
  await voice.speak("네", "ko");
  await voice.close();
  expect(engines.said.at(-1)).toBe("close espeak");
});

it("is silent without a word when that is wished", () => {
  expect(create("silent", machine({})).speak("네.", "ko")).toEqual({ frames: 265, sampleRate: 1000, pcm: null });
  expect(notices).toEqual([]);
});
