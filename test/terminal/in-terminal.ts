import { test } from "vitest";
import { hasTmux, type Terminal } from "./tmux.ts";

/** Without tmux there is no terminal to test; where everything has to be tested, that is a failure. */
export const inTerminal = (name: string, body: () => Promise<void>, timeout = 60_000): void =>
  test(name, { timeout }, (context) => {
    context.skip(!hasTmux && process.env["CI"] !== "true", "tmux is not installed");
    return body();
  });

/** Signals that end a program, with the exit code a shell tells of. */
export const endingSignals = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
  ["SIGQUIT", 131],
] as const;

/** Types a line and presses Enter. */
export function enter(terminal: Terminal, line: string): void {
  if (line !== "") terminal.type(line);
  terminal.press("Enter");
}

/** Types a line as a person does, who sees each sign before the next; what is typed at one go may be taken for pasted. */
export async function enterByHand(terminal: Terminal, line: string): Promise<void> {
  for (const [place, sign] of [...line].entries()) {
    terminal.type(sign);
    const typed = line.slice(0, place + sign.length).trimEnd();
    await terminal.shows(new RegExp(`> ${typed.replace(/\W/g, "\\$&")}\\s*$`));
  }
  terminal.press("Enter");
}

export const start = (terminal: Terminal, args = "demo --sound none"): void => enter(terminal, `clova-device ${args}`);

/** The line discipline and the cursor as a shell wants them, after the command that ended with this code. */
export async function expectSane(terminal: Terminal, code: number): Promise<void> {
  await terminal.shows(/\n\$\s*$/);
  enter(terminal, 'echo "code $?" $(stty -a | grep -oE -- "-?(icanon|echo|isig)\\b")');
  await terminal.shows(new RegExp(`^code ${code} isig icanon echo$`, "m"));
  if (!terminal.isCursorShown()) throw new Error("the cursor is hidden");
  // A program that takes what is typed as it comes shows the marks of a paste.
  enter(terminal, "echo now; cat");
  await terminal.shows(/^now$/m);
  terminal.paste("pasted");
  await terminal.shows(/^pasted$/m);
  terminal.press("C-c");
  await terminal.shows(/\n\$\s*$/);
}
