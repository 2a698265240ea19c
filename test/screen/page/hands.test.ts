import { expect, test } from "vitest";
import { answer } from "../../extensions/answer.ts";
import { serve, useBrowser, visit, type Opened } from "./browser.ts";
import { inPhase, say, shows } from "./watching.ts";

useBrowser();

const press = (page: Opened, hand: string): Promise<void> => page.locator(`.hands [data-press="${hand}"]`).click();
const pressed = (page: Opened, hand: string, isOn: boolean): Promise<void> =>
  page.locator(`.hands [data-press="${hand}"][aria-pressed="${isOn}"]`).waitFor();

test("the volume is turned and muted, and the microphone switched off", async () => {
  const { clova, server } = await serve({ extension: () => answer({}) });
  const page = await visit(server);
  const volume = (level: number): Promise<void> => page.locator(`.level[aria-label="Volume ${level} of 10"]`).waitFor();
  await volume(10);
  await press(page, "volume-down");
  await press(page, "volume-down");
  await volume(8);
  await press(page, "volume-up");
  await volume(9);

  await pressed(page, "mute", false);
  await press(page, "mute");
  await pressed(page, "mute", true);
  expect(clova.volume.muted).toBe(true);

  await press(page, "mic");
  await pressed(page, "mic", true);
  await page.locator('.light[data-colour="red"][data-effect="steady"]').waitFor();
  await page.locator(".dot[data-deaf]").waitFor();
  expect(await page.locator(".dot").getAttribute("aria-label")).toBe("talk: microphone off");
  await press(page, "mic");
  await pressed(page, "mic", false);
  expect(clova.volume).toEqual({ level: 9, muted: true, micOff: false });
});

test("the wake-up button and the dot both wake the device, and a second time let it be", async () => {
  const { clova, server } = await serve({ extension: () => answer({}) });
  const page = await visit(server);
  for (const button of ['.hands [data-press="wake"]', ".dot"]) {
    await page.locator(button).click();
    await inPhase(page, "intro");
    await inPhase(page, "waiting");
    expect(clova.listening).toBe(true);
    await page.locator(button).click();
    await inPhase(page, "idle-mic");
    expect(clova.listening).toBe(false);
  }
});

test("the buttons of the player do what they say", { timeout: 40_000 }, async () => {
  const { clova, server } = await serve({ extension: "demo" });
  const page = await visit(server);
  const button = (hand: string): Promise<void> => page.locator(`.player [data-press="${hand}"]`).click();
  expect(await page.locator(".player").isHidden()).toBe(true);
  await say(page, "피자봇에서 음악 틀어줘");
  await shows(page, ".player .activity", "PLAYING");
  await shows(page, ".player b", "오븐 앞에서");
  await shows(page, ".time", /^0:0[1-9] \/ 0:16$/);
  expect(clova.player.token).toBe("oven");

  await button("pause");
  await shows(page, ".player .activity", "PAUSED");
  await page.locator(".place").focus();
  const before = Number(await page.locator(".place").inputValue());
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => clova.player.offsetInMilliseconds).toBe((before + 1) * 1000);
  await page.keyboard.press("End");
  await expect.poll(() => clova.player.offsetInMilliseconds).toBe(15_000);
  await page.keyboard.press("Home");
  await shows(page, ".time", "0:00 / 0:16");

  await button("play");
  await shows(page, ".player .activity", "PLAYING");
  await button("next");
  await expect.poll(() => clova.player.token).toBe("table");
  await shows(page, ".player b", "식탁 위에서");
  await button("previous");
  await expect.poll(() => clova.player.token).toBe("oven");
  await shows(page, ".player .activity", "PLAYING");
  await press(page, "pause");
  await shows(page, ".player .activity", "PAUSED");
  await press(page, "play");
  await shows(page, ".player .activity", "PLAYING");
  await press(page, "stop");
  await shows(page, ".player .activity", "STOPPED");
  expect(page.faults).toEqual([]);
});
