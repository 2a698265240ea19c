// @ts-check
import { changes, make } from "./make.js";
import { isTimeReal } from "./state.js";

/** What is spoken, as it is spoken; before there is an answer, what the user said. */
export function createCaption() {
  const said = make("p", { dir: "auto" });
  const element = make(".caption", { tabindex: "0" }, said);
  const differs = changes();

  /** How much of it does not fit, in pixels. */
  const hidden = () => element.scrollHeight - element.clientHeight;

  /** Whether it moves by itself. @type {(seen: Page.Seen) => boolean} */
  const isMoving = (seen) => seen.view.caption?.state === "started" && isTimeReal(seen) && hidden() > 0;

  /** @type {Page.Draw} */
  function draw(seen, now) {
    const { view, toldAt } = seen;
    const caption = view.dialogue === "processing" ? null : view.caption;
    if (differs(caption, view.heard)) {
      element.dataset["who"] = caption?.source ?? "user";
      said.lang = caption?.lang ?? view.device.lang;
      said.textContent = caption ? captionText(caption) : view.heard;
      element.scrollTop = 0;
    }
    // What does not fit moves up while it is spoken, unless somebody reads it at their own pace.
    if (!caption?.ms || !isMoving(seen) || element.matches(":hover, :focus")) return;
    element.scrollTop = hidden() * (((now - toldAt.caption) / caption.ms - 0.2) / 0.7);
  }

  return { element, draw, isMoving };
}

/**
 * The words, or of a sound among them its name: the end of an address says more of it than its beginning.
 * @param {{ readonly type: "PlainText" | "URL", readonly value: string }} spoken
 */
export const captionText = ({ type, value }) =>
  type === "PlainText" ? value : `♪ ${/([^/]+)\/*$/.exec(value.replace(/[?#].*/s, ""))?.[1] ?? value}`;
