// @ts-check
import { captionText, createCaption } from "./caption.js";
import { connect } from "./connection.js";
import { createDevice } from "./device.js";
import { createDot } from "./dot.js";
import { createHands } from "./hands.js";
import { keep } from "./keep.js";
import { createLine } from "./line.js";
import { createLog } from "./log.js";
import { changes, find, make } from "./make.js";
import { createPainter } from "./painter.js";
import { createPlayer } from "./player.js";
import { isMusicMoving, isTimeReal, take } from "./state.js";
import { chosenLanguage, useLanguage } from "./words.js";

// Messages change the state, the painter draws it, hands on the page become lines to the device.

/** @type {Page.State} */
const state = {
  view: null,
  seq: 0,
  connection: "connecting",
  words: useLanguage(chosenLanguage()),
  toldAt: { player: 0, listening: 0, caption: 0 },
  isTyping: false,
  report: null,
  fresh: [],
};
/** The newest record that is drawn, and the newest that the server was told of. */
const painted = { drawn: 0, told: -1 };
let tick = 0;

const redraw = createPainter(draw, () => {
  if (state.view && painted.told !== painted.drawn && send({ painted: painted.drawn })) painted.told = painted.drawn;
});
/** @type {Page.Act} */
const act = {
  send: (line) => send({ line }) || unsaid(),
  report(what) {
    state.report = what;
    redraw();
  },
  redraw,
};
const dot = createDot(act);
const caption = createCaption();
const device = createDevice(act, dot.element, caption.element);
const parts = [device.draw, caption.draw, createHands(act), createPlayer(act), createLog()];
const differs = { banner: changes(), report: changes(), phase: changes(), caption: changes() };
const line = createLine((message) => send(message), typing, unsaid);
const send = connect(
  (message) => {
    take(state, message, performance.now());
    if (message.kind === "hello") painted.told = -1;
    if (message.kind === "refused") refuse(message.reason);
    redraw();
  },
  (connection) => {
    state.connection = connection;
    if (connection !== "open") line.forget();
    redraw();
  },
);

choice("size", "auto", device.resize);
choice("look", "system", (look) => (document.documentElement.dataset["look"] = look));
choice("lang", chosenLanguage(), (lang) => {
  state.words = useLanguage(lang);
  redraw();
});

/**
 * How the page is looked at: remembered from visit to visit.
 * @type {(key: string, usual: string, use: (value: string) => void) => void}
 */
function choice(key, usual, use) {
  const select = find(/** @type {"select."} */ (`select.${key}`));
  select.value = keep("localStorage", key) ?? usual;
  use(select.value);
  select.addEventListener("change", () => {
    keep("localStorage", key, select.value);
    use(select.value);
  });
}

/** @param {boolean} isTyping */
function typing(isTyping) {
  state.isTyping = isTyping;
  redraw();
}

/** @param {string} reason */
function refuse(reason) {
  find(".refused").textContent = reason;
  announce(reason);
}

function unsaid() {
  refuse(state.words("unsaid"));
}

/**
 * For those who do not see the page.
 * @param {string} words
 * @param {string} lang
 */
function announce(words, lang = document.documentElement.lang) {
  const live = find(".live");
  live.append(make("p", { lang }, words));
  if (live.childElementCount > 5) live.firstElementChild?.remove();
}

function draw() {
  const now = performance.now();
  const { view, words, connection, report } = state;
  const isAway = connection !== "open" || view?.isOff === true;
  const banner = words(view?.isOff && connection !== "token" ? "off" : connection);
  painted.drawn = state.seq;
  find(".connection").textContent = isAway ? "" : banner;
  find(".banner").textContent = isAway ? banner : "";
  find(".report").textContent = report && words("would", report);
  document.documentElement.dataset["connection"] = connection;
  if (differs.banner(banner)) announce(banner);
  if (differs.report(report) && report) announce(find(".report").textContent);
  if (view === null) return;
  const seen = { ...state, view };
  document.title = `${view.device.title} – ${words("Clova device")}`;
  find(".title").textContent = view.device.title;
  for (const part of parts) part(seen, now);
  const phase = dot.draw(seen, now);
  if (differs.phase(phase)) announce(phase);
  const spoken = view.caption?.state === "started" ? view.caption : null;
  if (differs.caption(spoken) && spoken) announce(captionText(spoken), spoken.lang);
  if (isMusicMoving(seen) || (view.listening && isTimeReal(seen)) || caption.isMoving(seen)) {
    window.clearTimeout(tick);
    tick = window.setTimeout(redraw, 100);
  }
}
