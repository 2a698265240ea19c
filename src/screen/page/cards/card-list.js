// @ts-check
import { icon, make, text } from "../make.js";
import { touchable } from "../touch.js";
import { over } from "./image-list.js";
import { chips, foot, sourceOf } from "./parts.js";
import { picture } from "./picture.js";
import { createRow } from "./row.js";

/**
 * Client guide, CardList: a row of cards, the next one cut off at the edge. A notice has to be shown.
 * @type {Page.DrawCard<"cardList">}
 */
export function drawCardList(card, setting) {
  const { notice, entries, type } = card;
  const said = notice && touchable(".notice", notice.target, setting.act, text("bdi", notice.text));
  const row = createRow(
    ".entries",
    setting.words("Content"),
    entries.map((entry) => drawEntry(entry, setting)),
  );
  return make("", { "data-type": `${type}` }, over(card), row.element, foot(card, setting, said));
}

/** @type {(entry: import("../../card/card.ts").Entry, setting: Page.Setting) => HTMLElement} */
function drawEntry(entry, setting) {
  const { act, words } = setting;
  const { target, media } = entry;
  const play = media && touchable(".play", media, act, icon("play"), make("span.hidden", words("media")));
  const runs = entry.title.map(({ text, isMarked }) => (isMarked ? make("mark", text) : text));
  const title = runs.length > 0 ? runs : target && words("page");
  return make(
    "article.entry-card",
    (entry.picture || play) && make(".entry-picture", picture("", entry.picture), play),
    make(
      ".entry-words",
      title && touchable(".entry-title", target, act, make("span", { dir: "auto" }, title)),
      make(
        ".entry-lines",
        entry.lines.map((line) => text("p.grey", line)),
      ),
      make(
        ".entry-foot",
        picture(".press-icon", entry.pressIcon),
        ...[entry.press, entry.provider, entry.date].map((words) => text("span", words)),
        sourceOf(entry.source, setting),
        chips(entry.links, setting),
      ),
    ),
  );
}
