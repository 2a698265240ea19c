import { writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { ConfigurationError } from "../errors.ts";
import { findBrowser, type Emulator } from "../index.ts";
import { openScreenServer } from "./server/screen-server.ts";

// The page draws the card; a browser without a window looks at it.

/** Nothing but the page is asked for, and nothing of the user's browser is touched. */
const quietly = [
  ...["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  ...["--no-first-run", "--hide-scrollbars", "--force-color-profile=srgb"],
];

/** In ms; a picture of a card may have to be fetched. */
const patience = 15_000;

export async function photograph(emulator: Emulator, file: string, notice?: (line: string) => void): Promise<void> {
  const { contentLayer, size } = emulator.device.display;
  if (size === "none" || contentLayer === undefined) {
    throw new ConfigurationError(
      "the device has no screen to take a picture of; take one with `--device display-l100`",
    );
  }
  const png = await pictureOf(emulator, contentLayer, notice);
  try {
    await writeFile(file, png);
  } catch (cause) {
    const { code = "unknown" } = cause as NodeJS.ErrnoException;
    throw new ConfigurationError(`the picture cannot be written (${code})`, { file }, { cause });
  }
}

interface Area {
  readonly width: number;
  readonly height: number;
}

async function pictureOf(
  emulator: Emulator,
  { width, height }: Area,
  notice: (line: string) => void = () => undefined,
): Promise<Uint8Array> {
  const browser = await openBrowser();
  const server = await openScreenServer(emulator, { notice }).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  try {
    // Room around it, so that the device need not be made smaller.
    const viewport = { width: width + 400, height: height + 600 };
    const page = await browser.newPage({ viewport, colorScheme: "light", reducedMotion: "reduce" });
    page.setDefaultTimeout(patience);
    await page.goto(server.url);
    await page.locator(".content").waitFor();
    await server.painted();
    return await pictureOfScreen(page);
  } catch (cause) {
    throw new ConfigurationError("the browser could not draw the screen in time", {}, { cause });
  } finally {
    await Promise.allSettled([browser.close(), server.close()]);
  }
}

/** A picture of the content area as it stands on the page, in pixels of the device. */
export async function pictureOfScreen(page: Page): Promise<Uint8Array> {
  await page.locator(".device").evaluate(standAlone);
  return page.locator(".content").screenshot({ animations: "disabled" });
}

/** What is needed of the DOM; the page's own names are not those of this program. */
interface Element {
  readonly style: object;
  querySelectorAll(what: string): Iterable<Element>;
  decode?(): Promise<void>;
}

/** Runs in the page: nothing stands around the screen or shines on it, no pixel is cut, and all pictures have come. */
async function standAlone(device: Element): Promise<void> {
  Object.assign(device.style, { position: "fixed", inset: "0 auto auto 0", transform: "none", zIndex: "9" });
  for (const light of device.querySelectorAll(".light, .bar")) Object.assign(light.style, { visibility: "hidden" });
  for (const glass of device.querySelectorAll(".glass")) Object.assign(glass.style, { borderRadius: "0" });
  for (const picture of device.querySelectorAll(".content img")) await picture.decode?.().catch(() => undefined);
}

async function openBrowser() {
  const executablePath = findBrowser();
  if (executablePath === null) {
    throw new ConfigurationError(
      "a picture of the screen needs Chromium or Chrome, and none was found; install it (on Debian and Ubuntu: " +
        "apt-get install chromium), or name its program in the environment variable `CHROME_PATH`",
    );
  }
  const { chromium } = await import("playwright-core").catch((cause: unknown) => {
    throw new ConfigurationError("a picture of the screen needs: npm install playwright-core", {}, { cause });
  });
  // As root Chromium has no sandbox of its own; the page loads nothing but itself.
  const chromiumSandbox = process.getuid?.() !== 0;
  return chromium
    .launch({ executablePath, args: quietly, chromiumSandbox, timeout: patience })
    .catch((cause: unknown) => {
      throw new ConfigurationError(`the browser \`${executablePath}\` did not start`, {}, { cause });
    });
}
