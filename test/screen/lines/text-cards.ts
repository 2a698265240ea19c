import type { Card } from "../../../src/screen/card/card.ts";
import { noText, picture, row, source, web } from "./blanks.ts";

export const textCards = {
  "text-highlight": {
    ...noText,
    highlight: "12,345,000",
    unit: "원",
    sub: "비트코인 1개 · 전일 대비 ▲ 2.1 %",
    source,
  },
  "text-sentence": {
    ...noText,
    sentence: "오늘 하루도 수고 많으셨어요. 내일은 더 좋은 하루가 될 거예요!",
    emoji: "😀",
    subtitle: "클로바",
  },
  "text-sentence-ja": {
    ...noText,
    sentence: "「明日の天気は？」と聞かれたので、晴れのち曇り、最高気温は２４℃ですとお答えしました。",
    sub: "東京都・渋谷区",
  },
  "text-paragraph": {
    ...noText,
    heading: "세종대왕",
    paragraph:
      "조선의 제4대 국왕이며, 훈민정음을 창제하였다.\n\n집현전을 두어 학문을 장려하고, 측우기와 해시계 같은 과학 기구를 " +
      "만들게 하였다. 재위 기간은 1418년부터 1450년까지이다.",
    picture: picture("sejong.jpg", "세종대왕"),
    background: picture("paper.png", ""),
    source,
    links: [
      { role: "page", target: web("https://ko.wikipedia.org/wiki/%EC%84%B8%EC%A2%85") },
      { role: "action", target: { address: "clova://naverSearch?url=https://search.naver.com", kind: "clova" } },
    ],
  },
  "text-paragraph-ja": {
    ...noText,
    heading: "吾輩は猫である",
    paragraph:
      "吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。何でも薄暗いじめじめした所でニャーニャー泣いていた" +
      "事だけは記憶している。吾輩はここで始めて人間というものを見た。",
  },
  "text-table": {
    ...noText,
    rows: [
      row("지점", "강남역점", "24시간"),
      row("전화", "02-1234-5678", null, { address: "tel:02-1234-5678", kind: "phone" }),
      row("주소", "서울특별시 강남구 강남대로 396, 지하 1층 (강남역 11번 출구에서 도보 3분)", "주차 가능"),
      row("메뉴", "페퍼로니 🍕, 하와이안 🍍, ☀️ 여름 한정", null, web("https://pizza.example.com/menu")),
      row("메모", "👩‍👩‍👧‍👦 가족 세트", "예약 필수"),
    ],
    links: [{ role: "app", target: web("https://map.naver.com/p/entry/place/11591597") }],
    source: { text: "네이버 플레이스", target: null },
    more: 9500,
  },
  "text-table-en": {
    ...noText,
    rows: [
      row("Departure", "Seoul ICN, terminal 2, gate 254, boarding begins at 09:25", "on time"),
      row("Arrival", "Tokyo NRT", "12:40"),
      row("Seat", "32K"),
    ],
    highlight: "KE 703",
  },
  hostile: {
    ...noText,
    heading: "\u001b]0;owned\u0007\u001b[2J\u202egnp.exe",
    paragraph:
      "a\u009b31mb\r\nc\td\u0000 <script>alert(1)</script>\ud800 Z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301x",
    rows: [row("\u001b[31mlabel", "javascript:alert(1)", null, { address: "javascript:alert(1)", kind: "other" })],
    links: [
      { role: "page", target: web("https://user:secret@shop.example.com/a?b=\u001b[31m") },
      { role: "page", target: web(`https://long.example.com/${"very/".repeat(60)}end?of=address`) },
    ],
    source: { text: "source\n\u001b[5mblinking", target: null },
  },
} as const satisfies Record<string, Card>;

/** So many rows. */
export const longTable = (count: number): Card => ({
  ...noText,
  rows: Array.from({ length: count }, (_, index) =>
    row(
      `항목 ${index + 1}`,
      `${index % 3 === 0 ? "서울특별시 강남구" : "Tokyo 東京都渋谷区"} ${index * 37}`,
      "자세히 보기",
    ),
  ),
});
