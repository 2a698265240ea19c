import { translated } from "../language/language.ts";
import { rowsBelow, type Below } from "./below.ts";
import { bindings, inHistory, inMenu, type Act } from "./bindings.ts";
import { createEditor } from "./editor.ts";
import type { Content } from "./frame.ts";
import { createHistory } from "./history.ts";
import { nameOf, type Key } from "./key.ts";
import type { InputLineOptions } from "./line.ts";
import { mark } from "./mark.ts";
import { begin, step, type Menu } from "./menu.ts";
import { openSearch, type Search } from "./search.ts";

// What comes of the keys: the text, the way through the history, a menu or a search. Nothing is drawn here.

export interface Typing {
  /** What is being typed: what stands in the line, or what a search has found or looks for. */
  readonly text: string;
  press(typed: string | undefined, key: Key): void;
  paste(text: string): void;
  clear(): void;
  /** Tells whether it is another hint than before. */
  showHint(hint: string | null): boolean;
  /** How it is to be shown. */
  content(columns: number): Omit<Content, "above">;
  close(): void;
}

export type TypingOptions = Pick<
  InputLineOptions,
  "view" | "history" | "complete" | "keys" | "isKept" | "keep" | "onKey" | "onLine" | "onEdit" | "onInterrupt" | "onEnd"
> & {
  /** A line was entered, and stands there like this. */
  readonly onEntered: (row: string) => void;
  readonly clearScreen: () => void;
  readonly suspend: () => void;
};

export function createTyping(options: TypingOptions): Typing {
  const editor = createEditor();
  const words = createEditor();
  const history = createHistory(options.history);
  const below: Below = { search: null, menu: null, hint: null };
  let toldText = "";

  const typedText = (): string => (below.search && (below.search.found ?? words.text)) || editor.text;

  function tellOfEdit(): void {
    if (typedText() === toldText) return;
    toldText = typedText();
    options.onEdit(toldText);
  }

  function clear(): void {
    editor.set("");
    toldText = "";
  }

  function enter(text: string): void {
    clear();
    history.forget();
    if (text.trim() !== "" && options.isKept(text)) {
      history.add(text);
      options.keep(text);
    }
    options.onEntered(mark + text.trim());
    options.onLine(text);
  }

  function take(change: { readonly text: string; readonly cursor: number; readonly menu: Menu | null }): void {
    editor.set(change.text, change.cursor);
    below.menu = change.menu;
  }

  function complete(by: 1 | -1): void {
    if (below.menu) return take(step(below.menu, by));
    const completion = options.complete(editor.text, editor.cursor);
    if (typeof completion === "string") below.hint = completion;
    else if (completion.candidates.length === 0) below.hint = translated(nothingFits);
    else take(begin(editor.text, completion));
  }

  function showEarlier(line: string | null): void {
    if (line !== null) editor.set(line);
  }

  const acts: Readonly<Record<Act, () => void>> = {
    enter: () => enter(editor.text),
    complete: () => complete(1),
    "complete backwards": () => complete(-1),
    "earlier line": () => showEarlier(history.earlier(editor.text)),
    "later line": () => showEarlier(history.later()),
    search() {
      words.set("");
      below.search = openSearch(history, words);
    },
    "clear the screen": options.clearScreen,
    interrupt: options.onInterrupt,
    "end, or delete"() {
      if (editor.text === "") options.onEnd();
      else editor.press(undefined, { name: "delete" });
    },
    suspend: options.suspend,
  };

  function pressInLine(name: string, typed: string | undefined, key: Key): void {
    const act = Object.hasOwn(bindings, name) ? bindings[name] : undefined;
    if (!inMenu.has(act)) below.menu = null;
    if (!inHistory.has(act)) history.forget();
    if (Object.hasOwn(options.keys, name)) options.keys[name]!();
    else if (act) acts[act]();
    else editor.press(typed, key);
  }

  function endSearch(search: Search, outcome: ReturnType<Search["press"]>): void {
    if (outcome === "goes on") return;
    below.search = null;
    if (outcome === "taken") editor.set(search.found ?? "");
    if (outcome === "entered") enter(search.found ?? "");
  }

  return {
    get text() {
      return typedText();
    },
    press(typed, key) {
      const name = nameOf(key);
      const { search, menu } = below;
      below.hint = null;
      options.onKey(name);
      if (search) endSearch(search, search.press(typed, key));
      else if (menu && name === "escape") take({ text: menu.typed, cursor: menu.completion.to, menu: null });
      else pressInLine(name, typed, key);
      tellOfEdit();
    },
    paste(text) {
      below.menu = null;
      const [first = "", ...others] = text.split(/\r\n|[\r\n]/);
      if (below.search) words.insert(first);
      else {
        editor.insert(first);
        // Each line but the last is entered.
        for (const line of others) {
          enter(editor.text);
          editor.insert(line);
        }
      }
      tellOfEdit();
    },
    clear,
    showHint(hint) {
      const isOther = hint !== below.hint;
      below.hint = hint;
      return isOther;
    },
    content(columns) {
      const { text, cursor } = below.search ? words : editor;
      return {
        mark: below.search ? `${translated("search:")} ` : mark,
        text,
        cursor,
        below: rowsBelow(below, columns, options.view.isWhole),
      };
    },
    close() {
      for (const each of [editor, words]) each.close();
    },
  };
}

const nothingFits = "nothing fits; /help lists the lines that begin with /";
