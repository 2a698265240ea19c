import { expect, test } from "vitest";
import { openScreenServer } from "../../../src/screen/server/screen-server.ts";
import { serve, useBrowser, visit, type Opened } from "./browser.ts";
import { createCutter } from "./cutting.ts";
import { usePictures } from "./picture-server.ts";
import { showingAll } from "./showing.ts";
import { say, shows } from "./watching.ts";

useBrowser();
const pictures = usePictures();

/** All that is visible of the device, as markup. */
const visible = (page: Opened): Promise<string> =>
  page.evaluate<string>(`
    [".title", ".connection", ".banner", ".device", ".hands", ".player"]
      .map((part) => document.querySelector(part).outerHTML)
      .join("\\n")
  `);

async function seeTheSame(first: Opened, ...others: readonly Opened[]): Promise<void> {
  const seen = await visible(first);
  for (const other of others) await expect.poll(() => visible(other)).toBe(seen);
}

test("two viewers see the same, and so does one who comes late", async () => {
  const { clova, server } = await serve({ extension: "demo", clock: "virtual" });
  const [one, other] = [await visit(server), await visit(server)];
  await say(one, "피자봇에서 메뉴 알려줘");
  await shows(one, ".content", "페퍼로니");
  await say(other, "/press volume-down");
  await shows(one, ".log .by-hand", "/press volume-down");
  await server.painted();
  await seeTheSame(one, other, await visit(server));

  await clova.say("피자봇에서 음악 틀어줘");
  await clova.wait(2000);
  await clova.press("pause");
  await server.painted();
  expect(await one.locator(".player b").innerText()).toBe("오븐 앞에서");
  await seeTheSame(one, other, await visit(server));
  expect(await one.locator(".log").innerHTML()).toBe(await other.locator(".log").innerHTML());
});

test("a page that lost its connection says so, comes back by itself and sees what there is", async () => {
  const cutter = createCutter();
  const { clova, server } = await serve({ extension: showingAll(pictures), clock: "virtual" });
  const page = await visit(server);
  await clova.intent("text-table");
  await server.painted();
  expect(await page.locator(".connection").innerText()).toContain("Connected");

  cutter.cut(server.port);
  const lost = "Connection lost, trying again. What you see was there last.";
  await shows(page, ".banner", lost);
  await shows(page, ".live", lost);
  await shows(page, ".content", "페퍼로니");
  await say(page, "뭐 해?");
  await shows(page, ".refused", "The device is not there; nothing was said.");
  expect(await page.locator("#line").inputValue()).toBe("뭐 해?");

  await clova.intent("image-text");
  await clova.press("mute");
  cutter.mend();
  await page.locator('html[data-connection="open"]').waitFor();
  await shows(page, ".content", "라파엘레 에스포지토");
  expect(await page.locator(".banner").innerText()).toBe("");
  await seeTheSame(page, await visit(server));
  await page.locator("#line").press("Enter");
  await shows(page, ".log .user", "뭐 해?");
});

test("a page whose server went away waits, and tells where to go when another one answers", async () => {
  const { clova, server } = await serve({ extension: "demo", clock: "virtual" });
  const page = await visit(server);
  await server.close();
  await shows(page, ".banner", "The device was switched off. The page waits for it.");

  const next = await openScreenServer(clova, { port: server.port });
  try {
    // Nobody is to wait for five seconds here.
    const hurry = (): Promise<unknown> => page.evaluate(`window.dispatchEvent(new Event("online"))`);
    await expect.poll(async () => (await hurry(), page.locator(".banner").innerText())).toContain("opens no device");
    await page.goto(next.url);
    await page.locator('html[data-connection="open"]').waitFor();
    expect(await page.locator(".banner").innerText()).toBe("");
  } finally {
    await next.close();
  }
});

test("a device that is switched off is dark, and the page says why", async () => {
  const { clova, server } = await serve({ extension: showingAll(pictures), clock: "virtual" });
  const page = await visit(server, { locale: "ja" });
  await clova.intent("text-table");
  await server.painted();
  expect(await page.locator(".content").isVisible()).toBe(true);
  await clova.close();
  await page.locator(".device[data-off]").waitFor();
  await shows(page, ".banner", "デバイスの電源が切れました。");
  expect(await page.locator(".content").isVisible()).toBe(false);
  expect(await page.locator(".dot").isVisible()).toBe(false);
  await say(page, "안녕");
  await shows(page, ".refused", "The device is switched off.");
  expect(page.faults).toEqual([]);
});
