import { StringDecoder } from "node:string_decoder";
import { printable } from "../../../index.ts";
import { translated } from "../../language/language.ts";
import type { AskedWish } from "./wishes.ts";

/** What whoever watches may ask for. */
export type WatchKey =
  | { readonly type: "wish"; readonly wish: AskedWish }
  | { readonly type: "filter"; readonly part: string }
  | { readonly type: "help" | "quit" | "interrupt" };

const wish = (wished: AskedWish): WatchKey => ({ type: "wish", wish: wished });

const keys: Readonly<Record<string, WatchKey>> = {
  a: wish("all"),
  f: wish("failed"),
  u: wish("update"),
  "\r": wish("again"),
  "\n": wish("again"),
  h: { type: "help" },
  "?": { type: "help" },
  q: { type: "quit" },
  "\u0003": { type: "interrupt" }, // Ctrl-C, which a raw terminal leaves to us
  "\u0004": { type: "quit" },
};

const filterPrompt = "Run files with this in their name (Enter alone: all): ";

/** Tells the keys of a terminal, or the end of a pipe as `quit`. Call the result to leave stdin as it was. */
export function readKeys(onKey: (key: WatchKey) => void): () => void {
  const { stdin } = process;
  const decoder = new StringDecoder("utf8");
  /** What is typed of a filter; null where none is. */
  let typed: string | null = null;
  const onSign = (sign: string): void => {
    const key = keys[sign.toLowerCase()];
    if (key?.type === "interrupt") return onKey(key);
    if (typed === null) {
      if (sign.toLowerCase() === "p") process.stderr.write(translated(filterPrompt));
      if (sign.toLowerCase() === "p") typed = "";
      else if (key !== undefined) onKey(key);
      return;
    }
    const line = editedLine(typed, sign);
    typed = line.text;
    process.stderr.write(line.shown);
    if (line.isDone) onKey({ type: "filter", part: typed });
    if (line.isDone || line.isGivenUp) typed = null;
  };
  const onData = (data: Buffer): void => {
    const text = decoder.write(data);
    // An arrow ends with a letter that was not typed.
    if (!stdin.isTTY || (text.startsWith("\u001b") && text.length > 1)) return;
    for (const sign of text) onSign(sign);
  };
  const onEnd = (): void => onKey({ type: "quit" });
  if (stdin.isTTY) stdin.setRawMode(true);
  stdin.on("data", onData);
  stdin.once("end", onEnd);
  stdin.once("error", onEnd);
  stdin.resume();
  return () => {
    stdin.off("data", onData);
    stdin.off("end", onEnd);
    stdin.off("error", onEnd);
    stdin.pause();
    if (stdin.isTTY) stdin.setRawMode(false);
  };
}

interface EditedLine {
  readonly text: string;
  /** What is sent to the terminal for it. */
  readonly shown: string;
  readonly isDone?: boolean;
  readonly isGivenUp?: boolean;
}

function editedLine(text: string, sign: string): EditedLine {
  if (sign === "\r" || sign === "\n") return { text, shown: "\n", isDone: true };
  if (sign === "\u001b" || sign === "\u0004") return { text, shown: "\n", isGivenUp: true };
  if (sign === "\u007f" || sign === "\b") {
    const shorter = [...text].slice(0, -1).join("");
    return { text: shorter, shown: `\r\u001b[K${translated(filterPrompt)}${shorter}` };
  }
  const shown = printable(sign);
  return shown === sign ? { text: text + sign, shown } : { text, shown: "" };
}
