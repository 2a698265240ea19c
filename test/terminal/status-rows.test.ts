import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { width } from "../../src/cells.ts";
import { statusRows, type Status } from "../../src/terminal/talk/status/status-rows.ts";

const listening: Status = {
  dialogue: "listening",
  light: { colour: "green", effect: "steady" },
  secondsLeft: 5,
  isSpeaking: false,
  turn: 2,
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

const rows = (status: Status, columns = 100): string[] => statusRows(status, columns).map(stripVTControlCharacters);
const shown = (status: Status, columns = 100): string => rows(status, columns)[0]!;

test("tells the phase, the light and the session", () => {
  expect(shown(listening)).toBe("● listening 5 s | green light | session, turn 2 | mic on | volume 10");
  expect(shown({ ...listening, isSpeaking: true })).toBe(
    "● listening to you | green light | session, turn 2 | mic on | volume 10",
  );
  const off = { ...listening, dialogue: "idle", light: { colour: "none", effect: "off" }, turn: null } as const;
  expect(shown(off)).toBe("● idle | light off | no session | mic on | volume 10");
});

test("shows a light that has faded out as off", () => {
  const faded = { ...listening, dialogue: "idle", light: { colour: "green", effect: "fade out" } } as const;
  expect(shown(faded)).toBe("● idle | light off | session, turn 2 | mic on | volume 10");
});

test("counts no seconds where time stands still", () => {
  expect(shown({ ...listening, secondsLeft: null })).toBe(
    "● listening | green light | session, turn 2 | mic on | volume 10",
  );
});

test.for([6, 10, 20, 40, 80, 200])("fits into %i columns, and drops whole parts", (columns) => {
  const player = {
    ...listening.player,
    playerActivity: "PLAYING",
    token: "t",
    title: "별이 빛나는 밤".repeat(9),
  } as const;
  for (const row of rows({ ...listening, player }, columns)) expect(width(row)).toBeLessThanOrEqual(columns - 2);
  expect(["● listening 5 s | green light | session, turn 2 | mic on | volume 10"]).toContainEqual(
    expect.stringContaining(shown(listening, columns).replace(/…$/, "")),
  );
  expect(shown(listening, columns)).not.toMatch(/[ |]$/);
});

test("tells how far a sound has been loaded", () => {
  const loading = { url: "https://example.com/a.mp3", received: 420_000, expected: 1_200_000 };
  const reporting = { ...listening, dialogue: "reporting", light: { colour: "none", effect: "off" } } as const;
  expect(shown({ ...reporting, loading })).toBe(
    "● loading a sound, 35 % of 1.2 MB | light off | session, turn 2 | mic on | volume 10",
  );
  const unknown = shown({ ...reporting, loading: { ...loading, expected: null } });
  expect(unknown).toBe("● loading a sound, 420 kB | light off | session, turn 2 | mic on | volume 10");
  const nothing = shown({ ...reporting, loading: { ...loading, received: 0 } });
  expect(nothing).toBe("● loading a sound | light off | session, turn 2 | mic on | volume 10");
});

const playing = {
  ...listening.player,
  playerActivity: "PLAYING",
  token: "t",
  title: "별이 빛나는 밤",
  offsetInMilliseconds: 65_300,
  endsAtInMilliseconds: 130_600,
} as const;

test("tells on a row of its own what plays, where it stands and how long it is", () => {
  const row = (player: Status["player"], columns = 80): string | undefined =>
    rows({ ...listening, player }, columns)[1];
  expect(row(playing)).toBe("  music 1:05 / 2:10 [==========          ] 별이 빛나는 밤");
  expect(row(playing, 50)).toBe("  music 1:05 / 2:10 별이 빛나는 밤");
  expect(row(playing, 30)).toBe("  music 1:05 / 2:10 별이 …");
  const { endsAtInMilliseconds: _, ...unknown } = { ...playing, playerActivity: "PAUSED", title: null } as const;
  expect(row(unknown)).toBe("  paused 1:05 t");
  expect(row({ ...playing, onItsWay: "loading" })).toBe("  loading 별이 빛나는 밤");
  expect(row({ ...playing, playerActivity: "STOPPED" })).toBeUndefined();
  expect(row({ ...playing, offsetInMilliseconds: 9e9 })).toContain(`[${"=".repeat(20)}]`);
});

test("has never more than two rows", () => {
  const loading = { url: "https://example.com/a.mp3", received: 1, expected: 2 };
  expect(rows({ ...listening, player: playing, loading, dialogue: "reporting" })).toHaveLength(2);
});

test("a title cannot reach the terminal's controls", () => {
  const player = { ...listening.player, playerActivity: "PLAYING", token: "t", title: "a\u001b[2Jb\u202e" } as const;
  const line = statusRows({ ...listening, player }, 200).join("");
  expect(["\u001b[2J", "\u202e"].filter((control) => line.includes(control))).toEqual([]);
});

test("tells what was switched and turned by hand", () => {
  const volume = { level: 7, muted: false, micOff: true };
  expect(shown({ ...listening, volume })).toMatch(/ \| mic off \| volume 7$/);
  expect(shown({ ...listening, volume: { ...volume, muted: true, micOff: false } })).toMatch(/ \| muted \| mic on$/);
});

test.each(["가나다 ".repeat(50_000) + "🍕", `${"\u200b".repeat(100_000)}a`, `e${"\u0301".repeat(100_000)}`])(
  "a title without an end takes one row, of which little is looked at",
  (title) => {
    const player = { ...listening.player, playerActivity: "PLAYING", title, token: "t" } as const;
    const [, row = ""] = rows({ ...listening, player }, 60);
    expect(width(row)).toBeLessThanOrEqual(60);
    expect(row.length).toBeLessThan(60 * 20);
    expect(row).toMatch(/…$/);
  },
);
