import { expect, test } from "vitest";
import type { Card, TextCard } from "../../../src/screen/card/card.ts";
import { cardLines } from "../../../src/screen/lines/card-lines.ts";
import { cards, longTable } from "./cards.ts";
import { seen } from "./seen.ts";

const plain = { columns: 80, colour: false, frame: false };
const drawn = (card: Card, options = plain): string[] => cardLines(card, options).map(seen);

test("colours mark what is strong, faint, green and marked, and end where they began", () => {
  const lines = cardLines(cards["card-list-news"], { ...plain, colour: true });
  expect(lines[0]).toBe(
    "  \u001b[2m1. \u001b[0m\u001b[1;4m피자\u001b[0m\u001b[1m값 또 오른다… 치즈·\u001b[0m\u001b[1;4m밀가루\u001b[0m\u001b[1m 인상 탓\u001b[0m",
  );
  expect(cardLines(cards["text-highlight"], { ...plain, colour: true }).slice(0, 2)).toEqual([
    "  \u001b[1m12,345,000\u001b[0m 원",
    "  \u001b[32m비트코인 1개 · 전일 대비 ▲ 2.1 %\u001b[0m",
  ]);
});

test("NO_COLOR leaves the frame, whose right border is placed by its column", () => {
  const lines = cardLines(cards["text-sentence"], { columns: 60, colour: false, frame: true });
  expect(lines.slice(1, -1).every((line) => line.endsWith("\u001b[60G│"))).toBe(true);
  expect(lines.join("")).not.toContain("m");
});

test("the device's content area says how wide a card is at most, and 120 columns are the most of all", () => {
  const widthOf = (width: number): number =>
    seen(
      cardLines(cards.words, { columns: 300, colour: false, frame: true, contentLayer: { width, height: 1 } })[0] ?? "",
    ).length;
  expect([100, 427, 640, 4000].map(widthOf)).toEqual([42, 56, 82, 122]);
});

test("on less than 20 columns there is neither frame nor indent", () => {
  expect(drawn(cards.words, { columns: 19, colour: false, frame: true })).toEqual([
    "안녕하세요,",
    "피자봇이에요.",
    "무엇을 주문할까요?",
  ]);
});

test("of a long list as much is drawn as has room, and the rest is counted", () => {
  const lines = drawn({ ...longTable(1000), more: 500 } as TextCard);
  expect(lines).toHaveLength(162);
  expect(lines.at(-1)).toBe("  and 1,340 more");
});

test("a long text is cut, and its other lines are counted; the source stays", () => {
  const paragraph = Array.from({ length: 300 }, (_, line) => `${line + 1}`).join("\n");
  const lines = drawn({ ...cards["text-highlight"], paragraph });
  expect(lines.slice(-4)).toEqual([
    "  179",
    "  and 121 more lines",
    "",
    "  출처: 네이버 지식백과 → https://terms.naver.com/entry.naver?docId=1072932",
  ]);
  const both = drawn({ ...longTable(1000), paragraph } as Card);
  expect(both).toContain("  and 281 more lines");
  expect(both.at(-1)).toBe("  and 840 more");
});

test("a notice comes behind everything else, however long the list", () => {
  const news = cards["card-list-news"];
  const entries = Array.from({ length: 300 }, () => news.entries[1]);
  const lines = drawn({ ...news, entries });
  expect(lines.length).toBeLessThan(210);
  expect(lines.slice(-4)).toEqual([
    "  and 247 more",
    "",
    "  뉴스 제공: 네이버 뉴스. 무단 전재 및 재배포 금지",
    "  → https://news.naver.com/notice",
  ]);
});

test("links are numbered where there are several", () => {
  const one = { role: "page", target: { address: "https://example.com/", kind: "web" } } as const;
  const touch = { role: "action", target: { address: "clova://guide/talking", kind: "clova" } } as const;
  expect(drawn({ ...cards.words, links: [one] }).at(-1)).toBe("  → https://example.com/");
  expect(drawn({ ...cards.words, links: [one, touch] }).slice(-2)).toEqual([
    "  [1] → https://example.com/",
    "  [2] on touch: clova://guide/talking",
  ]);
});

test("what nobody should open is no link, and user and password are not told", () => {
  const links = [
    { role: "page", target: { address: "javascript:alert(1)", kind: "other" } },
    { role: "page", target: { address: "https://user:secret@example.com/@home", kind: "web" } },
  ] as const;
  expect(drawn({ ...cards.words, links }).slice(-2)).toEqual([
    "  [1] javascript:alert(1) (not a link)",
    "  [2] → https://example.com/@home",
  ]);
});

test("a row with nothing but a link fits on the narrowest terminal", () => {
  const target = { address: "https://example.com/", kind: "web" } as const;
  const card = { ...longTable(0), rows: [{ label: null, value: null, detail: null, target }] } as Card;
  expect(drawn(card, { ...plain, columns: 1 }).every((line) => line.length <= 1)).toBe(true);
  expect(drawn(card)).toEqual(["  → https://example.com/"]);
});

test("an address longer than two lines is cut in the middle", () => {
  const address = `https://example.com/${"a".repeat(300)}/end`;
  const [first, second, ...others] = drawn({
    ...cards.words,
    links: [{ role: "page", target: { address, kind: "web" } }],
  }).slice(3);
  expect(others).toEqual([]);
  expect([first!.length, second!.length <= 80]).toEqual([80, true]);
  expect(first).toMatch(/^ {2}→ https:\/\/example\.com\/a+$/);
  expect(second).toMatch(/^ {4}a+…a+\/end$/);
});

const pixels = { columns: 4, rows: ["\u001b[38;2;1;2;3m▀▀▀▀\u001b[0m", "\u001b[38;2;1;2;3m▀▀▀▀\u001b[0m"] };
const pictures = new Map([[cards["image-text"].picture.url, pixels]]);

test("a picture stands at the left of the words where there is room", () => {
  const lines = drawn(cards["image-text"], { ...plain, colour: true, pictures } as typeof plain);
  expect(lines.slice(0, 4)).toEqual([
    "  ▀▀▀▀   손흥민",
    "  ▀▀▀▀   축구 선수",
    "         출생 1992년 7월 8일",
    "         소속 토트넘 홋스퍼 FC (FW 공격수)",
  ]);
  expect(lines.join("\n")).not.toContain("players/son");
});

test("a picture stands above the words where there is little room", () => {
  const lines = drawn(cards["image-text"], { ...plain, columns: 30, colour: true, pictures } as typeof plain);
  expect(lines.slice(0, 3)).toEqual(["  ▀▀▀▀", "  ▀▀▀▀", "  손흥민"]);
});

test("without colours a picture is its address", () => {
  const lines = drawn(cards["image-text"], { ...plain, pictures } as typeof plain);
  expect(lines.join("\n")).not.toContain("▀");
});
