import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeEach, onTestFinished } from "vitest";
import { createEmulator, findBrowser, type Emulator, type EmulatorOptions } from "../../../src/index.ts";
import { openScreenServer, type ScreenServer } from "../../../src/screen/server/screen-server.ts";

// A real browser that looks at a real device. What it shows is the same on every machine with the same Chromium and fonts.

const executablePath = findBrowser();
let browser: Promise<Browser> | null = null;

/** For the whole file: without a browser its tests are skipped, but not in CI. */
export function useBrowser(): void {
  beforeEach((context) => context.skip(executablePath === null && process.env["CI"] !== "true", "needs Chromium"));
  afterAll(async () => (await browser)?.close());
}

const sameEverywhere = [
  ...["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  ...["--disable-sync", "--no-first-run", "--font-render-hinting=none", "--force-color-profile=srgb"],
];

export interface Look extends BrowserContextOptions {
  /** `ko`, `ja` or `en`: of the browser. */
  readonly locale?: string;
}

const desk = { viewport: { width: 1280, height: 900 }, locale: "en", reducedMotion: "reduce" } as const;

/** What the page complains of is in `faults`. */
export type Opened = Page & { readonly faults: string[] };

/** The page of a device, which is there. */
export async function visit({ url }: Pick<ScreenServer, "url">, look: Look = {}): Promise<Opened> {
  const page = await openPage(url, look);
  await page.locator(".device[data-screen]").waitFor();
  return page;
}

/** A page of its own, with nothing from another. */
export async function openPage(url: string, look: Look = {}): Promise<Opened> {
  browser ??= chromium.launch({ executablePath: executablePath ?? "chromium", args: sameEverywhere });
  const context = await (await browser).newContext({ ...desk, ...look });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto(url);
  return Object.assign(page, { faults });
}

export interface Served {
  readonly clova: Emulator;
  readonly server: ScreenServer;
}

/** A device in real time with its page; everything is closed at the end of the test. */
export async function serve(options: EmulatorOptions): Promise<Served> {
  const clova = await createEmulator({ device: "display-l100", seed: 1, start: "2018-08-10T00:00:00Z", ...options });
  onTestFinished(() => clova.close());
  const server = await openScreenServer(clova);
  onTestFinished(() => server.close());
  return { clova, server };
}
