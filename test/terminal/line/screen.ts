import type { EventEmitter } from "node:events";
import { PassThrough, Writable } from "node:stream";
import { layOut, type Content, type Frame } from "../../../src/terminal/line/frame.ts";
import { openInputLine } from "../../../src/terminal/line/input-line.ts";
import type { InputLine, InputLineOptions } from "../../../src/terminal/line/line.ts";
import { createScreenView, type LineView } from "../../../src/terminal/line/view.ts";
import { createXterm, type Xterm } from "./xterm.ts";

/** A terminal in this process, as exact as a real one, with the line in it. */
export interface Screen {
  readonly line: InputLine;
  /** What was told of the keys, in order. */
  readonly told: string[];
  /** Bytes as a terminal sends them for keys. */
  type(bytes: string): Promise<void>;
  print(...lines: string[]): Promise<void>;
  resize(columns: number, rows: number): Promise<void>;
  /** The same without waiting for what comes of it. */
  turn(columns: number, rows: number): void;
  /** Every line, those that have gone up and out included; what the terminal broke is one line. */
  lines(): string[];
  cursor(): { readonly row: number; readonly column: number };
  /** What should stand below what was printed. */
  expected(): Frame;
  settled(): Promise<void>;
  readonly output: string[];
  readonly isRaw: boolean;
  close(): void;
}

/** The editor whose terminal is made of the same parts. */
const xtermView = (output: NodeJS.WriteStream): LineView => createScreenView(output, { TERM_PROGRAM: "vscode" });

type Given = Partial<Omit<InputLineOptions, "input" | "output" | "view">>;

export function openScreen(
  { columns = 40, rows = 12 }: { columns?: number; rows?: number } = {},
  given: Given = {},
  makeView: (output: NodeJS.WriteStream) => LineView = xtermView,
): Screen {
  const terminal = createXterm(columns, rows);
  const output = outputTo(terminal);
  const state = { isRaw: false };
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode(isRaw: boolean) {
      state.isRaw = isRaw;
    },
  });
  const told: string[] = [];
  let content: Content = { above: [], mark: "", text: "", cursor: 0, below: [] };
  const view = makeView(output.stream);
  const line = openInputLine({
    input: input as unknown as NodeJS.ReadStream,
    output: output.stream,
    view: {
      ...view,
      show(next, lines) {
        content = next;
        view.show(next, lines);
      },
    },
    history: [],
    complete: () => ({ from: 0, to: 0, candidates: [] }),
    keys: {},
    isKept: () => true,
    keep: () => undefined,
    onKey: () => undefined,
    onLine: (text) => void told.push(`line ${text}`),
    onEdit: (text) => void told.push(`edit ${text}`),
    onInterrupt: () => void told.push("interrupt"),
    onEnd: () => void told.push("end"),
    resizing: { quiet: 0, atMost: 1000 },
    ...given,
    onResize() {
      told.push("resize");
      given.onResize?.();
    },
  });
  /** The size is the same for some time after it was changed. */
  const drawnAnew = async (since: number): Promise<void> => {
    while (!told.slice(since).includes("resize")) await new Promise((resolve) => setImmediate(resolve));
  };

  const settled = async (): Promise<void> => {
    // Keys come through a stream, and are drawn after them.
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
    await new Promise<void>((resolve) => terminal.write("", resolve));
  };
  function turn(nextColumns: number, nextRows: number): void {
    terminal.resize(nextColumns, nextRows);
    Object.assign(output.stream, { columns: nextColumns, rows: nextRows });
    output.stream.emit("resize");
  }
  const { buffer } = terminal;

  return {
    line,
    told,
    settled,
    output: output.written,
    get isRaw() {
      return state.isRaw;
    },
    type(bytes) {
      input.write(bytes);
      return settled();
    },
    print(...lines) {
      for (const text of lines) line.print(text);
      return settled();
    },
    turn,
    resize(nextColumns, nextRows) {
      const since = told.length;
      turn(nextColumns, nextRows);
      return drawnAnew(since).then(settled);
    },
    lines() {
      const texts: string[] = [];
      for (let row = 0; row < buffer.active.length; row++) {
        const { isWrapped } = buffer.active.getLine(row)!;
        const next = buffer.active.getLine(row + 1);
        const text = buffer.active.getLine(row)!.translateToString(next?.isWrapped !== true);
        if (isWrapped) texts.push(texts.pop()! + text);
        else texts.push(text);
      }
      const trimmed = texts.map((text) => text.trimEnd());
      while (trimmed.at(-1) === "") trimmed.pop();
      return trimmed;
    },
    cursor: () => ({ row: buffer.active.baseY + buffer.active.cursorY, column: buffer.active.cursorX }),
    expected: () => layOut(content, { columns: terminal.cols, rows: terminal.rows }),
    close() {
      line.close();
      terminal.dispose();
    },
  };
}

function outputTo(terminal: Xterm): { stream: NodeJS.WriteStream; written: string[] } {
  const written: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string, _, done) {
      written.push(chunk);
      // As the line discipline of a terminal does.
      terminal.write(chunk.replace(/(?<!\r)\n/g, "\r\n"));
      done();
    },
  });
  Object.assign(stream, { isTTY: true, columns: terminal.cols, rows: terminal.rows });
  return { stream: stream as unknown as NodeJS.WriteStream & EventEmitter, written };
}
