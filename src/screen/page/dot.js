// @ts-check
import { button, icon, make } from "./make.js";
import { isTimeReal, listeningLeft } from "./state.js";

/** How long a phase is seen that only leads to another, in ms. */
const passing = 700;

/**
 * The Green Dot: tells what the dialogue does, and wakes the device. Drawing it returns the same in words.
 * @param {Page.Act} act
 */
export function createDot({ send, redraw }) {
  const count = make("b.count");
  const bars = make(
    "span.bars",
    ["1", "2", "3", "4", "5"].map(() => make("i")),
  );
  const face = make("span.face", icon("mic"), bars, count);
  const element = button(".dot", () => send("/wake"), make("span.ring"), face);
  /** @type {Page.View["dialogue"] | null} */
  let before = null;
  /** @type {Page.Phase | null} */
  let between = null;

  /** @param {Page.Phase} phase */
  function passThrough(phase) {
    between = phase;
    setTimeout(() => {
      between = null;
      redraw();
    }, passing);
  }

  /** @type {(seen: Page.Seen, now: number) => string} */
  function draw(seen, now) {
    const { view, words } = seen;
    const was = before;
    before = view.dialogue;
    if (was !== null && was !== before) {
      between = null;
      if (before === "attending") passThrough("intro");
      if (before === "idle" && element.dataset["phase"] !== "error") passThrough("complete");
    }
    const steady = phaseOf(seen);
    const phase = steady === "error" || steady === "listening" ? steady : (between ?? steady);
    const isDeaf = phase === "idle-mic" && view.volume.micOff;
    const said = words(isDeaf ? "micOff" : phase);
    const left = phase === "waiting" ? listeningLeft(seen, now) : null;
    const ms = view.listening?.ms ?? 0;
    element.dataset["phase"] = phase;
    element.toggleAttribute("data-deaf", isDeaf);
    element.setAttribute("aria-label", `${words("wake")}: ${said}`);
    element.style.setProperty("--left", `${left === null ? 1 : left / Math.max(1, ms)}`);
    const mark = phase === "complete" ? "✓" : phase === "error" ? "!" : "";
    count.textContent = left === null ? mark : `${Math.ceil(left / 1000)}`;
    const isTimed = (phase === "waiting" || phase === "intro") && ms > 0 && isTimeReal(seen);
    return isTimed ? `${said}, ${words("{} s", Math.round(ms / 1000))}` : said;
  }

  return { element, draw };
}

/** @type {(seen: Page.Seen) => Page.Phase} */
function phaseOf({ view: { dialogue, failed, listening }, isTyping }) {
  if (failed) return "error";
  switch (dialogue) {
    case "idle":
      return "idle-mic";
    case "attending":
    case "listening":
      return isTyping || listening?.isSpeaking ? "listening" : "waiting";
    case "processing":
      return "processing";
    case "reporting":
      return "answering";
  }
}
