import { expect, test } from "vitest";
import { demoModel } from "../../src/assembly/extensions.ts";
import { clovaAtPowerOn } from "../../src/clova/state.ts";
import { deviceAtPowerOn } from "../../src/device/state.ts";
import { Emulator } from "../../src/emulator/emulator.ts";
import { Secrets } from "../../src/emulator/secrets.ts";
import { createUnderstanding } from "../../src/nlu/understanding.ts";
import { readDevice } from "../../src/node/devices.ts";
import { createHandlerExtension } from "../../src/node/handler-extension.ts";
import { createVirtualClock } from "../../src/node/virtual-clock.ts";
import type { Speaker } from "../../src/ports.ts";
import { resolveRules } from "../../src/rules/rules.ts";
import { createTestEmulator } from "../../src/testing/index.ts";
import { answer, plainText } from "../extensions/answer.ts";

// What the speaker is asked to do, and what the trace tells of what it reports.

const url = (value: string, more: object = {}): object => ({ type: "URL", lang: "", value, ...more });
const list = (...values: object[]): object => answer({ speech: { type: "SpeechList", values }, ends: true });

/** A device whose speaker writes down what it is asked; every sound takes no time, and what is not in order fails. */
async function device(said: object) {
  const asked: unknown[] = [];
  const ahead: unknown[] = [];
  const speaker: Speaker = {
    start({ audioId, source }, report) {
      asked.push(source);
      const url = source.type === "url" ? source.url : "";
      if (url.endsWith("broken.mp3")) report({ type: "audioStarted", audioId, duration: null });
      if (/(missing|broken)\.mp3$/.test(url)) {
        const code = url.endsWith("missing.mp3") ? "media-status" : "media-broken";
        return report({ type: "audioFailed", audioId, code, message: `cannot play ${url}` });
      }
      report({ type: "audioStarted", audioId, duration: 0 });
      report({ type: "audioFinished", audioId, duration: 0 });
    },
    prepare: (source) => ahead.push(source),
    pause: () => asked.push("pause"),
    resume: () => asked.push("resume"),
    stop: () => asked.push("stop"),
    setLevel: (_, level) => asked.push(level),
    setVolume: () => undefined,
    cue: (name) => asked.push(name),
    close: () => Promise.resolve(),
  };
  const rules = resolveRules({ region: "kr", messageFormat: "kr-2019", lang: "ko" });
  const settings = {
    device: { seed: 1, display: { size: "none" }, rules },
    clova: {
      seed: 2,
      region: "kr",
      lang: "ko",
      messageFormat: "kr-2019",
      rules,
      deviceId: "d",
      extensions: [
        createUnderstanding(demoModel("ko"), {
          region: "kr",
          lang: "ko",
          customFirst: true,
          closedSlots: false,
          recognition: "near",
          threshold: 45,
        }),
      ],
    },
  } as const;
  const state = { device: deviceAtPowerOn, clova: clovaAtPowerOn({ userId: "u" }, { userId: "u" }) };
  const clock = createVirtualClock(0);
  const extension = createHandlerExtension(() => said, { deadline: 1000, rules });
  const understand = () => settings.clova.extensions[0];
  return {
    asked,
    ahead,
    clova: new Emulator({
      fitting: { profile: await readDevice("kr-speaker"), understand, refit: () => Promise.resolve([]) },
      isVirtual: true,
      settings,
      state,
      ports: { clock, extension, speaker },
      openWeb: () => Promise.reject(new Error("nothing is shown")),
      secrets: new Secrets(),
    }),
  };
}

test("a sound on the web is asked for as the answer calls it, and made ready while the one before is heard", async () => {
  const contentType = "application/vnd.apple.mpegurl";
  const { clova, asked, ahead } = await device(
    list(url("https://a.example/live.m3u8", { contentType }), url("https://a.example/ding.mp3"), plainText("딩동")),
  );
  await clova.launch();
  await clova.close();
  expect(asked).toEqual([
    { type: "url", url: "https://a.example/live.m3u8", format: contentType },
    { type: "url", url: "https://a.example/ding.mp3" },
    { type: "speech", text: "딩동", lang: "ko" },
  ]);
  expect(ahead).toEqual(asked.slice(1));
});

test("the speaker makes the sounds of the device's own", async () => {
  const { clova, asked } = await device(answer({}));
  await clova.wake();
  await clova.launch();
  await clova.close();
  expect(asked).toEqual(["attending", "attending"]);
});

test("a sound that cannot be had is a failure with its own code, and the next item follows", async () => {
  const { clova } = await device(
    list(url("https://a.example/missing.mp3"), url("https://a.example/broken.mp3"), plainText("다음")),
  );
  const turn = await clova.launch();
  expect(turn).toMatchObject({ failure: undefined, interrupted: false });
  await clova.close();
  const told = clova.trace.flatMap((record) => {
    if (record.kind === "speech") return [`${record.state} ${record.value}`];
    return record.kind === "failure" ? [`${record.code}: ${record.message}`] : [];
  });
  expect(told).toEqual([
    "started https://a.example/missing.mp3",
    "media-status: cannot play https://a.example/missing.mp3",
    "stopped https://a.example/missing.mp3",
    "started https://a.example/broken.mp3",
    "media-broken: cannot play https://a.example/broken.mp3",
    "stopped https://a.example/broken.mp3",
    "started 다음",
    "finished 다음",
  ]);
});

test("Clova hears that a sound broke off, but nothing of one that never began", async () => {
  const { clova } = await device(list(url("https://a.example/missing.mp3"), url("https://a.example/broken.mp3")));
  await clova.launch();
  const events = clova.trace.flatMap((record) =>
    record.kind === "event" ? [(record.event as { header: { name: string } }).header.name] : [],
  );
  await clova.close();
  expect(events).toEqual(["Launch", "SpeechStarted", "SpeechStopped"]);
});

/** The records that show where a cue stands among the others. */
const around = ["input", "dialogue", "listening", "speech", "sound"];

async function traceOf(lines: readonly string[], options: Parameters<typeof createTestEmulator>[0]) {
  const clova = await createTestEmulator(options);
  for (const line of lines) await clova.send(line);
  await clova.close();
  const told = clova.trace.flatMap((record) => {
    if (!around.includes(record.kind)) return [];
    return [[record.kind, "state" in record ? record.state : "name" in record ? record.name : ""].join(" ").trim()];
  });
  return { told, transcript: clova.transcript() };
}

test("a cue stands in the trace where it is heard, and never in the transcript", async () => {
  const { told, transcript } = await traceOf(["/wake", "/wake", "/launch"], {
    extension: () => answer({ speech: "네?" }),
  });
  expect(told).toEqual([
    "input",
    "dialogue attending",
    "listening opened",
    "sound attending",
    "input",
    "listening closed",
    "dialogue idle",
    "input",
    "dialogue processing",
    "dialogue reporting",
    "speech started",
    "speech finished",
    "dialogue listening",
    "listening opened",
    "sound attending",
    "listening closed",
    "dialogue idle",
  ]);
  expect(transcript).not.toContain("attending");
});

test("the error sound comes before the words that report the failure", async () => {
  const { told } = await traceOf(["/launch"], { extension: () => ({}) });
  expect(told).toEqual([
    "input",
    "dialogue processing",
    "dialogue reporting",
    "sound error",
    "speech started",
    "speech finished",
    "dialogue idle",
  ]);
});
