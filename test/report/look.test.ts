import { expect, test } from "vitest";
import { useBrowser } from "../screen/page/browser.ts";
import { had, looked, ownFolder } from "./reporting.ts";

// Where lines break, and what is told apart by the eye.

useBrowser();

const order = "device: kr-speaker\n---\n> 피자봇 시작해줘\n  ...\n";
const music = "device: display-l100\n---\n> 피자봇에서 음악 틀어줘\n  ...\n> /wait 20s\n  ...\n";

test("where the window is narrow, no number of the timeline's table is broken, nor the head of a column", async () => {
  const page = await looked(await had(ownFolder(), { music }), { look: { viewport: { width: 390, height: 900 } } });
  await page.evaluate(`document.querySelectorAll("details").forEach((one) => (one.open = true))`);
  const lines = await page.evaluate<number[]>(
    `[...document.querySelectorAll(".as-table tr > :not(:last-child)")].map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    })`,
  );
  expect(lines.length).toBeGreaterThan(6);
  expect(new Set(lines)).toEqual(new Set([1]));
  const fits = `(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)(document.querySelector(".as-table"))`;
  expect(await page.evaluate(fits)).toBe(true);
});

test("a name in the matrix is broken only where it is longer than its column may be", async () => {
  const long = "long".repeat(40);
  const { results, ...run } = await had(ownFolder(), { music, [long]: music });
  const variants = Array.from({ length: 6 }, (_, index) =>
    results.map((result) => ({ ...result, variant: `device=display-l100, lang=ko, linked=${index}` })),
  ).flat();
  const page = await looked({ ...run, results: variants }, { look: { viewport: { width: 1200, height: 900 } } });
  const heights = await page.evaluate<number[]>(
    `[...document.querySelectorAll(".grid th[scope=row]")].map((name) => {
      const range = document.createRange();
      range.selectNodeContents(name);
      return range.getBoundingClientRect().height / parseFloat(getComputedStyle(name).fontSize);
    })`,
  );
  expect(heights[0]).toBeLessThan(2);
  expect(heights[1]).toBeGreaterThan(3);
});

test("two speeches one right after the other are two bars to the eye", async () => {
  const page = await looked(await had(ownFolder(), { music }));
  await page.locator(".conversation > summary").click();
  const [edge, inside] = await page.evaluate<string[]>(
    `(({ stroke, fill, fillOpacity }) => [stroke, fill + " " + fillOpacity])(getComputedStyle(document.querySelector("rect")))`,
  );
  expect(inside).toBe(`${edge} 0.5`);
});

test("the head tells that its time is that of the conversations, one after another", async () => {
  const { results, ...run } = await had(ownFolder(), { order, music });
  const page = await looked({ ...run, results: results.map((result) => ({ ...result, ms: 150 })) });
  expect(await page.locator(".run-head p").innerText()).toMatch(/ UTC, the conversations took 300 ms in all$/);
});
