import type { Page } from "playwright-core";

// What happens on the page between two looks at it.

export interface Glimpse {
  readonly phase: string;
  /** Colour and effect, by the style sheet. */
  readonly light: string;
}

/** Notes how dot and light look from now on, each time they look otherwise. */
export async function watchDevice(page: Page): Promise<() => Promise<readonly Glimpse[]>> {
  await page.evaluate(`
    window.glimpses = [];
    const look = () => {
      const light = document.querySelector(".light");
      const { backgroundColor, borderTopColor } = getComputedStyle(light);
      const isRing = document.querySelector(".speaker") !== null;
      const glimpse = {
        phase: document.querySelector(".dot").dataset.phase,
        light: (isRing ? borderTopColor : backgroundColor) + " " + light.dataset.effect,
      };
      const before = window.glimpses.at(-1);
      if (before?.phase !== glimpse.phase || before?.light !== glimpse.light) window.glimpses.push(glimpse);
    };
    new MutationObserver(look).observe(document.querySelector(".device"), { attributes: true, subtree: true });
    look();
  `);
  return () => page.evaluate<Glimpse[]>("window.glimpses");
}

/** Client guide, Light, 2021. */
export const colours = {
  none: "rgba(0, 0, 0, 0)",
  green: "rgb(5, 214, 134)",
  warmWhite: "rgb(240, 230, 230)",
  red: "rgb(255, 0, 0)",
} as const;

/** Types a line and sends it. */
export async function say(page: Page, line: string): Promise<void> {
  await page.locator("#line").pressSequentially(line);
  await page.keyboard.press("Enter");
}

/** Resolves when the dot is in this phase. */
export const inPhase = (page: Page, phase: string): Promise<void> =>
  page.locator(`.dot[data-phase="${phase}"]`).waitFor();

/** Resolves when an element shows these words. */
export const shows = (page: Page, selector: string, words: string | RegExp): Promise<void> =>
  page.locator(selector, { hasText: words }).first().waitFor();

/** The entries of the log, each in one line, from the first. */
export async function logged(page: Page): Promise<readonly string[]> {
  const entries = await page.locator(".log .entry").allInnerTexts();
  return entries.map((entry) => entry.replace(/\s+/g, " "));
}
