// @ts-check
import { captionText } from "./caption.js";
import { find, make, text } from "./make.js";

/** Older lines go. */
const longest = 500;

/**
 * The conversation, newest at the bottom.
 * @type {() => Page.Draw}
 */
export function createLog() {
  const element = find(".log");

  return ({ fresh, view, words }) => {
    const entries = fresh.splice(0).slice(-longest);
    const lines = entries.map((entry) => lineOf(entry, words, view.device.lang)).filter((line) => line !== null);
    if (lines.length === 0) return;
    const isAtEnd = element.scrollTop + element.clientHeight > element.scrollHeight - 40;
    element.querySelector(".empty")?.remove();
    element.append(...lines);
    while (element.childElementCount > longest) element.firstElementChild?.remove();
    if (isAtEnd) element.scrollTop = element.scrollHeight;
  };
}

/**
 * Null for what a reader need not know.
 * @type {(entry: Page.LogEntry, words: Page.Words, lang: string) => HTMLElement | null}
 */
function lineOf(entry, words, lang) {
  switch (entry.kind) {
    case "input":
      return entry.line.startsWith("/") ? line(".quiet.by-hand", "", entry.line) : line(".user", "", entry.line, lang);
    case "speech":
      if (entry.state === "stopped") return line(".quiet", words("stopped"));
      if (entry.state === "finished") return null;
      return line(`.spoken.from-${entry.source}`, words(entry.source), captionText(entry), entry.lang);
    case "sound":
      return line(".quiet", words("sound: {}", entry.name));
    case "card":
      return line(".quiet", words("shows {}", entry.template), entry.text.replace(/\n.*/s, " …"), lang);
    case "listening":
      if (entry.state === "opened") return line(".quiet", words("listens"), words("{} s", Math.round(entry.ms / 1000)));
      return entry.reason === "speech" ? null : line(".quiet", words("stops listening: {}", entry.reason));
    case "request":
      return line(".quiet.request", words("sends"), requestWords(entry.request.request));
    case "session":
      return entry.state === "ended" ? line(".quiet", words("session ends: {}", entry.reason)) : null;
    case "player":
      return line(".quiet", `♫ ${words(entry.playerActivity)}`, entry.token ?? "");
    case "warning":
    case "failure":
      return line(`.${entry.kind}`, entry.code, [entry.message, entry.remedy ?? ""].filter(Boolean).join(". "));
    case "refused":
      return line(".warning", words("refused"), entry.reason);
    case "shown":
      return make(".entry", make("pre", { tabindex: "0" }, entry.lines.join("\n")));
  }
  return null;
}

/** @type {(selector: string, label: string, said?: string, lang?: string) => HTMLElement} */
function line(selector, label, said, lang) {
  // A line is to be read in passing; the terminal and the trace have the whole of it.
  const words = text("p", said && said.length > 300 ? `${said.slice(0, 300)}…` : (said ?? null));
  if (words && lang) words.lang = lang;
  return make(`.entry${selector}`, label !== "" && make("span.label", label), words);
}

/**
 * The type of a request, its intent or event, and the filled slots.
 * @param {import("../../index.ts").CekRequest["request"]} request
 */
function requestWords({ type, intent, event }) {
  if (event?.name) return `${type} ${event.namespace}.${event.name}`;
  const slots = Object.values(intent?.slots ?? {}).map(({ name, value }) => `${name}=${value}`);
  return [type, intent?.name ?? "", ...slots].join(" ");
}
