import type { Common, Entry, PlayableItem, Row, Target } from "../../../src/screen/card/card.ts";

// Members that are not there, and short ways to write those that are.

export const common = (template: string): Common => ({
  template,
  subtitle: null,
  emoji: null,
  source: null,
  links: [],
});
export const web = (address: string): Target => ({ address, kind: "web" });
export const picture = (name: string, alt: string) => ({ url: `https://img.example.com/cards/2021/${name}`, alt });

export const noText = {
  ...common("Text"),
  kind: "text",
  highlight: null,
  unit: null,
  heading: null,
  sentence: null,
  paragraph: null,
  sub: null,
  rows: [],
  picture: null,
  background: null,
  more: 0,
} as const;

export const row = (label: string, value: string, detail: string | null = null, target: Target | null = null): Row => ({
  label,
  value,
  detail,
  target,
});

export const noEntry: Entry = {
  picture: null,
  title: [],
  lines: [],
  media: null,
  press: null,
  pressIcon: null,
  date: null,
  provider: null,
  source: null,
  target: null,
  links: [],
};

export const noItem: PlayableItem = {
  token: null,
  header: null,
  title: null,
  artist: null,
  album: null,
  cover: null,
  isLive: false,
  isAdult: false,
  lyrics: [],
  controls: [],
};

export const source = {
  text: "출처: 네이버 지식백과",
  target: web("https://terms.naver.com/entry.naver?docId=1072932"),
};
