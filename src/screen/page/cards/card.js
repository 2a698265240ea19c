// @ts-check
import { drawCardList } from "./card-list.js";
import { drawGeneric } from "./generic.js";
import { drawImageList } from "./image-list.js";
import { drawImageText, drawPlayer } from "./halves.js";
import { drawPopup } from "./popup.js";
import { drawFailure, drawText, drawWords } from "./text.js";

/** @type {{ readonly [Kind in Page.Card["kind"]]: Page.DrawCard<Kind> }} */
const drawings = {
  text: drawText,
  imageText: drawImageText,
  imageList: drawImageList,
  cardList: drawCardList,
  popup: drawPopup,
  generic: drawGeneric,
  failure: drawFailure,
  words: drawWords,
  player: drawPlayer,
};

/** @type {(card: Page.Card, setting: Page.Setting) => HTMLElement} */
export function drawCard(card, setting) {
  const element = /** @type {Page.DrawCard<any>} */ (drawings[card.kind])(card, setting);
  element.classList.add("card");
  element.dataset["kind"] = card.kind;
  return element;
}
