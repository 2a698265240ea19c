// @ts-check
import { button, icon, make, name, text } from "../make.js";
import { foot, sourceOf } from "./parts.js";
import { picture } from "./picture.js";
import { createRow } from "./row.js";

/**
 * Client guide, ImageList: one picture fills the screen, the next is a swipe away.
 * @type {Page.DrawCard<"imageList">}
 */
export function drawImageList(card, setting) {
  const { words } = setting;
  const { length } = card.images;
  const slides = card.images.map((image) =>
    make(".slide", picture("", image.picture), text("p.slide-title", image.title), sourceOf(image.source, setting)),
  );
  const count = make("span.count");
  const row = createRow(".slides", words("Content"), slides, (index) => {
    // More than ten dots nobody counts.
    count.textContent =
      length > 10
        ? `${index + 1} / ${length}`
        : "○".repeat(length).replace(/○/g, (_, at) => (at === index ? "●" : "○"));
    back.hidden = index === 0;
    on.hidden = index >= length - 1;
  });
  const back = name(
    button(".turn.back", () => row.turn(-1), icon("play")),
    words("previous"),
  );
  const on = name(
    button(".turn.on", () => row.turn(1), icon("play")),
    words("next"),
  );
  row.turn(0);
  return make("", row.element, length > 1 && make(".turns", back, count, on), over(card), foot(card, setting));
}

/**
 * What stands above pictures and cards.
 * @param {Page.Common} card
 */
export const over = ({ emoji, subtitle }) => make(".over", text("span.emoji", emoji), text("span.subtitle", subtitle));
