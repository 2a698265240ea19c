import type { Lang } from "../axes.ts";

// No guide says what a device says when an extension fails. These are words of our own, marked as such wherever shown.

const unreachable = {
  ko: "지금은 연결할 수 없어요.",
  ja: "いま、つながりません。",
  en: "I can't reach it right now.",
} as const;

const late = {
  ko: "답을 기다렸지만 오지 않았어요.",
  ja: "へんじが ありませんでした。",
  en: "I waited, but there was no answer.",
} as const;

const broken = {
  ko: "답에 문제가 있어요.",
  ja: "へんじに もんだいが ありました。",
  en: "Something is wrong with the answer.",
} as const;

const byCode: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  "extension-unreachable": unreachable,
  "extension-timeout": late,
};

/** What the device says about a failed request. */
export const apology = (code: string, lang: Lang): string => (byCode[code] ?? broken)[lang];

/** What the device says where an extension leaves the words to the platform (Extension guide, Clova.ExpectLogin). */
export const loginInvitation: Readonly<Record<Lang, string>> = {
  ko: "로그인이 필요해요.",
  ja: "ログインが ひつようです。",
  en: "You need to sign in first.",
};
