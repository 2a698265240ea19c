import type { Rows } from "../translation.ts";

/** What stands around the line that is typed: the status above it, menus and hints below. */
export const status: Rows = {
  idle: ["대기", "待機中"],
  processing: ["처리 중", "処理中"],
  listening: ["듣는 중", "聞き取り中"],
  "listening {} s": ["듣는 중 {1}초", "聞き取り中 {1} 秒"],
  "listening to you": ["말씀을 듣는 중", "お話を聞き取り中"],
  speaking: ["말하는 중", "発話中"],
  "loading a sound": ["소리를 불러오는 중", "音声を読み込み中"],
  "loading a sound, {}": ["소리를 불러오는 중, {1}", "音声を読み込み中、{1}"],
  "loading a sound, {} % of {}": ["소리를 불러오는 중, {2} 중 {1}%", "音声を読み込み中、{2} の {1} %"],
  "light off": ["조명 꺼짐", "ライト消灯"],
  "green light": ["녹색 조명", "緑のライト"],
  "warm white light": ["온백색 조명", "電球色のライト"],
  "red light": ["빨간색 조명", "赤のライト"],
  "no session": ["세션 없음", "セッションなし"],
  "session, turn {}": ["세션, {1}번째 턴", "セッション、{1} ターン目"],
  "mic on": ["마이크 켜짐", "マイクオン"],
  "mic off": ["마이크 꺼짐", "マイクオフ"],
  muted: ["음소거", "消音"],
  "volume {}": ["볼륨 {1}", "音量 {1}"],
  music: ["재생 중", "再生中"],
  paused: ["일시 정지", "一時停止"],
  loading: ["불러오는 중", "読み込み中"],

  "Pasted lines that waited and are taken up no more: {}": [
    "기다리던 붙여넣은 줄을 버렸습니다: {1}줄",
    "待っていた貼り付け行を取りやめました: {1} 行",
  ],
  "Ctrl-C again ends, as Ctrl-D and /quit do": [
    "Ctrl-C를 한 번 더 누르면 끝납니다. Ctrl-D와 /quit로도 끝낼 수 있습니다",
    "もう一度 Ctrl-C を押すと終了します。Ctrl-D と /quit でも終了できます",
  ],
  "search:": ["찾기:", "検索:"],
  "words of an earlier line; Ctrl-R: older, Tab: edit it, Esc: back": [
    "이전 줄에 있는 말. Ctrl-R: 더 이전, Tab: 고치기, Esc: 돌아가기",
    "以前の行に含まれる言葉。Ctrl-R: さらに前、Tab: 編集、Esc: 戻る",
  ],
  "no earlier line has these words; Esc: back": [
    "이 말이 있는 이전 줄이 없습니다. Esc: 돌아가기",
    "この言葉を含む以前の行はありません。Esc: 戻る",
  ],
  "what Tab offers is still being loaded; press it once more": [
    "Tab이 제안할 것을 아직 불러오는 중입니다. 다시 누르세요",
    "Tab の候補をまだ読み込み中です。もう一度押してください",
  ],
  "what Tab offers cannot be loaded: {}": [
    "Tab이 제안할 것을 불러올 수 없습니다: {1}",
    "Tab の候補を読み込めません: {1}",
  ],
  "nothing fits; /help lists the lines that begin with /": [
    "맞는 것이 없습니다. /로 시작하는 줄은 /help에 나옵니다",
    "当てはまるものがありません。/ で始まる行の一覧は /help で表示します",
  ],
  "and {} more: type on, or press Tab again": [
    "외 {1}개: 더 입력하거나 Tab을 다시 누르세요",
    "ほか {1} 個: 続きを入力するか、もう一度 Tab を押してください",
  ],

  "Verbosity: {}": ["표시 수준: {1}", "表示レベル: {1}"],
  "the transcript alone": ["대화 기록만", "会話の記録だけ"],
  "the transcript, cards, tips and notices": ["대화 기록, 카드, 도움말, 알림", "会話の記録、カード、ヒント、お知らせ"],
  "what `normal` shows, and each request and answer, with what differs from the one before": [
    "`normal`의 것에 더해 모든 요청과 응답, 이전과 달라진 점",
    "`normal` に加えて、すべてのリクエストと応答、前回との違い",
  ],
  "what `messages` shows, and headers, directives, events, recognition, dialogue, light and sounds": [
    "`messages`의 것에 더해 헤더, 지시, 이벤트, 인식, 대화 상태, 조명, 소리",
    "`messages` に加えて、ヘッダー、ディレクティブ、イベント、認識、対話の状態、ライト、音",
  ],
};
