import type { JsonObject } from "../../cic/json.ts";
import type { PopupButton, PopupCard } from "./card.ts";
import { commonOf } from "./shared-members.ts";
import { firstText, targetIn, textIn } from "./members.ts";

/** Client guide, Content templates, Popup. */
export function readPopup(template: string, card: JsonObject): PopupCard {
  const display = displayOf(card);
  const common = { kind: "popup", ...commonOf(template, card), display } as const;
  switch (display) {
    case "popup":
      return {
        ...common,
        title: firstText(card, "title", "titleText"),
        text: textIn(card, "mainText"),
        buttons: [...button(card, "negative", "negativeButton"), ...button(card, "positive", "positiveButton")],
      };
    case "alert":
      return { ...common, title: null, text: firstText(card, "alertText", "mainText"), buttons: [] };
    case "toast":
      return { ...common, title: null, text: textIn(card, "toastText"), buttons: button(card, "link", "toastLink") };
  }
}

/** The word decides; without one, what is filled. */
function displayOf(card: JsonObject): PopupCard["display"] {
  const word = (textIn(card, "displayType") ?? "").toLowerCase();
  if (word === "popup" || word === "alert" || word === "toast") return word;
  if (firstText(card, "title", "titleText", "mainText") !== null) return "popup";
  return textIn(card, "toastText") === null ? "alert" : "toast";
}

function button(card: JsonObject, tone: PopupButton["tone"], name: string): readonly PopupButton[] {
  const target = targetIn(card, `${name}Url`);
  const text = textIn(card, `${name}Text`) ?? target?.address;
  return text === undefined ? [] : [{ text, tone, target }];
}
