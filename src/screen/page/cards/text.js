// @ts-check
import { make, text } from "../make.js";
import { touchable } from "../touch.js";
import { foot, sized, wordsOf } from "./parts.js";
import { picture } from "./picture.js";

/**
 * Client guide, Text: the member that is filled decides the look.
 * @type {Page.DrawCard<"text">}
 */
export function drawText(card, setting) {
  const { paragraph, rows } = card;
  const isShort = paragraph === null && rows.length === 0;
  const words = wordsOf(
    isShort && card.picture === null ? ".middle.centred" : isShort ? ".middle" : "",
    card,
    setting,
    sized("p.highlight", card.highlight, card.unit),
    text("p.topic", card.heading),
    sized("p.sentence", card.sentence),
    text("p.paragraph", paragraph),
    ...rows.map(({ label, value, detail, target }) =>
      make(
        ".row",
        text("p.label", label),
        value !== null && touchable(".value", target, setting.act, text("bdi", value)),
        text("p.detail", detail),
      ),
    ),
    text("p.sub", card.sub),
  );
  const shown = make(".beside", words, picture(".side", card.picture));
  return make("", picture(".background", card.background), shown, foot(card, setting));
}

/**
 * RenderText: what is spoken, to be read.
 * @type {Page.DrawCard<"words">}
 */
export const drawWords = (card, setting) =>
  wordsOf(card.text.length > 150 ? "" : ".middle.centred", card, setting, sized("p.sentence", card.text));

/**
 * Client guide, Common fields, `failureMessage`: in place of what the device cannot draw.
 * @type {Page.DrawCard<"failure">}
 */
export const drawFailure = (card, setting) =>
  wordsOf(
    ".middle.centred",
    card,
    setting,
    sized("p.sentence", card.text),
    text("p.detail", setting.words("The device cannot draw “{}”", card.template)),
  );
