import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { statusLine, type Status } from "../../src/terminal/status-line.ts";

const listening: Status = {
  dialogue: "listening",
  light: { colour: "green", effect: "steady" },
  secondsLeft: 5,
  isSpeaking: false,
  hasSession: true,
};

const shown = (status: Status, columns = 80): string => stripVTControlCharacters(statusLine(status, columns));

test("tells the phase, the light and the session", () => {
  expect(shown(listening)).toBe("● listening 5 s | green light | session open");
  expect(shown({ ...listening, isSpeaking: true })).toBe("● listening to you | green light | session open");
  const off = { ...listening, dialogue: "idle", light: { colour: "none", effect: "off" }, hasSession: false } as const;
  expect(shown(off)).toBe("● idle | light off | no session");
});

test("shows a light that has faded out as off", () => {
  const faded = { ...listening, dialogue: "idle", light: { colour: "green", effect: "fade out" } } as const;
  expect(shown(faded)).toBe("● idle | light off | session open");
});

test("counts no seconds where time stands still", () => {
  expect(shown({ ...listening, secondsLeft: null })).toBe("● listening | green light | session open");
});

test.for([1, 4, 10, 20, 40])("fits into %i columns", (columns) => {
  expect(shown(listening, columns).length).toBeLessThanOrEqual(Math.max(2, columns - 2));
});
