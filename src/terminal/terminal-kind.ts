import type { Choices } from "./command-line/options.ts";

/** What a terminal can do: be drawn on, be typed on key by key, or take lines alone. */
export type TerminalKind = "screen" | "plain" | "lines";

/** The one this process is on; null where there is none on both sides. */
export function terminalHere({ plain }: Pick<Choices, "plain">): TerminalKind | null {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  if (process.env["TERM"] === "dumb") return "lines";
  return plain === "on" ? "plain" : "screen";
}
