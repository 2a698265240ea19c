import type { Card } from "../../../src/screen/card/card.ts";
import { common, noEntry, noItem, picture, source, web } from "./blanks.ts";

export const otherCards = {
  "image-text": {
    ...common("ImageText"),
    kind: "imageText",
    picture: picture("players/son-heung-min-2021-profile-large.jpg", "손흥민"),
    shape: "person",
    title: "손흥민",
    lines: ["축구 선수", "출생 1992년 7월 8일", "소속 토트넘 홋스퍼 FC (FW 공격수)"],
    links: [{ role: "page", target: web("https://sports.news.naver.com/player/index?id=307") }],
    source,
    more: 0,
  },
  "image-list": {
    ...common("ImageList"),
    kind: "imageList",
    images: [
      {
        picture: picture("gyeongbok.jpg", "경복궁 근정전"),
        title: "경복궁 근정전",
        source: { text: "문화재청", target: web("https://www.heritage.go.kr/gyeongbok") },
      },
      { picture: picture("changdeok.webp", "가을의 창덕궁"), title: "창덕궁 후원", source: null },
      { picture: picture("no-title.png", ""), title: null, source: { text: "서울시", target: null } },
    ],
    more: 12,
  },
  "card-list-news": {
    ...common("CardList"),
    kind: "cardList",
    type: 4,
    entries: [
      {
        ...noEntry,
        title: [
          { text: "피자", isMarked: true },
          { text: "값 또 오른다… 치즈·", isMarked: false },
          { text: "밀가루", isMarked: true },
          { text: " 인상 탓", isMarked: false },
        ],
        lines: ["주요 피자 업체들이 다음 달부터 가격을 평균 5 % 올리기로 했다.", "소비자 단체는 반발하고 있다."],
        press: "한국일보",
        pressIcon: picture("press/hankook.png", "한국일보"),
        date: "2021-06-01",
        target: web("https://n.news.naver.com/mnews/article/469/0000609741?sid=101"),
      },
      { ...noEntry, title: [{ text: "동네 피자집의 반격", isMarked: false }], press: "매일경제", date: "2021-05-30" },
    ],
    notice: { text: "뉴스 제공: 네이버 뉴스. 무단 전재 및 재배포 금지", target: web("https://news.naver.com/notice") },
    more: 0,
  },
  "card-list-video-ja": {
    ...common("CardList"),
    kind: "cardList",
    type: 3,
    entries: [
      {
        ...noEntry,
        picture: picture("video/1.jpg", "ピザの作り方"),
        title: [{ text: "おうちで簡単！本格マルゲリータピザの作り方【シェフ直伝】", isMarked: false }],
        media: web("https://video.example.com/watch/pizza-margherita.mp4"),
        provider: "クラシル",
        source: { text: "example.com", target: web("https://video.example.com/") },
        links: [
          { role: "action", target: { address: "clova://webview?url=https://video.example.com", kind: "clova" } },
        ],
      },
      {
        ...noEntry,
        picture: picture("video/2.jpg", "トマトソース"),
        title: [{ text: "トマトソース", isMarked: false }],
        media: web("https://video.example.com/watch/sauce.mp4"),
      },
    ],
    notice: null,
    more: 3,
  },
  popup: {
    ...common("Popup"),
    kind: "popup",
    display: "popup",
    title: "주문을 취소할까요?",
    text: "취소하면 쿠폰은 다시 쓸 수 없어요.",
    buttons: [
      { text: "아니요", tone: "negative", target: null },
      { text: "취소하기", tone: "positive", target: web("https://pizza.example.com/orders/17/cancel") },
    ],
  },
  alert: {
    ...common("Popup"),
    kind: "popup",
    display: "alert",
    title: null,
    text: "ネットワークに接続できません。Wi-Fiの設定を確認してから、もう一度お試しください。",
    buttons: [],
  },
  toast: {
    ...common("Popup"),
    kind: "popup",
    display: "toast",
    title: null,
    text: "장바구니에 담았어요 🛒",
    buttons: [{ text: "보러 가기", tone: "link", target: web("https://pizza.example.com/cart") }],
  },
  generic: {
    ...common("ReminderList"),
    kind: "generic",
    head: [{ is: "text", text: "할 일 2개", target: null }],
    groups: [
      [
        { is: "text", text: "우유 사기", target: null },
        { is: "text", text: "2021-06-01 18:00", target: null },
        { is: "text", text: "매주 월, 수요일", target: null },
      ],
      [
        {
          is: "text",
          text: "Call the pizza place about Friday evening and ask for a larger table by the window",
          target: null,
        },
        { is: "picture", picture: picture("pizza.png", "") },
      ],
    ],
    more: 1,
  },
  failure: {
    ...common("TransportationRoute"),
    kind: "failure",
    text: "이 화면은 표시할 수 없어요.",
  },
  words: {
    ...common("RenderText"),
    kind: "words",
    text: "안녕하세요, 피자봇이에요.\n무엇을 주문할까요?",
  },
  player: {
    ...common("RenderPlayerInfo"),
    kind: "player",
    isList: false,
    items: [
      {
        ...noItem,
        header: "지금 재생 중",
        title: "밤편지",
        artist: "아이유",
        album: "Palette",
        cover: picture("albums/palette.jpg", "Palette"),
        isAdult: true,
        lyrics: Array.from({ length: 20 }, (_, line) => `노랫말 ${line + 1}째 줄`),
        controls: [
          { name: "PREVIOUS", enabled: false, selected: false },
          { name: "PLAY_PAUSE", enabled: true, selected: false },
          { name: "NEXT", enabled: true, selected: false },
          { name: "SHUFFLE", enabled: true, selected: true },
        ],
      },
    ],
    controls: [],
    provider: { name: "VIBE", logo: picture("vibe.png", "VIBE") },
    more: 0,
  },
  "player-list": {
    ...common("RenderPlaylist"),
    kind: "player",
    isList: true,
    items: [
      { ...noItem, title: "Pretender", artist: "Official髭男dism", album: "Traveler" },
      { ...noItem, title: "TBSラジオ", isLive: true, artist: "FM 90.5 MHz" },
      { ...noItem, title: "夜に駆ける", artist: "YOASOBI" },
    ],
    controls: [{ name: "REPEAT", enabled: true, selected: false }],
    provider: { name: "LINE MUSIC", logo: null },
    more: 97,
  },
} as const satisfies Record<string, Card>;
