import type { JsonObject } from "../../cic/json.ts";
import type { Row, TextCard } from "./card.ts";
import { commonOf } from "./shared-members.ts";
import { entriesIn, pictureOf, targetIn, textIn } from "./members.ts";

/** Client guide, Content templates, Text: which member is filled decides what `mainText` is, and how it all looks. */
export function readText(template: string, card: JsonObject): TextCard {
  const highlight = textIn(card, "highlightText");
  const paragraph = textIn(card, "paragraphText");
  const main = textIn(card, "mainText");
  const { entries, more } = entriesIn(card, "tableList");
  const rows = entries.map(rowOf);
  const sentence = textIn(card, "sentenceText");
  // Alone it is described nowhere, but extensions send it so.
  const isSentence = main !== null && sentence === null && paragraph === null && rows.length === 0;
  const isUnit = highlight !== null;
  return {
    kind: "text",
    ...commonOf(template, card),
    highlight,
    unit: isUnit ? main : null,
    heading: isUnit || isSentence ? null : main,
    sentence: !isUnit && isSentence ? main : sentence,
    paragraph,
    sub: textIn(card, "subText"),
    rows,
    picture: pictureOf(textIn(card, "imageUrl"), isUnit ? null : main),
    background: pictureOf(textIn(card, "bgUrl"), null),
    more,
  };
}

function rowOf(row: JsonObject): Row {
  const target = targetIn(row, "item2Link");
  return {
    label: textIn(row, "item1"),
    value: textIn(row, "item2") ?? target?.address ?? null,
    detail: textIn(row, "item3"),
    target,
  };
}
