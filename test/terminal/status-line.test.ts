import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { statusLine, type Status } from "../../src/terminal/talk/status-line.ts";

const listening: Status = {
  dialogue: "listening",
  light: { colour: "green", effect: "steady" },
  secondsLeft: 5,
  isSpeaking: false,
  hasSession: true,
  player: {
    playerActivity: "IDLE",
    token: null,
    offsetInMilliseconds: 0,
    onItsWay: null,
    audioItemId: null,
    title: null,
    subtitle: null,
    cover: null,
    repeatMode: "NONE",
    queue: [],
  },
  volume: { level: 10, muted: false, micOff: false },
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

test("tells what plays, where it stands and how long it is", () => {
  const idle = { ...listening, dialogue: "idle", light: { colour: "none", effect: "off" }, hasSession: false } as const;
  const player = {
    ...listening.player,
    playerActivity: "PLAYING",
    token: "t",
    title: "별이 빛나는 밤",
    offsetInMilliseconds: 65_300,
    endsAtInMilliseconds: 3_725_000,
  } as const;
  expect(shown({ ...idle, player })).toBe("● idle | light off | no session | music 1:05 / 1:02:05 별이 빛나는 밤");
  const { endsAtInMilliseconds: _, ...unknown } = { ...player, playerActivity: "PAUSED", title: null } as const;
  expect(shown({ ...idle, player: unknown })).toBe("● idle | light off | no session | paused 1:05 t");
  expect(shown({ ...idle, player: { ...player, onItsWay: "loading" } })).toContain("| loading 별이 빛나는 밤");
  expect(shown({ ...idle, player: { ...player, playerActivity: "STOPPED" } })).toBe("● idle | light off | no session");
});

test("a title cannot reach the terminal's controls", () => {
  const player = { ...listening.player, playerActivity: "PLAYING", token: "t", title: "a\u001b[2Jb\u202e" } as const;
  const line = statusLine({ ...listening, player }, 200);
  expect(["\u001b[2J", "\u202e"].filter((control) => line.includes(control))).toEqual([]);
});

test("tells what was switched and turned by hand", () => {
  const volume = { level: 7, muted: false, micOff: true };
  expect(shown({ ...listening, volume })).toBe(
    "● listening 5 s | green light | session open | microphone off | volume 7",
  );
  expect(shown({ ...listening, volume: { ...volume, muted: true, micOff: false } })).toBe(
    "● listening 5 s | green light | session open | muted",
  );
});
