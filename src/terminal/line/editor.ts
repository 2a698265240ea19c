import readline from "node:readline";
import { PassThrough, Writable } from "node:stream";
import { signsOf } from "../../cells.ts";
import { nameOf, type Key } from "./key.ts";

// What keys do to a text is node:readline's: words, killing, yanking, undoing. It neither reads nor draws here.

export interface Editor {
  readonly text: string;
  /** Where the cursor is, in UTF-16 units of the text. */
  readonly cursor: number;
  /** Does to the text what the key does. */
  press(typed: string | undefined, key: Key): void;
  /** Writes at the cursor. */
  insert(text: string): void;
  /** Another text, with the cursor at its end or there. */
  set(text: string, cursor?: number): void;
  close(): void;
}

export function createEditor(): Editor {
  const nowhere = new Writable({ write: (_, __, done) => done() });
  // An input of its own, which never tells of a key; Enter, history and Tab are for others.
  const rl = readline.createInterface({
    input: new PassThrough(),
    output: nowhere,
    terminal: true,
    historySize: 0,
    tabSize: 1,
  });
  const press = (name: string, times = 1): void => {
    for (let time = 0; time < times; time++) rl.write(null, { name });
  };
  const control = (name: string): void => rl.write(null, { ctrl: true, name });
  const codePoints = (sign: string): number => [...sign].length;

  /** How many code points the sign before the cursor has: what is seen as one is passed and taken away as one. */
  function before(): number {
    const sign = signsOf(rl.line.slice(0, rl.cursor)).at(-1);
    return sign === undefined ? 0 : codePoints(sign);
  }

  function behind(): number {
    const [sign] = signsOf(rl.line.slice(rl.cursor, rl.cursor + longestSign));
    return sign === undefined ? 0 : codePoints(sign);
  }

  const bySigns: Readonly<Record<string, () => void>> = {
    left: () => press("left", before()),
    "C-b": () => press("left", before()),
    right: () => press("right", behind()),
    "C-f": () => press("right", behind()),
    backspace: () => press("backspace", before()),
    "C-h": () => press("backspace", before()),
    delete: () => press("delete", behind()),
  };

  return {
    get text() {
      return rl.line;
    },
    get cursor() {
      return rl.cursor;
    },
    press(typed, key) {
      const own = bySigns[nameOf(key)];
      if (own) own();
      else if (typed === undefined || !isControl(typed) || isKnown(key)) rl.write(typed as string, key);
    },
    insert(text) {
      rl.write(text.replace(lineEnds, " "));
    },
    set(text, cursor = text.length) {
      control("e");
      control("u");
      rl.write(text.replace(lineEnds, " "));
      press("left", codePoints(text.slice(cursor)));
    },
    close: () => rl.close(),
  };
}

/** No sign that is one to the eye has more UTF-16 units, but for a few that were made to be long. */
const longestSign = 64;

const lineEnds = /[\r\n\u2028\u2029\t]+/g;

// eslint-disable-next-line no-control-regex
const isControl = (typed: string): boolean => /^[\u0000-\u001f\u007f]/.test(typed);

/** Node.js writes a key it knows nothing of into the line as it came. */
const isKnown = ({ name, ctrl, meta, sequence }: Key): boolean =>
  sequence === undo ||
  sequence === redo ||
  (name !== undefined && name !== "undefined" && (ctrl === true || meta === true || editing.has(name)));

const undo = "\u001f";
const redo = "\u001e";

const editing: ReadonlySet<string> = new Set(["home", "end", "left", "right", "backspace", "delete"]);
