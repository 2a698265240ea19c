import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { statusLine, type Status } from "../../src/terminal/status-line.ts";

const listening: Status = {
  dialogue: "listening",
  light: { colour: "green", effect: "steady" },
  secondsLeft: 5,
  isSpeaking: false,
  hasSession: true,
  loading: null,
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

test("tells how far a sound has been loaded", () => {
  const loading = { url: "https://example.com/a.mp3", received: 420_000, expected: 1_200_000 };
  const reporting = { ...listening, dialogue: "reporting", light: { colour: "none", effect: "off" } } as const;
  expect(shown({ ...reporting, loading })).toBe("● loading a sound, 35 % of 1.2 MB | light off | session open");
  const unknown = shown({ ...reporting, loading: { ...loading, expected: null } });
  expect(unknown).toBe("● loading a sound, 420 kB | light off | session open");
  const nothing = shown({ ...reporting, loading: { ...loading, received: 0 } });
  expect(nothing).toBe("● loading a sound | light off | session open");
});
