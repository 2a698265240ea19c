// @ts-check
import { make, text } from "../make.js";
import { foot, wordsOf } from "./parts.js";
import { picture } from "./picture.js";

/** @type {(shape: string, shown: Page.Picture | null, ...parts: Page.Part[]) => HTMLElement} */
const halves = (shape, shown, ...parts) =>
  make(".halves", shown && make(".half", { "data-shape": shape }, picture("", shown)), make(".other-half", ...parts));

/**
 * Client guide, ImageText: the picture has one half of the screen, the words the other.
 * @type {Page.DrawCard<"imageText">}
 */
export const drawImageText = (card, setting) =>
  halves(
    card.shape ?? "",
    card.picture,
    wordsOf(
      ".middle",
      card,
      setting,
      text("p.heading", card.title),
      card.lines.map((line) => text("p.grey", line)),
    ),
    foot(card, setting),
  );

/**
 * Client guide, TemplateRuntime, RenderPlayerInfo: the item that plays, and the others where it is a list.
 * @type {Page.DrawCard<"player">}
 */
export function drawPlayer(card, setting) {
  const { items, provider } = card;
  const item = items.find((one) => one.token === setting.token) ?? items[0];
  const list = card.isList && items.length > 1 ? items : [];
  return halves(
    "album",
    item?.cover ?? null,
    wordsOf(
      ".middle",
      card,
      setting,
      item && [
        text("p.sub", item.header),
        text("p.heading", item.title),
        text("p", item.artist),
        text("p.grey", item.album),
        item.isLive && make("p", make("span.badge", "LIVE")),
        item.isAdult && make("p", make("span.badge", "19")),
      ],
      ...list.map((one) =>
        make(
          ".item",
          one === item && { "aria-current": "true" },
          text("span", one.title ?? one.token),
          text("span.grey", one.artist),
        ),
      ),
      (item?.lyrics ?? []).map((line) => text("p", line)),
    ),
    foot(card, setting, provider && [picture(".press-icon", provider.logo), text("span", provider.name)]),
  );
}
