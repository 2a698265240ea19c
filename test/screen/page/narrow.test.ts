import { describe, expect, test } from "vitest";
import { serve, useBrowser, visit, type Opened } from "./browser.ts";
import { usePictures } from "./picture-server.ts";
import { showingAll, shownNames } from "./showing.ts";

// A phone's window, 390 pixels wide.

useBrowser();
const pictures = usePictures();

const phone = { viewport: { width: 390, height: 844 } };

/** How far one could scroll sideways, and how large the content area is laid out. */
const measured = (page: Opened): Promise<object> =>
  page.evaluate(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const content = document.querySelector(".content");
    const size = content && { width: content.offsetWidth, height: content.offsetHeight };
    const { right } = document.querySelector(".device").getBoundingClientRect();
    return { sideways: scrollWidth - clientWidth, isInside: right <= clientWidth, size };
  })()`);

describe.each([
  ...["display-s100", "display-m100", "display-l100", "display-xl100", "jp-desk", "display-custom-portrait"],
  "kr-speaker",
])("%s", (device) => {
  test("nothing scrolls sideways, whatever is shown", async () => {
    const { clova, server } = await serve({ device, extension: showingAll(pictures), clock: "virtual" });
    const page = await visit(server, phone);
    const size = clova.device.display.contentLayer ?? null;
    for (const name of shownNames) {
      await clova.intent(name);
      await server.painted();
      expect({ name, ...(await measured(page)) }).toEqual({ name, sideways: 0, isInside: true, size });
    }
    for (const wish of ["fit", "exact", "actual"]) {
      await page.locator("select.size").selectOption(wish);
      expect({ wish, ...(await measured(page)) }).toEqual({ wish, sideways: 0, isInside: true, size });
    }
  });
});

test("what is touched is large enough for a finger", async () => {
  const { clova, server } = await serve({ extension: "demo", clock: "virtual" });
  const page = await visit(server, phone);
  await clova.say("피자봇에서 음악 틀어줘");
  await page.locator(".place").waitFor();
  const small = await page.evaluate<string[]>(`
    [...document.querySelectorAll("header select, .stage > :not(.frame) button, .talk :is(button, input)")]
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width < 24 || height < 24;
      })
      .map((element) => element.className)
  `);
  expect(small).toEqual([]);
  expect(await page.locator(".talk button").count()).toBe(5);
  expect(await page.locator(".place").isVisible()).toBe(true);
});
