import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect } from "vitest";
import { enter, expectSane, inTerminal } from "./in-terminal.ts";
import { openTerminal } from "./tmux.ts";

/** Installed by `npm ci --prefix test/nodes`; where everything has to be tested, that they are missing is a failure. */
const installed = (version: string): string =>
  join(import.meta.dirname, "..", "nodes", "node_modules", `node-${version}`, "bin", "node");
const isRequired = process.env["CI"] === "true" && process.platform === "linux" && process.arch === "x64";

const nodes = [
  ["this Node.js", process.execPath],
  ["Node.js 22", installed("22")],
  ["Node.js 24", installed("24")],
] as const;

const sizes = [
  { columns: 40, rows: 12 },
  { columns: 80, rows: 24 },
  { columns: 200, rows: 50 },
] as const;

for (const [name, node] of nodes) {
  describe.skipIf(!existsSync(node) && !isRequired)(name, () => {
    for (const { columns, rows } of sizes) {
      inTerminal(`draws the line in the right cells of ${columns} x ${rows}`, async () => {
        const terminal = openTerminal({ columns, rows, node });
        enter(terminal, "clova-device demo --sound none");
        await terminal.shows(/● idle[^\n]*\n>/);
        terminal.type("피자봇 ピザ🍕e\u0301");
        await terminal.shows(/^> 피자봇 ピザ🍕e\u0301$/m);
        const cells = 2 + 6 + 1 + 4 + 2 + 1;
        expect(terminal.cursor().column).toBe(cells);
        terminal.press("Left");
        terminal.press("Left");
        await expectCursor(terminal, cells - 3);
        terminal.press("BSpace");
        await terminal.shows(/^> 피자봇 ピ🍕e\u0301$/m);
        await expectCursor(terminal, cells - 5);
        terminal.press("C-e");
        terminal.press("C-u");
        await terminal.shows(/\n>\s*$/);
        terminal.type("피자봇 시");
        terminal.press("Tab");
        await terminal.shows(/^> 피자봇 시작해/m);
        terminal.press("C-u");
        enter(terminal, "피자봇 시작해줘");
        await terminal.shows(/\n {2}listens\n● listening [67] s/);
        terminal.press("Up");
        await terminal.shows(/\n> 피자봇 시작해줘\s*$/);
        await expectCursor(terminal, 2 + 6 + 1 + 8);
        terminal.press("Escape");
        const screen = await terminal.shows(/says "아직 계세요\?" \(ko\)/);
        expect(screen.match(/●/g)).toHaveLength(1);
        terminal.press("C-d");
        await expectSane(terminal, 0);
      });
    }
  });
}

const expectCursor = (terminal: ReturnType<typeof openTerminal>, column: number): Promise<void> =>
  expect.poll(() => terminal.cursor().column, { timeout: 5000 }).toBe(column);
