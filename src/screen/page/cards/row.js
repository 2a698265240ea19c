// @ts-check
import { make } from "../make.js";

/**
 * Things in a row, one behind the other: moved by a finger, by keys, by `turn`.
 * @param {string} selector
 * @param {string} label
 * @param {readonly HTMLElement[]} things
 * @param {(index: number) => void} [tell] which of them is in front
 */
export function createRow(selector, label, things, tell = () => {}) {
  const element = make(selector, { role: "group", "aria-label": label, tabindex: "0" }, things);
  let index = 0;

  /** Where one begins, in the row. @param {number} at */
  const start = (at) => (things[at]?.offsetLeft ?? 0) - (things[0]?.offsetLeft ?? 0);

  /** @param {number} step */
  function turn(step) {
    index = Math.max(0, Math.min(things.length - 1, index + step));
    element.scrollTo({ left: start(index) });
    tell(index);
  }

  element.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined || event.target !== element) return;
    event.preventDefault();
    turn(step);
  });
  element.addEventListener("scrollend", () => {
    index = things.findIndex((thing, at) => start(at) + thing.offsetWidth / 2 > element.scrollLeft);
    tell(index);
  });
  return { element, turn };
}
