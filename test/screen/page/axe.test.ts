import axe from "axe-core";
import { expect, test } from "vitest";
import { serve, useBrowser, visit, type Opened } from "./browser.ts";
import { usePictures } from "./picture-server.ts";
import { showingAll, shownNames } from "./showing.ts";
import { inPhase, say } from "./watching.ts";

// What axe-core calls serious or critical.

useBrowser();
const pictures = usePictures();

/** What it finds within an element, by rule and place. */
async function violations(page: Opened, within = "html"): Promise<readonly string[]> {
  await page.evaluate(`window.axe === undefined && (0, eval)(${JSON.stringify(axe.source)})`);
  return page.evaluate<string[]>(`
    axe.run(${JSON.stringify(within)}, { resultTypes: ["violations"] }).then(({ violations }) =>
      violations
        .filter(({ impact }) => impact === "serious" || impact === "critical")
        .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => id + ": " + html.slice(0, 200) + " " + (any[0]?.message ?? ""))),
    )
  `);
}

/** In a light page and in a dark one. */
async function isFine(page: Opened, what: string, within?: string): Promise<void> {
  for (const colourScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: colourScheme });
    const found = await violations(page, within);
    expect({ what, colourScheme, found }).toEqual({ what, colourScheme, found: [] });
  }
}

test("on every card nothing serious is found", { timeout: 60_000 }, async () => {
  const { clova, server } = await serve({ extension: showingAll(pictures), clock: "virtual" });
  const page = await visit(server, { bypassCSP: true });
  for (const name of shownNames) {
    await clova.intent(name);
    await server.painted();
    await isFine(page, name, ".content");
  }
});

test("on the page with music nothing serious is found, in any language", { timeout: 60_000 }, async () => {
  const { server } = await serve({ extension: "demo", clock: "virtual" });
  const page = await visit(server, { bypassCSP: true });
  await say(page, "/save x");
  await say(page, "/show session");
  await say(page, "피자봇에서 음악 틀어줘");
  await page.locator(".place").waitFor();
  await inPhase(page, "idle-mic");
  for (const lang of ["ko", "ja", "en"]) {
    await page.locator("select.lang").selectOption(lang);
    await isFine(page, lang);
  }
});

test("on a speaker's page nothing serious is found, nor when the device is gone", async () => {
  const { clova, server } = await serve({ device: "jp-wave", extension: "demo", clock: "virtual" });
  const page = await visit(server, { bypassCSP: true, locale: "ja" });
  await clova.launch();
  await page.locator(".log .spoken").first().waitFor();
  await isFine(page, "speaking");
  await server.close();
  await page.locator('html[data-connection="off"]').waitFor();
  await isFine(page, "gone");
});

test("what is wrong would be found", async () => {
  const { server } = await serve({ extension: "demo", clock: "virtual" });
  const page = await visit(server, { bypassCSP: true });
  await page.evaluate(`document.querySelector(".send").removeAttribute("aria-label")`);
  expect((await violations(page)).join()).toContain("button-name");
});
