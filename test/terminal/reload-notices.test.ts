import { expect, test } from "vitest";
import { readDevice, type DeviceChange, type DeviceProfile } from "../../src/index.ts";
import { changedChoices, inForce } from "../../src/terminal/talk/reload/live-choices.ts";
import { deviceNotice, settingsNotice } from "../../src/terminal/talk/reload/notices.ts";
import type { Choices } from "../../src/terminal/command-line/options.ts";

const speaker = await readDevice("kr-speaker");
const screen = await readDevice("display-l100");
const profile = (other: Partial<DeviceProfile>): DeviceProfile => ({ ...speaker, ...other });
const change = (
  name: string,
  from: DeviceChange["from"],
  to: DeviceChange["to"],
  atNextStart = false,
): DeviceChange => ({ name, from, to, atNextStart });

test("a saved profile is told by what changed, then by what waits", () => {
  const changes = [
    change("listening.waitingTime", 7000, 9000),
    change("display", speaker.display, screen.display),
    change("deviceId", "a".repeat(40), "b".repeat(40)),
    change("userId", "me", "you", true),
  ];
  expect(deviceNotice(changes, speaker, profile({}))).toBe(
    "Device reloaded: listening.waitingTime 7000 -> 9000, display none -> l100, deviceId; userId at the next start",
  );
});

test("a screen of another size is told by it, and one that differs elsewhere by its name", () => {
  const custom = (width: number, dpi: number): DeviceProfile["display"] => ({
    ...{ size: "custom", orientation: "landscape", dpi },
    contentLayer: { width, height: 480 },
  });
  const told = (from: DeviceProfile["display"], to: DeviceProfile["display"]): string | null =>
    deviceNotice([change("display", from, to)], speaker, speaker);
  expect(told(custom(640, 160), custom(800, 160))).toBe("Device reloaded: display 640x480 -> 800x480");
  expect(told(custom(640, 160), custom(640, 240))).toBe("Device reloaded: display");
});

test("what something else is chosen over is told as that, and nothing where nothing is other than before", () => {
  const other = profile({ messageFormat: "2018", deadline: 100, rules: { "slots.closed": true } });
  expect(deviceNotice([change("deadline", 8000, 100)], speaker, other, { "slots.closed": false })).toBe(
    "Device reloaded: deadline 8000 -> 100; messageFormat and slots.closed are chosen elsewhere",
  );
  expect(deviceNotice([], speaker, profile({ lang: "ja" }))).toBe("Device reloaded: lang is chosen elsewhere");
  expect(deviceNotice([], speaker, profile({ sources: { region: "a book" } }))).toBeNull();
});

test("a rule that is written otherwise, or as it is anyway, is no news; nor is it chosen elsewhere", () => {
  const saved = (before: object, after: object, chosen?: Choices["rules"]): string | null =>
    deviceNotice([], profile({ rules: { ...before } }), profile({ rules: { ...after } }), chosen);
  const [number, text] = [{ "listening.waitingTime": 2000 }, { "listening.waitingTime": "2000" }];
  expect(saved(number, text)).toBeNull();
  expect(saved(number, text, { "listening.waitingTime": 3000 })).toBeNull();
  expect(saved({}, { "listening.waitingTime": 7000 })).toBeNull();
  expect(saved({}, number, { "listening.waitingTime": 3000 })).toBe(
    "Device reloaded: listening.waitingTime is chosen elsewhere",
  );
});

const told = (before: Choices, after: Choices, changes: readonly DeviceChange[] = []): string | null =>
  settingsNotice({ changed: changedChoices(before, after), choices: after, changes, model: "1 intent, 0 slot types" });

test.each<[Choices, Choices, string | null]>([
  [{}, {}, null],
  [{ rules: {} }, {}, null],
  [{}, { device: "jp-wave", rules: { "session.reprompt": false } }, "device jp-wave, rules session.reprompt=false"],
  [{ device: "jp-wave" }, {}, "device kr-speaker"],
  [{}, { device: `${process.cwd()}/mine.json` }, "device mine.json"],
  [{ rules: { "slots.closed": true } }, { rules: {} }, "rules slots.closed unset"],
  [{ lang: "ja", deadline: 5 }, { lang: "en" }, "lang en, deadline unset"],
  [{}, { model: `${process.cwd()}/pizza` }, "model pizza (1 intent, 0 slot types)"],
  [{ model: "/pizza" }, {}, "model at the next start"],
  [{}, { sound: "none", screen: 0 }, "sound and screen at the next start"],
  [{}, { lang: "ja", sound: "none" }, "lang ja; sound at the next start"],
  // What other commands take is no news here.
  [{}, { jobs: 3, reporter: "tap" }, null],
  [{}, { extension: "http://me:secret@a.example/" }, "extension at the next start"],
  [{}, { serve: { command: "npm start", folder: "/" } }, "serve at the next start"],
])("from %j to %j: %s", (before, after, expected) => {
  expect(told(before, after)).toBe(expected && `Settings reloaded: ${expected}`);
});

test("rules that wait are told as that, and what a profile saved with the settings changed, too", () => {
  const rules = { "media.fetch": false, "slots.closed": true };
  const changes = [
    change("slots.closed", false, true),
    change("title", "one", "two"),
    change("media.fetch", true, false, true),
  ];
  expect(told({}, { rules }, changes)).toBe(
    "Settings reloaded: rules slots.closed=true, title one -> two; media.fetch at the next start",
  );
  expect(told({}, { device: "jp-wave" }, [change("title", "one", "two"), change("userId", "a", "b", true)])).toBe(
    "Settings reloaded: device jp-wave; userId at the next start",
  );
});

test("in force is what can be, and what the conversation began with", () => {
  const began: Choices = { device: "kr-speaker", sound: "none", model: "/pizza", lang: "ko" };
  expect(inForce(began, { device: "jp-wave", sound: "auto" })).toEqual({
    device: "jp-wave",
    sound: "none",
    model: "/pizza",
  });
  expect(inForce(began, { model: "/coffee" })).toEqual({ sound: "none", model: "/coffee" });
});
