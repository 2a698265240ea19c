// @ts-check
import { createScreen } from "./cards/screen.js";
import { changes, find, make } from "./make.js";

/** The device and the conversation stand side by side from here on: as in page.css. */
const wide = matchMedia("(min-width: 60rem)");

/**
 * The device: a screen with the interactive bar below it, or a speaker.
 * @param {Page.Act} act
 * @param {HTMLElement} dot
 * @param {HTMLElement} caption
 */
export function createDevice(act, dot, caption) {
  const [stage, frame, element] = [find(".stage"), find(".frame"), find(".device")];
  const light = make(".light");
  const screen = createScreen(act);
  const isOther = changes();
  const speakerSize = { width: 420, height: 462, dpi: 96 };
  let size = speakerSize;
  let wish = "auto";

  /** @param {Page.View["device"]["display"]} display */
  function build({ size: name, dpi = 96, contentLayer: { width, height } = { width: 640, height: 360 } }) {
    element.dataset["screen"] = name;
    if (name === "none") {
      const speaker = make(".speaker", make(".cloth"), make(".top-plate"), light, dot);
      element.replaceChildren(speaker, make(".bar", caption));
      size = speakerSize;
    } else {
      // Client guide, Voice user interface: the interactive bar takes 15 % of the height.
      const bar = Math.max(40, Math.round(height * 0.15));
      const bezel = Math.round(Math.max(12, Math.min(28, width * 0.05, height * 0.05)));
      screen.fit(width, height, dpi);
      element.replaceChildren(make(".glass", screen.element, make(".bar", dot, caption)), light);
      element.style.setProperty("--bezel", `${bezel}px`);
      element.style.setProperty("--bar", `${bar}px`);
      size = { width: width + 2 * bezel, height: height + bar + 2 * bezel, dpi };
    }
    Object.assign(element.style, { width: `${size.width}px`, height: `${size.height}px` });
    place();
  }

  /** Scales the whole of it: what is laid out inside never knows. */
  function place() {
    const scale = scaleOf();
    element.style.transform = scale === 1 ? "none" : `scale(${scale})`;
    Object.assign(frame.style, { width: `${size.width * scale}px`, height: `${size.height * scale}px` });
  }

  /** Beside the conversation it has its place; above it, the width of the window: nothing ever scrolls sideways. */
  function scaleOf() {
    const { paddingInline, paddingBlock, rowGap } = getComputedStyle(stage);
    const toWidth = (stage.clientWidth - 2 * parseFloat(paddingInline)) / size.width;
    const others = find(".hands").offsetHeight + find(".report").offsetHeight + 2 * parseFloat(rowGap);
    const room = stage.clientHeight - 2 * parseFloat(paddingBlock) - others;
    const fitting = wide.matches ? Math.max(0.1, Math.min(toWidth, room / size.height)) : toWidth;
    const exact = wish === "actual" ? 96 / size.dpi : 1;
    if (wish === "fit") return fitting;
    return wish === "auto" || !wide.matches ? Math.min(exact, fitting) : exact;
  }

  new ResizeObserver(place).observe(stage);

  return {
    /** @param {string} size one of `.size` */
    resize(size) {
      wish = size;
      place();
    },
    /** @type {Page.Draw} */
    draw(seen) {
      const { device, light: shines, isOff } = seen.view;
      if (isOther(JSON.stringify(device.display))) build(device.display);
      element.toggleAttribute("data-off", isOff);
      light.dataset["colour"] = shines.colour;
      light.dataset["effect"] = shines.effect;
      screen.draw(seen);
    },
  };
}
