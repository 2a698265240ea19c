import fc from "fast-check";
import { expect, test } from "vitest";
import {
  arrival,
  foreground,
  levelChanges,
  playing,
  type AudioType,
  type Interruption,
  type Playing,
  type Sound,
} from "../../src/device/audio-focus.ts";
import { device, speak } from "./device.ts";

const sound = (audioId: string, type: AudioType): Sound => ({ audioId, type });
const front = (sounds: readonly Sound[], isDialogueIdle = true) => foreground({ sounds, isDialogueIdle });

// The guide's table, cell by cell: what plays, what begins, what becomes of the first.
test.each<[AudioType, AudioType, Interruption]>([
  ["Alert", "Alert", "cancel"],
  ["Alert", "Content", "background"],
  ["Alert", "Dialogue", "background"],
  ["Alert", "Feedback", "background"],
  ["Alert", "Notification", "background"],
  ["Content", "Alert", "background"],
  ["Content", "Content", "cancel"],
  ["Content", "Dialogue", "background"],
  ["Content", "Feedback", "background"],
  ["Content", "Notification", "background"],
  ["Dialogue", "Alert", "background"],
  ["Dialogue", "Content", "background"],
  ["Dialogue", "Dialogue", "cancel"],
  ["Dialogue", "Feedback", "background"],
  ["Dialogue", "Notification", "background"],
  ["Feedback", "Alert", "background"],
  ["Feedback", "Content", "background"],
  ["Feedback", "Dialogue", "background"],
  ["Feedback", "Feedback", "cancel"],
  ["Feedback", "Notification", "background"],
  ["Notification", "Alert", "background"],
  ["Notification", "Content", "background"],
  ["Notification", "Dialogue", "background"],
  ["Notification", "Feedback", "background"],
  ["Notification", "Notification", "queue new"],
])("while %s plays, %s begins: %s", (oldType, newType, outcome) => {
  const [old, new_] = [sound("old", oldType), sound("new", newType)];
  const brought = {
    cancel: { cancelled: [old], isQueued: false, sounds: [new_] },
    background: { cancelled: [], isQueued: false, sounds: [old, new_] },
    "queue new": { cancelled: [], isQueued: true, sounds: [old] },
  }[outcome];
  const arrived = arrival([old], new_);
  expect(arrived).toEqual(brought);
  expect(front(arrived.sounds)).toBe(outcome === "queue new" ? old : new_);
});

test("nothing is in the foreground while nothing plays", () => {
  expect(front([])).toBeUndefined();
});

const [music, speech, alarm] = [sound("music", "Content"), sound("speech", "Dialogue"), sound("alarm", "Alert")];

test("older sounds fall back and return one after another as newer ones end", () => {
  const all = [speech, alarm].reduce<readonly Sound[]>((sounds, next) => arrival(sounds, next).sounds, [music]);
  expect(front(all)).toBe(alarm);
  expect(front([music, speech])).toBe(speech);
  expect(front([music])).toBe(music);
});

test("a new song cancels the old one under an alarm, and comes in front of it", () => {
  const next = sound("next", "Content");
  const arrived = arrival([music, alarm], next);
  expect(arrived).toEqual({ cancelled: [music], isQueued: false, sounds: [alarm, next] });
  expect(front(arrived.sounds)).toBe(next);
});

test("content stays in the background until the dialogue is over, whichever began first", () => {
  expect(front([music, speech], false)).toBe(speech);
  expect(front([speech, music], false)).toBe(speech);
  expect(front([music], false)).toBeUndefined();
  expect(front([music], true)).toBe(music);
});

const types = ["Alert", "Content", "Dialogue", "Feedback", "Notification"] as const;

test("whatever begins and ends in whatever order, one sound of a type plays, and the latest is in front", () => {
  const happenings = fc.array(fc.oneof(fc.constantFrom(...types), fc.nat(4)), { maxLength: 30 });
  fc.assert(
    fc.property(happenings, (story) => {
      let sounds: readonly Sound[] = [];
      for (const [at, happening] of story.entries()) {
        if (typeof happening === "number") sounds = sounds.filter((_, index) => index !== happening);
        else sounds = arrival(sounds, sound(`${at}`, happening)).sounds;
        expect(new Set(sounds.map(({ type }) => type)).size).toBe(sounds.length);
        expect(front(sounds)).toBe(sounds.at(-1));
        expect(front(sounds, false)).toBe(sounds.findLast(({ type }) => type !== "Content"));
      }
    }),
    { seed: 1, numRuns: 200 },
  );
});

const moment = (isDialogueIdle: boolean, ...sounds: Sound[]): Playing => ({ sounds, isDialogueIdle });
const level = ({ audioId }: Sound, to: "foreground" | "background") => ({ type: "setAudioLevel", audioId, level: to });

test.each<[string, Playing, Playing, object[]]>([
  ["music begins", moment(true), moment(true, music), []],
  ["the user wakes the device over music", moment(true, music), moment(false, music), [level(music, "background")]],
  ["the answer is spoken over music", moment(false, music), moment(false, music, speech), []],
  ["the dialogue is over", moment(false, music, speech), moment(true, music), [level(music, "foreground")]],
  ["music begins while the microphone is open", moment(false), moment(false, music), [level(music, "background")]],
  ["an alarm rings over music", moment(true, music), moment(true, music, alarm), [level(music, "background")]],
  ["the alarm ends", moment(true, music, alarm), moment(true, music), [level(music, "foreground")]],
  ["an alarm rings over speech", moment(false, speech), moment(false, speech, alarm), [level(speech, "background")]],
  ["music ends while it is in the background", moment(false, music), moment(false), []],
  ["speech follows speech", moment(false, speech), moment(false, sound("more", "Dialogue")), []],
])("when %s, levels change as needed", (_, before, after, changes) => {
  expect(levelChanges(before, after)).toEqual(changes);
});

test("speech counts as playing from its request to its end, even while it is paused for the user", () => {
  const clova = device();
  const speaks = () => playing(clova.state).sounds.map(({ type }) => type);
  clova.say(0);
  expect(speaks()).toEqual([]);
  clova.receive(0, speak("one"));
  expect(speaks()).toEqual(["Dialogue"]);
  clova.started(0);
  clova.at(400, { type: "wokenUp" });
  expect(speaks()).toEqual(["Dialogue"]);
  clova.at(7400, { type: "timePassed" });
  clova.finished(8000);
  expect(playing(clova.state)).toEqual({ sounds: [], isDialogueIdle: true });
});
