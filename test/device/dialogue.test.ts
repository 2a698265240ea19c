import { expect, test } from "vitest";
import { light } from "../../src/device/light.ts";
import { deadline } from "../../src/device/step.ts";
import { device, expectSpeech, screened, screenless, speak } from "./device.ts";

test("an answer is spoken piece after piece, then the microphone opens for seven seconds", () => {
  const clova = device();
  clova.say(0);
  clova.receive(10, speak("one"), speak("two"), expectSpeech);
  expect(clova.wanted()).toEqual(["TextRecognizer.Recognize", "startAudio", "prepareAudio"]);
  clova.started(10);
  clova.finished(1010);
  expect(clova.wanted()).toEqual(["SpeechSynthesizer.SpeechStarted", "SpeechSynthesizer.SpeechFinished", "startAudio"]);
  clova.started(1010);
  expect(deadline(screenless, clova.state)).toBeNull();
  clova.finished(2010);
  expect(clova.state.dialogue.status).toBe("listening");
  expect(deadline(screenless, clova.state)).toBe(9010);
});

test("the microphone closes at its time and not before", () => {
  const clova = device();
  clova.say(0);
  clova.receive(0, expectSpeech);
  clova.wanted();
  clova.at(6999, { type: "timePassed" });
  expect(clova.state.dialogue.status).toBe("listening");
  clova.at(7000, { type: "timePassed" });
  expect(clova.state.dialogue.status).toBe("idle");
  expect(clova.wanted()).toEqual(["SpeechRecognizer.ExpectSpeechTimedOut"]);
});

test("beginning to speak stops the waiting, giving up is silence", () => {
  const clova = device();
  clova.say(0);
  clova.receive(0, expectSpeech);
  clova.at(5000, { type: "speechBegan" });
  expect(deadline(screenless, clova.state)).toBeNull();
  clova.at(60_000, { type: "timePassed" });
  expect(clova.state.dialogue.status).toBe("listening");
  clova.wanted();
  clova.at(61_000, { type: "speechAbandoned" });
  expect(clova.wanted()).toEqual(["SpeechRecognizer.ExpectSpeechTimedOut"]);
});

test("an answer to an ExpectSpeech keeps the dialogue id and echoes what it was asked with", () => {
  const clova = device();
  clova.say(0);
  const { dialogRequestId } = clova.state;
  clova.receive(0, expectSpeech);
  clova.say(100, "again");
  expect(clova.state.dialogRequestId).toBe(dialogRequestId);
  clova.say(200, "something new");
  expect(clova.state.dialogRequestId).not.toBe(dialogRequestId);
});

test("an answer to an event's question gets a dialogue id where there was none yet", () => {
  const clova = device();
  clova.at(0, { type: "directivesReceived", dialogRequestId: null, directives: [expectSpeech] });
  expect(clova.state.dialogue.status).toBe("listening");
  clova.say(100, "again");
  expect(clova.state.dialogRequestId).not.toBeNull();
});

test("speaking over the answer cuts it and drops the rest", () => {
  const clova = device();
  clova.say(0);
  clova.receive(0, speak("one"), speak("two"), expectSpeech);
  clova.started(0);
  clova.wanted();
  clova.say(500, "stop");
  expect(clova.wanted()).toEqual(["stopAudio", "SpeechSynthesizer.SpeechStopped", "TextRecognizer.Recognize"]);
  expect(clova.state).toMatchObject({ speaking: null, queue: [], dialogue: { status: "processing" } });
});

test("speech cut before it began is not reported as stopped", () => {
  const clova = device();
  clova.say(0);
  clova.receive(0, speak("one"));
  clova.wanted();
  clova.say(1, "stop");
  expect(clova.wanted()).toEqual(["stopAudio", "TextRecognizer.Recognize"]);
});

test("directives of an older request are thrown away", () => {
  const clova = device();
  clova.say(0);
  const { dialogRequestId } = clova.state;
  clova.say(1, "something else");
  clova.wanted();
  clova.at(2, { type: "directivesReceived", dialogRequestId, directives: [speak("late")] });
  expect(clova.wanted()).toEqual([]);
  expect(clova.state.dialogue.status).toBe("processing");
});

test("a report on audio that was let go of is ignored", () => {
  const clova = device();
  clova.say(0);
  clova.receive(0, speak("one"));
  clova.started(0);
  const { audioId } = clova.state.speaking!;
  clova.say(1);
  clova.wanted();
  const before = clova.state;
  clova.at(2, { type: "audioFinished", audioId, duration: 1000 });
  clova.at(2, { type: "audioFailed", audioId, code: "audio-failed", message: "gone" });
  clova.at(2, { type: "audioStarted", audioId, duration: 5 });
  expect(clova.state).toBe(before);
  expect(clova.wanted()).toEqual([]);
});

test("waking puts the speech into the background; nothing said lets it go on where it was", () => {
  const clova = device();
  clova.say(0);
  clova.receive(0, speak("one"), expectSpeech);
  clova.started(0);
  clova.wanted();
  clova.at(400, { type: "wokenUp" });
  expect(clova.wanted()).toEqual(["pauseAudio"]);
  expect(clova.state.dialogue.status).toBe("attending");
  clova.at(7400, { type: "timePassed" });
  expect(clova.wanted()).toEqual(["resumeAudio"]);
  clova.finished(8000);
  expect(clova.state.dialogue.status).toBe("listening");
});

test("waking and speaking cuts what was in the background", () => {
  const clova = device();
  clova.say(0);
  clova.receive(0, speak("one"));
  clova.started(0);
  clova.at(400, { type: "wokenUp" });
  clova.wanted();
  clova.say(900);
  expect(clova.wanted()).toEqual(["stopAudio", "SpeechSynthesizer.SpeechStopped", "TextRecognizer.Recognize"]);
});

test("an answer that comes while the device attends closes the microphone and is spoken", () => {
  const clova = device();
  clova.say(0);
  clova.at(1, { type: "wokenUp" });
  clova.wanted();
  clova.receive(2, speak("one"));
  expect(clova.state.dialogue.status).toBe("reporting");
  expect(clova.wanted()).toEqual(["startAudio"]);
});

test("a request woken over goes on processing when nothing is said", () => {
  const clova = device();
  clova.say(0);
  clova.at(1, { type: "wokenUp" });
  clova.at(7001, { type: "timePassed" });
  expect(clova.state.dialogue.status).toBe("processing");
});

test("waking an idle device opens the microphone, waking it again closes it", () => {
  const clova = device();
  clova.at(0, { type: "wokenUp" });
  expect(clova.state.dialogue).toMatchObject({ status: "attending", until: 7000 });
  clova.at(1000, { type: "wokenUp" });
  expect(clova.state.dialogue.status).toBe("idle");
  expect(clova.wanted()).toEqual([]);
});

test("an answer without anything to do makes the device idle", () => {
  const clova = device();
  clova.say(0);
  clova.receive(1);
  expect(clova.state.dialogue).toEqual({ status: "idle", after: "reporting" });
});

test("a sound that fails is followed by the next", () => {
  const clova = device();
  clova.say(0);
  clova.receive(0, speak("one"), speak("two"));
  clova.started(0);
  clova.wanted();
  const { audioId } = clova.state.speaking!;
  clova.at(10, { type: "audioFailed", audioId, code: "audio-failed", message: "broken" });
  expect(clova.wanted()).toEqual(["SpeechSynthesizer.SpeechStopped", "startAudio"]);
});

test("a screen shows the card; a device without one ignores it", () => {
  const text = { type: "Clova.RenderText", messageId: "m", payload: { text: "hello" } } as const;
  for (const [settings, shown] of [
    [screened, { source: "text", text: "hello" }],
    [undefined, null],
  ] as const) {
    const clova = device(settings);
    clova.say(0);
    clova.receive(0, text);
    expect(clova.state.shown).toEqual(shown);
  }
});

test("the light follows the dialogue", () => {
  const clova = device();
  const shines: string[] = [];
  const look = (): void =>
    void shines.push(`${clova.state.dialogue.status} ${Object.values(light(clova.state)).join(" ")}`);
  look();
  clova.say(0);
  look();
  clova.receive(0, { type: "Emulator.ReportFailure", messageId: "m", payload: { code: "x" } }, speak("sorry"));
  look();
  clova.started(0);
  clova.finished(1000);
  look();
  clova.at(1000, { type: "wokenUp" });
  look();
  clova.at(8000, { type: "timePassed" });
  look();
  expect(shines).toEqual([
    "idle none off",
    "processing warm white slow pulse",
    "reporting red slow pulse",
    "idle warm white fade out",
    "attending green steady",
    "idle green fade out",
  ]);
});

test("switching off cuts everything and tells Clova", () => {
  const clova = device(screened);
  clova.say(0);
  clova.receive(0, speak("one"), expectSpeech);
  clova.started(0);
  clova.wanted();
  clova.at(5, { type: "switchedOff" });
  expect(clova.wanted()).toEqual(["stopAudio", "SpeechSynthesizer.SpeechStopped", "Emulator.SwitchedOff"]);
  expect(clova.state).toMatchObject({ dialogue: { status: "idle" }, queue: [], shown: null, speaking: null });
});
