// @ts-check
import { createScreen } from "../../screen/page/cards/screen.js";
import { find } from "../../screen/page/make.js";

// The report is complete without a program. This one draws the cards as a device would, and helps to find one's way.

/**
 * @typedef {object} Data
 * @property {readonly { readonly card: Page.Card, readonly screen: number, readonly lang: string, readonly token: string | null }[]} cards
 * @property {readonly { readonly contentLayer: { readonly width: number, readonly height: number }, readonly dpi: number }[]} screens
 * @property {readonly ({ readonly data: string } | { readonly address: string })[]} pictures
 */

/** @type {Data} */
const data = JSON.parse(find("#cards").textContent ?? "");

/** What the page says in English is what it is asked for. @type {Page.Words} */
const words = (key, value = "") => key.replace("{}", () => `${value}`);

/** Puts the pictures in. @type {(card: Page.Card) => Page.Card} */
const withPictures = (card) =>
  JSON.parse(JSON.stringify(card), (_, value) => {
    const [, index] = /^picture\/(\d+)$/.exec(value?.url ?? "") ?? [];
    const picture = index === undefined ? undefined : data.pictures[Number(index)];
    if (picture === undefined) return value;
    if ("data" in picture) return { url: picture.data, alt: value.alt };
    return { url: "", alt: [value.alt, picture.address].filter(Boolean).join(" · ") };
  });

/** @param {HTMLElement} figure */
function draw(figure) {
  const frame = /** @type {HTMLElement} */ (figure.querySelector(".screen-frame"));
  const shown = data.cards[Number(figure.dataset["card"])];
  const size = shown && data.screens[shown.screen];
  if (!shown || !size || frame.dataset["drawn"]) return;
  frame.dataset["drawn"] = "true";
  const { width, height } = size.contentLayer;
  const told = /** @type {HTMLElement} */ (figure.querySelector(".touched"));
  /** @type {Page.Act} */
  const act = {
    send: () => {},
    report(what) {
      told.textContent = `The device would do this: ${what} (nothing is opened here)`;
    },
    redraw: () => redraw(),
  };
  const screen = createScreen(act);
  screen.fit(width, height, size.dpi);
  const view = { screen: withPictures(shown.card), player: { token: shown.token }, device: { lang: shown.lang } };
  const redraw = () => screen.draw(/** @type {any} */ ({ view, words }));
  redraw();
  frame.replaceChildren(screen.element);

  /** What is laid out inside never knows how large it is seen. */
  function place() {
    const scale = Math.min(1, figure.clientWidth / width);
    screen.element.style.transform = `scale(${scale})`;
    Object.assign(frame.style, { width: `${width * scale}px`, height: `${height * scale}px` });
  }
  new ResizeObserver(place).observe(figure);
  place();
}

/** @type {NodeListOf<HTMLElement>} */
const figures = document.querySelectorAll("[data-card]");
const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) draw(/** @type {HTMLElement} */ (target));
  },
  { rootMargin: "600px" },
);
for (const figure of figures) near.observe(figure);

// All others follow when there is time, for whoever looks for words or prints: a few ms of work at once.
const later = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ work) => setTimeout(work, 50));
const rest = [...figures];
function drawRest() {
  const end = performance.now() + 8;
  while (rest.length > 0 && performance.now() < end) draw(/** @type {HTMLElement} */ (rest.shift()));
  if (rest.length > 0) later(drawRest);
}
later(drawRest);

/** Shows what a link leads to, however deep it is folded. */
function unfold() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) return;
  for (let at = /** @type {Element | null} */ (target); at !== null; at = at.parentElement) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
  target.scrollIntoView();
}
addEventListener("hashchange", unfold);
unfold();

for (const kind of ["pointerover", "focusin"]) {
  document.addEventListener(kind, ({ target }) => {
    const bar = target instanceof Element && target.closest(".timeline a");
    const text = bar && bar.closest(".inside")?.querySelector(".bar-text");
    if (text) text.textContent = bar.querySelector("title")?.textContent ?? "";
  });
}

for (const button of document.querySelectorAll("button[data-at]")) {
  button.addEventListener("click", () => {
    const audio = button.closest(".sound")?.querySelector("audio");
    if (!audio) return;
    audio.currentTime = Number(/** @type {HTMLElement} */ (button).dataset["at"]) / 1000;
    void audio.play();
  });
}
document.documentElement.dataset["program"] = "on";

addEventListener("beforeprint", () => {
  for (const figure of rest.splice(0)) draw(figure);
});
