import { createRequire } from "node:module";

// What is used of xterm.js. Its own types would bring those of a browser along, for every other test too.

export interface Xterm {
  readonly cols: number;
  readonly rows: number;
  readonly unicode: { activeVersion: string };
  readonly buffer: {
    readonly active: {
      readonly length: number;
      readonly baseY: number;
      readonly cursorX: number;
      readonly cursorY: number;
      getLine(row: number): { readonly isWrapped: boolean; translateToString(trimRight: boolean): string } | undefined;
    };
  };
  loadAddon(addon: object): void;
  write(text: string, done?: () => void): void;
  resize(columns: number, rows: number): void;
  dispose(): void;
}

const require = createRequire(import.meta.url);
const { Terminal } = require("@xterm/headless") as { Terminal: new (options: object) => Xterm };
const { Unicode11Addon } = require("@xterm/addon-unicode11") as { Unicode11Addon: new () => object };

/** A terminal that knows the widths of Unicode 11. */
export function createXterm(columns: number, rows: number): Xterm {
  const terminal = new Terminal({ cols: columns, rows, scrollback: 100_000, allowProposedApi: true });
  terminal.loadAddon(new Unicode11Addon());
  terminal.unicode.activeVersion = "11";
  return terminal;
}
