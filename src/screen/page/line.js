// @ts-check
import { find, icon } from "./make.js";

/**
 * Where one says something. The device hears when somebody begins to type, as it would hear a voice.
 * @param {(message: Page.ClientMessage) => boolean} tell
 * @param {(isTyping: boolean) => void} typing
 * @param {() => void} unsaid nobody was there to hear it
 */
export function createLine(tell, typing, unsaid) {
  const input = find("input.say");
  /** @type {string[]} */
  const said = [];
  let past = 0;
  let draft = "";
  let isSpeaking = false;

  /** What the device knows of it. @param {boolean} isNow */
  function know(isNow) {
    isSpeaking = isNow;
    typing(isNow);
  }

  /** A line that begins with `/` is done by hand. */
  function heard() {
    const isWanted = /^\s*[^\s/!]/.test(input.value);
    find(".refused").textContent = "";
    if (isWanted !== isSpeaking && tell({ speaking: isWanted })) know(isWanted);
  }

  /** @param {string} line */
  function write(line) {
    input.value = line;
    heard();
  }

  /** @param {number} step into the past */
  function recall(step) {
    if (past === 0) draft = input.value;
    past = Math.max(0, Math.min(said.length, past + step));
    write(past === 0 ? draft : (said.at(-past) ?? ""));
  }

  function submit() {
    const line = input.value.trim();
    if (line === "") return;
    if (!tell({ line, id: "line" })) return unsaid();
    if (said.at(-1) !== line) said.push(line);
    past = 0;
    input.value = "";
    // The line itself ends what was being said.
    know(false);
  }

  input.addEventListener("input", heard);
  input.addEventListener("keydown", (event) => {
    const keys = { Enter: submit, Escape: () => write(""), ArrowUp: () => recall(1), ArrowDown: () => recall(-1) };
    const act = keys[/** @type {keyof typeof keys} */ (event.key)];
    // Keys belong to whoever composes Hangul or kana; Safari says so by their code alone.
    if (!act || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    act();
  });
  find(".line").addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  find(".send").append(icon("play"));

  return { forget: () => know(false) };
}
