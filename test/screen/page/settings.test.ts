import { expect, test } from "vitest";
import { serve, useBrowser, visit, type Opened } from "./browser.ts";
import { inPhase, shows } from "./watching.ts";

useBrowser();

const lang = (page: Opened): Promise<string | null> => page.locator("html").getAttribute("lang");
const ground = (page: Opened): Promise<string> =>
  page.evaluate<string>("getComputedStyle(document.body).backgroundColor");
const [light, dark] = ["rgb(234, 240, 237)", "rgb(9, 13, 12)"];

const texts = {
  ko: { wake: "말하기: 대기 중", connected: "연결됨", title: "Clova 기기" },
  ja: { wake: "話しかける: 待機中", connected: "接続済み", title: "Clovaデバイス" },
  en: { wake: "talk: ready", connected: "Connected", title: "Clova device" },
} as const;

test("the page speaks the language of its browser, or the one that was chosen, also after a reload", async () => {
  const { clova, server } = await serve({ extension: "demo", clock: "virtual" });
  for (const [locale, expected] of [
    ["ko-KR", "ko"],
    ["ja", "ja"],
    ["fr", "en"],
  ] as const) {
    const page = await visit(server, { locale });
    await inPhase(page, "idle-mic");
    expect(await lang(page)).toBe(expected);
    expect(await page.locator(".dot").getAttribute("aria-label")).toBe(texts[expected].wake);
    expect(await page.locator(".connection").innerText()).toContain(texts[expected].connected);
    expect(await page.title()).toContain(texts[expected].title);
    if (locale !== "fr") continue;

    await page.locator("select.lang").selectOption("ja");
    await shows(page, ".connection", texts.ja.connected);
    expect(await page.locator(".send").getAttribute("aria-label")).toBe("送信");
    await page.reload();
    await shows(page, ".connection", texts.ja.connected);
    expect(await lang(page)).toBe("ja");
    expect(await page.locator("select.lang").inputValue()).toBe("ja");
    // The words of the device are the user's, whatever the page speaks.
    await clova.launch();
    await shows(page, '.caption p[lang="ko"]', "무엇을 주문할까요?");
  }
});

test("no word of the interface is missing in Korean or Japanese", async () => {
  const { server } = await serve({ extension: "demo", clock: "virtual" });
  for (const [locale, script] of [
    ["ko", /\p{Script=Hangul}/u],
    ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u],
  ] as const) {
    const page = await visit(server, { locale });
    await inPhase(page, "idle-mic");
    const named = await page.evaluate<string[]>(`
      [...document.querySelectorAll("[data-word], [data-label], .hands button, .dot, .level")].map(
        (element) => (element.dataset.word ? element.textContent : element.getAttribute("aria-label")) ?? "",
      )
    `);
    expect(named.length).toBeGreaterThan(25);
    expect(named.filter((words) => !script.test(words))).toEqual([]);
  }
});

test("the page is light or dark as its browser is, or as was chosen, also after a reload", async () => {
  const { server } = await serve({ extension: "demo", clock: "virtual" });
  const page = await visit(server, { colorScheme: "dark" });
  expect(await ground(page)).toBe(dark);
  await page.locator("select.look").selectOption("light");
  expect(await ground(page)).toBe(light);
  await page.reload();
  await page.locator(".device[data-screen]").waitFor();
  expect(await ground(page)).toBe(light);
  await page.locator("select.look").selectOption("system");
  expect(await ground(page)).toBe(dark);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await ground(page)).toBe(light);
});

test("the device is shown as large as one wants it, and laid out in its own pixels all the same", async () => {
  const { server } = await serve({ device: "display-custom-portrait", extension: "demo", clock: "virtual" });
  const page = await visit(server, { viewport: { width: 1280, height: 800 } });
  const content = page.locator(".content");
  const drawn = async (size: string): Promise<number> => {
    await page.locator("select.size").selectOption(size);
    expect(await content.evaluate(({ offsetWidth }: { offsetWidth: number }) => offsetWidth)).toBe(600);
    return Math.round((await content.boundingBox())!.width);
  };
  expect(await drawn("exact")).toBe(600);
  // 160 pixels of the device in an inch, 96 of the page.
  expect(await drawn("actual")).toBe(360);
  const fitting = await drawn("fit");
  expect(fitting).toBeLessThan(500);
  expect(await drawn("auto")).toBe(Math.min(360, fitting));
  await page.locator("select.size").selectOption("exact");
  await page.reload();
  await content.waitFor();
  expect(Math.round((await content.boundingBox())!.width)).toBe(600);
});
