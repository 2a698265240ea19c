import type { JsonObject } from "../../../src/cic/json.ts";
import { action, url, words } from "../card/templates.ts";

// A card of each template as an extension would send it, by the name its picture has. `{pictures}` is where its pictures
// are.

const weekday = (label: string, high: number, low: number): JsonObject => ({
  date: { type: "date", value: `201805${label}` },
  highTemperature: { type: "temperature-c", value: high },
  lowTemperature: { type: "temperature-c", value: low },
  iconImageUrl: url("{pictures}/sun.png"),
});

const entry = (title: string, more: JsonObject = {}): JsonObject => ({
  title: words(title),
  imageUrl: url(`{pictures}/${title.length}.png`),
  description: [words("도우가 얇고 바삭한 화덕 피자"), words("15분이면 도착해요")],
  referenceText: words("피자 백과"),
  ...more,
});

const news = (title: string, press: string): JsonObject => ({
  title: words(title),
  description: [words("수요일부터 전국에 비가 내리고 기온이 크게 떨어질 것으로 보인다고 기상청이 밝혔다.")],
  press: words(press),
  pressIconUrl: url("{pictures}/press.png"),
  publishDate: { type: "date", value: "20180810" },
  linkUrl: url("https://news.example/articles/1"),
});

export const templates: Readonly<Record<string, JsonObject>> = {
  "text-highlight": {
    type: "Text",
    highlightText: { type: "number", value: "1,119.50" },
    mainText: words("원"),
    subText: words("미국 1달러 · 어제보다 ▲ 3.20"),
    referenceText: words("한국은행"),
  },
  "text-sentence": {
    type: "Text",
    sentenceText: words("오늘 오후에는 비가 오니 우산을 챙기세요."),
    emoji: words("U+2614"),
  },
  "text-paragraph": {
    type: "Text",
    mainText: words("마르게리타"),
    paragraphText: words(
      "토마토와 모차렐라, 바질로 만든 피자다. 1889년 나폴리의 요리사가 왕비를 위해 이탈리아 국기의 세 색으로 만들었다고 한다. ".repeat(
        4,
      ),
    ),
    referenceText: words("피자 백과"),
    referenceUrl: url("https://pizza.example/margherita"),
  },
  "text-table": {
    type: "Text",
    mainText: words("오늘의 메뉴"),
    tableList: [
      { item1: words("1"), item2: words("페퍼로니"), item3: words("12,000원") },
      { item1: words("2"), item2: words("치즈"), item3: words("11,000원") },
      { item1: words("전화"), item2: words("031-123-4567"), item2Link: { type: "phoneNum", value: "031-123-4567" } },
    ],
    actionList: [action("clova://guide/talking")],
  },
  "image-text": {
    type: "ImageText",
    mainText: words("라파엘레 에스포지토"),
    subTextList: [words("피자 요리사"), words("1853년, 나폴리")],
    imageUrl: url("{pictures}/person.png"),
    thumbImageType: words("인물"),
    referenceText: words("인물 사전"),
    linkUrl: url("https://map.example/napoli"),
  },
  "image-list": {
    type: "ImageList",
    thumbImageUrlList: [
      { imageUrl: url("{pictures}/wide.png"), imageTitle: words("나폴리의 화덕"), imageReference: words("사진 여행") },
      { imageUrl: url("{pictures}/2.png"), imageTitle: words("바질") },
    ],
  },
  "card-list": {
    type: "CardList",
    subType: "",
    cardList: [
      entry("페퍼로니 <mark>피자</mark>", { linkUrl: url("https://pizza.example/1") }),
      entry("고구마 피자"),
      entry("불고기 피자"),
      entry("치즈 피자"),
    ],
    noticeText: words("사진은 실제와 다를 수 있습니다."),
  },
  "card-list-news": {
    type: "CardList",
    subType: "Type4",
    cardList: [
      news("내일부터 <mark>장마</mark> 시작, 일요일까지 최대 200mm", "하루일보"),
      news("화덕 피자의 계절", "피자신문"),
      news("반죽은 하루를 기다린다", "주간빵"),
    ],
  },
  popup: {
    type: "Popup",
    displayType: "POPUP",
    title: words("주문할까요?"),
    mainText: words("페퍼로니 피자 두 판, 24,000원"),
    positiveButtonText: words("주문"),
    positiveButtonUrl: url("clova://webview?url=https://pizza.example/order"),
    negativeButtonText: words("취소"),
  },
  alert: { type: "Popup", displayType: "ALERT", alertText: words("오늘은 배달이 늦어지고 있어요.") },
  toast: {
    type: "Popup",
    displayType: "TOAST",
    toastText: words("주문을 저장했어요"),
    toastLinkText: words("보기"),
    toastLinkUrl: url("https://pizza.example/orders"),
  },
  generic: {
    type: "WeeklyWeather",
    location: words("분당구 정자동"),
    description: words("이번 주는 대체로 맑아요"),
    dailyWeatherList: [weekday("28", 27, 15), weekday("29", 25, 14), weekday("30", 22, 13)],
    contentProviderText: words("기상청"),
  },
  failure: { type: "CarRoute", failureMessage: words("이 기기에서는 볼 수 없는 내용이에요.") },
  words: {},
};

const song = (token: string, titleText: string, more: JsonObject = {}): JsonObject => ({
  token,
  titleText,
  titleSubText1: "화덕 밴드",
  titleSubText2: "반죽의 노래",
  artImageUrl: `{pictures}/${token}.png`,
  ...more,
});

/** Of a RenderPlayerInfo. */
export const playerInfo: JsonObject = {
  displayType: "list",
  controls: [{ type: "BUTTON", name: "PLAY_PAUSE", enabled: true, selected: false }],
  playableItems: [
    song("oven", "화덕 앞에서", { headerText: "오늘의 노래" }),
    song("table", "식탁에 앉아", { showAdultIcon: true }),
  ],
  provider: { name: "피자 음악", logoUrl: "{pictures}/press.png" },
};
