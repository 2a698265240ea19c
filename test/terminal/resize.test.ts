import { expect } from "vitest";
import { enter, expectSane, inTerminal, start } from "./in-terminal.ts";
import { openTerminal } from "./tmux.ts";

inTerminal("another size shows status and line once, and keeps the transcript", async () => {
  const terminal = openTerminal({ columns: 90, rows: 20 });
  start(terminal);
  await terminal.shows(/● idle/);
  terminal.type("가나다라마바사아자차카타파하".repeat(2));
  await terminal.shows(/하$/m);
  for (const [columns, rows] of [
    [40, 20],
    [25, 10],
    [70, 8],
    [120, 30],
  ] as const) {
    terminal.resize(columns, rows);
    // The terminal has broken its rows anew before the program hears of it.
    const drawn = () => [/●/g, /^> 가/gm].map((sign) => terminal.screen().match(sign)?.length);
    await expect.poll(drawn, { timeout: 5000 }).toEqual([1, 1]);
  }
  for (const key of ["C-c", "C-c"]) terminal.press(key);
  await expectSane(terminal, 130);
});

inTerminal(
  "a window that is dragged while something happens leaves the transcript whole, and nothing else in it",
  async () => {
    const terminal = openTerminal({ columns: 80, rows: 40 });
    start(terminal, "demo --sound none --device display-l100");
    await terminal.shows(/● idle/);
    enter(terminal, "피자봇에서 메뉴 알려줘");
    for (const columns of [60, 40, 33, 80, 50, 100, 47, 90]) {
      terminal.resize(columns, 40);
      // The terminal shows this at once, whatever the program has heard of.
      await terminal.shows(/메뉴 알려줘/);
    }
    const seen = await terminal.shows(/ {2}listens\n● listening.*volume 10$/m);
    expect(seen.match(/●/g)).toHaveLength(1);
    expect(seen).toMatch(
      /^ {2}sends IntentRequest ShowMenu\n {2}shows Text: .*\n[^]*^ {2}says "네 가지 피자가 있어요\." \(ko\)\n {2}listens$/m,
    );
    for (const key of ["C-c", "C-c"]) terminal.press(key);
    await expectSane(terminal, 130);
  },
);
