import { expect, test } from "vitest";
import { useServers } from "./screen-extension.ts";
import { hasTmux, openTerminal, type Terminal } from "./tmux.ts";

// Cards as a terminal really shows them.

const extension = useServers("picture.png");

const inTerminal = (name: string, body: () => Promise<void>): void =>
  test(name, (context) => {
    context.skip(!hasTmux && process.env["CI"] !== "true", "tmux is not installed");
    return body();
  });

async function launched(columns: number, more = "", env: Record<string, string> = {}): Promise<Terminal> {
  const terminal = openTerminal({ columns, env });
  terminal.type(`clear; clova-device ${extension()} --device jp-desk --sound none ${more}`);
  terminal.press("Enter");
  await terminal.shows(/idle/);
  terminal.type("/launch");
  terminal.press("Enter");
  return terminal;
}

/** The rows of the frame, as they stand on the screen. */
const framed = (screen: string): readonly string[] => screen.split("\n").filter((row) => /[╭│╰]/.test(row));

for (const columns of [40, 80, 200]) {
  inTerminal(`a card stands in its frame at ${columns} columns, whatever is in it`, async () => {
    const terminal = await launched(columns);
    const screen = await terminal.shows(/╰─+╯\n/);
    const rows = framed(screen);
    expect(rows[0]).toMatch(/^ {2}╭─ ImageText ─+╮$/);
    expect(screen).toContain("오늘의 피자 🍕");
    expect(screen).toMatch(/도우가 얇고/);
    // The right border stands in one column: two for what is wide, as tmux itself counts them.
    const ends = rows.map((row) => cells(row));
    expect(new Set(ends).size).toBe(1);
    expect(ends[0]).toBeLessThanOrEqual(columns);
    expect(screen).toMatch(/ {2}shows ImageText: .*[\s\S]*╯\n {2}says /);
  });
}

const cells = (row: string): number =>
  [...row].reduce(
    (sum, sign) =>
      sum + (/[\u1100-\u11ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]|\p{Emoji_Presentation}/u.test(sign) ? 2 : 1),
    0,
  );

inTerminal("pictures are drawn where they are wanted, and nowhere else", async () => {
  const without = await launched(80);
  expect(await without.shows(/╰─+╯\n/)).toContain("picture.png");
  const colours = { COLORTERM: "truecolor", TERM: "xterm-256color" };
  const drawn = await launched(80, "--pictures half-blocks", colours);
  const screen = await drawn.shows(/▀{10}[\s\S]*╰─+╯\n/);
  expect(screen).not.toContain("picture.png");
  const colourless = await launched(80, "--pictures half-blocks", { NO_COLOR: "1" });
  expect(await colourless.shows(/╰─+╯\n/)).toContain("picture.png");
});

inTerminal("`/show screen` draws the card again, and the spoken text of an empty one", async () => {
  const terminal = openTerminal();
  terminal.type("clear; clova-device demo --device display-l100 --sound none --lang ko");
  terminal.press("Enter");
  await terminal.shows(/idle/);
  terminal.type("피자봇 시작해줘");
  terminal.press("Enter");
  const spoken = await terminal.shows(/ {2}listens/);
  expect(framed(spoken)).toEqual([]);
  terminal.type("/show screen");
  terminal.press("Enter");
  const screen = await terminal.shows(/╰─+╯\n/);
  expect(framed(screen)[0]).toMatch(/^ {2}╭─ RenderText ─+╮$/);
  expect(framed(screen).join("\n")).toContain("무엇을 주문할까요?");
});
