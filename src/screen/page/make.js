// @ts-check

/**
 * An element: `p.heading` is a `p`, `.bar` a `div`; an object among the parts has its attributes. Words become texts:
 * nothing on this page is ever read as markup.
 * @template {string} Selector
 * @param {Selector} selector
 * @param {...Page.Part} parts
 */
export function make(selector, ...parts) {
  const [tag, ...classes] = selector.split(".");
  const element = document.createElement(tag || "div");
  if (classes.length > 0) element.className = classes.join(" ");
  for (const part of /** @type {Exclude<Page.Part, readonly Page.Child[]>[]} */ (parts.flat())) {
    if (typeof part === "string" || part instanceof Node) element.append(part);
    else Object.entries(part || {}).forEach(([name, value]) => element.setAttribute(name, value));
  }
  return /** @type {Page.Made<Selector>} */ (element);
}

/**
 * Words from outside, in whichever direction they run; nothing where there are none.
 * @type {(selector: string, words: string | null) => HTMLElement | null}
 */
export const text = (selector, words) => (words === null ? null : make(selector, { dir: "auto" }, words));

/**
 * It acts when it is released (Client guide, Button).
 * @type {(selector: string, act: () => void, ...parts: Page.Part[]) => HTMLElement}
 */
export function button(selector, act, ...parts) {
  const element = make(`button${selector}`, { type: "button" }, ...parts);
  element.addEventListener("click", act);
  return element;
}

/**
 * What it is for, where no words stand on it.
 * @type {(element: HTMLElement, words: string) => HTMLElement}
 */
export function name(element, words) {
  element.title = words;
  element.setAttribute("aria-label", words);
  return element;
}

/** @param {string} symbol of index.html */
export function icon(symbol) {
  const svg = "http://www.w3.org/2000/svg";
  const element = document.createElementNS(svg, "svg");
  const use = document.createElementNS(svg, "use");
  use.setAttribute("href", `#${symbol}`);
  element.setAttribute("class", `icon ${symbol}-icon`);
  element.setAttribute("viewBox", "0 0 24 24");
  element.setAttribute("aria-hidden", "true");
  element.append(use);
  return element;
}

/**
 * An element of index.html.
 * @template {string} Selector
 * @param {Selector} selector
 */
export const find = (selector) => /** @type {Page.Made<Selector>} */ (document.querySelector(selector));

/**
 * Tells whether one of the values is another than at the last call.
 * @returns {(...values: readonly unknown[]) => boolean}
 */
export function changes() {
  /** @type {readonly unknown[] | null} */
  let before = null;
  return (...values) => {
    const was = before;
    before = values;
    return values.some((value, index) => was === null || value !== was[index]);
  };
}
