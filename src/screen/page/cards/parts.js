// @ts-check
import { make, text } from "../make.js";
import { touchable } from "../touch.js";

/**
 * The words of a card, which scroll, by keys too, when more stands there than fits.
 * @type {(selector: string, card: Page.Common, setting: Page.Setting, ...parts: Page.Part[]) => HTMLElement}
 */
export const wordsOf = (selector, { emoji, subtitle }, { words }, ...parts) =>
  make(
    `.words${selector}`,
    { role: "group", "aria-label": words("Content"), tabindex: "0" },
    text("p.emoji", emoji),
    ...parts,
    text("p.subtitle", subtitle),
  );

/** @type {(source: Page.Source | null, setting: Page.Setting) => Page.Child} */
export const sourceOf = (source, { act }) =>
  source && touchable(".source", source.target, act, text("bdi", source.text));

/** @type {(links: readonly Page.Link[], setting: Page.Setting) => Page.Child} */
export const chips = (links, { act, words }) =>
  links.length > 0 &&
  make(
    ".chips",
    links.map(({ role, target }) => touchable(".chip", target, act, words(role))),
  );

/**
 * The bottom of a card.
 * @type {(card: Page.Common & { readonly more: number }, setting: Page.Setting, ...parts: Page.Part[]) => HTMLElement}
 */
export const foot = ({ source, links, more }, setting, ...parts) =>
  make(
    ".foot",
    ...parts,
    sourceOf(source, setting),
    more > 0 && make("span.more", setting.words("and {} more", more)),
    chips(links, setting),
  );

/**
 * Tells the style sheet how much room words take, in letters: an ideograph takes two. Short ones are set larger.
 * @type {(selector: string, words: string | null, behind?: string | null) => HTMLElement | null}
 */
export function sized(selector, words, behind = null) {
  const element = text(selector, words);
  const all = `${words}${behind ?? ""}`;
  const wide = all.match(/[\u1100-\uffff]/g)?.length ?? 0;
  element?.style.setProperty("--letters", `${all.length + wide}`);
  if (behind !== null) element?.append(make("span", behind));
  return element;
}
