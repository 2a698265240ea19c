import { expect, test } from "vitest";
import type { Directive } from "../../src/cic/directives.ts";
import type { DeviceSettings } from "../../src/device/state.ts";
import { device, expectSpeech, screenless, speak } from "./device.ts";

const audible = (rules: Partial<DeviceSettings["rules"]> = {}) =>
  device({ ...screenless, rules: { ...screenless.rules, "cue.attending": "always", "cue.error": true, ...rules } });

const cues = (clova: ReturnType<typeof device>): string[] =>
  clova.wanted().filter((wanted) => wanted.startsWith("playCue"));

const failure: Directive = { type: "Emulator.ReportFailure", messageId: "m", payload: { code: "x" } };

test("the wake-up button is answered by a sound; what was spoken is silent by then", () => {
  const clova = audible();
  clova.say(0);
  clova.receive(0, speak("one"));
  clova.started(0);
  clova.wanted();
  clova.at(400, { type: "wokenUp" });
  expect(clova.wanted()).toEqual(["pauseAudio", "playCue attending"]);
});

test("closing the microphone makes no sound", () => {
  const clova = audible();
  clova.at(0, { type: "wokenUp" });
  clova.wanted();
  clova.at(1, { type: "wokenUp" });
  clova.at(2, { type: "wokenUp" });
  clova.wanted();
  clova.at(7002, { type: "timePassed" });
  expect(clova.wanted()).toEqual([]);
});

test("a microphone that an answer opens is heard, each time", () => {
  const clova = audible();
  for (const now of [0, 5000]) {
    clova.say(now);
    clova.receive(now, speak("one"), expectSpeech);
    clova.started(now);
    expect(cues(clova)).toEqual([]);
    clova.finished(now + 1000);
    expect(clova.wanted()).toEqual(["SpeechSynthesizer.SpeechFinished", "playCue attending"]);
  }
});

test("an utterance said without waking the device makes no sound, and none while the microphone is open", () => {
  const clova = audible();
  clova.say(0);
  clova.receive(0, expectSpeech);
  expect(cues(clova)).toEqual(["playCue attending"]);
  clova.at(1, { type: "speechBegan" });
  clova.say(2);
  expect(cues(clova)).toEqual([]);
});

test("a failure is reported with a sound, once", () => {
  const clova = audible();
  clova.say(0);
  clova.receive(0, failure, speak("sorry"), speak("once more"));
  expect(cues(clova)).toEqual(["playCue error"]);
  clova.started(0);
  clova.finished(1000);
  expect(cues(clova)).toEqual([]);
});

test.each([
  ["always", ["playCue attending", "playCue attending"]],
  ["wake", ["playCue attending"]],
  ["off", []],
] as const)("with `cue.attending` %s, waking up and an answer that listens sound as %j", (rule, heard) => {
  const clova = audible({ "cue.attending": rule });
  clova.at(0, { type: "wokenUp" });
  clova.say(1);
  clova.receive(2, expectSpeech);
  expect(cues(clova)).toEqual(heard);
});

test("with `cue.error` off a failure is only shown and spoken", () => {
  const clova = audible({ "cue.error": false });
  clova.say(0);
  clova.receive(0, failure, speak("sorry"));
  expect(cues(clova)).toEqual([]);
  expect(clova.state.dialogue).toEqual({ status: "reporting", failed: true });
});
