import type { Editor } from "./editor.ts";
import type { History } from "./history.ts";
import { nameOf, type Key } from "./key.ts";

// Looking for an earlier line: what is typed are words of it.

/** What the search shows: the words in the place of the line, and what was found for them. */
export interface Search {
  /** The words looked for. */
  readonly words: string;
  readonly found: string | null;
  /** Takes a key. Tells what becomes of the line: it is taken to go on with, entered, or left as it was. */
  press(typed: string | undefined, key: Key): "goes on" | "taken" | "entered" | "given up";
}

/** Opens the search; `words` is an editor for what is looked for. */
export function openSearch(history: History, words: Editor): Search {
  let skip = 0;
  let found: string | null = null;

  /** Where there is no older one, the one that stands there stays. */
  function look(next: number): void {
    const line = history.find(words.text, next);
    if (line === null && next > 0) return;
    [skip, found] = [next, line];
  }

  return {
    get words() {
      return words.text;
    },
    get found() {
      return found;
    },
    press(typed, key) {
      switch (nameOf(key)) {
        case "C-r":
        case "up":
        case "C-p":
          look(found === null ? 0 : skip + 1);
          return "goes on";
        case "C-s":
        case "down":
        case "C-n":
          look(Math.max(0, skip - 1));
          return "goes on";
        case "return":
        case "enter":
          return found === null ? "given up" : "entered";
        case "tab":
        case "right":
        case "end":
        case "C-e":
          return found === null ? "given up" : "taken";
        case "escape":
        case "C-g":
        case "C-c":
          return "given up";
        default: {
          const before = words.text;
          words.press(typed, key);
          if (words.text !== before) look(0);
          return words.text === "" && before === "" && nameOf(key) === "backspace" ? "given up" : "goes on";
        }
      }
    },
  };
}
