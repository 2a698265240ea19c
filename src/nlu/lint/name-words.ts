import { countryNames } from "../slot-types/places/country-names.ts";
import { provinces } from "../slot-types/places/korean-districts.ts";
import { wordsOf } from "../slot-types/places/place-words.ts";
import { prefectures } from "../slot-types/places/prefectures.ts";
import type { Lang, Region } from "../../axes.ts";

// Extension guide, Design custom extension, and LINE guide, Design guideline: what an invocation name must not be or
// contain. The guides give examples; the lists hold these and others of the same kind that leave no doubt.

/** Said to Clova's own skills; a name must not contain one. */
export const reservedPhrases: Readonly<Record<Lang, readonly string[]>> = {
  ko: ["오늘 날씨", "주요 뉴스", "뉴스 헤드라인"],
  ja: ["今日の天気", "今日の運勢", "おもしろニュース", "LINE送って"],
  en: ["today's weather", "news headlines"],
};

/** What stands behind a name to start or end its extension. */
export const startStopPhrases: Readonly<Record<Region, readonly string[]>> = {
  kr: ["시작해줘", "열어줘", "동작해줘", "종료해줘"],
  jp: ["を起動して", "を開いて", "に繋いで", "につないで", "を終了して"],
};

/** Words that are no brand, only the name of a kind of thing. */
export const genericWords: Readonly<Record<Lang, readonly string[]>> = {
  ko: [
    ...wordsOf("날씨 뉴스 음악 노래 라디오 게임 퀴즈 운세 주식 환율 교통 지도 여행 호텔 항공권 영화 드라마 책 동화"),
    ...wordsOf("피자 치킨 커피 음식 배달 요리 레시피 맛집 쇼핑 택시 버스 지하철 운동 건강 병원 약국 은행 영어"),
    ...wordsOf("번역 사전 계산기 알람 타이머 시계 달력 일정 메모 주사위 명언 스포츠 축구 야구"),
    "스포츠 뉴스",
  ],
  ja: [
    ...wordsOf("天気 天気予報 ニュース 音楽 ラジオ ゲーム クイズ 占い 運勢 株価 為替 交通 地図 旅行 ホテル 映画"),
    ...wordsOf("ドラマ 本 絵本 昔話 ピザ コーヒー 料理 レシピ 出前 買い物 ショッピング タクシー バス 電車 運動 健康"),
    ...wordsOf(
      "病院 薬局 銀行 英語 翻訳 辞書 計算機 アラーム タイマー 時計 カレンダー 予定 メモ サイコロ 名言 スポーツ",
    ),
    ...wordsOf("サッカー 野球"),
  ],
  en: wordsOf(
    "weather news music radio game games quiz horoscope stocks traffic map travel hotel movie movies book books " +
      "pizza coffee food cooking recipe recipes shopping taxi bus train sport sports health bank translator dictionary " +
      "calculator alarm timer clock calendar memo notes dice football baseball",
  ),
};

/** What a prefecture is called without 都, 府 or 県; 北海道 is never shortened. */
const shortPrefecture = (name: string): string => name.replace(/[都府県]$/u, "");

/** Provinces, prefectures and countries, and the persons and places the guides name. */
export const personsAndPlaces = (lang: Lang): readonly string[] => [...countryNames(lang), ...ownPlaces[lang]];

const ownPlaces: Readonly<Record<Lang, readonly string[]>> = {
  ko: [...wordsOf(provinces), "강남구", "세종대왕", "이순신"],
  ja: [...wordsOf(prefectures).flatMap((name) => [name, shortPrefecture(name)]), "東京都港区", "太郎", "山田太郎"],
  en: ["Seoul", "Busan", "Tokyo", "Osaka", "Kyoto", "Hokkaido", "Okinawa"],
};
