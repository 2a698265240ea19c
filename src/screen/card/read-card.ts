import { failureMessageOf, leafText } from "../../cic/content-template.ts";
import type { JsonObject } from "../../cic/json.ts";
import type { Shown } from "../../index.ts";
import type { Card } from "./card.ts";
import { readCardList } from "./card-list.ts";
import { commonOf, nothingCommon } from "./shared-members.ts";
import { readGeneric } from "./generic-card.ts";
import { textOf } from "./members.ts";
import { readImageList, readImageText } from "./image-cards.ts";
import { readPlayer } from "./player-card.ts";
import { readPopup } from "./popup.ts";
import { readText } from "./text-card.ts";

/** What the screen shows, ready to be drawn. Whatever was sent, there is a card: what is wrong with it, findings say. */
export function readCard(shown: Shown): Card {
  switch (shown.source) {
    case "text":
      return { kind: "words", ...nothingCommon("RenderText"), text: textOf(shown.text) ?? "" };
    case "player":
      return readPlayer(shown.info);
    case "card":
      return readTemplate(shown.template);
  }
}

const readers: Readonly<Record<string, (template: string, card: JsonObject) => Card>> = {
  Text: readText,
  ImageText: readImageText,
  ImageList: readImageList,
  CardList: readCardList,
  Popup: readPopup,
};

/** Client guide, Content templates: by `type`, a plain text, which some write as an object. */
function readTemplate(card: JsonObject): Card {
  const template = leafText(card["type"]);
  const failure = failureMessageOf(card);
  if (failure !== null) return { kind: "failure", ...commonOf(template, card), text: failure };
  const read = Object.hasOwn(readers, template) ? readers[template]! : readGeneric;
  return read(template || "RenderTemplate", card);
}
