import { createEditor } from "./editor.ts";
import { createHistory } from "./history.ts";
import { nameOf, type Key } from "./key.ts";
import { openKeyboard } from "./keyboard.ts";
import { mark } from "./mark.ts";
import type { InputLine, InputLineOptions } from "./line.ts";
import { begin, menuRows, step, type Menu } from "./menu.ts";
import { openSearch, type Search } from "./search.ts";
import { onSuspend, suspend } from "./suspension.ts";
import { translated } from "../../language/language.ts";
import { cut } from "../../output/cut.ts";

// The line the user types on, below everything that is printed. The cursor is the terminal's own and stands in the right
// cell: input methods draw the syllable being composed there.

const searchMark = "search: ";

/** Opens the line. It takes the terminal over until it is closed. */
export function openInputLine(options: InputLineOptions): InputLine {
  const { input, output, view } = options;
  const editor = createEditor();
  const words = createEditor();
  const history = createHistory(options.history);
  const printed: string[] = [];
  let status: readonly string[] = [];
  let hint: string | null = null;
  let search: Search | null = null;
  let menu: Menu | null = null;
  let known = "";
  let isOpen = true;
  let isScheduled = false;
  /** Somebody else has the terminal. */
  let isAway = false;
  /** While the terminal goes from size to size, nothing is drawn: it would be broken by a width nobody knows. */
  let resizing: NodeJS.Timeout | null = null;

  const columns = (): number => output.columns || 80;

  function below(): readonly string[] {
    if (search) return [cut(`  ${search.found ?? translated(searchHint)}`, columns() - 1)];
    if (menu) return menuRows(menu, columns());
    return hint === null ? [] : [cut(hint, columns() - 1)];
  }

  function draw(): void {
    isScheduled = false;
    if (!isOpen || isAway || resizing) return;
    const { text, cursor } = search ? words : editor;
    view.show({ above: status, mark: search ? searchMark : mark, text, cursor, below: below() }, printed.splice(0));
  }

  /** Many things happen in one moment; they are drawn once. */
  function schedule(): void {
    if (!isScheduled) queueMicrotask(draw);
    isScheduled = true;
  }

  function edited(): void {
    if (editor.text === known) return;
    known = editor.text;
    options.onEdit(known);
  }

  function enter(text: string): void {
    editor.set("");
    known = "";
    history.forget();
    if (text.trim() !== "" && options.isKept(text)) {
      history.add(text);
      options.keep(text);
    }
    view.entered(mark + text.trim());
    options.onLine(text);
  }

  function take(change: { readonly text: string; readonly cursor: number; readonly menu: Menu | null }): void {
    editor.set(change.text, change.cursor);
    menu = change.menu;
  }

  function complete(by: 1 | -1): void {
    if (menu) return take(step(menu, by));
    const completion = options.complete(editor.text, editor.cursor);
    if (completion.candidates.length === 0) hint = translated(nothingFits);
    else take(begin(editor.text, completion));
  }

  function walk(line: string | null): void {
    if (line !== null) editor.set(line);
  }

  const own: Readonly<Record<string, () => void>> = {
    return: () => enter(editor.text),
    enter: () => enter(editor.text),
    tab: () => complete(1),
    "S-tab": () => complete(-1),
    up: () => walk(history.earlier(editor.text)),
    "C-p": () => walk(history.earlier(editor.text)),
    down: () => walk(history.later()),
    "C-n": () => walk(history.later()),
    "C-r": () => {
      words.set("");
      search = openSearch(history, words);
    },
    "C-l": () => view.clearScreen(),
    "C-c": () => options.onInterrupt(),
    "C-d": () => {
      if (editor.text === "") options.onEnd();
      else editor.press(undefined, { name: "delete" });
    },
    "C-z": () => suspend({ leave, comeBack }),
    ...options.keys,
  };

  /** Keys that go on with the menu, or with the way through the history. */
  const going: ReadonlySet<string> = new Set(["tab", "S-tab", "up", "down", "C-p", "C-n"]);

  function pressed(typed: string | undefined, key: Key): void {
    const name = nameOf(key);
    hint = null;
    options.onKey(name);
    if (search) searched(search.press(typed, key));
    else if (menu && name === "escape") take({ text: menu.typed, cursor: menu.completion.to, menu: null });
    else {
      if (name !== "tab" && name !== "S-tab") menu = null;
      if (!going.has(name)) history.forget();
      const act = Object.hasOwn(own, name) ? own[name] : undefined;
      if (act) act();
      else editor.press(typed, key);
    }
    edited();
    schedule();
  }

  function searched(outcome: ReturnType<Search["press"]>): void {
    if (outcome === "goes on") return;
    const found = search?.found ?? "";
    search = null;
    if (outcome === "taken") editor.set(found);
    if (outcome === "entered") enter(found);
  }

  /** Each line of a paste but the last is entered. */
  function pasted(text: string): void {
    menu = null;
    const [first = "", ...others] = text.split(/\r\n|[\r\n]/);
    const target = search ? words : editor;
    target.insert(first);
    for (const line of search ? [] : others) {
      enter(editor.text);
      editor.insert(line);
    }
    edited();
    schedule();
  }

  function leave(): void {
    if (resizing) keepSize();
    draw();
    isAway = true;
    view.leave();
    keyboard.release();
  }

  function comeBack(): void {
    if (!isOpen) return;
    isAway = false;
    view.forget();
    keyboard.grab();
    options.onResize();
    schedule();
  }

  function resized(): void {
    if (resizing) clearTimeout(resizing);
    resizing = setTimeout(keepSize, options.quietAfterResize);
  }

  function keepSize(): void {
    if (resizing) clearTimeout(resizing);
    resizing = null;
    view.resized();
    options.onResize();
    schedule();
  }

  const keyboard = openKeyboard({ input, output, onKey: pressed, onPaste: pasted, onGone: options.onEnd });
  const forgetSuspension = onSuspend({ leave, comeBack });
  output.on("resize", resized);

  return {
    get text() {
      return editor.text;
    },
    print(line) {
      if (!isOpen) return void output.write(`${line}\n`);
      printed.push(line);
      schedule();
    },
    showStatus(rows) {
      if (rows.join("\n") === status.join("\n")) return;
      status = rows;
      schedule();
    },
    showHint(text) {
      if (text === hint) return;
      hint = text;
      schedule();
    },
    clear() {
      editor.set("");
      known = "";
      schedule();
    },
    close() {
      if (!isOpen) return;
      leave();
      isOpen = false;
      keyboard.close();
      forgetSuspension();
      output.off("resize", resized);
      for (const each of [editor, words]) each.close();
    },
  };
}

const searchHint = "words of an earlier line; Ctrl-R: an older one, Tab: to go on with it, Esc: back";
const nothingFits = "nothing fits; /help lists the lines that begin with /";
