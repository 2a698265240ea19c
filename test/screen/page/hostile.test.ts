import { expect, test } from "vitest";
import type { JsonObject } from "../../../src/cic/json.ts";
import { answer } from "../../extensions/answer.ts";
import { serve, useBrowser, visit, type Opened } from "./browser.ts";
import { hostileCards, markup } from "./hostile-cards.ts";
import { usePictures } from "./picture-server.ts";
import { showing } from "./showing.ts";
import { logged, shows } from "./watching.ts";

useBrowser();
const pictures = usePictures();

/** So large an answer would not be read otherwise. */
const rules = { "answer.maxBytes": 2 ** 24 };

interface Watched {
  readonly page: Opened;
  /** Everything it asked for that is not its own server's. */
  readonly strangers: readonly string[];
  readonly dialogs: readonly string[];
}

function watch(page: Opened): Watched {
  const strangers: string[] = [];
  const dialogs: string[] = [];
  const { host } = new URL(page.url());
  page.on("request", (request) => new URL(request.url()).host === host || strangers.push(request.url()));
  page.on("websocket", (socket) => new URL(socket.url()).host === host || strangers.push(socket.url()));
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return { page, strangers, dialogs };
}

/** A picture that was refused is told of by the browser itself. */
const isOfPicture = (fault: string): boolean => fault.startsWith("Failed to load resource: the server responded");

/** What on the page could lead anywhere, or is no element of ours. */
const suspects = (page: Opened): Promise<readonly string[]> =>
  page.evaluate<string[]>(`
    [...document.querySelectorAll("body *")]
      .filter((element) => {
        const isStrange = element.matches("script, iframe, object, embed, style, link, base, meta, form:not(.line), svg:not(.icon, .hidden)");
        const isActive = element.getAttributeNames().some((name) => name.startsWith("on") || name === "srcdoc");
        const isUnsafe =
          element.matches("a:not(.skip)") &&
          !(/^https?:$/.test(element.protocol) && /noopener/.test(element.rel) && element.username + element.password === "");
        const isForeign = element.matches("img[src]") && new URL(element.src).origin !== location.origin;
        return isStrange || isActive || isUnsafe || isForeign;
      })
      .map((element) => element.outerHTML)
      .concat(document.documentElement.scrollWidth > document.documentElement.clientWidth ? "it is too wide" : [])
  `);

test("no card does harm, whatever stands in its members", { timeout: 90_000 }, async () => {
  let card: JsonObject = {};
  const { clova, server } = await serve({ extension: () => answer({ card, ends: true }), clock: "virtual", rules });
  const { page, strangers, dialogs } = watch(await visit(server));
  const filled = JSON.parse(JSON.stringify(hostileCards).replaceAll("{pictures}", pictures())) as typeof hostileCards;
  for (const [name, hostile] of Object.entries(filled)) {
    card = hostile;
    const { failure } = await clova.launch();
    await server.painted();
    expect({ name, failure, found: await suspects(page) }).toEqual({ name, failure: undefined, found: [] });
  }
  // It still does what it is there for.
  await page.locator('.hands [data-press="mute"]').click({ timeout: 2000 });
  await page.locator('[data-press="mute"][aria-pressed="true"]').waitFor({ timeout: 2000 });
  expect(await page.evaluate("window.__pwned")).toBeUndefined();
  expect(await page.evaluate("({}).polluted")).toBeUndefined();
  expect({ strangers, dialogs }).toEqual({ strangers: [], dialogs: [] });
  expect(page.faults.filter((fault) => !isOfPicture(fault))).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
});

test("no words of a failing extension do harm in the log", async () => {
  const extension = () => answer({ speech: markup, directives: [{ header: { namespace: markup, name: markup } }] });
  const { clova, server } = await serve({ extension, clock: "virtual" });
  const { page, strangers } = watch(await visit(server));
  await clova.launch();
  await server.painted();
  expect((await logged(page)).join("\n")).toContain(markup);
  expect(await page.locator(".caption").innerText()).toBe(markup);
  expect(await suspects(page)).toEqual([]);
  expect(await page.evaluate("window.__pwned")).toBeUndefined();
  expect(strangers).toEqual([]);
});

test("of very many rows the first are drawn, and how many more there are", async () => {
  const { clova, server } = await serve({ extension: showing(hostileCards["10,000 rows"]!), clock: "virtual", rules });
  const page = await visit(server);
  await clova.launch();
  await shows(page, ".foot", "and 9800 more");
  expect(await page.locator(".content .row").count()).toBe(200);
});

test("a picture of 50 MB is not shown, nor one that is a drawing or a page", async () => {
  const images = ["endless.png", "drawing.svg", "page.html", "good.png"].map((file) => ({
    imageUrl: { type: "url", value: `${pictures()}/${file}` },
    imageTitle: { type: "string", value: file },
  }));
  const { clova, server } = await serve({ extension: showing({ type: "ImageList", thumbImageUrlList: images }) });
  const { page, strangers } = watch(await visit(server));
  await clova.launch();
  await expect
    .poll(() => page.locator(".slide .alt").allInnerTexts())
    .toEqual(["endless.png", "drawing.svg", "page.html"]);
  const drawn = `[...document.querySelectorAll(".slide img")].map(({ naturalWidth }) => naturalWidth)`;
  await expect.poll(() => page.evaluate(drawn)).toEqual([320]);
  expect(strangers).toEqual([]);
});

test("an action of the device is told of and opens nothing; a link of the web opens apart", async () => {
  const card = {
    type: "Text",
    mainText: { type: "string", value: "메뉴" },
    referenceText: { type: "string", value: "피자 백과" },
    referenceUrl: { type: "url", value: "https://pizza.example/" },
    actionList: [{ type: "action", value: "clova://webview?url=https://pizza.example/<b>\u202E" }],
  };
  const { clova, server } = await serve({ extension: showing(card), clock: "virtual" });
  const { page, strangers } = watch(await visit(server));
  await clova.launch();
  await page.locator(".chip").click();
  await shows(
    page,
    ".report",
    "The device would do this: clova://webview?url=https://pizza.example/<b> (nothing is opened here)",
  );
  expect(page.context().pages()).toHaveLength(1);
  expect(page.url()).toBe(new URL("/", server.url).href);
  const { href, rel, target, referrerpolicy } = await page.locator("a.source").evaluate(attributes);
  expect({ href, rel, target, referrerpolicy }).toEqual({
    href: "https://pizza.example/",
    rel: "noopener noreferrer",
    target: "_blank",
    referrerpolicy: "no-referrer",
  });
  expect(strangers).toEqual([]);
});

/** Runs in the page. */
function attributes(element: { getAttributeNames(): string[]; getAttribute(name: string): string | null }) {
  return Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name)]));
}
