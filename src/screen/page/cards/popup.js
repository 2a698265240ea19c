// @ts-check
import { button, make, name, text } from "../make.js";
import { touchable } from "../touch.js";
import { chips, wordsOf } from "./parts.js";

/**
 * Client guide, Popup: a box, or a bar at the bottom, over a screen that is dimmed. Every button closes it, here alone.
 * @type {Page.DrawCard<"popup">}
 */
export function drawPopup(card, setting) {
  const { act, words, close } = setting;
  const answers = card.buttons.map(({ text: label, tone, target }) => {
    const said = text("bdi", label);
    const answer = target ? touchable(".answer", target, act, said) : button(".answer", close, said);
    if (target) answer.addEventListener("click", close);
    answer.dataset["tone"] = tone;
    return answer;
  });
  return make(
    "",
    make(
      `.${card.display}`,
      { role: "alertdialog", "aria-label": card.title ?? card.text ?? words("Content") },
      wordsOf("", card, setting, text("p.heading", card.title), text("p", card.text)),
      chips(card.links, setting),
      make(".answers", answers),
      card.display === "toast"
        ? name(button(".close", close, "✕"), words("Close"))
        : answers.length === 0 && button(".answer", close, words("Close")),
    ),
  );
}
