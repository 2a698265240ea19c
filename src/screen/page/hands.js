// @ts-check
import { button, changes, find, icon, make, name } from "./make.js";

/** @typedef {import("../../index.ts").Button | "wake"} Press */

/**
 * Buttons of the device.
 * @type {(act: Page.Act, ...presses: Press[]) => HTMLElement[]}
 */
export const handsFor = (act, ...presses) =>
  presses.map((press) => {
    const element = button(".hand", () => {
      const { press } = element.dataset;
      act.send(press === "wake" ? "/wake" : `/press ${press}`);
    });
    return become(element, press);
  });

/**
 * A button may be two: it is what it does next.
 * @type {(element: HTMLElement, press: Press) => HTMLElement}
 */
export function become(element, press) {
  element.dataset["press"] = press;
  element.replaceChildren(icon(press));
  return element;
}

/** @type {(hands: readonly HTMLElement[], words: Page.Words) => void} */
export function nameHands(hands, words) {
  for (const hand of hands) name(hand, words(/** @type {Press} */ (hand.dataset["press"])));
}

/** @type {(act: Page.Act) => Page.Draw} */
export function createHands(act) {
  const dialogue = handsFor(act, "wake", "play", "stop");
  const volume = handsFor(act, "volume-down", "volume-up");
  const switches = handsFor(act, "mute", "mic");
  const level = make("span.level", { role: "img" });
  const differs = changes();
  find(".hands").append(make(".hand-group", dialogue), make(".hand-group", volume), make(".hand-group", switches));
  volume[0]?.after(level);

  return ({ view, words }) => {
    const { level: loudness, muted, micOff } = view.volume;
    if (!differs(view.volume, view.player, view.dialogue, words)) return;
    // Client guide, Button: play/pause also stops what the device does at the moment.
    const isBusy = view.player.playerActivity === "PLAYING" || view.dialogue === "reporting";
    if (dialogue[1]) become(dialogue[1], isBusy ? "pause" : "play");
    nameHands([...dialogue, ...volume, ...switches], words);
    name(level, words("Volume {} of 10", loudness)).style.setProperty("--level", `${loudness}`);
    [muted, micOff].forEach((isOn, index) => switches[index]?.setAttribute("aria-pressed", `${isOn}`));
  };
}
