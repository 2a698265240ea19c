import axe from "axe-core";
import { expect, test } from "vitest";
import { useBrowser, type Opened } from "../screen/page/browser.ts";
import { usePictures } from "../screen/page/picture-server.ts";
import { showingAll } from "../screen/page/showing.ts";
import { asked, had, looked, ownFolder } from "./reporting.ts";

useBrowser();
const pictures = usePictures();

const order = `device: kr-speaker
---
> 피자봇 시작해줘
  sends LaunchRequest
  ...
> 페퍼로니 피자 주문해줘
  sends IntentRequest OrderPizza pizzaType=페퍼로니
  /says "몇 (판|개).*" \\(ko\\)/
  says "다른 말" (ko)
> /quiet
  ...
`;
const music = `device: display-l100
---
> 피자봇에서 음악 틀어줘
  ...
> /wait 20s
  ...
`;
const cards = `device: display-l100
---
> /intent image-text
  ...
> /intent card-list
  ...
`;

/** Nothing else was asked for, and nothing failed. */
async function isQuiet(page: Opened): Promise<void> {
  expect(await asked(page)).toEqual([]);
  expect(page.faults).toEqual([]);
}

const unfolded = (page: Opened): Promise<unknown> =>
  page.evaluate(`document.querySelectorAll("details").forEach((one) => (one.open = true))`);

test("a failed conversation is open, with what came beside what was expected", async () => {
  const page = await looked(await had(ownFolder(), { order, music }));
  expect(await page.locator(".conversation[open] h2").allInnerTexts()).toEqual([
    expect.stringMatching(/order\.conversation$/),
  ]);
  expect(await page.locator(".counts li").allInnerTexts()).toEqual(["1 failed", "1 passed"]);
  expect(await page.locator(".missing del").allTextContents()).toEqual(['expected: says "다른 말" (ko)']);
  expect(await page.locator(".extra ins").allTextContents()).toEqual(["received: listens"]);
  const met = page.locator("tr.met", { hasText: "몇 판 주문할까요" });
  expect(await met.innerText()).toContain('← /says "몇 (판|개).*" \\(ko\\)/');
  await isQuiet(page);
});

test("what `...` let through is grey and has it in front, and its line in the file", async () => {
  const text = "---\n> 피자봇 시작해줘\n  sends LaunchRequest\n  ...\n> /wait 1s\n  ...\n";
  const page = await looked(await had(ownFolder(), { text }));
  await page.locator(".conversation > summary").click();
  const told = await page.evaluate<string[][]>(
    `[...document.querySelectorAll(".transcript tbody tr:not(.said)")].map((row) =>
      [row.className, ...[...row.children].map((cell) => cell.textContent)])`,
  );
  expect(told).toEqual([
    ["met", "3", "+0.000", "sends LaunchRequest"],
    ["allowed", "4", "+0.000", '...let through: says "무엇을 주문할까요?" (ko)'],
    ["allowed", "", "+1.420", "...let through: listens"],
    ["allowed", "6", "", "..."],
  ]);
  const colour = (row: string): Promise<string> =>
    page.evaluate(`getComputedStyle(document.querySelector(".transcript ${row} td:last-child")).color`);
  expect(await colour(".allowed")).not.toBe(await colour(".met"));
  await isQuiet(page);
});

test("where the window is narrow, what came of a conversation stands beside its sign, and its name below", async () => {
  const page = await looked(await had(ownFolder(), { ["long".repeat(20)]: order }), {
    look: { viewport: { width: 390, height: 900 } },
  });
  const tops = await page.evaluate<number[]>(
    `["summary", ".status", "h2"].map((one) => document.querySelector(".conversation " + one).getBoundingClientRect().top)`,
  );
  const [summary = 0, status = 0, name = 0] = tops;
  expect(status - summary).toBeLessThan(20);
  expect(name - status).toBeGreaterThan(10);
});

test("in time all cards are drawn, also in what is folded, so that they are found and printed", async () => {
  const run = await had(ownFolder(), { cards }, { extension: showingAll(pictures) });
  const page = await looked(run);
  await expect.poll(() => page.locator(".screen-frame[data-drawn]").count()).toBe(2);
  expect(await page.locator(".conversation[open]").count()).toBe(0);
  await page.locator(".conversation > summary").click();
  await expect.poll(() => page.evaluate(`document.querySelector(".screen-frame").offsetHeight > 100`)).toBe(true);
  await isQuiet(page);
});

test("a line of the user's leads to its messages, however they are folded, and back", async () => {
  const page = await looked(await had(ownFolder(), { music }));
  await page.locator(".conversation > summary").click();
  await page.locator("tr.said a").first().click();
  expect(new URL(page.url()).hash).toBe("#c1-m0");
  await page.locator(".message > summary").first().click();
  expect(await page.locator(".message .json").first().innerText()).toContain('"type": "IntentRequest"');
  await page.locator("h4 a").first().click();
  expect(await page.locator("tr.said:target").innerText()).toContain("음악 틀어줘");
  await isQuiet(page);
});

test("the passed ones can be left out", async () => {
  const page = await looked(await had(ownFolder(), { order, music }));
  await page.getByLabel("failed only").check();
  expect(await page.locator(".conversation:visible").count()).toBe(1);
  await page.getByLabel("all").check();
  expect(await page.locator(".conversation:visible").count()).toBe(2);
});

test("without a program the page is complete but for the drawing of cards", async () => {
  const page = await looked(await had(ownFolder(), { order, music }), { look: { javaScriptEnabled: false } });
  await page.getByLabel("failed only").check();
  expect(await page.locator(".conversation:visible").count()).toBe(1);
  await page.getByLabel("all").check();
  await page.locator(".conversation > summary").last().click();
  await page.locator("tr.said a").last().click();
  expect(await page.locator(".shown-card").first().innerText()).toContain("오븐 앞에서");
});

test("cards are drawn as large as the device is, with their pictures", async () => {
  const run = await had(ownFolder(), { cards }, { extension: showingAll(pictures) });
  const page = await looked(run);
  await page.locator(".conversation > summary").click();
  const content = page.locator(".screen-frame > .content").first();
  await content.waitFor();
  const size = `[...document.querySelectorAll(".content")].map(({ offsetWidth, offsetHeight }) => [offsetWidth, offsetHeight])`;
  await expect
    .poll(() => page.evaluate(size))
    .toEqual([
      [640, 360],
      [640, 360],
    ]);
  const drawn = `[...document.querySelectorAll(".content img")].every(({ complete, naturalWidth }) => complete && naturalWidth === 320)`;
  await expect.poll(() => page.evaluate(drawn)).toBe(true);
  await isQuiet(page);
});

test("a picture that cannot be had is its address", async () => {
  const card = { type: "ImageText", imageUrl: { type: "url", value: "http://127.0.0.1:1/pizza.png" } };
  const { answer } = await import("../extensions/answer.ts");
  const notices: string[] = [];
  const run = await had(ownFolder(), { cards }, { extension: () => answer({ card, ends: true }) });
  const page = await looked(run, { notice: (line) => notices.push(line) });
  await page.locator(".conversation > summary").click();
  await expect.poll(() => page.locator(".content .alt").first().innerText()).toContain("http://127.0.0.1:1/pizza.png");
  expect(notices.join()).toContain("127.0.0.1:1/pizza.png");
  await isQuiet(page);
});

test("the timeline tells what went on, to the eye, by keys and as a table", async () => {
  const page = await looked(await had(ownFolder(), { music }));
  await page.locator(".conversation > summary").click();
  expect(
    new Set(
      await page.evaluate<string[]>(`[...document.querySelectorAll("rect")].map((bar) => bar.getAttribute("class"))`),
    ),
  ).toEqual(new Set(["speech", "content", "requests"]));
  await page
    .locator(".timeline a", { has: page.locator("rect.content") })
    .first()
    .focus();
  expect(await page.locator(".bar-text").innerText()).toMatch(/^content: oven, \+3\.070 to \+19\.070, 16\.0 s$/);
  await page.locator(".as-table > summary").click();
  expect(await page.locator(".as-table tbody tr").allInnerTexts()).toContainEqual(
    expect.stringMatching(/\+3\.070\s+\+19\.070\s+content\s+oven/),
  );
});

test(
  "nothing is wider than a narrow window, and nothing serious is found in light or dark",
  { timeout: 60_000 },
  async () => {
    const files = { order, music };
    const folder = ownFolder();
    const { results, ...run } = await had(folder, files);
    const matrix = results.map((result, index) => ({ ...result, variant: `device=${index}` }));
    const page = await looked(
      { ...run, results: matrix },
      { look: { bypassCSP: true, viewport: { width: 400, height: 900 } } },
    );
    await unfolded(page);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(400);
    await page.setViewportSize({ width: 1400, height: 900 });
    await page.evaluate(`(0, eval)(${JSON.stringify(axe.source)})`);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate<
        string[]
      >(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
      violations.filter(({ impact }) => impact === "serious" || impact === "critical").flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => id + ": " + html.slice(0, 200) + " " + (any[0]?.message ?? ""))))`);
      expect({ colorScheme, found }).toEqual({ colorScheme, found: [] });
    }
  },
);

test("a matrix is a grid of what came of each file in each variant", async () => {
  const { results, ...run } = await had(ownFolder(), { order, music });
  const variants = ["lang=ko", "lang=ja"].flatMap((variant) => results.map((result) => ({ ...result, variant })));
  const page = await looked({ ...run, results: variants });
  expect(await page.locator(".grid thead th").allInnerTexts()).toEqual(["Conversation", "lang=ko", "lang=ja"]);
  expect(await page.locator(".grid tbody tr").first().locator("td").allInnerTexts()).toHaveLength(2);
  expect(await page.locator('.grid th[scope="row"]').allInnerTexts()).toEqual([
    "order.conversation",
    "music.conversation",
  ]);
  expect(await page.locator("section .quiet").first().innerText()).toMatch(/^in \/.*\/$/);
  await page.locator('.grid td[data-status="passed"] a').last().click();
  const target = page.locator(".conversation:target");
  expect(await target.getAttribute("open")).not.toBeNull();
  expect(await target.locator(".variant").innerText()).toBe("lang=ja");
});
