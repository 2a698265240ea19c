// @ts-check
import { find } from "./make.js";
import { keep } from "./keep.js";

/** @typedef {keyof typeof table} Word */

const languages = ["ko", "ja", "en"];

// What the page says, by what it says in English, in Korean, Japanese and, where the name is short, English. `{}` is where
// a value stands.
/** @satisfies {Readonly<Record<string, readonly string[]>>} */
const table = {
  "Clova device": ["Clova 기기", "Clovaデバイス"],
  "Skip to the line": ["입력란으로 바로 가기", "入力欄へ移動"],
  Device: ["기기", "デバイス"],
  Conversation: ["대화", "会話"],
  Music: ["음악", "音楽"],
  Language: ["언어", "言語"],
  Colours: ["화면 색", "画面の色"],
  System: ["시스템", "システム"],
  Light: ["밝게", "ライト"],
  Dark: ["어둡게", "ダーク"],
  Size: ["크기", "サイズ"],
  Auto: ["자동", "自動"],
  Fit: ["맞춤", "全体表示"],
  "Actual size": ["실제 크기", "実寸"],

  "What you say": ["할 말", "話すことば"],
  "Say something, or /press play": ["말하듯이 입력하세요 (예: /press play)", "話すように入力 (例: /press play)"],
  Send: ["보내기", "送信"],
  empty: [
    "주고받은 말과 기기가 한 일이 여기에 적힙니다.",
    "やり取りとデバイスの動作がここに表示されます。",
    "What is said and done is written here.",
  ],
  unsaid: [
    "기기에 연결되어 있지 않아 전달되지 않았습니다.",
    "デバイスに接続していないため、伝わりませんでした。",
    "The device is not there; nothing was said.",
  ],

  wake: ["말하기", "話しかける", "talk"],
  play: ["재생", "再生"],
  pause: ["일시정지", "一時停止"],
  stop: ["정지", "停止"],
  next: ["다음", "次へ"],
  previous: ["이전", "前へ"],
  "volume-up": ["소리 크게", "音量を上げる"],
  "volume-down": ["소리 작게", "音量を下げる"],
  mute: ["음소거", "消音", "sound off"],
  mic: ["마이크 끄기", "マイクをオフ", "microphone off"],
  "Volume {} of 10": ["음량 10 중 {}", "音量 {}/10"],
  IDLE: ["불러오는 중", "読み込み中", "LOADING"],
  PLAYING: ["재생 중", "再生中"],
  PAUSED: ["일시정지됨", "一時停止中"],
  STOPPED: ["정지됨", "停止中"],

  "idle-mic": ["대기 중", "待機中", "ready"],
  intro: ["듣는 중", "聞いています", "listening"],
  waiting: ["듣는 중", "聞いています", "listening"],
  listening: ["말을 듣고 있음", "声を聞き取っています", "hearing you"],
  processing: ["생각하는 중", "考えています", "thinking"],
  answering: ["대답하는 중", "答えています"],
  complete: ["완료", "完了", "done"],
  error: ["문제가 생김", "問題が起きました"],
  micOff: ["마이크 꺼짐", "マイクはオフ", "microphone off"],
  "{} s": ["{}초", "{}秒"],

  open: ["연결됨", "接続済み", "Connected"],
  connecting: ["기기를 찾는 중입니다…", "デバイスを探しています…", "Looking for the device …"],
  away: [
    "연결이 끊어져 다시 연결하고 있습니다. 보이는 것은 마지막 모습입니다.",
    "接続が切れたため再接続しています。表示は最後の状態のままです。",
    "Connection lost, trying again. What you see was there last.",
  ],
  off: [
    "기기가 꺼졌습니다. 다시 켜지기를 기다립니다.",
    "デバイスの電源が切れました。電源が入るのを待っています。",
    "The device was switched off. The page waits for it.",
  ],
  token: [
    "이 주소로는 기기에 연결할 수 없습니다. 터미널에 표시된 주소를 여세요.",
    "このアドレスではデバイスに接続できません。ターミナルに表示されたアドレスを開いてください。",
    "This address opens no device. Open the one that the terminal printed.",
  ],
  limit: [
    "기기가 이 화면을 받지 않습니다. 잠시 후 다시 시도합니다.",
    "デバイスがこの画面を受け付けません。しばらくしてから再試行します。",
    "The device does not take this page now: too many viewers or messages. Trying again soon.",
  ],

  Close: ["닫기", "閉じる"],
  Content: ["내용", "内容"],
  "and {} more": ["외 {}개", "ほか{}件"],
  page: ["페이지", "ページ"],
  app: ["앱", "アプリ"],
  media: ["재생", "再生"],
  notice: ["안내", "お知らせ"],
  action: ["동작", "操作"],
  would: [
    "기기라면 이것을 실행합니다: {} (여기서는 아무것도 열지 않습니다)",
    "デバイスなら次を実行します: {} (ここでは何も開きません)",
    "The device would do this: {} (nothing is opened here)",
  ],
  "The device cannot draw “{}”": ["기기가 그리지 못하는 템플릿: {}", "デバイスが描画できないテンプレート: {}"],

  answer: ["대답", "返答"],
  reprompt: ["다시 물음", "聞き返し"],
  event: ["이벤트에 대한 대답", "イベントへの返答"],
  emulator: ["기기의 말", "デバイス自身のことば", "the device's own words"],
  stopped: ["중단됨", "中断"],
  "sound: {}": ["소리: {}", "音: {}"],
  "shows {}": ["화면: {}", "画面: {}"],
  listens: ["듣는 중", "聞いています"],
  "stops listening: {}": ["듣기를 마침: {}", "聞き取り終了: {}"],
  sends: ["보냄", "送信"],
  "session ends: {}": ["세션 종료: {}", "セッション終了: {}"],
  refused: ["실행되지 않음", "実行されませんでした"],
};

/** As chosen here before, else the first that the user's browser asks for. */
export function chosenLanguage() {
  const wanted = [keep("localStorage", "lang") ?? "", ...navigator.languages].map((tag) => tag.slice(0, 2));
  return wanted.find((lang) => languages.includes(lang)) ?? "en";
}

/**
 * The words of a language; index.html gets its own: `data-word` is the text of an element, `data-label` its name.
 * @param {string} lang
 */
export function useLanguage(lang) {
  /** @type {Page.Words} */
  const words = (key, value = "") => (table[key][languages.indexOf(lang)] ?? key).replace("{}", () => `${value}`);
  document.documentElement.lang = lang;
  find("input.say").placeholder = words("Say something, or /press play");
  for (const element of document.querySelectorAll("[data-word], [data-label]")) {
    const { word, label } = /** @type {HTMLElement} */ (element).dataset;
    if (word) element.textContent = words(/** @type {Word} */ (word));
    if (label) element.setAttribute("aria-label", words(/** @type {Word} */ (label)));
  }
  return words;
}
