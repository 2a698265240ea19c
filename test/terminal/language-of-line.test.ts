import { stripVTControlCharacters } from "node:util";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { width } from "../../src/cells.ts";
import { readDevice } from "../../src/index.ts";
import { chooseLanguage, translated } from "../../src/terminal/language/language.ts";
import { lineNames } from "../../src/terminal/talk/completion/slash-line.ts";
import { menuRows } from "../../src/terminal/line/menu.ts";
import { deviceNotice, settingsNotice } from "../../src/terminal/talk/reload/notices.ts";
import { statusRows, type Status } from "../../src/terminal/talk/status/status-rows.ts";
import { openScreen } from "./line/screen.ts";

// What stands around the line that is typed, in the language of whoever types it.

const listening: Status = {
  dialogue: "listening",
  light: { colour: "green", effect: "steady" },
  secondsLeft: 5,
  isSpeaking: false,
  turn: 2,
  player: {
    playerActivity: "PLAYING",
    token: "t",
    offsetInMilliseconds: 65_300,
    onItsWay: null,
    audioItemId: null,
    title: "no session",
    subtitle: null,
    cover: null,
    repeatMode: "NONE",
    queue: [],
  },
  volume: { level: 10, muted: false, micOff: false },
  loading: null,
};
const rows = (status: Status, columns = 100): string[] => statusRows(status, columns).map(stripVTControlCharacters);
const asleep = {
  ...listening,
  dialogue: "reporting",
  light: { colour: "none", effect: "off" },
  turn: null,
  loading: { url: "https://example.com/a.mp3", received: 420_000, expected: 1_200_000 },
  volume: { level: 0, muted: true, micOff: true },
} as const;

const speaker = await readDevice("kr-speaker");

const languages = {
  ko: {
    locale: "ko_KR.UTF-8",
    status: ["● 듣는 중 5초 | 녹색 조명 | 세션, 2번째 턴 | 마이크 켜짐 | 볼륨 10", "  재생 중 1:05 no session"],
    asleep: "● 소리를 불러오는 중, 1.2 MB 중 35% | 조명 꺼짐 | 세션 없음 | 마이크 꺼짐 | 음소거",
    menu: "* /quit  기기를 끕니다",
    more: "  외 1개: 더 입력하거나 Tab을 다시 누르세요",
    settings: "설정을 다시 읽었습니다: deadline 해제; sound 및 screen은(는) 다음에 시작할 때 적용",
    device: "기기 프로필을 다시 읽었습니다: lang은(는) 다른 곳에서 지정됨",
  },
  ja: {
    locale: "ja_JP.UTF-8",
    status: [
      "● 聞き取り中 5 秒 | 緑のライト | セッション、2 ターン目 | マイクオン | 音量 10",
      "  再生中 1:05 no session",
    ],
    asleep: "● 音声を読み込み中、1.2 MB の 35 % | ライト消灯 | セッションなし | マイクオフ | 消音",
    menu: "* /quit  デバイスの電源を切ります",
    more: "  ほか 1 個: 続きを入力するか、もう一度 Tab を押してください",
    settings: "設定を読み直しました: deadline 解除; sound と screen は次の起動時に反映",
    device: "デバイスプロファイルを読み直しました: lang は別の場所で指定済み",
  },
} as const;

test.for(["ko", "ja"] as const)("status, menu and notices are in %s", async (language) => {
  const expected = languages[language];
  vi.stubEnv("LC_ALL", expected.locale);
  await chooseLanguage("all");
  expect(rows(listening)).toEqual(expected.status);
  expect(rows(asleep)[0]).toBe(expected.asleep);
  for (const columns of [6, 10, 20, 40, 80, 200])
    for (const row of [...rows(listening, columns), ...rows(asleep, columns)])
      expect(width(row)).toBeLessThanOrEqual(columns - 2);

  // What is of the extension stays, whatever it says.
  const candidates = [...lineNames(["/quit"]), { text: "/x", says: "say them" }];
  const menu = { completion: { from: 0, to: 0, candidates }, typed: "", chosen: 0 };
  const shown = menuRows(menu, 80).map(stripVTControlCharacters);
  expect(shown).toEqual([expected.menu, "  /x     say them"]);
  expect(menuRows(menu, 80, 1).map(stripVTControlCharacters)[1]).toBe(expected.more);

  const changed = { now: ["deadline"], atNextStart: ["sound", "screen"], rules: [] } as const;
  const settings = settingsNotice({ changed, choices: {}, changes: [], model: null });
  expect(translated(settings ?? "")).toBe(expected.settings);
  expect(translated(deviceNotice([], speaker, { ...speaker, lang: "ja" }) ?? "")).toBe(expected.device);
});

test.for([
  ["ko", "찾기: 주문"],
  ["ja", "検索: 주문"],
] as const)("a search is named in %s, with the cursor behind its words", async ([language, row]) => {
  vi.stubEnv("LC_ALL", languages[language].locale);
  await chooseLanguage("all");
  const screen = openScreen({}, { history: ["주문해줘"] });
  onTestFinished(() => screen.close());
  await screen.type("\u0012주문");
  expect(screen.lines()).toEqual([row, "  주문해줘"]);
  expect(screen.cursor()).toEqual({ row: 0, column: width(row) });
});

afterEach(() => {
  vi.unstubAllEnvs();
});
