// @ts-check
import { changes, make } from "../make.js";
import { drawCard } from "./card.js";

/**
 * The content area: laid out at exactly its own size, with letters as large as its size and density ask for.
 * @param {Page.Act} act
 */
export function createScreen(act) {
  const element = make(".content");
  const isOther = changes();
  /** @type {Page.View["screen"]} */
  let closed = null;

  return {
    element,
    /** @type {(width: number, height: number, dpi: number) => void} */
    fit(width, height, dpi) {
      // A sixth of an inch, but no smaller than a 20th of the shorter side and no larger than a 9th of the height.
      const base = Math.min(Math.max((16 * dpi) / 96, Math.min(width, height) / 20), height / 9);
      Object.assign(element.style, { width: `${width}px`, height: `${height}px`, fontSize: `${base}px` });
    },
    /** @param {Page.Seen} seen */
    draw({ view: { screen, player, device }, words }) {
      const card = screen === closed ? null : screen;
      const token = card?.kind === "player" ? player.token : null;
      if (!isOther(card, words, token)) return;
      const close = () => {
        closed = card;
        act.redraw();
      };
      element.lang = device.lang;
      element.replaceChildren(card ? drawCard(card, { act, words, token, close }) : make(".home"));
    },
  };
}
