import type { JsonObject } from "../../cic/json.ts";
import type { ImageEntry, ImageListCard, ImageTextCard } from "./card.ts";
import { commonOf, sourceOf } from "./shared-members.ts";
import { piecesOf } from "./generic-card.ts";
import { entriesIn, firstText, pictureOf, shortened, textIn, textsIn } from "./members.ts";

/** Client guide, ImageText; the words of a guide in Japanese beside those of the Korean one. */
const shapes: ReadonlyMap<string, NonNullable<ImageTextCard["shape"]>> = new Map([
  ["인물", "person"],
  ["책", "book"],
  ["앨범", "album"],
  ["人物", "person"],
  ["本", "book"],
  ["アルバム", "album"],
]);

export function readImageText(template: string, card: JsonObject): ImageTextCard {
  const title = textIn(card, "mainText");
  // `display` is in the guide's example alone, without a description: its texts come last.
  const others = piecesOf({ subText: card["subText"] ?? null, display: card["display"] ?? null });
  const lines = [
    ...textsIn(card, "subTextList"),
    ...others.flatMap((piece) => (piece.is === "text" ? piece.text : [])),
  ];
  const pictures = others.flatMap((piece) => (piece.is === "picture" ? piece.picture : []));
  const { shown, more } = shortened(lines);
  return {
    kind: "imageText",
    ...commonOf(template, card),
    picture: pictureOf(firstText(card, "imageUrl", "thumbImageUrl"), title) ?? pictures[0] ?? null,
    shape: shapes.get(textIn(card, "thumbImageType") ?? "") ?? null,
    title,
    lines: shown,
    more,
  };
}

/** Client guide, ImageList. */
export function readImageList(template: string, card: JsonObject): ImageListCard {
  const { entries, more } = entriesIn(card, "thumbImageUrlList");
  return { kind: "imageList", ...commonOf(template, card), images: entries.map(imageOf), more };
}

function imageOf(entry: JsonObject): ImageEntry {
  const title = textIn(entry, "imageTitle");
  return { picture: pictureOf(firstText(entry, "imageUrl", "thumbImageUrl"), title), title, source: sourceOf(entry) };
}
