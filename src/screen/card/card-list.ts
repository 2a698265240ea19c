import { leafText } from "../../cic/content-template.ts";
import type { Json, JsonObject } from "../../cic/json.ts";
import type { CardListCard, CardType, Entry } from "./card.ts";
import { actionsOf, commonOf, sourceOf } from "./shared-members.ts";
import { dateOf, entriesIn, pictureOf, shortened, targetIn, textIn, textsIn } from "./members.ts";
import { runsOf, withoutMarks } from "./runs.ts";

/** Client guide, Content templates, CardList. */
export function readCardList(template: string, card: JsonObject): CardListCard {
  const { entries: given, more } = entriesIn(card, "cardList");
  const entries = given.map(entryOf);
  const noticeTarget = targetIn(card, "noticeLink");
  const notice = textIn(card, "noticeText") ?? noticeTarget?.address ?? null;
  return {
    kind: "cardList",
    ...commonOf(template, card),
    type: typeOf(card["subType"], entries),
    entries,
    notice: notice === null ? null : { text: notice, target: noticeTarget },
    more,
  };
}

function entryOf(entry: JsonObject): Entry {
  const title = textIn(entry, "title");
  const date = textIn(entry, "publishDate");
  const provider = textIn(entry, "contentProviderText");
  const { contentProviderText: _, ...withoutProvider } = entry;
  return {
    picture: pictureOf(textIn(entry, "imageUrl"), title && withoutMarks(title)),
    title: title === null ? [] : runsOf(title),
    lines: shortened(textsIn(entry, "description")).shown.map(withoutMarks),
    media: targetIn(entry, "videoUrl"),
    press: textIn(entry, "press"),
    pressIcon: pictureOf(textIn(entry, "pressIconUrl"), textIn(entry, "press")),
    date: date && dateOf(date),
    provider,
    source: sourceOf(withoutProvider),
    target: targetIn(entry, "linkUrl"),
    links: actionsOf(entry),
  };
}

/** Only `Type4` is really sent; what the others are, their members tell. */
function typeOf(subType: Json | undefined, entries: readonly Entry[]): CardType {
  const [, named] = /^Type([1-6])$/.exec(leafText(subType)) ?? [];
  if (named !== undefined) return Number(named) as CardType;
  const some = (has: (entry: Entry) => boolean): boolean => entries.some(has);
  if (some(({ media }) => media !== null)) return some(({ lines }) => lines.length > 0) ? 5 : 3;
  const hasPictures = some(({ picture }) => picture !== null);
  if (!hasPictures && some(({ press, date }) => press !== null || date !== null)) return 4;
  const hasLinks = some(({ target }) => target !== null);
  if (hasPictures && !some(({ title, lines }) => title.length + lines.length > 0)) return 6;
  return hasLinks ? 2 : 1;
}
