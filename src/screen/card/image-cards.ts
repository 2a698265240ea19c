import type { JsonObject } from "../../cic/json.ts";
import type { ImageEntry, ImageListCard, ImageTextCard } from "./card.ts";
import { commonOf, sourceOf } from "./shared-members.ts";
import { piecesOf } from "./generic-card.ts";
import { entriesIn, firstText, mostEntries, pictureOf, textIn, textsIn } from "./members.ts";

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
  return {
    kind: "imageText",
    ...commonOf(template, card),
    picture: pictureOf(firstText(card, "imageUrl", "thumbImageUrl"), title),
    shape: shapes.get(textIn(card, "thumbImageType") ?? "") ?? null,
    title,
    lines: lines.slice(0, mostEntries),
    more: Math.max(0, lines.length - mostEntries),
  };
}

/** Client guide, ImageList. */
export function readImageList(template: string, card: JsonObject): ImageListCard {
  const { entries, more } = entriesIn(card, "thumbImageUrlList");
  return { kind: "imageList", ...commonOf(template, card), images: entries.map(imageOf), more };
}

function imageOf(entry: JsonObject): ImageEntry {
  const title = textIn(entry, "imageTitle");
  const source = sourceOf(entry) ?? namedSource(textIn(entry, "imageReference"));
  return { picture: pictureOf(firstText(entry, "imageUrl", "thumbImageUrl"), title), title, source };
}

const namedSource = (text: string | null) => (text === null ? null : { text, target: null });
