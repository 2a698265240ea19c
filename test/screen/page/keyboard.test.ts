import { expect, test } from "vitest";
import { serve, useBrowser, visit, type Opened, type Served } from "./browser.ts";
import { usePictures } from "./picture-server.ts";
import { showingAll } from "./showing.ts";
import { inPhase, say, shows } from "./watching.ts";

// Nobody touches a mouse here.

useBrowser();
const pictures = usePictures();

/** A page that shows this card. */
async function opened(card: string): Promise<Served & { readonly page: Opened }> {
  const served = await serve({ extension: showingAll(pictures), clock: "virtual" });
  const page = await visit(served.server);
  await served.clova.intent(card);
  await served.server.painted();
  return { ...served, page };
}

interface Focused {
  /** Its class, or the button it is. */
  readonly name: string;
  readonly isSeen: boolean;
}

/** What is focused, whether a ring is around it, and whether it stands in the window. */
const focused = (page: Opened): Promise<Focused> =>
  page.evaluate(`(() => {
    const element = document.activeElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, left, right, width } = element.getBoundingClientRect();
    const isIn = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 10;
    return {
      name: element.dataset.press ?? element.classList[0] ?? element.localName,
      isSeen: outlineStyle === "solid" && parseFloat(outlineWidth) >= 2 && isIn,
    };
  })()`);

/** Presses Tab until it is where it began, or at an element of this name. */
async function tabThrough(page: Opened, until = "body"): Promise<readonly string[]> {
  const names: string[] = [];
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const { name, isSeen } = await focused(page);
    if (name === "body") return names;
    expect({ name, isSeen }).toEqual({ name, isSeen: true });
    names.push(name);
    if (name === until) return names;
  }
  throw new Error(`no end of ${names.join(", ")}`);
}

const settings = ["skip", "size", "look", "lang"];
const hands = ["wake", "play", "stop", "volume-down", "volume-up", "mute", "mic"];

test("Tab reaches everything there is to touch, in the order in which one sees it", async () => {
  const { page } = await opened("text-table");
  const card = ["words", "value", "chip"];
  expect(await tabThrough(page)).toEqual([
    ...[...settings, ...card, "dot", "caption", ...hands],
    ...["log", "say", "send"],
  ]);
});

test("Tab reaches links, answers and cards too", async () => {
  const { clova, server, page } = await opened("card-list");
  expect(await tabThrough(page, "dot")).toEqual([...settings, "entries", "entry-title", "dot"]);
  await clova.intent("popup");
  await server.painted();
  await page.locator(".skip").focus();
  expect(await tabThrough(page, "dot")).toEqual(["size", "look", "lang", "words", "answer", "answer", "dot"]);
});

test("the skip link leads to the line, and nothing is lost by it", async () => {
  const { page } = await opened("text-table");
  await shows(page, ".log .entry", "Text");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.type("안녕");
  await page.keyboard.press("Enter");
  await shows(page, ".log .user", "안녕");
  await shows(page, ".log .entry", "Text");
});

test("buttons are pressed by Enter and by the space bar", async () => {
  const { clova, page } = await opened("words");
  await page.locator('.hands [data-press="mute"]').focus();
  await page.keyboard.press("Space");
  await page.locator('[data-press="mute"][aria-pressed="true"]').waitFor();
  await page.keyboard.press("Enter");
  await page.locator('[data-press="mute"][aria-pressed="false"]').waitFor();
  await page.locator(".dot").focus();
  await page.keyboard.press("Enter");
  await inPhase(page, "waiting");
  expect(clova.listening).toBe(true);
});

test("a popup, an alert and a toast are closed", async () => {
  const { clova, server, page } = await opened("popup");
  for (const [card, closing] of [
    ["popup", ".popup .answer"],
    ["alert", ".alert .answer"],
    ["toast", ".toast .close"],
  ] as const) {
    await clova.intent(card);
    await server.painted();
    await page.locator(closing).last().focus();
    await page.keyboard.press("Enter");
    await page.locator(".home").waitFor({ state: "attached" });
    expect(await page.locator(".card").count()).toBe(0);
  }
});

test("pictures and cards in a row are turned by the arrow keys", async () => {
  const { clova, server, page } = await opened("image-list");
  const count = page.locator(".turns .count");
  expect(await count.innerText()).toBe("●○");
  await page.locator(".slides").focus();
  await page.keyboard.press("ArrowRight");
  await shows(page, ".turns .count", "○●");
  expect(await page.locator(".turn.on").isHidden()).toBe(true);
  await page.keyboard.press("ArrowLeft");
  await shows(page, ".turns .count", "●○");

  await clova.intent("card-list");
  await server.painted();
  const entries = page.locator(".entries");
  await entries.focus();
  const at = (): Promise<number> => entries.evaluate(({ scrollLeft }: { scrollLeft: number }) => scrollLeft);
  await page.keyboard.press("ArrowRight");
  await expect.poll(at).toBeGreaterThan(100);
  await page.keyboard.press("ArrowLeft");
  await expect.poll(at).toBe(0);
});

test("words that do not fit a small screen are scrolled by keys", async () => {
  const { clova, server } = await serve({ device: "display-s100", extension: showingAll(pictures), clock: "virtual" });
  const page = await visit(server);
  await clova.intent("text-sentence");
  await server.painted();
  await page.locator(".content .words").focus();
  await page.keyboard.press("End");
  const isAtEnd = `(() => {
    const { scrollTop, clientHeight, scrollHeight } = document.querySelector(".content .words");
    return scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
  })()`;
  await expect.poll(() => page.evaluate(isAtEnd)).toBe(true);
});

test("the player is reached before the log", async () => {
  const { server } = await serve({ extension: "demo", clock: "virtual" });
  const page = await visit(server);
  await say(page, "피자봇에서 음악 틀어줘");
  await page.locator(".place").waitFor();
  await page.locator('.hands [data-press="mic"]').focus();
  expect(await tabThrough(page)).toEqual(["previous", "pause", "stop", "next", "place", "log", "say", "send"]);
});
