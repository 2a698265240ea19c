import { expect, test } from "vitest";
import { openPage, serve, useBrowser, visit, type Opened } from "./browser.ts";
import { shows } from "./watching.ts";

useBrowser();

const explained = "This address opens no device. Open the one that the terminal printed.";

const isOpen = (page: Opened): Promise<void> => page.locator('html[data-connection="open"]').waitFor();

test("without a token, or with a wrong one, the page says what to do and does not try again", async () => {
  const { server } = await serve({ extension: "demo", clock: "virtual" });
  const { origin } = new URL(server.url);
  const [without, wrong] = [await openPage("about:blank"), await openPage("about:blank")];
  const sockets = { without: 0, wrong: 0 };
  without.on("websocket", () => sockets.without++);
  wrong.on("websocket", () => sockets.wrong++);
  await Promise.all([without.goto(origin), wrong.goto(`${origin}/#token=AAAAAAAAAAAAAAAAAAAAAA`)]);
  await Promise.all([shows(without, ".banner", explained), shows(wrong, ".banner", explained)]);
  // Not even when somebody looks at it again, or the network is back.
  for (const page of [without, wrong]) {
    await page.evaluate(`
      dispatchEvent(new Event("online"));
      document.dispatchEvent(new Event("visibilitychange"));
    `);
  }
  await wrong.waitForTimeout(3000);
  expect(sockets).toEqual({ without: 0, wrong: 1 });
  expect(await wrong.locator(".live").innerText()).toContain(explained);
  expect(await without.locator(".device .dot").count()).toBe(0);
});

test("the token leaves the address bar at once, is kept for a reload and for no other tab", async () => {
  const { server } = await serve({ extension: "demo", clock: "virtual" });
  const { origin, hash } = new URL(server.url);
  const page = await visit(server);
  await isOpen(page);
  expect(page.url()).toBe(`${origin}/`);
  expect(await page.content()).not.toContain(hash.slice("#token=".length));
  await page.reload();
  await isOpen(page);

  const other = await page.context().newPage();
  await other.goto(origin);
  await shows(other, ".banner", explained);
  // The address that the terminal printed, put into the tab that has none.
  await other.goto(server.url);
  await isOpen(other as Opened);
  expect(other.url()).toBe(`${origin}/`);
});
